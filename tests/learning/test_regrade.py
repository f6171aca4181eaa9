"""A wrong key is corrected, and those it wronged are put right."""

import threading
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test import Client

from accounts.models import User
from core.mail import deliver_due
from learning import actions
from learning.models import Attempt, Award, Question, QuizPage, Regrade, StepCompletion
from learning.regrade_plan import plan_for
from learning.rekeying import can_be_marked
from makers import hears_at_once, make_user
from makers_learning import make_module, make_question, quiz_of
from makers_writing import BANK

REASON = "The wrong option was marked as right."


@pytest.fixture
def quiz(home: object) -> QuizPage:
    """Two questions, half is not enough."""
    return quiz_of(make_module(questions=2, lessons=0, pass_mark=80))


@pytest.fixture
def question(quiz: QuizPage) -> Question:
    found: Question = quiz.slots.first().question
    return found


@pytest.fixture
def browser(home: object, lead: User, signed_in: Any) -> Client:
    client: Client = signed_in(lead)
    return client


def answered(person: User, quiz: QuizPage, *choices: str) -> Attempt:
    """Submit an attempt, choosing by the options' words."""
    attempt = actions.start(person, quiz)
    for item, words in zip(attempt.items.select_related("version"), choices, strict=True):
        chosen = [option["id"] for option in item.version.options if option["text"] == words]
        actions.answer(item, {"answer": chosen})
    return actions.submit(attempt)


def correct(question: Question, right: str) -> Question:
    """Publish a version in which another option is right."""
    fresh = Question.objects.get(pk=question.pk)
    for option in fresh.options.all():
        option.is_right = option.text == right
        option.save()
    fresh = Question.objects.get(pk=question.pk)
    actions.keep_version(fresh)
    return fresh


def results(*attempts: Attempt) -> list[tuple[float | None, bool]]:
    return [(found.score, found.passed) for found in (Attempt.objects.get(pk=one.pk) for one in attempts)]


def test_it_shows_who_would_change_before_anything_is_done(
    browser: Client, quiz: QuizPage, question: Question, practitioner: User, other_practitioner: User
) -> None:
    wronged = answered(practitioner, quiz, "wrong 1", "right 1")
    lucky = answered(other_practitioner, quiz, "right 1", "right 1")
    correct(question, "wrong 1")
    page = browser.get(f"{BANK}regrade/{question.pk}/").content.decode()
    assert practitioner.name in page
    assert "50 per cent, not passed" in page
    assert "100 per cent, passed" in page
    assert "50 per cent, passed" in page  # whoever was lucky keeps the pass
    assert results(wronged, lucky) == [(0.5, False), (1.0, True)]
    assert not Regrade.objects.exists()


def test_it_marks_again_gives_the_pass_and_keeps_a_line(
    browser: Client,
    quiz: QuizPage,
    question: Question,
    practitioner: User,
    lead: User,
    mailoutbox: list[Any],
) -> None:
    wronged = answered(practitioner, quiz, "wrong 1", "right 1")
    correct(question, "wrong 1")
    assert not StepCompletion.objects.exists()
    browser.post(f"{BANK}regrade/{question.pk}/", {"reason": REASON})
    assert results(wronged) == [(1.0, True)]
    assert StepCompletion.objects.get().person == practitioner
    assert Award.objects.get().person == practitioner
    line = Regrade.objects.get()
    assert (line.by, line.reason, line.looked_at, line.to.number) == (lead, REASON, 1, 2)
    assert line.changed == [{"attempt": str(wronged.pk), "score": [0.5, 1.0], "passed": [False, True]}]
    hears_at_once(practitioner)
    deliver_due()
    assert [mail.to for mail in mailoutbox] == [[practitioner.email]]
    assert REASON in browser.get(f"{BANK}regrade/{question.pk}/").content.decode()


def test_a_pass_once_given_stays_though_the_score_falls(
    quiz: QuizPage, question: Question, practitioner: User, lead: User
) -> None:
    lucky = answered(practitioner, quiz, "right 1", "right 1")
    actions.regrade(correct(question, "wrong 1"), by=lead, reason=REASON)
    assert results(lucky) == [(0.5, True)]
    assert Award.objects.filter(person=practitioner, revoked_at=None).exists()


