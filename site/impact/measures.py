"""Every figure of the report, counted in the database. Definitions stand beside the figures on the page."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models import Count, DurationField, ExpressionWrapper, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce, TruncMonth
from django.utils.formats import date_format

from accounts.models import User
from champions.enums import Action, Outcome, State
from champions.models import Consultation, Event
from core import year
from core.models import Topic
from core.small_counts import SMALLEST_SHOWN, Breakdown, Median, Share, breakdown, breakdowns, shown
from core.small_counts import Count as Shown
from learning.enums import AttemptState
from learning.models import Attempt, ModuleCompletion
from readers.figures import most_read, most_readers

TOPICS_SHOWN = 10


def completions(area_ids: list[int]) -> QuerySet[ModuleCompletion]:
    return ModuleCompletion.objects.filter(person__area__in=area_ids, at__gte=year.first_moment())


def people_reached(area_ids: list[int]) -> Shown:
    """Different people who finished at least one module."""
    return shown(completions(area_ids).values("person").distinct().count())


def pass_rate(area_ids: list[int]) -> Share:
    """Submitted tries that passed, of all submitted tries."""
    tries = Attempt.objects.filter(
        person__area__in=area_ids, state=AttemptState.SUBMITTED, submitted_at__gte=year.first_moment()
    )
    counted = tries.aggregate(passed=Count("pk", filter=Q(passed=True)), all=Count("pk"))
    return Share(counted["passed"], counted["all"])


def asked(area_ids: list[int]) -> QuerySet[Consultation]:
    """Consultations sent in the period; drafts are nobody's business."""
    return Consultation.objects.filter(area__in=area_ids, submitted_at__gte=year.first_moment())


def asked_by_state_and_month(area_ids: list[int]) -> list[Breakdown]:
    counted = dict(asked(area_ids).order_by().values_list("state").annotate(number=Count("pk")))
    states = {str(state.label): counted.get(state.value, 0) for state in State if state != State.DRAFT}
    return breakdowns(states, _by_month(asked(area_ids), "submitted_at"))


def by_topic(area_ids: list[int]) -> list[tuple[str, Shown]]:
    """The topics asked about most; a question with three topics counts for each of them."""
    links = Topic.objects.filter(champions_consultationtopic_items__content_object__in=asked(area_ids))
    ranked = links.annotate(number=Count("pk")).order_by("-number", "name").values_list("name", "number")
    return most_first((name, shown(number)) for name, number in ranked[:TOPICS_SHOWN])


def by_outcome(area_ids: list[int]) -> Breakdown:
    """What champions expected to come of it, of the consultations advised."""
    advised = asked(area_ids).exclude(outcome="")
    counted = dict(advised.order_by().values_list("outcome").annotate(number=Count("pk")))
    return breakdown({str(outcome.label): counted.get(outcome.value, 0) for outcome in Outcome})


def median_to_accept(area_ids: list[int]) -> Median:
    return _median_until(Action.ACCEPT, "accepted_at", area_ids)


def median_to_advise(area_ids: list[int]) -> Median:
    return _median_until(Action.ADVISE, "advised_at", area_ids)


def _median_until(action: Action, latest: str, area_ids: list[int]) -> Median:
    """Until it was done for the first time: what is opened again months later was not unanswered for months.

    By counting and taking the middle row: the same on both databases, and no row is loaded but one.
    """
    cases = asked(area_ids).exclude(**{latest: None})
    number = cases.count()
    if number < SMALLEST_SHOWN:
        return Median(None, number)
    done = Event.objects.filter(consultation=OuterRef("pk"), action=action).order_by("at")
    first = Coalesce(Subquery(done.values("at")[:1]), F(latest))
    length = ExpressionWrapper(first - F("submitted_at"), output_field=DurationField())
    lengths = cases.annotate(length=length).order_by("length")
    return Median(lengths.values_list("length", flat=True)[number // 2], number)


def guidance_use(area_ids: list[int]) -> Share:
    """People who read anything in the month with the most of them, of the people who signed in during the period.

    A month is as long as anybody is known to be the same person, so more may have read: “at least”.
    """
    readers = most_readers(year.first_day(), area_ids)
    active = User.objects.filter(area__in=area_ids, last_login__gte=year.first_moment()).count()
    return Share(readers, max(readers, active))


def by_page(area_ids: list[int]) -> list[tuple[str, Shown]]:
    """What was read most, with the different people of each page's best month."""
    read = most_read(year.first_day(), area_ids)
    return most_first((page.title, shown(readers)) for page, readers in read)


def finished_by_module_and_month(area_ids: list[int]) -> list[Breakdown]:
    finished = completions(area_ids)
    modules = finished.order_by().values_list("module__title").annotate(number=Count("pk"))
    return breakdowns(dict(modules), _by_month(finished, "at"))


def most_first(counts: Iterable[tuple[str, Shown]]) -> list[tuple[str, Shown]]:
    """The highest first; hidden ones last and by name, or their order would say which is more."""
    return sorted(counts, key=lambda one: (-(one[1].value or 0), one[1].value is None, one[0]))


def _by_month(rows: QuerySet[Any], moment: str) -> dict[str, int]:
    """How many of a year's rows fell into each of its months, by their names."""
    months = (
        rows.order_by().annotate(month=TruncMonth(moment)).values_list("month").annotate(number=Count("pk"))
    )
    counted = {(month.year, month.month): number for month, number in months}
    return {_month_of(day): counted.get((day.year, day.month), 0) for day in year.months()}


def _month_of(day: date) -> str:
    return date_format(day, "M y")
