"""Where somebody is: read from what they did, beside the outline of what there is."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Value
from django.utils import timezone
from django.utils.translation import gettext as _

from core.prepared import Prepared
from learning import outline, quiz_rules
from learning.enums import AttemptState, Counts, StepState
from learning.outline import ModuleLine, StepLine


@dataclass(frozen=True)
class StepStanding:
    line: StepLine
    state: StepState

    @property
    def tone(self) -> str:
        return {StepState.DONE: "done", StepState.BEGUN: "going", StepState.NEXT: "now"}.get(self.state, "")


@dataclass(frozen=True)
class ModuleStanding:
    """One module for one person; `next` is the step to go on with, None once all are done."""

    line: ModuleLine
    steps: tuple[StepStanding, ...]

    @property
    def done(self) -> int:
        return sum(step.state == StepState.DONE for step in self.steps)

    @property
    def total(self) -> int:
        return len(self.steps)

    @property
    def is_begun(self) -> bool:
        return any(step.state in (StepState.DONE, StepState.BEGUN) for step in self.steps)

    @property
    def is_finished(self) -> bool:
        return bool(self.steps) and self.done == self.total

    @property
    def next(self) -> StepLine | None:
        undone = [step.line for step in self.steps if step.state != StepState.DONE]
        return undone[0] if undone else None

    @property
    def words(self) -> str:
        if self.is_finished:
            return _("Finished")
        return (
            _("%(done)s of %(total)s steps done") % {"done": self.done, "total": self.total}
            if self.is_begun
            else _("Not started")
        )

    @property
    def tone(self) -> str:
        return "done" if self.is_finished else "going" if self.is_begun else ""


def modules_for(person: Any) -> list[ModuleStanding]:
    """All public modules, with this person's standing in each: one query for somebody signed in, none otherwise."""
    return _standings(person, outline.modules())


def modules_open_to(person: Any) -> list[ModuleStanding]:
    """The same with those that only some may open; up to two queries more where there are such."""
    return _standings(person, outline.modules_open_to(person))


def _standings(person: Any, lines: Iterable[ModuleLine]) -> list[ModuleStanding]:
    done, begun = _facts_of(person)
    return [_standing(line, done, begun) for line in outline.met_by(person, lines)]


def certificates_of(person: Any) -> dict[int, str]:
    """The addresses of this person's valid certificates, by module."""
    from learning.models import Award

    awards = Award.objects.filter(person=person, revoked_at=None).order_by("issued_on")
    return {award.module_id: award.url for award in awards}


def has_finished(module_id: int, person: Any) -> bool:
    from learning.models import ModuleCompletion

    return ModuleCompletion.objects.filter(person=person, module=module_id).exists()


def standing_in(module_id: int, person: Any) -> ModuleStanding | None:
    line = outline.module_line(module_id, person)
    return _standing(line, *_facts_of(person)) if line else None


def place_of(step_id: int, person: Any) -> dict[str, Any]:
    """What a step's page shows of the way: the module, the step's number, its neighbours, whether it is done."""
    line = outline.line_with_step(step_id, person)
    if line is None:
        return {}
    number = next((n for n, step in enumerate(line.steps) if step.step_id == step_id), None)
    if number is None:  # a follow-up stands beside the way
        return {"module": line}
    standing = _standing(line, *_facts_of(person))
    return {
        "module": line,
        "number": number + 1,
        "is_done": standing.steps[number].state == StepState.DONE,
        "previous": line.steps[number - 1] if number else None,
        "following": line.steps[number + 1] if number + 1 < len(line.steps) else None,
        "standing": standing,
    }


def after(step_id: int, person: Any) -> str:
    """The address to go on with once this step is done: the next one, or the module when it was the last."""
    line = outline.line_with_step(step_id, person)
    if line is None:
        return "/learning/"
    numbers = [step.step_id for step in line.steps]
    rest = line.steps[numbers.index(step_id) + 1 :]
    return rest[0].url if rest else line.url


def attempts_at(page: Any, person: Any) -> dict[str, Any]:
    """What a quiz's page shows of its rules and of somebody's tries at it: four queries at most."""
    from learning.allowances import Allowed, allowed_to
    from learning.follow_up import not_open_yet
    from learning.models import Attempt

    if not person.is_authenticated:
        return {"rules": quiz_rules.in_words(page, None, None)}
    attempts = list(Attempt.objects.filter(person=person, quiz__step=page.step_id).order_by("-started_at"))
    submitted = [attempt for attempt in attempts if not attempt.is_open]
    counting = [attempt for attempt in submitted if not attempt.is_set_aside]
    limited = page.attempts_allowed is not None or page.minutes_allowed is not None
    allowed = allowed_to(person.pk, page.step_id) if limited else Allowed(0, 0)
    left = page.attempts_allowed and max(0, page.attempts_allowed + allowed.attempts - len(counting))
    minutes = page.minutes_allowed and page.minutes_allowed + allowed.minutes
    return {
        "rules": quiz_rules.in_words(page, left, minutes),
        "not_open_yet": not_open_yet(page, person.pk),
        "open_attempt": next((attempt for attempt in attempts if attempt.is_open), None),
        "submitted": submitted,
        "counted": _counted(page.counts, counting),
        "attempts_left": left,
        "waits_until": _waits_until(page, counting),
        "has_passed": any(attempt.passed for attempt in submitted),
    }


def _counted(counts: str, submitted: list[Any]) -> Any:
    """The attempt that counts, of those submitted, newest first."""
    if not submitted:
        return None
    if counts == Counts.BEST:
        return max(submitted, key=lambda attempt: attempt.score or 0)
    return submitted[0] if counts == Counts.LAST else submitted[-1]


def _waits_until(page: Any, submitted: list[Any]) -> datetime | None:
    until = submitted[0].submitted_at + timedelta(hours=page.wait_hours) if submitted else None
    return until if until and until > timezone.now() else None


def _facts_of(person: Any) -> tuple[frozenset[int], frozenset[int]]:
    """(steps done, quizzes' steps under way), as ids; one query."""
    if not person.is_authenticated:
        return frozenset(), frozenset()
    facts = _facts(person.pk)
    return (
        frozenset(step for step, state in facts if state == StepState.DONE),
        frozenset(step for step, state in facts if state == StepState.BEGUN),
    )


def _facts_asked(person: int) -> Any:
    from learning.models import Attempt, StepCompletion

    done = StepCompletion.objects.filter(person=person).values_list("step", Value(StepState.DONE))
    under_way = Attempt.objects.filter(person=person, state=AttemptState.OPEN)
    return done.union(under_way.values_list("quiz__step", Value(StepState.BEGUN)))


_facts: Prepared[Any] = Prepared(_facts_asked)


def _standing(line: ModuleLine, done: frozenset[int], begun: frozenset[int]) -> ModuleStanding:
    steps: list[StepStanding] = []
    has_next = False
    for step in line.steps:
        if step.step_id in done:
            state = StepState.DONE
        elif step.step_id in begun:
            state, has_next = StepState.BEGUN, True
        else:
            state = (
                StepState.LATER
                if has_next or not (done & {s.step_id for s in line.steps})
                else StepState.NEXT
            )
            has_next = has_next or state == StepState.NEXT
        steps.append(StepStanding(step, state))
    return ModuleStanding(line, tuple(steps))
