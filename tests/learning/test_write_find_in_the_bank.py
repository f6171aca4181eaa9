"""Leads find a question in the bank, and see what deserves a look."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Page, ReferenceIndex
from wagtail.test.utils.form_data import rich_text

from accounts.models import User
from core.models import PageChange
from learning import actions
from learning.models import ItemStatistics, Question, QuestionVersion
from makers import make_user, topic
from makers_learning import make_module, make_question, make_result, quiz_of
from makers_resources import make_guidance
from makers_writing import BANK, ending, posted, scene, story, way


@pytest.fixture
def browser(home: object, lead: User, signed_in: Any) -> Client:
    client: Client = signed_in(lead)
    return client


def found(browser: Client, query: str = "") -> list[str]:
    page = browser.get(f"{BANK}?{query}")
    assert page.status_code == 200
    return [str(question) for question in page.context["object_list"]]


def test_usage_is_counted_once_whatever_is_joined(browser: Client) -> None:
    """Two quizzes, two topics, three versions and five answers would multiply to sixty in one join."""
    quiz = quiz_of(make_module(questions=1))
    question = quiz.slots.get().question
    question.topics.add(topic("Police"), topic("Online"))
    question.save()
    other = quiz_of(make_module("Other", questions=1))
    other.slots.all().update(question=question)
    for number in range(2):
        question.feedback = f"Said {number} times."
        question.save()
        actions.keep_version(question)
    for name in ("Una", "Dos", "Tria", "Vier", "Five"):
        make_result(make_user(name), quiz)
    row = Question.objects.with_usage().get(pk=question.pk)
    assert (row.used, row.answered) == (2, 5)
    assert "in 2 quizzes, answered 5 times" in browser.get(BANK).content.decode()


def test_it_is_found_by_words_topic_kind_difficulty_and_author(browser: Client, lead: User) -> None:
    make_question("About the police?", topics=("Police",))
    other = make_question("About parks?", right=2, topics=("Parks",))
    other.difficulty, other.author = "hard", lead
    other.save()
    for query in (
        "q=parks",
        f"topic={topic('Parks').pk}",
        f"q=parks&topic={topic('Parks').pk}",
        "kind=multiple",
        "difficulty=hard",
        f"author={lead.pk}",
    ):
        assert found(browser, query) == ["About parks?"], query
    assert len(found(browser)) == 2


def test_what_nobody_uses_is_found(browser: Client, practitioner: User) -> None:
    quiz = quiz_of(make_module(questions=1))
    drawn = quiz.slots.get().question
    make_result(practitioner, quiz)
    quiz.slots.all().update(question=make_question("Only placed?"))
    make_question("Lonely?")
    assert found(browser, "look=never_used") == ["Lonely?"]
    assert str(drawn) in found(browser)


def test_what_is_often_wrong_is_found_by_the_version_now_asked(browser: Client) -> None:
    easy, hard, mended = (make_question(f"{word}?") for word in ("Easy", "Hard", "Mended"))
    count(easy, 0.9)
    count(hard, 0.39)
    count(mended, 0.1)
    mended.feedback = "Clearer now."
    mended.save()
    actions.keep_version(mended)
    assert found(browser, "look=often_wrong") == ["Hard?"]


def count(question: Question, facility: float) -> None:
    version = question.versions.get()
    ItemStatistics.objects.create(
        version=version, counted_at=timezone.now(), attempts=40, figures={"facility": facility}
    )


def change(page: Page) -> None:
    """It tells people to do something differently from now on."""
    PageChange.objects.create(page=page, key=uuid4(), note="Ring first.")


def test_what_cites_a_page_that_changed_since_is_found(browser: Client) -> None:
    page = make_guidance("Read this")
    stem, option, fresh = (make_question(f"{word} cites?") for word in ("Stem", "Option", "Fresh"))
    make_question("Silent?")
    Question.objects.filter(pk__in=[stem.pk, fresh.pk]).update(read_page=page)
    option.options.all().update(read_page=page)
    QuestionVersion.objects.filter(question=fresh).update(created_at=timezone.now() + timedelta(days=1))
    page.get_latest_revision().publish()
    assert found(browser, "look=citing_changed_pages") == [], "a better wording is no change of practice"
    change(page)
    change(make_guidance("Cited by nobody"))
    assert sorted(found(browser, "look=citing_changed_pages")) == ["Option cites?", "Stem cites?"]


def test_a_question_that_was_looked_at_again_is_found_no_more(browser: Client, lead: User) -> None:
    """Also where it is right as it stands, so that no new version was made."""
    page, question = make_guidance("Read this"), make_question("Still right?")
    question.read_page = page
    question.save_revision(user=lead).publish()
    change(page)
    assert found(browser, "look=citing_changed_pages") == ["Still right?"]
    versions = question.versions.count()
    question.save_revision(user=lead).publish()
    assert question.versions.count() == versions
    assert found(browser, "look=citing_changed_pages") == []


def test_its_writer_reads_what_changed_where_it_is_written(browser: Client, lead: User) -> None:
    page, question = make_guidance("Read this"), make_question("Still right?")
    question.options.all().update(read_page=page)
    change(make_guidance("Cited by nobody"))
    address = f"{BANK}edit/{question.pk}/"
    assert "has changed what people should do" not in browser.get(address).content.decode()
    change(page)
    html = browser.get(address).content.decode()
    assert "A page that this question cites has changed what people should do." in html
    assert "Ring first." in html
    assert page.url in html


def test_a_page_in_an_ending_or_in_a_sentence_is_cited_too(browser: Client) -> None:
    page, other = make_guidance("Read this"), make_guidance("Untouched")
    linked = posted("single", stem=rich_text(f'<p>Linked? <a linktype="page" id="{page.pk}">there</a></p>'))
    browser.post(f"{BANK}add/single/", linked)
    for stem, cited in (("Told at the end?", page), ("Told of another?", other)):
        scenes = story(
            scene("Start", way("Ask", "Good")), ending("Good", read_page=cited.pk, read_heading="")
        )
        browser.post(
            f"{BANK}add/scenario/", posted("scenario", stem=rich_text(f"<p>{stem}</p>"), scenes=scenes)
        )
    for question in Question.objects.filter(live=True):
        ReferenceIndex.create_or_update_for_object(question)  # the worker's task
    assert found(browser, "look=citing_changed_pages") == []
    change(page)
    assert sorted(found(browser, "look=citing_changed_pages")) == ["Linked? there", "Told at the end?"]


def test_it_costs_as_many_queries_for_many_questions_as_for_one(browser: Client, lead: User) -> None:
    def cost() -> int:
        browser.get(BANK)
        with CaptureQueriesContext(connection) as queries:
            assert browser.get(BANK).status_code == 200
        return len(queries)

    make_question("First?")
    one = cost()
    for number in range(8):
        question = make_question(f"{number}?", topics=("Peers", "Police"))
        question.author = make_user(f"Author {number}")
        question.save_revision().publish()
    assert cost() == one
