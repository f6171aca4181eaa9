"""A quiz's rules as they were when an attempt began: copied onto it, so that editing the quiz changes no attempt."""

from dataclasses import asdict, dataclass, fields
from datetime import datetime, timedelta
from typing import Any

from learning.enums import Counts, FeedbackWhen, Layout, QuizRole

GRACE = timedelta(seconds=30)  # for the last answer on its way when the time is up
SECOND_TRY = 0.5  # of the credit


@dataclass(frozen=True)
class Policy:
    """`minutes` None: no limit. `pass_mark` is in per cent. `questions` is how many were asked."""

    title: str
    url: str
    pass_mark: int
    attempts_allowed: int | None = None
    counts: str = Counts.BEST
    wait_hours: int = 0
    minutes: int | None = None
    layout: str = Layout.ONE_BY_ONE
    feedback_when: str = FeedbackWhen.END
    asks_confidence: bool = False
    role: str = QuizRole.PLAIN
    shuffle_questions: bool = False
    shuffle_options: bool = True
    questions: int = 0
    version: int = 2

    @classmethod
    def of_page(cls, page: Any, *, questions: int = 0, extra_minutes: int = 0) -> "Policy":
        """A quiz page's present rules, for so many questions and somebody with that much more time."""
        copied = {
            field.name: getattr(page, field.name)
            for field in fields(cls)
            if field.name not in ("minutes", "questions", "version")
        }
        limit = page.minutes_allowed
        return cls(**copied, questions=questions, minutes=limit + extra_minutes if limit else None)

    @classmethod
    def of(cls, kept: dict[str, Any]) -> "Policy":
        """As an attempt holds it; those of version 1 had title, url and pass mark only."""
        known = {field.name for field in fields(cls)}
        return cls(**{name: value for name, value in kept.items() if name in known})

    def kept(self) -> dict[str, Any]:
        return asdict(self)

    @property
    def is_all_on_one_page(self) -> bool:
        return self.layout == Layout.ALL

    @property
    def can_fail(self) -> bool:
        """A starter and a follow-up only measure."""
        return self.role not in (QuizRole.STARTER, QuizRole.FOLLOW_UP)

    @property
    def limits_tries(self) -> bool:
        """Another try may not be open, or not yet: the quiz's own page says."""
        return self.attempts_allowed is not None or self.wait_hours > 0

    @property
    def tells_at_once(self) -> bool:
        """After each question, not only at the end."""
        return self.feedback_when in (FeedbackWhen.EACH, FeedbackWhen.RETRY)

    @property
    def tries(self) -> int:
        """How often one question can be checked."""
        return 2 if self.feedback_when == FeedbackWhen.RETRY else 1

    def ends_at(self, start: datetime) -> datetime | None:
        return start + timedelta(minutes=self.minutes) if self.minutes else None
