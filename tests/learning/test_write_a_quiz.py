"""A lead puts a quiz together; one that could not be asked says so to the lead."""

from typing import Any

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as some
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from accounts.models import User
from core.readiness import Item
from learning import actions
from learning.drawable import Draw, shared, shortages
from learning.models import ModulePage, Question, QuizPage
from makers import make_user, topic
from makers_learning import make_module, make_question, quiz_of
from makers_resources import submit


@pytest.fixture
def module(home: object) -> ModulePage:
    return make_module(questions=1)


@pytest.fixture
def browser(home: object, lead: User, signed_in: Any) -> Client:
    client: Client = signed_in(lead)
    return client


def ask(question: Question) -> dict[str, Any]:
    return {"question": question.pk, "draw": "", "draw_difficulty": "", "section": ""}


def draw(many: int, *topics: str, difficulty: str = "") -> dict[str, Any]:
    chosen = [topic(name).pk for name in topics]
    return {"question": "", "draw": many, "topics": chosen, "draw_difficulty": difficulty, "section": ""}


def written(*slots: dict[str, Any], action: str = "action-publish", **changes: Any) -> dict[str, Any]:
    form: dict[str, Any] = {
        "title": "A quiz",
        "slug": "a-quiz",
        "summary": "Check.",
        "minutes": "5",
        "pass_mark": "80",
        "attempts_allowed": "",
        "counts": "best",
        "wait_hours": "0",
        "minutes_allowed": "",
        "layout": "one_by_one",
        "feedback_when": "end",
        "shuffle_options": "on",
        "role": "",
        "checked_on": "2026-01-01",
        "review_by": "2030-01-01",
        "comments": inline_formset([]),
        **({action: "yes"} if action else {}),
        **changes,
    }
    topics = {f"slots-{place}-draw_topics": slot.pop("topics", []) for place, slot in enumerate(slots)}
    form["slots"] = inline_formset(list(slots))
    return dict(nested_form_data(form)) | topics | {"topics": [topic("Parks").pk]}


def add(browser: Client, module: ModulePage, *slots: dict[str, Any], **changes: Any) -> Any:
    address = f"/admin/pages/add/learning/quizpage/{module.pk}/"
    return browser.post(address, written(*slots, **changes), follow=True)


def told_before_publishing(page: Any) -> list[Item]:
    items: list[Item] = next(context["items"] for context in page.context if "is_ready" in context)
    return items


def made() -> QuizPage | None:
    return QuizPage.objects.filter(title="A quiz").first()


def test_it_asks_fixed_questions_and_draws(browser: Client, module: ModulePage) -> None:
    fixed, *_ = [make_question(f"Parks {n}?", topics=("Parks",)) for n in range(3)]
    add(browser, module, ask(fixed), draw(2, "Parks"))
    quiz = made()
    assert quiz is not None
    assert quiz.live
    assert [(slot.question, slot.draw) for slot in quiz.slots.all()] == [(fixed, None), (None, 2)]
    assert [name.name for name in quiz.slots.last().draw_topics.all()] == ["Parks"]


def test_a_bank_too_small_is_said_beside_the_place(browser: Client, module: ModulePage) -> None:
    for number in range(2):
        make_question(f"Parks {number}?", topics=("Parks",))
    page = add(browser, module, draw(3, "Parks")).content.decode()
    assert "This draws 3, and besides those named here the bank has 2 published questions on Parks." in page
    assert made() is None


@pytest.mark.parametrize("slots", [(), ({"question": "", "draw": 2, "DELETE": "on"},)])
@pytest.mark.parametrize("action", ["action-publish", "action-submit"])
def test_a_quiz_that_asks_nothing_is_refused_above_its_places(
    browser: Client, module: ModulePage, slots: tuple[dict[str, Any], ...], action: str
) -> None:
    make_question("Parks?", topics=("Parks",))
    page = add(browser, module, *map(dict, slots), action=action)
    sentence = "Add one place at least: a question by name, or a draw from the bank."
    assert list(page.context["form"].formsets["slots"].non_form_errors()) == [sentence]
    assert "at least 1 form" not in page.content.decode()
    assert [item.name for item in told_before_publishing(page) if item.is_missing] == ["slots"]
    assert made() is None


def test_what_is_asked_is_counted_before_publishing(browser: Client, module: ModulePage) -> None:
    add(browser, module, ask(make_question()), draw(2), action="")
    quiz = made()
    assert quiz is not None
    items = told_before_publishing(browser.get(f"/admin/pages/{quiz.pk}/edit/"))
    assert [str(item.sentence) for item in items if item.name == "slots"] == ["3 questions are asked."]


def test_a_draft_may_ask_nothing_yet(browser: Client, module: ModulePage) -> None:
    opened = browser.get(f"/admin/pages/add/learning/quizpage/{module.pk}/").content.decode()
    assert 'name="slots-TOTAL_FORMS" value="0"' in opened, "an empty place would keep it from being saved"
    add(browser, module, action="")
    quiz = made()
    assert quiz is not None
    assert not quiz.live
    items = told_before_publishing(browser.get(f"/admin/pages/{quiz.pk}/edit/"))
    assert [item.name for item in items if item.is_missing] == ["slots"]


def test_questions_the_quiz_names_itself_are_not_there_to_be_drawn(
    browser: Client, module: ModulePage
) -> None:
    fixed, _ = [make_question(f"Parks {n}?", topics=("Parks",)) for n in range(2)]
    page = add(browser, module, ask(fixed), draw(2, "Parks")).content.decode()
    assert "the bank has 1 published question on Parks" in page


