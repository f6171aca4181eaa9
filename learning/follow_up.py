"""A follow-up: the same objectives sixty to ninety days after the exit quiz, to see what has stayed."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Min
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from accounts.models import User
from core.published import are_out, is_closed, is_open_to
from learning import outline
from learning.enums import QuizRole
from learning.models import Attempt, FollowUpInvitation, QuizPage

FROM, UNTIL = timedelta(days=60), timedelta(days=90)


@dataclass(frozen=True)
class Due:
    """A follow-up somebody is invited to, and the last day on which it says what it should."""

    step: int
    title: str
    url: str
    until: datetime


def opens_at(person_id: int, module_id: int) -> datetime | None:
    """Sixty days after the module's exit quiz was first passed; None before that."""
    passed = _exits(module_id).filter(person=person_id).aggregate(first=Min("submitted_at"))["first"]
    return passed + FROM if passed else None


def not_open_yet(page: QuizPage, person_id: int) -> str:
    """Why this follow-up cannot begin, in a sentence; empty where it can, and for every other quiz."""
    if page.role != QuizRole.FOLLOW_UP:
        return ""
    opens = opens_at(person_id, page.step.module_id)
    if opens is None:
        return _("It opens sixty days after you have passed the exit quiz of this module.")
    if opens > timezone.now():
        day = date_format(timezone.localtime(opens), "j F Y")
        return _("It opens on %(day)s, sixty days after you passed the exit quiz.") % {"day": day}
    return ""


def to_invite(page: QuizPage) -> list[int]:
    """Who passed the exit so long ago, has not been asked yet and has not come by themselves; people by id."""
    now = timezone.now()
    passed = _exits(page.step.module_id).filter(person__is_active=True)
    first = passed.values("person").annotate(first=Min("submitted_at"))
    ripe = first.filter(first__lte=now - FROM, first__gt=now - UNTIL)
    asked = FollowUpInvitation.objects.filter(quiz__step=page.step_id).values("person")
    came = Attempt.objects.filter(quiz__step=page.step_id).values("person")
    due = ripe.exclude(person__in=asked).exclude(person__in=came).values("person")
    people = User.objects.filter(pk__in=due).order_by("pk")
    if not is_closed(page):
        return list(people.values_list("pk", flat=True))
    return [person.pk for person in people if is_open_to(page, person)]


def pages() -> Iterable[QuizPage]:
    """Every follow-up that readers can meet, if only some of them."""
    found = QuizPage.objects.filter(are_out(), role=QuizRole.FOLLOW_UP)
    return found.select_related("step")


def due_for(person: Any) -> list[Due]:
    """What this person is invited to and has not handed in, the most pressing first; none costs no query."""
    later = {step.step_id: step for step in outline.follow_ups_of(person)}
    if not later:
        return []
    mine = FollowUpInvitation.objects.filter(person=person, until__gt=timezone.now(), quiz__step__in=later)
    done = Attempt.objects.filter(person=person, submitted_at__isnull=False).values("quiz")
    waiting = mine.exclude(quiz__in=done).order_by("until").values_list("quiz__step", "until")
    return [Due(step, later[step].title, later[step].url, until) for step, until in waiting]


def _exits(module_id: int) -> Any:
    """Exit quizzes of one module that were passed."""
    return Attempt.objects.filter(quiz__step__module=module_id, policy__role=QuizRole.EXIT, passed=True)
