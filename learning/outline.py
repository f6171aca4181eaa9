"""The modules and their steps as readers meet them, kept until an editor changes something.

What is listed is public. Inside a module its own restriction is passed already: the page is served to nobody else.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from django.apps import apps
from django.db.models import F, IntegerField
from django.db.models.functions import Coalesce
from django.http import HttpRequest
from wagtail.models import Page

from core.freshness import content_version
from core.published import are_out, closed_for, closed_to, is_closed
from learning.enums import QuizRole, StepKind


@dataclass(frozen=True)
class StepLine:
    step_id: int
    title: str
    url: str
    kind: str
    minutes: int
    path: str
    is_later: bool = False  # a follow-up, two months after the rest
    is_public: bool = True

    @property
    def word(self) -> str:
        return str(StepKind(self.kind).label)


@dataclass(frozen=True)
class ModuleLine:
    module_id: int
    page_id: int
    title: str
    url: str
    summary: str
    minutes: int
    requires: tuple[int, ...]
    path: str
    steps: tuple[StepLine, ...]
    follow_up: StepLine | None = None
    is_public: bool = True

    @property
    def pages(self) -> tuple[StepLine, ...]:
        """Its steps, and its follow-up, which is none of them."""
        return (*self.steps, self.follow_up) if self.follow_up else self.steps


def every_module() -> tuple[ModuleLine, ...]:
    """In the order of the tree, those behind a restriction too; few queries, or none while it is kept."""
    return _kept(content_version())


def modules() -> tuple[ModuleLine, ...]:
    """Those that may be listed."""
    return tuple(line for line in every_module() if line.is_public)


def modules_open_to(person: Any) -> tuple[ModuleLine, ...]:
    """Those, and what a restriction opens to this person; one query, or none where all are public."""
    lines = every_module()
    closed = () if all(line.is_public for line in lines) else closed_to(person)
    return tuple(line for line in lines if not line.path.startswith(closed))


@lru_cache(maxsize=2)
def _kept(version: str) -> tuple[ModuleLine, ...]:
    return read()


def met_by(person: Any, lines: Iterable[ModuleLine], here: int = 0) -> list[ModuleLine]:
    """Without steps that a restriction of their own closes to this person; `here` is the step they are in.

    One query, or none where every step is public.
    """
    lines = list(lines)
    if all(step.is_public for line in lines for step in line.pages):
        return lines
    closed = set(closed_to(person))
    return [_without(line, {s.step_id for s in line.pages if s.path in closed} - {here}) for line in lines]


def _without(line: ModuleLine, closed: set[int]) -> ModuleLine:
    steps = tuple(step for step in line.steps if step.step_id not in closed)
    later = line.follow_up
    return replace(line, steps=steps, follow_up=None if later and later.step_id in closed else later)


def module_line(module_id: int, person: Any) -> ModuleLine | None:
    """As somebody meets it who is inside."""
    found = [line for line in every_module() if line.module_id == module_id]
    return next(iter(met_by(person, found)), None)


def line_with_step(step_id: int, person: Any) -> ModuleLine | None:
    """The same of the module whose page stands above this step's page, or this follow-up's."""
    found = [line for line in every_module() if any(step.step_id == step_id for step in line.pages)]
    return next(iter(met_by(person, found, here=step_id)), None)


def is_shut_to(request: HttpRequest, step_id: int) -> bool:
    """Whether a restriction keeps this reader from the step's page; no query where it is public."""
    step = next((step for line in every_module() for step in line.pages if step.step_id == step_id), None)
    return step is not None and not step.is_public and step.path.startswith(closed_for(request))


def follow_ups_of(person: Any) -> list[StepLine]:
    """Those this person may open; one query, or none where all are public."""
    found = [line.follow_up for line in every_module() if line.follow_up]
    closed = () if all(step.is_public for step in found) else closed_to(person)
    return [step for step in found if not step.path.startswith(closed)]


def required_by(module_id: int) -> list[ModuleLine]:
    """The public modules worth doing before this one, never itself."""
    required = {pk for line in every_module() if line.module_id == module_id for pk in line.requires}
    return [other for other in modules() if other.module_id in required - {module_id}]


def read() -> tuple[ModuleLine, ...]:
    """As it stands in the database at this moment."""
    pages = apps.get_model("learning", "ModulePage").objects.filter(are_out()).order_by("path")
    found = list(pages.only("title", "url_path", "path", "summary", "minutes", "module"))
    below = _steps_below([page.path for page in found])
    return tuple(
        ModuleLine(
            module_id=page.module_id,
            page_id=page.pk,
            title=page.title,
            url=page.url,
            summary=page.summary,
            minutes=page.minutes,
            requires=tuple(module.pk for module in page.requires.all()),
            path=page.path,
            steps=tuple(step for step in below.get(page.path, ()) if not step.is_later),
            follow_up=next((step for step in below.get(page.path, ()) if step.is_later), None),
            is_public=not is_closed(page),
        )
        for page in found
    )


def _steps_below(paths: list[str]) -> dict[str, list[StepLine]]:
    """Steps of all modules in one query, by the path of the page above."""
    kinds = (
        ("lessonpage", StepKind.LESSON),
        ("casestudypage", StepKind.CASE_STUDY),
        ("quizpage", StepKind.QUIZ),
    )
    steps = Page.objects.filter(are_out()).annotate(
        step_id=Coalesce(*(F(f"{kind}__step") for kind, _ in kinds), output_field=IntegerField()),
        minutes=Coalesce(*(F(f"{kind}__minutes") for kind, _ in kinds)),
        role=F("quizpage__role"),
    )
    found: dict[str, list[StepLine]] = {}
    parents = set(paths)
    for page in steps.exclude(step_id=None).select_related("content_type").order_by("path"):
        above = page.path[: -page.steplen]
        if above in parents:
            kind = dict(kinds)[page.content_type.model]
            found.setdefault(above, []).append(
                StepLine(
                    page.step_id,
                    page.title,
                    page.url,
                    kind.value,
                    page.minutes,
                    page.path,
                    is_later=page.role == QuizRole.FOLLOW_UP,
                    is_public=not is_closed(page),
                )
            )
    return found
