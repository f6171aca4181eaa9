"""What a page of each kind must have before it goes out."""

from typing import Any

import pytest
from wagtail.documents.models import Document

from accounts.models import User
from core.readiness import NotReady, items_of, missing_in
from home.models import HomePage
from learning.models import CaseStudyPage, LessonPage, ModulePage, QuizPage, QuizSlot
from makers import topic
from makers_learning import make_module, make_module_page, make_question, quiz_of
from makers_pages import guidance_form
from makers_resources import make_answer, make_tool, stages_written
from resources.models import (
    NewsIndexPage,
    NewsPage,
    ToolDownload,
    ToolkitPage,
)

EMPTY = [
    (NewsPage, "body", "There is nothing to read yet."),
    (LessonPage, "body", "There is nothing to read yet."),
    (CaseStudyPage, "vision", "Answer one at least of the four questions"),
    (ModulePage, "outcomes", "Say in one line at least"),
    (ToolkitPage, "stages", "Add one stage of work at least"),
    (QuizPage, "slots", "Add one place at least"),
]


@pytest.mark.parametrize(("kind", "name", "sentence"), EMPTY)
def test_what_makes_a_page_of_its_kind_must_be_there(
    home: HomePage, kind: Any, name: str, sentence: str
) -> None:
    page = kind(title="Empty", summary="About it.")
    page.topics.add(topic("Parks"))
    missing = {item.name: str(item.sentence) for item in missing_in(page)}
    assert list(missing) == [name]
    assert sentence in missing[name]


def test_empty_news_are_not_published(home: HomePage, lead: User, signed_in: Any) -> None:
    address = f"/admin/pages/add/resources/newspage/{NewsIndexPage.objects.get().pk}/"
    form = guidance_form("New hours", slug="new-hours", body=[], date="2026-11-01")
    answer = signed_in(lead).post(address, form | {"action-publish": "yes"})
    assert "There is nothing to read yet." in answer.context["form"].errors["body"]
    assert not NewsPage.objects.exists()


def test_one_answered_question_makes_a_study_and_one_stage_a_toolkit(home: HomePage) -> None:
    words = [("text", "<p>Fewer drivers looked away.</p>")]
    study = CaseStudyPage(title="A study", summary="About it.", mechanisms=words)
    kit = ToolkitPage(title="A kit", summary="Which when.", stages=stages_written(("First", [])))
    module = ModulePage(title="A module", summary="About it.", outcomes=[("outcome", "Weigh a place.")])
    for page in (study, kit, module):
        page.topics.add(topic("Parks"))
        assert not missing_in(page)


def test_a_module_can_go_out_before_its_steps_and_says_that_nobody_can_begin(
    home: HomePage, practitioner: User, signed_in: Any
) -> None:
    def steps(page: ModulePage) -> tuple[bool, str]:
        (item,) = (item for item in items_of(page) if item.name == "steps")
        return item.is_missing, str(item.sentence)

    empty, whole = make_module_page("Still empty"), make_module("Whole")
    assert steps(empty) == (False, "Nobody can begin yet: publish a lesson, a case study or a quiz below it.")
    assert steps(whole) == (False, "2 steps are published.")
    assert steps(ModulePage(title="New")) == (False, steps(empty)[1])
    client = signed_in(practitioner)
    assert "Its steps are still being written." in client.get(empty.url).content.decode()
    mine = client.get("/my/").content.decode()
    assert whole.url in mine
    assert empty.url not in mine, "there is nothing to begin"


def test_a_quiz_asks_by_name_or_draws(home: HomePage) -> None:
    for slot, sentence in (
        (QuizSlot(question=make_question()), "1 question is asked."),
        (QuizSlot(draw=3), "3 questions are asked."),
    ):
        quiz = QuizPage(title="A quiz", summary="Check.")
        quiz.topics.add(topic("Parks"))
        quiz.slots = [slot]
        (item,) = (item for item in items_of(quiz) if item.name == "slots")
        assert (item.is_missing, item.sentence) == (False, sentence)
        assert not missing_in(quiz)


def test_rows_of_another_kind_are_no_questions(home: HomePage) -> None:
    quiz = quiz_of(make_module())
    quiz.topics.add(topic("Parks"))
    assert not missing_in(quiz)
    assert not missing_in(quiz, list(quiz.slots.all()))
    assert [item.name for item in missing_in(quiz, [QuizSlot(), ToolDownload(title="A sheet")])] == ["slots"]


def test_a_quiz_without_questions_goes_out_by_no_other_door(home: HomePage, editor: User, lead: User) -> None:
    quiz = quiz_of(make_module(questions=0))
    quiz.topics.add(topic("Parks"))
    quiz.unpublish()
    revision = quiz.save_revision(user=editor)
    with pytest.raises(NotReady, match="Add one place at least"):
        revision.publish(user=lead)
    quiz.slots = [QuizSlot(question=make_question())]
    quiz.save_revision(user=editor).publish(user=lead)
    assert QuizPage.objects.get(pk=quiz.pk).live


def test_a_tool_names_its_sources_and_an_answer_may(home: HomePage) -> None:
    parks = (topic("Parks"),)
    assert [item.name for item in missing_in(make_tool(topics=parks, sources=[]))] == ["sources"]
    assert not missing_in(make_answer(topics=parks))


def test_the_rows_below_a_page_are_read_too(home: HomePage) -> None:
    tool = make_tool(topics=(topic("Parks"),))
    assert not missing_in(tool)
    tool.downloads = [ToolDownload(title="A sheet", note="Ask Kai Brown", document=Document(title="A file"))]
    assert [item.name for item in missing_in(tool)] == ["kept_identifiers"]
