"""The worker counts what first answers say; nobody waits for it."""

from datetime import timedelta
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection
from django.db.models import F
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from learning import actions, tasks
from learning.models import Attempt, AttemptItem, ItemStatistics, QuestionVersion, Quiz, QuizPage, QuizSlot
from makers import make_user
from makers_learning import make_module, make_question, make_result, quiz_of

LONG_AGO = timedelta(days=1)


@pytest.fixture
def quiz(home: object) -> QuizPage:
    return quiz_of(make_module())


def answered_by(quiz: QuizPage, *, right: int, wrong: int) -> None:
    for number in range(right + wrong):
        make_result(make_user(f"P{number}"), quiz, right=number < right)


def figures_of(version: QuestionVersion) -> dict[str, Any]:
    figures: dict[str, Any] = ItemStatistics.objects.get(version=version).figures
    return figures


def first_version(quiz: QuizPage) -> QuestionVersion:
    question = quiz.slots.order_by("sort_order").first().question
    version: QuestionVersion = question.versions.get()
    return version


def shift(moment: timedelta) -> None:
    """Everything done so far was done that much earlier."""
    Attempt.objects.exclude(submitted_at=None).update(submitted_at=F("submitted_at") - moment)


def work() -> None:
    """Do everything that waits, as the worker does it but on this connection."""
    for waiting in DBTaskResult.objects.ready():
        waiting.claim("here")
        given = waiting.args_kwargs
        waiting.set_successful(waiting.task.call(*given["args"], **given["kwargs"]))


def test_it_counts_how_right_people_were(quiz: QuizPage) -> None:
    answered_by(quiz, right=9, wrong=3)
    assert actions.count_items() == 3
    counted = ItemStatistics.objects.get(version=first_version(quiz))
    assert counted.attempts == 12
    assert counted.figures["facility"] == 0.75
    assert counted.figures["quizzes"] == {str(quiz.step.quiz.pk): 12}
    assert timezone.now() - counted.counted_at < timedelta(minutes=1)


def test_of_several_tries_only_the_first_counts(quiz: QuizPage) -> None:
    for number in range(12):
        person = make_user(f"P{number}")
        make_result(person, quiz, right=number < 6)
        make_result(person, quiz, right=True)
    actions.count_items()
    assert figures_of(first_version(quiz))["answers"] == 12
    assert figures_of(first_version(quiz))["facility"] == 0.5


def test_of_a_question_met_in_two_quizzes_only_the_first_answer_counts(quiz: QuizPage) -> None:
    shared = quiz.slots.order_by("sort_order").first().question
    other = quiz_of(make_module("Second", questions=1))
    other.slots = [QuizSlot(question=shared, sort_order=0)]
    other.save()
    for number in range(12):
        person = make_user(f"P{number}")
        make_result(person, quiz, right=False)
        make_result(person, other, right=True)
    actions.count_items()
    assert figures_of(first_version(quiz))["facility"] == 0
    assert figures_of(first_version(quiz))["quizzes"] == {str(quiz.step.quiz.pk): 12}


def test_the_rest_of_the_attempt_is_what_an_answer_is_compared_with(quiz: QuizPage) -> None:
    """Who has the two others right has this one wrong: a correlation of minus one, though it is part of the score."""
    answered_by(quiz, right=20, wrong=20)
    version = first_version(quiz)
    for item in AttemptItem.objects.filter(version=version):
        AttemptItem.objects.filter(pk=item.pk).update(fraction=1 - (item.fraction or 0))
    actions.count_items()
    assert figures_of(version)["discrimination"] == -1


def test_what_is_skipped_or_not_marked_or_not_submitted_is_left_out(quiz: QuizPage) -> None:
    answered_by(quiz, right=12, wrong=0)
    first, second, third = (slot.question.versions.get() for slot in quiz.slots.order_by("sort_order"))
    AttemptItem.objects.filter(version=first).update(skipped=True, response=None, fraction=0)
    AttemptItem.objects.filter(version=second).update(fraction=None)
    actions.start(make_user("Under way"), quiz)
    actions.count_items()
    assert [figures_of(version)["answers"] for version in (first, second, third)] == [0, 0, 12]
    assert figures_of(third)["facility"] == 1