def test_pressed_twice_it_is_done_once(
    browser: Client, quiz: QuizPage, question: Question, practitioner: User
) -> None:
    answered(practitioner, quiz, "wrong 1", "right 1")
    correct(question, "wrong 1")
    for _ in range(2):
        page = browser.post(f"{BANK}regrade/{question.pk}/", {"reason": REASON}, follow=True)
    assert "Nothing was left to change" in page.content.decode()
    assert Regrade.objects.count() == 1
    assert Award.objects.count() == 1


def test_without_a_reason_nothing_is_done(
    browser: Client, quiz: QuizPage, question: Question, practitioner: User
) -> None:
    attempt = answered(practitioner, quiz, "wrong 1", "right 1")
    correct(question, "wrong 1")
    assert browser.post(f"{BANK}regrade/{question.pk}/", {"reason": "  "}).status_code == 422
    assert results(attempt) == [(0.5, False)]


def test_an_answer_that_names_what_is_gone_keeps_its_mark_and_is_listed(
    browser: Client, quiz: QuizPage, question: Question, practitioner: User, lead: User
) -> None:
    attempt = answered(practitioner, quiz, "wrong 2", "right 1")
    question.options.filter(text="wrong 2").delete()
    correct(question, "wrong 1")
    page = browser.get(f"{BANK}regrade/{question.pk}/").content.decode()
    assert "name an option that is no longer there" in page
    assert practitioner.name in page
    assert actions.regrade(Question.objects.get(pk=question.pk), by=lead, reason=REASON) is None
    assert results(attempt) == [(0.5, False)]


def test_attempts_under_way_are_left_alone_until_they_are_submitted(
    quiz: QuizPage, question: Question, practitioner: User, lead: User
) -> None:
    attempt = actions.start(practitioner, quiz)
    for item, words in zip(attempt.items.select_related("version"), ("wrong 1", "right 1"), strict=True):
        chosen = [option["id"] for option in item.version.options if option["text"] == words]
        actions.answer(item, {"answer": chosen})
    fresh = correct(question, "wrong 1")
    assert actions.regrade(fresh, by=lead, reason=REASON) is None
    actions.submit(attempt)
    assert results(attempt) == [(0.5, False)]
    assert actions.regrade(fresh, by=lead, reason=REASON) is not None
    assert results(attempt) == [(1.0, True)]


def test_a_second_try_still_earns_half(home: object, practitioner: User, lead: User) -> None:
    quiz = quiz_of(make_module("Retry", questions=1, lessons=0, feedback_when="retry"))
    attempt = answered(practitioner, quiz, "wrong 1")
    attempt.items.update(tries=2)
    actions.regrade(correct(quiz.slots.get().question, "wrong 1"), by=lead, reason=REASON)
    assert results(attempt) == [(0.5, False)]


def test_where_the_first_attempt_counts_a_later_one_completes_nothing(
    home: object, practitioner: User, lead: User
) -> None:
    quiz = quiz_of(make_module("First", questions=1, lessons=0, counts="first"))
    first = answered(practitioner, quiz, "wrong 2")
    second = answered(practitioner, quiz, "wrong 1")
    question = quiz.slots.get().question
    actions.regrade(correct(question, "wrong 1"), by=lead, reason=REASON)
    assert results(first, second) == [(0.0, False), (1.0, True)]
    assert not StepCompletion.objects.exists()
    actions.regrade(correct(question, "wrong 2"), by=lead, reason=REASON)
    assert results(first, second) == [(1.0, True), (0.0, True)]
    assert StepCompletion.objects.filter(person=practitioner).exists()


def test_only_leads_may(
    quiz: QuizPage,
    question: Question,
    practitioner: User,
    champion: User,
    editor: User,
    signed_in: Any,
) -> None:
    attempt = answered(practitioner, quiz, "wrong 1", "right 1")
    fresh = correct(question, "wrong 1")
    for person in (practitioner, champion, editor):
        browser = signed_in(person)
        assert browser.get(f"{BANK}regrade/{question.pk}/").status_code == 302
        assert browser.post(f"{BANK}regrade/{question.pk}/", {"reason": REASON}).status_code == 302
        with pytest.raises(PermissionDenied):
            actions.regrade(fresh, by=person, reason=REASON)
    assert results(attempt) == [(0.5, False)]