def test_overlapping_draws_are_counted_together(browser: Client, module: ModulePage) -> None:
    """Three questions on parks, one of them on the police too: one and two can be had, one and three cannot."""
    make_question("Both?", topics=("Parks", "Police"))
    for number in range(2):
        make_question(f"Parks {number}?", topics=("Parks",))
    page = add(browser, module, draw(1, "Police"), draw(3, "Parks")).content.decode()
    assert "other draws need some of the same, which leaves 2" in page
    add(browser, module, draw(2, "Parks"), draw(1, "Police"))
    assert made() is not None


def test_drafts_may_wait_for_questions_and_say_what_is_missing(browser: Client, module: ModulePage) -> None:
    page = add(browser, module, draw(3, "Parks"), action="").content.decode()
    assert made() is not None
    assert "cannot be asked in full" in page
    assert "Place 1: This draws 3" in page


@pytest.mark.parametrize("slot", [{"question": "", "draw": ""}, {"question": "one", "draw": "2"}])
def test_a_place_asks_or_draws(browser: Client, module: ModulePage, slot: dict[str, Any]) -> None:
    question = make_question()
    slot = slot | {"draw_difficulty": "", "section": ""}
    slot["question"] = question.pk if slot["question"] else ""
    page = add(browser, module, slot).content.decode()
    assert ("Take one of the two out" if slot["draw"] else "say how many to draw") in page
    assert "slot_asks_or_draws" not in page
    assert made() is None


def test_the_same_question_twice_or_one_not_published_is_refused(browser: Client, module: ModulePage) -> None:
    question, hidden = make_question("Twice?"), make_question("Hidden?")
    assert "stands in this quiz twice" in add(browser, module, ask(question), ask(question)).content.decode()
    hidden.unpublish()
    assert "nobody would be asked it" in add(browser, module, ask(hidden)).content.decode()
    submit(hidden, make_user("Edie"))
    assert "still waits for a lead" in add(browser, module, ask(hidden)).content.decode()
    assert made() is None


@pytest.mark.parametrize("role", ["starter", "exit"])
def test_a_module_has_one_starter_and_one_exit(browser: Client, module: ModulePage, role: str) -> None:
    QuizPage.objects.filter(pk=quiz_of(module).pk).update(role=role)
    page = add(browser, module, ask(make_question()), role=role).content.decode()
    assert f"is the {role} quiz of this module already" in page
    assert made() is None
    other = make_module("Other")
    add(browser, other, ask(make_question()), role=role)
    assert made() is not None


def test_a_copy_beside_its_original_takes_no_role(module: ModulePage) -> None:
    quiz = quiz_of(module)
    QuizPage.objects.filter(pk=quiz.pk).update(role="exit")
    beside = QuizPage.objects.get(pk=quiz.pk).copy(update_attrs={"slug": "beside"})
    assert beside.role == ""
    whole = module.copy(update_attrs={"slug": "whole", "title": "Whole"}, recursive=True)
    assert sorted(QuizPage.objects.child_of(whole).values_list("role", flat=True)) == ["", "exit"]


def test_it_is_not_moved_where_its_role_is_taken(browser: Client, module: ModulePage) -> None:
    other = make_module("Other")
    QuizPage.objects.all().update(role="exit", slug="free")
    QuizPage.objects.child_of(other).update(slug="taken")
    quiz = quiz_of(module)
    address = f"/admin/pages/{quiz.pk}/move/{other.pk}/confirm/"
    page = browser.post(address, follow=True).content.decode()
    assert "is the exit quiz of this module already" in page
    assert quiz_of(module).pk == quiz.pk


def test_the_page_explains_time_and_waiting(browser: Client, module: ModulePage) -> None:
    page = browser.get(f"/admin/pages/{quiz_of(module).pk}/edit/").content.decode()
    assert "it runs on while the page is closed" in page
    assert "0: they may try again at once" in page


POOLS = some.lists(
    some.tuples(some.integers(0, 4), some.lists(some.integers(0, 8), unique=True)), min_size=1, max_size=5
)


@given(POOLS)
def test_draws_are_served_whenever_any_sharing_serves_them(pools: list[tuple[int, list[int]]]) -> None:
    """Hall's rule, tried for every group of draws: each group's pools together hold what the group wants."""
    draws = [Draw(place, wanted, pool) for place, (wanted, pool) in enumerate(pools)]
    groups = [[draw for n, draw in enumerate(draws) if mask >> n & 1] for mask in range(1, 2 ** len(draws))]
    can_be = all(
        sum(draw.wanted for draw in group) <= len(set().union(*[draw.pool for draw in group]))
        for group in groups
    )
    assert (shortages(draws) == []) is can_be
    got = shared(draws)
    given_out = [question for questions in got.values() for question in questions]
    assert len(given_out) == len(set(given_out))
    assert all(set(got[draw.place]) <= set(draw.pool) for draw in draws)
    assert all(len(got[draw.place]) <= draw.wanted for draw in draws)


def test_what_can_be_saved_can_be_drawn_whatever_chance_says(
    browser: Client, module: ModulePage, practitioner: User
) -> None:
    """The first draw must leave the one question on the police to the second."""
    make_question("Both?", topics=("Parks", "Police"))
    for number in range(2):
        make_question(f"Parks {number}?", topics=("Parks",))
    add(browser, module, draw(2, "Parks"), draw(1, "Police"))
    quiz = made()
    assert quiz is not None
    for _ in range(10):
        attempt = actions.submit(actions.start(practitioner, quiz))
        asked = [item.version.question_id for item in attempt.items.all()]
        assert len(set(asked)) == 3
