"""Turn the written modules into pages and questions; repeating it changes nothing."""

from datetime import date
from typing import Any

from core.demonstration import Finder, place, sources, story, topics_by_name
from core.models import Topic
from learning.demonstration import MODULES
from learning.demonstration.build_questions import build_quiz
from learning.demonstration.shapes import CaseStudyEntry, LessonEntry, ModuleEntry
from learning.demonstration.sources import OF_LESSONS
from learning.models import (
    CaseStudyPage,
    LessonPage,
    Module,
    ModuleIndexPage,
    ModulePage,
)

Topics = dict[str, Topic]


def build_learning(find: Finder) -> None:
    """All modules, below the module list; `find` gives the page for "guidance:<slug>" and the like."""
    index = ModuleIndexPage.objects.get()
    topics = topics_by_name()
    for entry in MODULES:
        if not ModulePage.objects.child_of(index).filter(slug=entry["slug"]).exists():
            _module(index, entry, topics, find)
    _require()


def _module(index: ModuleIndexPage, entry: ModuleEntry, topics: Topics, find: Finder) -> None:
    page = ModulePage(
        slug=entry["slug"],
        title=entry["title"],
        summary=entry["summary"],
        minutes=entry["minutes"],
        checked_on=date.fromisoformat(entry["checked_on"]),
        outcomes=story((("outcome", outcome) for outcome in entry["outcomes"]), find),
    )
    place(ModuleIndexPage.objects.get(pk=index.pk), page, _chosen(topics, entry["topics"]))
    makers: dict[str, Any] = {lesson["slug"]: (_lesson, lesson) for lesson in entry["lessons"]}
    makers |= {study["slug"]: (_case_study, study) for study in entry["case_studies"]}
    quizzes = (entry["quiz"], entry.get("starter"), entry.get("follow_up"))
    makers |= {quiz["slug"]: (build_quiz, quiz) for quiz in quizzes if quiz}
    for slug in entry["order"]:
        make, written = makers[slug]
        # Read afresh each time: treebeard counts children on the row.
        make(ModulePage.objects.get(pk=page.pk), written, topics, find)


def _require() -> None:
    """Modules worth doing first, once all of them have an identity."""
    identities = dict(ModulePage.objects.values_list("slug", "module"))
    for entry in MODULES:
        if entry["requires"]:
            page = ModulePage.objects.get(slug=entry["slug"])
            page.requires.set(Module.objects.filter(pk__in=[identities[slug] for slug in entry["requires"]]))
            page.save()


def _chosen(topics: Topics, names: list[str]) -> list[Topic]:
    return [topics[name] for name in names]


def _lesson(module: ModulePage, entry: LessonEntry, topics: Topics, find: Finder) -> None:
    page = LessonPage(
        slug=entry["slug"],
        title=entry["title"],
        summary=entry["summary"],
        minutes=entry["minutes"],
        checked_on=module.checked_on,
        body=story(entry["body"], find),
        sources=sources(OF_LESSONS[entry["slug"]]),
    )
    place(module, page, _chosen(topics, entry["topics"]))


def _case_study(module: ModulePage, entry: CaseStudyEntry, topics: Topics, find: Finder) -> None:
    parts = {name: _part(entry, name, find) for name in ("vision", "in_place", "challenges", "mechanisms")}
    page = CaseStudyPage(
        slug=entry["slug"],
        title=entry["title"],
        summary=entry["summary"],
        minutes=entry["minutes"],
        checked_on=module.checked_on,
        study_kind=entry["kind"],
        area_name=entry["area"],
        nation=entry["nation"],
        authority_type=entry["authority_type"],
        year=entry["year"],
        facts=story((("fact", dict(fact)) for fact in entry["facts"]), find),
        do_differently=entry["do_differently"],
        source_title=entry["source"]["title"],
        source_url=entry["source"]["url"],
        anonymisation=entry["anonymisation"],
        **parts,
    )
    place(module, page, _chosen(topics, entry["topics"]))


def _part(entry: CaseStudyEntry, name: str, find: Finder) -> str:
    """One answer, with the decisions that follow it."""
    written: list[tuple[str, Any]] = list(entry[name])  # type: ignore[literal-required]
    for decision in entry["decisions"]:
        if decision["after"] == name:
            written.append(("decision", {key: value for key, value in decision.items() if key != "after"}))
    return story(written, find)
