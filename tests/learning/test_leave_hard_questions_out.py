"""A question with a content warning may be left out; whoever leaves out all of them loses nothing and is told so."""

from typing import Any

import pytest
from django.test import Client

from accounts.models import Area, User
from learning import actions, exports, marking
from learning.models import Attempt, StepCompletion
from learning.standing import standing_of
from makers_kinds import make_question_of, make_quiz

WARNING = "This speaks of violence."


@pytest.fixture
def browser(practitioner: User, signed_in: Any) -> Client:
    client: Client = signed_in(practitioner)
    return client


def all_left_out(person: User, quiz: Any) -> Attempt:
    attempt = actions.start(person, quiz)
    for item in attempt.items.select_related("version"):
        if item.version.content["warning"]:
            actions.answer(item, {"skip": ["1"]})
    return actions.submit(attempt)


def test_with_every_marked_question_left_out_there_is_no_score_and_no_try_is_lost(
    home: object, practitioner: User, browser: Client
) -> None:
    hard = make_question_of("single", content_warning=WARNING)
    quiz = make_quiz(hard, make_question_of("reflective"), attempts_allowed=1, wait_hours=24, counts="first")
    done = all_left_out(practitioner, quiz)
    assert (done.score, done.passed, done.is_set_aside) == (None, False, True)
    said = browser.get(f"{done.url}result/").content.decode()
    assert "You left out every question that is marked, so there is no score." in said
    assert "0%" not in said
    assert "Not yet" not in said
    page = browser.get(quiz.url).content.decode()
    assert "You have 1 try left." in page
    assert "No score: left out" in page
    assert standing_of(quiz.step.quiz, practitioner).begun == 0
    again = actions.start(practitioner, quiz)
    for item in again.items.select_related("version"):
        actions.answer(
            item,
            {"answer": marking.full_marks(item.version.content)} if item.position == 1 else {"flag": ["1"]},
        )
    assert actions.submit(again).passed
    assert StepCompletion.objects.filter(person=practitioner, step=quiz.step_id).exists(), (
        "the first that counts"
    )
    assert "used all your tries" in browser.get(quiz.url).content.decode()


def test_one_left_out_of_two_leaves_the_other_to_decide(
    home: object, practitioner: User, browser: Client
) -> None:
    quiz = make_quiz(make_question_of("single", content_warning=WARNING), make_question_of("true_false"))
    done = all_left_out(practitioner, quiz)
    assert (done.score, done.passed, done.is_set_aside) == (0, False, False)


def test_nothing_to_mark_is_passed_by_handing_it_in(
    home: object, practitioner: User, browser: Client
) -> None:
    quiz = make_quiz(make_question_of("reflective"))
    done = actions.submit(actions.start(practitioner, quiz))
    assert (done.score, done.passed) == (None, True)
    assert StepCompletion.objects.filter(person=practitioner, step=quiz.step_id).exists()
    said = browser.get(f"{done.url}result/").content.decode()
    assert "Nothing in this quiz is marked." in said
    assert "Done, not marked" in browser.get("/my/quizzes/").content.decode()


def test_an_export_says_nothing_of_passing_where_nothing_was_decided(
    home: object, practitioner: User, lead: User
) -> None:
    all_left_out(practitioner, make_quiz(make_question_of("single", content_warning=WARNING)))
    actions.submit(actions.start(practitioner, make_quiz(make_question_of("reflective"), title="Other")))
    header, rows = exports.rows_of(exports.Scope(lead), "attempts")
    told = [(row[header.index("score in %")], row[header.index("passed")]) for row in rows]
    assert told == [(None, ""), (None, "yes")]


@pytest.mark.parametrize("layout", ["one_by_one", "all"])
def test_the_warning_comes_with_a_way_out_and_whom_to_talk_to(
    home: object, practitioner: User, browser: Client, layout: str
) -> None:
    Area.objects.filter(name="Fenmarch").update(staff_support="Time to talk, 01632 960199")
    hard = make_question_of("single", content_warning=WARNING)
    quiz = make_quiz(hard, make_question_of("true_false"), layout=layout)
    attempt = actions.start(practitioner, quiz)
    said = browser.get(f"{attempt.url}{'questions' if layout == 'all' else '1'}/").content.decode()
    for words in (
        WARNING,
        'Time to talk, <a href="tel:01632960199">01632 960199</a>',
        'Fenmarch MASH, <a href="tel:01632960101">01632 960101</a>',
        "/guidance/report-now/",
    ):
        assert words in said
    assert f'<a href="{quiz.url}">Leave the quiz for now</a>' in said
    plain = browser.get(f"{attempt.url}2/").content.decode()
    assert layout == "all" or "Time to talk" not in plain
