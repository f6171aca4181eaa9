"""Questions leave the bank: deleted where nobody needs them, unpublished where somebody does."""

from typing import Any

import pytest
from django.db.models import ProtectedError
from django.test import Client
from wagtail.models import Revision

from accounts.models import User
from core.mail import deliver_due
from core.models import OutgoingMail
from learning import actions
from learning.models import AttemptItem, Question, QuestionVersion, QuizPage, QuizSlot
from makers import hears_at_once, topic
from makers_learning import make_module, make_question, make_result, quiz_of
from makers_writing import BANK


@pytest.fixture
def quiz(home: object) -> QuizPage:
    return quiz_of(make_module(questions=2))


@pytest.fixture
def browser(home: object, lead: User, signed_in: Any) -> Client:
    client: Client = signed_in(lead)
    return client


def test_one_that_nobody_needs_goes_with_its_versions_and_drafts(browser: Client) -> None:
    question = make_question()
    question.save_revision().publish()
    assert browser.post(f"{BANK}delete/{question.pk}/").status_code == 302
    assert not Question.objects.exists()
    assert not QuestionVersion.objects.exists()
    assert not Revision.objects.filter(object_id=str(question.pk), base_content_type__model="question")


@pytest.mark.parametrize("way", ["one", "many"])
def test_one_in_a_quiz_or_with_answers_stays_with_a_sentence(
    browser: Client, quiz: QuizPage, practitioner: User, way: str
) -> None:
    make_result(practitioner, quiz)
    question = quiz.slots.first().question
    quiz.slots.last().delete()
    answered = Question.objects.exclude(pk=question.pk).get()
    single = f"{BANK}delete/{question.pk}/"
    many = f"/admin/bulk/learning/question/delete/?id={question.pk}&id={answered.pk}"
    page = browser.post(single if way == "one" else many, follow=True).content.decode()
    assert "used in 1 quiz and answered 1 time, so it cannot be deleted" in page
    assert Question.objects.count() == 2


def test_deleting_from_code_is_held_back_too_and_takes_nothing_with_it(
    quiz: QuizPage, practitioner: User
) -> None:
    make_result(practitioner, quiz)
    lonely = make_question("Lonely?")
    with pytest.raises(ProtectedError):
        Question.objects.all().delete()
    assert QuestionVersion.objects.filter(question=lonely).exists()
    with pytest.raises(ProtectedError):
        quiz.slots.first().question.delete()
    assert AttemptItem.objects.count() == 2


def test_before_unpublishing_it_says_what_is_touched(browser: Client, quiz: QuizPage) -> None:
    question = quiz.slots.first().question
    question.topics.add(topic("Police"))
    question.save()
    other = quiz_of(make_module("Drawing", questions=1))
    QuizSlot.objects.filter(page=other).update(question=None, draw=1)
    other.slots.get().draw_topics.set([topic("Police")])
    slot = other.slots.get()
    slot.draw_topics.set([topic("Police")])
    slot.save()
    page = browser.get(f"{BANK}unpublish/{question.pk}/").content.decode()
    assert quiz.title in page
    assert "could not be put together any more" in page
    assert other.title in page


def test_unpublishing_tells_the_author_and_whoever_built_the_quiz(
    browser: Client, quiz: QuizPage, lead: User, editor: User, champion: User, mailoutbox: list[Any]
) -> None:
    question = quiz.slots.first().question
    Question.objects.filter(pk=question.pk).update(author=editor)
    QuizPage.objects.filter(pk=quiz.pk).update(owner=champion)
    browser.post(f"{BANK}unpublish/{question.pk}/")
    assert not Question.objects.get(pk=question.pk).live
    assert {mail.recipient for mail in OutgoingMail.objects.all()} == {editor, champion}
    hears_at_once(editor, champion)
    deliver_due()
    assert str(question) in mailoutbox[0].body
    assert quiz.title in mailoutbox[0].body
    for option in question.options.all():
        assert option.feedback not in mailoutbox[0].body


def test_the_quiz_says_on_its_own_page_what_it_lost(browser: Client, quiz: QuizPage) -> None:
    question = quiz.slots.first().question
    browser.post(f"{BANK}unpublish/{question.pk}/")
    page = browser.get(f"/admin/pages/{quiz.pk}/edit/").content.decode()
    assert "cannot be asked in full" in page
    assert f"“{question}” is not published" in page


def test_no_letter_goes_out_when_it_is_back_by_then(
    browser: Client, quiz: QuizPage, editor: User, mailoutbox: list[Any]
) -> None:
    question = quiz.slots.first().question
    Question.objects.filter(pk=question.pk).update(author=editor)
    browser.post(f"{BANK}unpublish/{question.pk}/")
    Question.objects.filter(pk=question.pk).update(live=True)
    hears_at_once(editor)
    deliver_due()
    assert mailoutbox == []


def test_what_learners_did_outlives_pages_and_questions(
    browser: Client, quiz: QuizPage, practitioner: User, other_practitioner: User, signed_in: Any
) -> None:
    """A finished attempt can still be read, one under way can still be finished."""
    finished = make_result(practitioner, quiz)
    running = actions.start(other_practitioner, quiz)
    for question in Question.objects.all():
        browser.post(f"{BANK}unpublish/{question.pk}/")
    browser.post(f"/admin/pages/{quiz.pk}/unpublish/")
    assert signed_in(practitioner).get(f"{finished.url}result/").status_code == 200
    browser.post(f"/admin/pages/{quiz.pk}/delete/")
    assert not QuizPage.objects.exists()
    assert signed_in(practitioner).get(f"{finished.url}result/").status_code == 200
    learner = signed_in(other_practitioner)
    assert learner.get(f"{running.url}1/").status_code == 200
    learner.post(f"{running.url}submit/")
    assert learner.get(f"{running.url}result/").status_code == 200
    assert AttemptItem.objects.count() == 4
