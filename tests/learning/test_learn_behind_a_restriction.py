"""A module behind a restriction is a whole module for those let in, and nothing at all for everybody else."""

from datetime import timedelta
from typing import Any

import pytest
from django.contrib.sessions.backends.base import SessionBase
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction

from accounts.models import User
from core.ticking import run_all
from learning import actions, follow_up, progress
from learning.models import (
    Attempt,
    Award,
    FollowUpInvitation,
    LessonPage,
    ModuleCompletion,
    ModulePage,
    QuizPage,
    QuizSlot,
    StepCompletion,
)
from makers_learning import answer_all, make_module, make_question, make_result, quiz_of
from makers_resources import close


@pytest.fixture
def module(home: object) -> ModulePage:
    return make_module()


def lesson_of(module: ModulePage) -> LessonPage:
    found: LessonPage = LessonPage.objects.child_of(module).first()
    return found


def read(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200, address
    return response.content.decode()


@pytest.mark.parametrize("groups", [(), ("Champions",)], ids=["signed in", "champions"])
@pytest.mark.parametrize("above", [False, True], ids=["itself", "the list above"])
def test_it_is_begun_gone_through_and_finished_by_those_let_in(
    module: ModulePage, champion: User, signed_in: Any, groups: tuple[str, ...], above: bool
) -> None:
    close(module.get_parent() if above else module, *groups)
    browser, lesson, quiz = signed_in(champion), lesson_of(module), quiz_of(module)
    page = read(browser, module.url)
    assert "Start" in page
    assert page.count(f'href="{lesson.url}"') == 2
    assert quiz.url in page
    page = read(browser, lesson.url)
    assert "Step 1 of 2" in page
    assert "Read to here?" in page
    assert browser.post(lesson.url)["Location"] == quiz.url
    assert "Read to here?" not in read(browser, lesson.url)
    assert module.url in read(browser, quiz.url)
    assert browser.post(quiz.url)["Location"] == Attempt.objects.get().url
    answer_all(Attempt.objects.get())
    browser.post(f"{Attempt.objects.get().url}submit/")
    award = Award.objects.get(person=champion)
    assert award.url in read(browser, module.url)
    assert award.url in read(browser, f"{Attempt.objects.get().url}result/")
    assert Client().get(award.url).status_code == 200


def test_what_was_begun_inside_stands_on_ones_own_page_as_long_as_one_is_let_in(
    module: ModulePage, practitioner: User, champion: User, signed_in: Any
) -> None:
    close(module, "Champions")
    assert "You have not begun a module yet." in read(signed_in(champion), "/my/")
    for person in (champion, practitioner):
        actions.complete_step(person, lesson_of(module).step, how="read")
    mine = read(signed_in(champion), "/my/")
    assert f"Next: {quiz_of(module).title}" in mine
    assert "Go on learning" in mine
    assert module.url not in read(signed_in(practitioner), "/my/")
    assert module.url not in read(signed_in(champion), "/learning/")


@pytest.mark.parametrize("close_what", ["module", "list", "page"])
def test_nobody_else_opens_marks_begins_or_answers_anything(
    module: ModulePage, practitioner: User, signed_in: Any, close_what: str
) -> None:
    closed = {"module": [module], "list": [module.get_parent()], "page": [lesson_of(module), quiz_of(module)]}
    for page in closed[close_what]:
        close(page, "Champions")
    for browser in (Client(), signed_in(practitioner)):
        for page in (lesson_of(module), quiz_of(module)):
            for answer in (browser.get(page.url), browser.post(page.url)):
                assert answer.status_code == 302
                assert "login/" in answer["Location"]
    assert not StepCompletion.objects.exists()
    assert not Attempt.objects.exists()


def doors_of(attempt: Attempt) -> list[tuple[str, str]]:
    """All ways to go on with an open attempt."""
    posts = [("post", f"{attempt.url}{place}") for place in ("1/", "submit/", "questions/")]
    return [*posts, *(("get", f"{attempt.url}{place}") for place in ("", "1/", "questions/", "review/"))]


@pytest.mark.parametrize("close_what", ["module", "quiz"])
def test_who_is_shut_out_meanwhile_goes_on_with_nothing_but_keeps_what_was_handed_in(
    module: ModulePage, practitioner: User, champion: User, signed_in: Any, close_what: str
) -> None:
    done = {person: make_result(person, quiz_of(module), right=False) for person in (practitioner, champion)}
    open_ones = {person: actions.start(person, quiz_of(module)) for person in done}
    close(module if close_what == "module" else quiz_of(module), "Champions")
    browser = signed_in(practitioner)
    for method, address in doors_of(open_ones[practitioner]):
        assert getattr(browser, method)(address).status_code == 404, f"{method} {address}"
    assert Attempt.objects.get(pk=open_ones[practitioner].pk).is_open
    assert browser.get(f"{done[practitioner].url}result/").status_code == 200
    assert signed_in(champion).get(f"{open_ones[champion].url}1/").status_code == 200


def test_a_closed_step_belongs_to_the_way_of_those_let_in_and_to_nobody_elses(
    module: ModulePage, practitioner: User, champion: User, signed_in: Any
) -> None:
    lesson = lesson_of(module)
    close(lesson, "Champions")
    for browser in (Client(), signed_in(practitioner)):
        for address in (module.url, "/learning/", "/my/", quiz_of(module).url):
            page = browser.get(address).content.decode()
            assert lesson.url not in page, address
            assert lesson.title not in page, address
    assert lesson.url in read(signed_in(champion), module.url)
    assert "2 steps" in read(signed_in(champion), "/learning/")
    assert "1 step<" in read(signed_in(practitioner), "/learning/")
    for person in (practitioner, champion):
        make_result(person, quiz_of(module))
    assert [done.person for done in ModuleCompletion.objects.all()] == [practitioner]
    signed_in(champion).post(lesson.url)
    assert ModuleCompletion.objects.filter(person=champion).exists()


def test_a_step_behind_a_password_knows_its_place_for_whoever_gave_it(
    module: ModulePage, practitioner: User, signed_in: Any
) -> None:
    lesson = lesson_of(module)
    restriction = PageViewRestriction.objects.create(
        page=lesson, restriction_type="password", password="open it"
    )
    cache.clear()
    browser = signed_in(practitioner)
    session: SessionBase = browser.session
    session[restriction.passed_view_restrictions_session_key] = [restriction.pk]
    session.save()
    assert "Step 1 of 2" in read(browser, lesson.url)
    assert browser.post(lesson.url)["Location"] == quiz_of(module).url
    assert lesson.url not in read(browser, module.url), "only its own page knows who gave the password"


def test_what_it_requires_is_said_and_it_is_never_said_to_be_required(
    module: ModulePage, champion: User, signed_in: Any
) -> None:
    first, second = make_module("First", questions=0), make_module("Second", questions=0)
    module.requires.set([first.module])
    module.save()
    second.requires.set([module.module])
    second.save()
    close(module, "Champions")
    browser = signed_in(champion)
    assert first.url in read(browser, module.url)
    assert module.url not in read(browser, second.url)


def test_a_draft_and_what_is_over_are_no_steps_of_it_either(
    module: ModulePage, champion: User, signed_in: Any
) -> None:
    close(module, "Champions")
    lesson = lesson_of(module)
    Page.objects.filter(pk=lesson.pk).update(expire_at=timezone.now() - timedelta(seconds=1))
    cache.clear()
    assert lesson.url not in read(signed_in(champion), module.url)
    Page.objects.filter(pk=lesson.pk).update(expire_at=None, live=False)
    cache.clear()
    assert lesson.url not in read(signed_in(champion), module.url)


def test_its_follow_up_asks_back_those_let_in_and_nobody_else(
    module: ModulePage, practitioner: User, champion: User, signed_in: Any
) -> None:
    exit_quiz = quiz_of(module)
    QuizPage.objects.filter(pk=exit_quiz.pk).update(role="exit")
    later = QuizPage(title="What has stayed", slug="later", summary="Again.", role="follow_up")
    later.slots = [QuizSlot(question=make_question("Stayed?"))]
    module.add_child(instance=later)
    for person in (practitioner, champion):
        make_result(person, QuizPage.objects.get(pk=exit_quiz.pk))
    Attempt.objects.update(submitted_at=timezone.now() - timedelta(days=61))
    close(module, "Champions")
    run_all()
    assert [row.person for row in FollowUpInvitation.objects.all()] == [champion]
    assert later.url in read(signed_in(champion), "/my/")
    champion.champion_profile.is_active = False
    champion.champion_profile.save()
    assert follow_up.due_for(User.objects.get(pk=champion.pk)) == []


def test_public_modules_cost_nothing_more_beside_a_closed_one(
    module: ModulePage, practitioner: User, signed_in: Any
) -> None:
    """A restriction is asked about only on the pages behind it."""
    browser, quiz = signed_in(practitioner), quiz_of(module)
    question = f"{actions.start(practitioner, quiz).url}1/"
    addresses = (module.url, lesson_of(module).url, question)

    def cost(address: str) -> int:
        read(browser, address)
        with CaptureQueriesContext(connection) as queries:
            read(browser, address)
        return len(queries)

    close(make_module("Closed", questions=1), "Champions")
    assert [cost(address) for address in addresses] == [3, 3, 2]


def test_the_list_costs_one_query_more_however_many_steps_are_closed(
    module: ModulePage, practitioner: User, django_assert_num_queries: Any
) -> None:
    others = [make_module(f"Other {number}", questions=1) for number in range(4)]
    for other in others:
        close(lesson_of(other), "Champions")
    progress.modules_for(practitioner)
    with django_assert_num_queries(2):
        assert len(progress.modules_for(practitioner)) == 5
