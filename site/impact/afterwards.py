"""What those who asked said afterwards: five questions at closing, three after six weeks. Always self-reported."""

from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet
from django.utils.translation import gettext as _

from champions.enums import Nudging, Outcome, State
from champions.models import AnsweredByReading, Consultation, Nudge
from core import year
from core.small_counts import Count as Shown
from core.small_counts import Share, shown

AGREED = (4, 5)  # “rather” and “very much” on the scale of the forms


@dataclass(frozen=True)
class Said:
    """One statement, and how many of those who answered agree with it."""

    words: str
    share: Share


def closing(asked: QuerySet[Consultation], advised: Shown) -> tuple[Share, list[Said]]:
    """Who answered of those who were advised, and what they said.

    Of the advised, also of those still open: a number of the closed beside them would tell how few are not.
    """
    closed = asked.filter(state__in=(State.CLOSED, State.PURGED)).exclude(advised_at=None)
    answered = Q(survey__has_key="helped")
    counted = closed.aggregate(
        answered=Count("pk", filter=answered),
        helped=Count("pk", filter=Q(survey__helped__in=AGREED)),
        in_time=Count("pk", filter=Q(survey__in_time__in=AGREED)),
        clearer=Count("pk", filter=Q(survey__clearer__in=AGREED)),
        came=Count("pk", filter=answered & ~Q(survey__came_of_it=Outcome.NO_CHANGE)),
        again=Count("pk", filter=Q(survey__again="yes")),
    )
    statements = {
        "helped": _("The advice helped"),
        "in_time": _("It came in time"),
        "clearer": _("They see the context more clearly"),
        "came": _("Something had come of it already"),
        "again": _("They would ask again"),
    }
    said = [Said(words, Share(counted[key], counted["answered"])) for key, words in statements.items()]
    return Share(counted["answered"], advised.value or 0), said


def six_weeks_later(asked: QuerySet[Consultation]) -> tuple[Share, list[Said]]:
    """Who answered of those who were asked again, and what they said."""
    were_asked = Nudge.objects.filter(kind=Nudging.FOLLOW_UP, consultation__in=asked)
    answered = asked.exclude(followed_up_at=None)
    counted = answered.aggregate(
        answered=Count("pk"),
        done=Count("pk", filter=Q(follow_up__done__in=("yes", "partly"))),
        changed=Count("pk", filter=~Q(follow_up__came_of_it=Outcome.NO_CHANGE)),
        safer=Count("pk", filter=Q(follow_up__context__in=AGREED)),
    )
    base = max(were_asked.values("consultation").distinct().count(), counted["answered"])
    statements = {
        "done": _("They did what was advised, or part of it"),
        "changed": _("Something changed"),
        "safer": _("The place, group or online space is safer, they say"),
    }
    said = [Said(words, Share(counted[key], counted["answered"])) for key, words in statements.items()]
    return Share(counted["answered"], base), said


def answered_by_reading(area_ids: list[int]) -> Shown:
    """Questions that guidance, a tool or a published answer settled before they were sent."""
    found = AnsweredByReading.objects.filter(area__in=area_ids, day__gte=year.first_day())
    return shown(found.count())
