"""Whoever takes a question out of a draw's pool reads at once which quizzes fall short of it."""

from typing import Any

import pytest
from django.contrib.messages import get_messages
from django.test import Client

from accounts.models import User
from learning.models import Question, QuizPage, QuizSlot
from makers_kinds import make_question_of, make_quiz
from makers_writing import BANK, edited

SHORT = "“Drawing” falls short since this change."


@pytest.fixture
def browser(home: Any, lead: User, signed_in: Any) -> Client:
    client: Client = signed_in(lead)
    return client


@pytest.fixture
def hard(home: Any) -> Question:
    question = make_question_of("single", "A hard one", difficulty="hard")
    question.save_revision().publish()
    return question


@pytest.fixture
def drawing(hard: Question) -> QuizPage:
    """A quiz that draws the one hard question there is."""
    quiz = make_quiz(make_question_of("true_false"), title="Drawing")
    quiz.title = "Drawing"
    quiz.slots.add(QuizSlot(draw=1, draw_difficulty="hard", sort_order=1))
    quiz.save()
    return quiz


def said(response: Any) -> list[str]:
    return [str(message) for message in get_messages(response.wsgi_request)]


def warned(response: Any) -> list[str]:
    return [words for words in said(response) if "falls short" in words]


def test_unpublishing_the_last_one_names_the_quiz(browser: Client, hard: Question, drawing: QuizPage) -> None:
    (words,) = warned(browser.post(f"{BANK}unpublish/{hard.pk}/"))
    assert SHORT in words
    assert "This draws 1" in words
    assert f"/admin/pages/{drawing.pk}/edit/" in words


def test_publishing_it_as_an_easy_one_does_too(browser: Client, hard: Question, drawing: QuizPage) -> None:
    form = edited(browser, hard, difficulty="easy")
    assert not warned(browser.post(f"{BANK}edit/{hard.pk}/", form)), "a draft changes nothing yet"
    assert not drawing.slots.filter(draw_difficulty="easy")
    response = browser.post(f"{BANK}edit/{hard.pk}/", form | {"action-publish": "1"})
    assert any(SHORT in words for words in warned(response))
    assert Question.objects.get(pk=hard.pk).difficulty == "easy"


def test_deleting_it_does_too(browser: Client, hard: Question, drawing: QuizPage) -> None:
    response = browser.post(f"{BANK}delete/{hard.pk}/")
    assert not Question.objects.filter(pk=hard.pk).exists()
    assert any(SHORT in words for words in warned(response))


def test_one_of_several_says_nothing(browser: Client, hard: Question, drawing: QuizPage) -> None:
    make_question_of("numeric", "Another hard one", difficulty="hard")
    assert not warned(browser.post(f"{BANK}unpublish/{hard.pk}/"))


def test_what_was_short_before_is_not_said_again(browser: Client, hard: Question, drawing: QuizPage) -> None:
    browser.post(f"{BANK}unpublish/{hard.pk}/")
    assert SHORT in browser.get(BANK).content.decode()
    other = make_question_of("numeric", "On its own")
    assert not warned(browser.post(f"{BANK}unpublish/{other.pk}/"))
