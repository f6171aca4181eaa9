"""Tries, waits, clocks and when feedback comes: the server's alone, and said in words."""

from datetime import date, timedelta
from functools import partial
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client
from django.utils import timezone
from wagtail.models import Page

from accounts.models import User
from at_once import ROUNDS, at_once
from core.mail.kinds import compose
from core.models import OutgoingMail
from core.ticking import run_all
from learning import actions, marking
from learning.models import Allowance, Attempt, AttemptItem, QuizPage, QuizSlot, StepCompletion
from learning.policy import Policy
from makers import make_user, topic
from makers_kinds import make_question_of, make_quiz
from makers_learning import make_result


@pytest.fixture
def browser(practitioner: User, signed_in: Any) -> Client:
    client: Client = signed_in(practitioner)
    return client


def test_one_that_should_have_been_read_again_says_so(home: object, browser: Client) -> None:
    quiz = make_quiz(make_question_of("single"))
    quiz.review_by = date(2026, 1, 5)
    quiz.save_revision().publish()
    assert "This page was due for review on 5 January 2026." in browser.get(quiz.url).content.decode()


def later(attempt: Attempt, **time: int) -> None:
    """As if the attempt had been begun, and handed in, so much earlier."""
    shift = timedelta(**time)
    attempt.refresh_from_db()
    for name in ("started_at", "saved_at", "ends_at", "submitted_at"):
        moment = getattr(attempt, name)
        setattr(attempt, name, moment - shift if moment else None)
    attempt.save()


def right(attempt: Attempt, position: int = 1) -> dict[str, Any]:
    item = attempt.items.select_related("version").get(position=position)
    return {"answer": marking.full_marks(item.version.content)}


def test_an_attempt_keeps_the_rules_it_began_with(home: object, practitioner: User) -> None:
    quiz = make_quiz(make_question_of("single"), pass_mark=70, minutes_allowed=10, feedback_when="retry")
    attempt = actions.start(practitioner, quiz)
    QuizPage.objects.filter(pk=quiz.pk).update(pass_mark=100, minutes_allowed=1, feedback_when="end")
    policy = Policy.of(Attempt.objects.get().policy)
    assert (policy.pass_mark, policy.minutes, policy.tries, policy.questions) == (70, 10, 2, 1)
    assert attempt.ends_at == attempt.started_at + timedelta(minutes=10)


def test_rules_written_by_the_first_version_still_read() -> None:
    policy = Policy.of({"title": "Old", "pass_mark": 80, "url": "/x/", "version": 1})
    assert (policy.pass_mark, policy.minutes, policy.feedback_when) == (80, None, "end")


def test_tries_run_out_and_a_lead_can_give_one_more(
    home: object, practitioner: User, lead: User, browser: Client
) -> None:
    quiz = make_quiz(make_question_of("single"), attempts_allowed=1)
    done = make_result(practitioner, quiz, right=False)
    assert "Back to the quiz" in (said := browser.get(f"{done.url}result/").content.decode())
    assert "Try again" not in said
    assert "You have used all your tries" in browser.post(quiz.url, follow=True).content.decode()
    assert Attempt.objects.count() == 1
    Allowance.objects.create(
        person=practitioner, quiz=quiz.step.quiz, extra_attempts=1, reason="The line broke.", by=lead
    )
    browser.post(quiz.url)
    assert Attempt.objects.count() == 2


def test_the_wait_is_said_and_kept(home: object, practitioner: User, browser: Client) -> None:
    quiz = make_quiz(make_question_of("single"), wait_hours=24)
    done = make_result(practitioner, quiz, right=False)
    assert "Your next try opens on" in browser.get(quiz.url).content.decode()
    browser.post(quiz.url)
    assert Attempt.objects.count() == 1
    later(done, hours=25)
    browser.post(quiz.url)
    assert Attempt.objects.count() == 2


