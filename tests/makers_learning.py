"""A module with a lesson and a quiz, and questions for it."""

from datetime import date
from typing import Any

from django.utils.text import slugify

from accounts.models import User
from core.models import Topic
from learning import actions
from learning.models import (
    Attempt,
    CpdEntry,
    LessonPage,
    ModuleIndexPage,
    ModulePage,
    Question,
    QuestionOption,
    QuizPage,
    QuizSlot,
)
from makers import topic
from makers_resources import published


def make_question(
    stem: str = "Which is Level 2?", *, right: int = 1, wrong: int = 2, topics: tuple[str, ...] = ("Peers",)
) -> Question:
    """Options are named “right 1”, “wrong 1”; more than one right makes it a multiple choice."""
    question = Question(
        kind="multiple" if right > 1 else "single", stem=f"<p>{stem}</p>", feedback=f"All about {stem}"
    )
    question.options = [
        *[
            QuestionOption(text=f"right {n}", is_right=True, feedback=f"Yes {n}: {stem}")
            for n in range(1, right + 1)
        ],
        *[
            QuestionOption(text=f"wrong {n}", is_right=False, feedback=f"No {n}: {stem}")
            for n in range(1, wrong + 1)
        ],
    ]
    for place, option in enumerate(question.options.all()):
        option.sort_order = place
    question.topics.add(*[topic(name) for name in topics])
    question.save()
    actions.keep_version(question)
    return question


def make_module(
    title: str = "Foundations", *, questions: int = 3, lessons: int = 1, **quiz: Any
) -> ModulePage:
    index = ModuleIndexPage.objects.get()
    module = ModulePage(title=title, slug=slugify(title), summary=f"About {title}", minutes=30)
    index.add_child(instance=module)
    for number in range(1, lessons + 1):
        lesson = LessonPage(title=f"Lesson {number}", slug=f"lesson-{number}", summary="Read this.")
        ModulePage.objects.get(pk=module.pk).add_child(instance=lesson)
    page = QuizPage(title=f"{title} quiz", slug="quiz", summary="Check.", shuffle_options=False, **quiz)
    page.slots = [QuizSlot(question=make_question(f"{title} {n}?"), sort_order=n) for n in range(questions)]
    ModulePage.objects.get(pk=module.pk).add_child(instance=page)
    return ModulePage.objects.get(pk=module.pk)


def make_module_page(title: str, *, live: bool = True, topics: tuple[Topic, ...] = ()) -> ModulePage:
    """A module without steps."""
    module = ModulePage(title=title, slug=slugify(title), summary=f"About {title}")
    made: ModulePage = published(ModuleIndexPage.objects.get(), module, topics, live)
    return made


def quiz_of(module: ModulePage) -> QuizPage:
    return QuizPage.objects.child_of(module).get()


def answer_all(attempt: Attempt, *, right: bool = True) -> None:
    for item in attempt.items.select_related("version"):
        wanted = [option["id"] for option in item.version.options if (option["fraction"] > 0) == right]
        actions.answer(item, {"answer": wanted if item.version.kind == "multiple" else wanted[:1]})


def make_result(person: User, page: QuizPage, *, right: bool = True) -> Attempt:
    attempt = actions.start(person, page)
    answer_all(attempt, right=right)
    return actions.submit(attempt)


def make_cpd_entry(person: User, title: str = "A talk about parks", **said: Any) -> CpdEntry:
    return CpdEntry.objects.create(
        person=person, **{"title": title, "kind": "training", "done_on": date(2026, 3, 3), **said}
    )
