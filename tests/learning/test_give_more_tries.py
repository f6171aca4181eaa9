"""Extra attempts or time for one person: given with a reason by the lead of their area, kept, listed."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from accounts.models import User
from at_once import at_once
from learning import actions
from learning.models import Allowance, Attempt, Quiz
from makers import make_user
from makers_learning import make_module, make_result, quiz_of

GIVEN = {"extra_attempts": 1, "extra_minutes": 15, "reason": "Screen reader"}


@pytest.fixture
def quiz(home: object) -> Quiz:
    quiz: Quiz = quiz_of(make_module(attempts_allowed=1, minutes_allowed=20)).step.quiz
    return quiz


@pytest.fixture
def browser(lead: User, signed_in: Any) -> Client:
    client: Client = signed_in(lead)
    return client


def address(quiz: Quiz, person: User) -> str:
    return f"/quizzes/{quiz.pk}/allowances/{person.pk}/"


def test_it_is_given_with_a_reason_kept_and_listed(
    quiz: Quiz, practitioner: User, lead: User, browser: Client
) -> None:
    response = browser.post(address(quiz, practitioner), GIVEN, follow=True)
    text = response.content.decode()
    assert "has what you gave" in text
    assert "1 extra attempt and 15 extra minutes" in text
    assert "Screen reader" in text
    assert lead.name in text
    kept = Allowance.objects.get()
    assert (kept.person, kept.quiz, kept.by) == (practitioner, quiz, lead)
    assert timezone.now() - kept.at < timedelta(minutes=1)


def test_the_page_says_what_somebody_has_used_but_no_score(
    quiz: Quiz, practitioner: User, lead: User, browser: Client
) -> None:
    make_result(practitioner, quiz.step.quizpage)
    actions.allow(lead, practitioner, quiz, extra_attempts=2, extra_minutes=5, reason="Ill")
    text = browser.get(address(quiz, practitioner)).content.decode()
    assert "1 begun of 3 allowed" in text
    assert "25 minutes" in text
    assert "100" not in text
    assert "Passed" not in text


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"extra_attempts": 1, "reason": ""}, "This is needed to go on."),
        ({"extra_attempts": 1, "reason": "   "}, "This is needed to go on."),
        ({"reason": "Because"}, "Give at least one attempt or one minute."),
        ({"extra_attempts": 0, "extra_minutes": 0, "reason": "Because"}, "at least one attempt"),
        ({"extra_attempts": -1, "reason": "Because"}, "greater than or equal to 0"),
        ({"extra_attempts": 11, "reason": "Because"}, "less than or equal to 10"),
        ({"extra_minutes": 10**12, "reason": "Because"}, "less than or equal to 600"),
        ({"extra_minutes": "ten", "reason": "Because"}, "whole number"),
        ({"extra_attempts": 1, "reason": "x" * 301}, "at most 300 characters"),
        ({"extra_attempts": 1, "reason": "nul \x00"}, "Null characters"),
    ],
)
def test_what_makes_no_sense_is_said_and_changes_nothing(
    quiz: Quiz, practitioner: User, browser: Client, given: dict[str, Any], sentence: str
) -> None:
    response = browser.post(address(quiz, practitioner), given)
    assert response.status_code == 422
    assert sentence in response.content.decode()
    assert not Allowance.objects.exists()


def test_people_of_other_areas_are_a_404_to_see_and_to_give_to(
    quiz: Quiz, practitioner: User, other_lead: User, signed_in: Any
) -> None:
    stranger = signed_in(other_lead)
    for response in (
        stranger.get(address(quiz, practitioner)),
        stranger.post(address(quiz, practitioner), GIVEN),
        stranger.get(f"/quizzes/{quiz.pk}/allowances/999999/"),
    ):
        assert response.status_code == 404
    assert not Allowance.objects.exists()
    with pytest.raises(actions.NotTheirs):
        actions.allow(other_lead, practitioner, quiz, **GIVEN)  # type: ignore[arg-type]


def test_nobody_but_a_lead_can_give(
    quiz: Quiz,
    practitioner: User,
    other_practitioner: User,
    champion: User,
    editor: User,
    administrator: User,
    signed_in: Any,
) -> None:
    for person in (practitioner, other_practitioner, champion, editor, administrator):
        assert signed_in(person).post(address(quiz, practitioner), GIVEN).status_code == 404
    assert not Allowance.objects.exists()


def test_a_search_finds_only_the_leads_own_people(
    quiz: Quiz, practitioner: User, other_lead: User, browser: Client, signed_in: Any
) -> None:
    words = f"?q={practitioner.last_name}+Pri"
    assert practitioner.email in browser.get(f"/quizzes/{quiz.pk}/allowances/{words}").content.decode()
    elsewhere = signed_in(other_lead).get(f"/quizzes/{quiz.pk}/allowances/{words}").content.decode()
    assert practitioner.email not in elsewhere
    assert "Nobody of your areas" in elsewhere


def test_another_areas_lead_does_not_see_what_was_given(
    quiz: Quiz, practitioner: User, lead: User, other_lead: User, signed_in: Any
) -> None:
    actions.allow(lead, practitioner, quiz, **GIVEN)  # type: ignore[arg-type]
    text = signed_in(other_lead).get(f"/quizzes/{quiz.pk}/allowances/").content.decode()
    assert "Screen reader" not in text
    assert practitioner.name not in text


def test_an_attempt_under_way_gets_its_minutes_at_once(quiz: Quiz, practitioner: User, lead: User) -> None:
    ends_at = timezone.now() + timedelta(minutes=3)
    mine = actions.start(practitioner, quiz.step.quizpage)
    other = actions.start(make_user("Other"), quiz.step.quizpage)
    Attempt.objects.update(ends_at=ends_at)
    actions.allow(lead, practitioner, quiz, extra_attempts=0, extra_minutes=10, reason="Fire alarm")
    assert Attempt.objects.get(pk=mine.pk).ends_at == ends_at + timedelta(minutes=10)
    assert Attempt.objects.get(pk=other.pk).ends_at == ends_at


def test_without_a_limit_there_is_nothing_to_lengthen(quiz: Quiz, practitioner: User, lead: User) -> None:
    mine = actions.start(practitioner, quiz.step.quizpage)
    Attempt.objects.update(ends_at=None)
    actions.allow(lead, practitioner, quiz, extra_attempts=0, extra_minutes=10, reason="Fire alarm")
    assert Attempt.objects.get(pk=mine.pk).ends_at is None


def test_pressed_twice_it_counts_once_and_later_it_adds_up(
    quiz: Quiz, practitioner: User, browser: Client
) -> None:
    for _ in range(2):
        browser.post(address(quiz, practitioner), GIVEN)
    assert Allowance.objects.count() == 1
    Allowance.objects.update(at=timezone.now() - timedelta(hours=1))
    browser.post(address(quiz, practitioner), GIVEN)
    assert Allowance.objects.count() == 2


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_pressed_twice_at_once_it_counts_once() -> None:
    from accounts.actions import make_lead
    from home.establish import establish
    from makers import make_area

    establish()
    lead, person = make_user("Leah"), make_user("Priya")
    make_lead(lead, make_area())
    quiz = quiz_of(make_module()).step.quiz
    given = at_once([lambda: actions.allow(lead, person, quiz, **GIVEN).pk] * 4)  # type: ignore[arg-type]
    assert given == [Allowance.objects.get().pk] * 4


def test_the_list_asks_no_more_of_the_database_for_more_rows(
    quiz: Quiz, practitioner: User, lead: User, browser: Client
) -> None:
    where = f"/quizzes/{quiz.pk}/allowances/?q=tester"
    actions.allow(lead, practitioner, quiz, **GIVEN)  # type: ignore[arg-type]
    browser.get(where)
    with CaptureQueriesContext(connection) as few:
        browser.get(where)
    for number in range(8):
        actions.allow(lead, make_user(f"P{number}"), quiz, **GIVEN)  # type: ignore[arg-type]
    with CaptureQueriesContext(connection) as more:
        browser.get(where)
    assert len(more) == len(few) <= 12