def test_people_of_other_areas_are_counted_not_named(
    quiz: QuizPage,
    question: Question,
    practitioner: User,
    other_lead: User,
    administrator: User,
    signed_in: Any,
) -> None:
    answered(practitioner, quiz, "wrong 1", "right 1")
    correct(question, "wrong 1")
    for person in (other_lead, administrator):
        page = signed_in(person).get(f"{BANK}regrade/{question.pk}/").content.decode()
        assert practitioner.last_name not in page
        assert "1 result of people whose names are not shown" in page


def test_the_question_offers_it_once_there_is_an_earlier_version_with_answers(
    browser: Client, quiz: QuizPage, question: Question, practitioner: User
) -> None:
    address = f"{BANK}regrade/{question.pk}/"
    answered(practitioner, quiz, "wrong 1", "right 1")
    page = browser.get(f"{BANK}edit/{question.pk}/").content.decode()
    assert "used in 1 quiz and answered 1 time" in page
    assert "makes version 2; open and past attempts keep theirs" in page
    assert address not in page
    correct(question, "wrong 1")
    assert address in browser.get(f"{BANK}edit/{question.pk}/").content.decode()


def test_it_costs_as_many_queries_for_many_answers_as_for_few(
    quiz: QuizPage, question: Question, django_assert_num_queries: Any
) -> None:
    for number in range(2):
        answered(make_user(f"Few {number}"), quiz, "wrong 1", "right 1")
    fresh = correct(question, "wrong 1")
    with django_assert_num_queries(4):
        plan_for(fresh)
    for number in range(6):
        answered(make_user(f"Many {number}"), quiz, "wrong 1", "right 1")
    fresh = correct(question, "wrong 2")
    with django_assert_num_queries(4):
        plan_for(fresh)


@pytest.mark.django_db(transaction=True)
def test_two_leads_at_once_do_it_once() -> None:
    from accounts.actions import make_lead
    from home.establish import establish
    from makers import make_area

    establish()
    quiz = quiz_of(make_module(questions=2, lessons=0))
    lead = make_user("Leah")
    make_lead(lead, make_area())
    answered(make_user("Priya"), quiz, "wrong 1", "right 1")
    question = correct(quiz.slots.first().question, "wrong 1")
    start = threading.Barrier(4)

    def press() -> None:
        start.wait()
        try:
            actions.regrade(
                Question.objects.get(pk=question.pk), by=User.objects.get(pk=lead.pk), reason=REASON
            )
        finally:
            connection.close()

    threads = [threading.Thread(target=press) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert Regrade.objects.count() == 1
    assert StepCompletion.objects.count() == 1


CHOICE = {"kind": "single", "options": [{"id": "a", "fraction": 1.0}, {"id": "b", "fraction": 0.0}]}
PAIRS = {"kind": "matching", "options": [{"id": "a", "match_id": "x"}, {"id": "b", "match_id": "y"}]}


def without(content: dict[str, Any], place: int) -> dict[str, Any]:
    return content | {"options": [one for n, one in enumerate(content["options"]) if n != place]}


@pytest.mark.parametrize(
    ("asked", "key", "response", "fair"),
    [
        (CHOICE, CHOICE, ["a"], True),
        (CHOICE, CHOICE, None, True),
        (CHOICE, without(CHOICE, 1), ["b"], False),
        (CHOICE, without(CHOICE, 1), ["a"], True),
        (without(CHOICE, 0), CHOICE, ["b"], False),  # what is right now was not on offer
        (PAIRS, PAIRS, {"a": "y"}, True),
        (PAIRS, without(PAIRS, 1), {"a": "x"}, False),
        ({**CHOICE, "kind": "ordering"}, {**without(CHOICE, 1), "kind": "ordering"}, ["a", "b"], False),
        ({"kind": "numeric"}, {"kind": "numeric"}, {"text": "4"}, True),
    ],
)
def test_an_answer_is_marked_again_only_where_that_is_fair(
    asked: Any, key: Any, response: Any, fair: bool
) -> None:
    assert can_be_marked(asked, key, response) is fair


def test_a_path_that_is_no_longer_open_is_not_marked_again() -> None:
    from makers_contents import SCENARIO

    assert can_be_marked(SCENARIO, SCENARIO, {"path": ["w1", "w3"]})
    assert not can_be_marked(SCENARIO, SCENARIO, {"path": ["w1", "gone"]})


def test_with_one_version_there_is_nothing_to_mark_again(browser: Client) -> None:
    question = make_question()
    assert plan_for(question) is None
    assert "only one published version" in browser.get(f"{BANK}regrade/{question.pk}/").content.decode()