def test_each_version_is_counted_by_itself(quiz: QuizPage) -> None:
    answered_by(quiz, right=10, wrong=0)
    old = first_version(quiz)
    question = old.question
    question.stem = "<p>Reworded?</p>"
    question.save()
    new = actions.keep_version(question)
    answered_by(quiz, right=0, wrong=11)
    actions.count_items()
    assert (figures_of(old)["facility"], figures_of(new)["facility"]) == (1, 0)


def test_it_counts_again_only_what_was_answered_since(quiz: QuizPage) -> None:
    other = quiz_of(make_module("Second", questions=1))
    answered_by(quiz, right=10, wrong=0)
    answered_by(other, right=10, wrong=0)
    shift(LONG_AGO)
    assert actions.count_items() == 4
    assert actions.count_items() == 0
    make_result(make_user("New"), other, right=False)
    assert actions.count_items() == 1
    assert figures_of(first_version(other))["answers"] == 11


def test_what_was_submitted_while_counting_is_counted_again(quiz: QuizPage) -> None:
    """A submission may commit after the count has read past it."""
    answered_by(quiz, right=10, wrong=0)
    actions.count_items()
    assert actions.count_items(since=timezone.now()) == 3


def test_a_count_broken_off_is_made_up_for(quiz: QuizPage) -> None:
    answered_by(quiz, right=10, wrong=0)
    shift(LONG_AGO)
    actions.count_items([first_version(quiz).pk])
    assert actions.count_items() == 2
    assert ItemStatistics.objects.count() == 3


def test_counting_twice_leaves_one_line_each(quiz: QuizPage) -> None:
    answered_by(quiz, right=10, wrong=0)
    ids = list(QuestionVersion.objects.values_list("pk", flat=True))
    actions.count_items(ids)
    actions.count_items(ids)
    assert ItemStatistics.objects.count() == 3


def test_the_clock_asks_the_worker_and_the_worker_counts(quiz: QuizPage) -> None:
    answered_by(quiz, right=10, wrong=0)
    call_command("tick")
    assert not ItemStatistics.objects.exists()
    work()
    assert ItemStatistics.objects.count() == 3


def test_the_clock_asks_once_and_only_where_there_is_something_new(quiz: QuizPage) -> None:
    counts = DBTaskResult.objects.filter(task_path=tasks.count_answers.module_path)
    tasks.count_when_due()
    assert not counts.exists()
    answered_by(quiz, right=10, wrong=0)
    shift(LONG_AGO)
    tasks.count_when_due()
    tasks.count_when_due()
    assert counts.count() == 1
    work()
    counts.update(enqueued_at=timezone.now() - LONG_AGO)
    tasks.count_when_due()
    assert counts.count() == 1
    make_result(make_user("New"), quiz)
    tasks.count_when_due()
    assert counts.count() == 2


def test_a_count_that_died_with_its_worker_does_not_stop_the_next(quiz: QuizPage) -> None:
    answered_by(quiz, right=10, wrong=0)
    tasks.count_when_due()
    counts = DBTaskResult.objects.filter(task_path=tasks.count_answers.module_path)
    counts.update(status="RUNNING", started_at=timezone.now(), enqueued_at=timezone.now() - LONG_AGO)
    tasks.count_when_due()
    assert counts.count() == 2


def test_marked_again_they_are_counted_again(quiz: QuizPage) -> None:
    answered_by(quiz, right=10, wrong=0)
    shift(LONG_AGO)
    actions.count_items()
    version = first_version(quiz)
    AttemptItem.objects.filter(version=version).update(fraction=0)
    tasks.count_versions.enqueue([version.pk])
    work()
    assert figures_of(version)["facility"] == 0


def test_it_asks_no_more_of_the_database_when_more_have_answered(quiz: QuizPage) -> None:
    answered_by(quiz, right=3, wrong=3)
    actions.count_items()
    with CaptureQueriesContext(connection) as few:
        actions.count_items()
    answered_by(quiz, right=20, wrong=10)
    with CaptureQueriesContext(connection) as more:
        actions.count_items()
    assert len(more) == len(few) <= 8


def test_a_question_nobody_answered_is_not_counted(quiz: QuizPage) -> None:
    make_question("Unasked?")
    answered_by(quiz, right=1, wrong=0)
    actions.count_items()
    assert Quiz.objects.count() == 1
    assert ItemStatistics.objects.count() == 3
