"""Leads read which questions deserve a look; from stored rows alone."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from accounts.models import User
from learning import actions
from learning.models import ItemStatistics, QuestionVersion, Quiz, QuizPage
from makers import make_user
from makers_learning import make_module, make_question, make_result, quiz_of


@pytest.fixture
def page(home: object) -> QuizPage:
    return quiz_of(make_module())


@pytest.fixture
def quiz(page: QuizPage) -> Quiz:
    quiz: Quiz = page.step.quiz
    return quiz


@pytest.fixture
def reader(lead: User, signed_in: Any) -> Client:
    client: Client = signed_in(lead)
    return client


def read(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def answered(page: QuizPage, *, right: int, wrong: int = 0) -> None:
    for number in range(right + wrong):
        make_result(make_user(f"Somebody{number}"), page, right=number < right)
    actions.count_items()


def test_it_says_what_first_answers_say_of_each_question(page: QuizPage, quiz: Quiz, reader: Client) -> None:
    answered(page, right=9, wrong=3)
    text = read(reader, f"/quizzes/{quiz.pk}/")
    assert "Foundations 0?" in text
    assert "12 first answers" in text
    assert "75%" in text
    assert "Strong and weak learners are compared from 30 first answers." in text
    assert f"Last counted on {timezone.localdate().day} " in text


def test_nobody_is_named_in_it(page: QuizPage, quiz: Quiz, reader: Client) -> None:
    answered(page, right=12)
    text = read(reader, f"/quizzes/{quiz.pk}/")
    assert "Somebody" not in text


def test_a_question_with_a_flag_comes_first_and_says_why(page: QuizPage, quiz: Quiz, reader: Client) -> None:
    answered(page, right=20, wrong=12)
    last = page.slots.order_by("-sort_order").first().question.versions.get()
    ItemStatistics.objects.filter(version=last).update(flags=["wrong_key"])
    text = read(reader, f"/quizzes/{quiz.pk}/")
    assert "Wrong key?" in text
    assert "Look whether the key is right" in text
    assert text.index("Foundations 2?") < text.index("Foundations 0?")
    assert "1 question to look at" in read(reader, "/quizzes/")


def test_a_few_answers_say_nothing_yet(page: QuizPage, quiz: Quiz, reader: Client) -> None:
    answered(page, right=3)
    text = read(reader, f"/quizzes/{quiz.pk}/")
    assert "Figures appear from 10 first answers." in text
    assert "100%" not in text


def test_before_the_first_count_it_says_so(quiz: Quiz, reader: Client) -> None:
    assert "Nothing has been counted yet." in read(reader, f"/quizzes/{quiz.pk}/")


def test_each_quiz_shows_only_what_was_asked_in_it(page: QuizPage, quiz: Quiz, reader: Client) -> None:
    other = quiz_of(make_module("Second"))
    answered(page, right=10)
    answered(other, right=10)
    text = read(reader, f"/quizzes/{quiz.pk}/")
    assert "Foundations 1?" in text
    assert "Second 1?" not in text


def test_an_edited_question_shows_both_versions(page: QuizPage, quiz: Quiz, reader: Client) -> None:
    answered(page, right=10)
    question = page.slots.order_by("sort_order").first().question
    question.stem = "<p>Reworded?</p>"
    question.save()
    actions.keep_version(question)
    answered(page, right=11)
    text = read(reader, f"/quizzes/{quiz.pk}/")
    assert "version 2 · 11 first answers" in text
    assert "version 1 · 10 first answers" in text


def test_the_list_finds_a_quiz_by_its_title(page: QuizPage, reader: Client) -> None:
    make_module("Second")
    text = read(reader, "/quizzes/?q=second")
    assert "Second quiz" in text
    assert "Foundations quiz" not in text
    assert "No quiz has these words" in read(reader, "/quizzes/?q=%00nothing")


def test_a_quiz_whose_page_is_gone_keeps_its_figures(page: QuizPage, quiz: Quiz, reader: Client) -> None:
    answered(page, right=10)
    page.delete()
    assert "its page is gone" in read(reader, "/quizzes/")
    assert "10 first answers" in read(reader, f"/quizzes/{quiz.pk}/")


def test_an_unknown_quiz_is_a_404_however_large_its_number(reader: Client) -> None:
    for number in (0, 999, 10**30):
        assert reader.get(f"/quizzes/{number}/").status_code == 404


def test_texts_of_questions_and_answers_are_shown_not_run(page: QuizPage, quiz: Quiz, reader: Client) -> None:
    version = QuestionVersion.objects.order_by("pk").first()
    assert version
    content = {**version.content, "stem": "<p>Is &lt;script&gt;alert(1)&lt;/script&gt; safe?</p>"}
    QuestionVersion.objects.filter(pk=version.pk).update(content=content)
    answered(page, right=10)
    assert "<script>alert" not in read(reader, f"/quizzes/{quiz.pk}/")


def test_it_asks_no_more_of_the_database_for_more_questions_and_answers(
    page: QuizPage, quiz: Quiz, reader: Client
) -> None:
    answered(page, right=10)
    counts = {address: queries(reader, address) for address in ("/quizzes/", f"/quizzes/{quiz.pk}/")}
    for number in range(4):
        page.slots.create(question=make_question(f"More {number}?"), sort_order=10 + number)
        make_module(f"More{number}")
    answered(QuizPage.objects.get(pk=page.pk), right=20)
    for address, before in counts.items():
        assert queries(reader, address) == before <= 12


def queries(client: Client, address: str) -> int:
    client.get(address)
    with CaptureQueriesContext(connection) as asked:
        assert client.get(address).status_code == 200
    return len(asked)
