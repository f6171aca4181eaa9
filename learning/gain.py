"""What somebody learnt: the exit quiz of a module against its starter. Measured, not claimed."""

from collections.abc import Iterable
from dataclasses import dataclass

from learning.enums import QuizRole
from learning.models import Attempt
from learning.policy import Policy


@dataclass(frozen=True)
class Gain:
    """Scores in per cent; `gain` in percentage points."""

    module: str
    before: int
    after: int

    @property
    def gain(self) -> int:
        return self.after - self.before


def history_of(person_id: int) -> list[Attempt]:
    """Everything submitted, newest first; one query."""
    done = Attempt.objects.filter(person=person_id, submitted_at__isnull=False)
    return list(done.select_related("quiz__step__module").order_by("-submitted_at"))


def gains(attempts: Iterable[Attempt]) -> list[Gain]:
    """For each module with both: the first starter against the best exit. `attempts` come newest first."""
    before: dict[str, int] = {}
    after: dict[str, int] = {}
    for attempt in attempts:
        module, role = attempt.quiz.step.module.title, Policy.of(attempt.policy).role
        if role == QuizRole.STARTER:
            before[module] = attempt.percentage  # older ones come later and stand
        elif role == QuizRole.EXIT:
            after[module] = max(attempt.percentage, after.get(module, 0))
    return [Gain(module, before[module], after[module]) for module in before if module in after]