def test_more_time_for_one_person(home: object, practitioner: User, lead: User) -> None:
    quiz = make_quiz(make_question_of("single"), minutes_allowed=20)
    Allowance.objects.create(
        person=practitioner, quiz=quiz.step.quiz, extra_minutes=10, reason="Reads slowly.", by=lead
    )
    attempt = actions.start(practitioner, quiz)
    assert attempt.ends_at == attempt.started_at + timedelta(minutes=30)
    other = actions.start(make_user("Quick"), quiz)
    assert other.ends_at == other.started_at + timedelta(minutes=20)


@pytest.mark.parametrize(("late", "kept"), [(20, True), (40, False)])
def test_the_last_answer_has_a_grace_of_half_a_minute(
    home: object, practitioner: User, browser: Client, late: int, kept: bool
) -> None:
    quiz = make_quiz(make_question_of("single"), minutes_allowed=10)
    attempt = actions.start(practitioner, quiz)
    later(attempt, minutes=10, seconds=late)
    browser.post(f"{attempt.url}1/", right(attempt))
    assert attempt.items.get().is_answered is kept
    assert Attempt.objects.get().is_open is kept


def test_an_attempt_left_behind_is_handed_in_with_what_was_saved(
    home: object, practitioner: User, browser: Client
) -> None:
    quiz = make_quiz(make_question_of("single"), make_question_of("true_false"), minutes_allowed=10)
    attempt = actions.start(practitioner, quiz)
    browser.post(f"{attempt.url}1/", right(attempt))
    later(attempt, hours=1)
    run_all()
    run_all()
    done = Attempt.objects.get()
    assert (done.is_open, done.score, done.passed) == (False, 0.5, False)
    page = browser.post(f"{attempt.url}2/", {"answer": "x"}, follow=True).content.decode()
    assert "The time was up before this answer came" in page
    assert "Your time ran out at" in page
    assert "submitted already" not in page


def test_which_attempt_counts(home: object, practitioner: User, browser: Client) -> None:
    for counts, share in (("best", "100%"), ("last", "0%"), ("first", "0%")):
        quiz = make_quiz(make_question_of("single", counts), title=f"Counts {counts}", counts=counts)
        cache.clear()
        for is_right in (False, True, False):
            make_result(practitioner, quiz, right=is_right)
        row = next(
            row for row in browser.get(quiz.url).content.decode().split("<li") if "this one counts" in row
        )
        assert share in row, counts
        done = StepCompletion.objects.filter(person=practitioner, step=quiz.step_id).exists()
        assert done is (counts != "first")


def test_after_each_question_the_reasons_stand_and_the_answer_stays(
    home: object, practitioner: User, browser: Client
) -> None:
    quiz = make_quiz(make_question_of("single"), make_question_of("true_false"), feedback_when="each")
    attempt = actions.start(practitioner, quiz)
    url = f"{attempt.url}1/"
    empty = browser.post(url, {"asked": "1", "go": "check"})
    assert (empty.status_code, b"Give an answer first" in empty.content) == (400, True)
    page = browser.post(url, {**right(attempt), "go": "check"}, follow=True).content.decode()
    assert "SECRET reason" in page
    assert 'role="status"' in page
    wrong = attempt.items.get(position=1).option_order[-1]
    browser.post(url, {"answer": wrong})
    assert attempt.items.get(position=1).response == right(attempt)["answer"]
    assert "SECRET" not in browser.get(f"{attempt.url}2/").content.decode()


def test_a_second_try_follows_a_hint_and_counts_half(
    home: object, practitioner: User, browser: Client
) -> None:
    quiz = make_quiz(make_question_of("single"), feedback_when="retry")
    attempt = actions.start(practitioner, quiz)
    item = attempt.items.select_related("version").get()
    wrong = next(o["id"] for o in item.version.options if o["fraction"] <= 0)
    url = f"{attempt.url}1/"
    assert "SECRET" not in browser.get(url).content.decode()
    page = browser.post(url, {"answer": wrong, "go": "check"}, follow=True).content.decode()
    assert "SECRET hint" in page
    assert "SECRET reason" not in page
    assert (
        "SECRET reason" in browser.post(url, {**right(attempt), "go": "check"}, follow=True).content.decode()
    )
    assert actions.submit(attempt).score == 0.5


