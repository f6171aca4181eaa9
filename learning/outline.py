"""The modules and their steps as readers meet them: public content, kept until an editor changes something."""

from dataclasses import dataclass
from functools import lru_cache

from django.apps import apps
from django.db.models import F, IntegerField
from django.db.models.functions import Coalesce

from core.freshness import content_version
from core.published import public_pages
from learning.enums import QuizRole, StepKind


@dataclass(frozen=True)
class StepLine:
    step_id: int
    title: str
    url: str
    kind: str
    minutes: int
    is_later: bool = False  # a follow-up, two months after the rest

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
    steps: tuple[StepLine, ...]
    follow_up: StepLine | None = None


def modules() -> tuple[ModuleLine, ...]:
    """Every public module in the order of the tree; few queries, or none while it is kept."""
    return _kept(content_version())


@lru_cache(maxsize=2)
def _kept(version: str) -> tuple[ModuleLine, ...]:
    return read()


def module_line(module_id: int) -> ModuleLine | None:
    return next((line for line in modules() if line.module_id == module_id), None)


def line_with_step(step_id: int) -> ModuleLine | None:
    """The module whose page stands above this step's page; its follow-up's too, which is none of its steps."""
    return next((line for line in modules() if any(s.step_id == step_id for s in _all_of(line))), None)


def _all_of(line: ModuleLine) -> tuple[StepLine, ...]:
    return (*line.steps, line.follow_up) if line.follow_up else line.steps


def required_by(module_id: int) -> list[ModuleLine]:
    """The public modules worth doing before this one."""
    line = module_line(module_id)
    return [other for other in modules() if line and other.module_id in line.requires]


def read() -> tuple[ModuleLine, ...]:
    """As it stands in the database at this moment."""
    pages = apps.get_model("learning", "ModulePage").objects.filter(pk__in=public_pages()).order_by("path")
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
            steps=tuple(step for step in below.get(page.path, ()) if not step.is_later),
            follow_up=next((step for step in below.get(page.path, ()) if step.is_later), None),
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
    steps = public_pages().annotate(
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
                    page.role == QuizRole.FOLLOW_UP,
                )
            )
    return found