def test_a_reflection_is_settled_with_its_first_saving_where_others_get_a_second_try(
    home: object, practitioner: User, browser: Client
) -> None:
    quiz = make_quiz(make_question_of("reflective"), make_question_of("single"), feedback_when="retry")
    attempt = actions.start(practitioner, quiz)
    page = browser.post(f"{attempt.url}1/", {"answer": "My own words.", "go": "check"}, follow=True)
    said = page.content.decode()
    assert "Not right yet" not in said
    assert "Not marked" in said
    assert "Second try" not in said


def test_a_starter_is_done_once_handed_in_and_the_gain_is_measured(
    home: object, practitioner: User, browser: Client
) -> None:
    question = make_question_of("single")
    starter = make_quiz(question, title="Before", role="starter")
    make_result(practitioner, starter, right=False)
    assert StepCompletion.objects.filter(person=practitioner, step=starter.step_id).exists()
    exit_quiz = QuizPage(title="After", slug="after", summary="Again.", role="exit")
    exit_quiz.slots = [QuizSlot(question=question)]
    Page.objects.get(pk=starter.get_parent().pk).specific.add_child(instance=exit_quiz)
    make_result(practitioner, QuizPage.objects.get(slug="after"))
    page = browser.get("/my/quizzes/").content.decode()
    assert "from 0% before to 100% after" in page
    assert "100 points more" in page


def test_sure_and_wrong_is_singled_out(home: object, practitioner: User, browser: Client) -> None:
    quiz = make_quiz(make_question_of("single"), asks_confidence=True)
    attempt = actions.start(practitioner, quiz)
    item = attempt.items.select_related("version").get()
    wrong = next(o["id"] for o in item.version.options if o["fraction"] <= 0)
    browser.post(f"{attempt.url}1/", {"answer": wrong, "confidence": "3", "flag": "1"})
    assert "You marked 1 to come back to" in browser.get(f"{attempt.url}review/").content.decode()
    page = browser.post(f"{attempt.url}submit/", follow=True).content.decode()
    assert "You were sure of 1 answer" in page
    assert "/consultations/ask/?topic=peers" in page


def test_draws_take_what_the_person_has_not_met(home: object, practitioner: User) -> None:
    bank = [make_question_of("single", f"Bank {n}", difficulty="hard") for n in range(6)]
    fixed = make_question_of("true_false")
    quiz = make_quiz(fixed)
    rule = QuizSlot(draw=3, draw_difficulty="hard", section="Drawn", sort_order=1)
    rule.draw_topics = [topic("Peers")]
    quiz.slots.add(rule)
    quiz.save()
    asked = []
    for _ in range(2):
        attempt = actions.start(practitioner, QuizPage.objects.get())
        items = list(attempt.items.select_related("version"))
        assert [item.section for item in items] == ["", "Drawn", "Drawn", "Drawn"]
        asked.append({item.version.question_id for item in items[1:]})
        actions.submit(attempt)
    assert asked[0] | asked[1] == {question.pk for question in bank}
    assert not asked[0] & asked[1]


def test_a_bank_that_has_become_too_small_is_no_matter_of_the_learner(
    home: object, practitioner: User, browser: Client
) -> None:
    fixed, hard = make_question_of("single"), make_question_of("single", "Hard", difficulty="hard")
    easy = make_question_of("single", "Easy", difficulty="easy")
    quiz = make_quiz(fixed)
    quiz.slots.add(QuizSlot(draw=2, draw_difficulty="hard", sort_order=1))
    quiz.save()
    cache.clear()
    browser.post(quiz.url)
    asked = AttemptItem.objects.order_by("position").values_list("version__question", flat=True)
    assert asked[0] == fixed.pk
    assert set(asked[1:]) == {hard.pk, easy.pk}, "another difficulty before fewer"
    actions.submit(Attempt.objects.get())
    easy.unpublish()
    browser.post(quiz.url)
    again = Attempt.objects.exclude(submitted_at__isnull=False).get()
    assert again.items.count() == 2, "fewer before none"
    assert Policy.of(again.policy).questions == 2


def test_with_nothing_to_ask_it_says_so_without_blame(
    home: object, practitioner: User, browser: Client
) -> None:
    question = make_question_of("single")
    quiz = make_quiz(question)
    question.unpublish()
    cache.clear()
    assert "being put together anew" in browser.post(quiz.url, follow=True).content.decode()
    assert not Attempt.objects.exists()


def test_whoever_built_a_quiz_hears_once_that_the_bank_has_become_too_small(
    home: object, practitioner: User, editor: User, lead: User
) -> None:
    question = make_question_of("single", "Hard", difficulty="hard")
    quiz = make_quiz(make_question_of("true_false"))
    quiz.slots.add(QuizSlot(draw=1, draw_difficulty="hard", sort_order=1))
    quiz.owner = editor
    quiz.save()
    mails = OutgoingMail.objects.filter(kind="quiz_short")
    assert actions.note_shortages() == []
    question.difficulty = "easy"
    question.save_revision().publish()
    for _ in range(2):
        assert [page.pk for page in actions.note_shortages()] == [quiz.pk]
    assert [mail.recipient for mail in mails] == [editor]
    letter = compose(mails[0])
    assert letter
    assert letter.path == f"/admin/pages/{quiz.pk}/edit/"
    question.difficulty = "hard"
    question.save_revision().publish()
    assert actions.note_shortages() == []
    assert compose(mails[0]) is None, "not sent when it is mended by then"
    question.unpublish()
    actions.note_shortages()
    assert mails.all().count() == 2, "a second time is told again"


def test_without_an_owner_the_leads_hear_of_it(home: object, practitioner: User, lead: User) -> None:
    quiz = make_quiz(make_question_of("true_false"))
    quiz.slots.add(QuizSlot(draw=1, draw_difficulty="hard", sort_order=1))
    quiz.save()
    actions.note_shortages()
    assert [mail.recipient for mail in OutgoingMail.objects.filter(kind="quiz_short")] == [lead]


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_fifty_starts_at_once_make_one_attempt(home: object, practitioner: User) -> None:
    for number in range(ROUNDS):
        quiz = make_quiz(make_question_of("single", f"Round {number}"), title=f"Round {number}")
        started = at_once([partial(actions.start, practitioner, quiz)] * 50)
        assert len({attempt.pk for attempt in started}) == 1, started
        attempt = Attempt.objects.get(quiz__step=quiz.step_id)
        assert attempt.items.count() == 1


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_handing_in_twice_at_once_counts_once(home: object, practitioner: User) -> None:
    for number in range(ROUNDS):
        quiz = make_quiz(make_question_of("single", f"Twice {number}"), title=f"Twice {number}")
        attempt = actions.start(practitioner, quiz)
        actions.answer(attempt.items.select_related("version").get(), right(attempt))
        results = at_once([partial(actions.submit, attempt)] * 8)
        assert [done.score for done in results] == [1.0] * 8
        assert StepCompletion.objects.filter(step=quiz.step_id).count() == 1


def test_time_is_told_where_it_counts(home: object, practitioner: User, browser: Client) -> None:
    attempt = actions.start(practitioner, make_quiz(make_question_of("single"), minutes_allowed=10))
    ends = timezone.localtime(attempt.ends_at)
    for address in ("1/", "review/"):
        assert f"You have until {ends:%H:%M}" in browser.get(f"{attempt.url}{address}").content.decode()
