"""Every figure of the report, counted in the database. Definitions stand beside the figures on the page."""

from collections import Counter
from datetime import date
from typing import Any

from django.db.models import Count, DurationField, ExpressionWrapper, F, Q, QuerySet
from django.db.models.functions import TruncMonth
from django.utils.formats import date_format

from accounts.models import User
from champions.enums import Outcome, State
from champions.models import Consultation
from core.models import Topic
from core.small_counts import SMALLEST_SHOWN, Breakdown, Median, Share, breakdown, in_stretches, shown
from core.small_counts import Count as Shown
from impact.periods import Period
from learning.enums import AttemptState
from learning.models import Attempt, ModuleCompletion
from readers.figures import most_read, most_readers

TOPICS_SHOWN = 10


def completions(area_ids: list[int], period: Period) -> QuerySet[ModuleCompletion]:
    return ModuleCompletion.objects.filter(person__area__in=area_ids, at__gte=period.start_time)


def people_reached(area_ids: list[int], period: Period) -> Shown:
    """Different people who finished at least one module."""
    return shown(completions(area_ids, period).values("person").distinct().count())


def pass_rate(area_ids: list[int], period: Period) -> Share:
    """Submitted tries that passed, of all submitted tries."""
    tries = Attempt.objects.filter(
        person__area__in=area_ids, state=AttemptState.SUBMITTED, submitted_at__gte=period.start_time
    )
    counted = tries.aggregate(passed=Count("pk", filter=Q(passed=True)), all=Count("pk"))
    return Share(counted["passed"], counted["all"])


def asked(area_ids: list[int], period: Period) -> QuerySet[Consultation]:
    """Consultations sent in the period; drafts are nobody's business."""
    return Consultation.objects.filter(area__in=area_ids, submitted_at__gte=period.start_time)


def by_state(area_ids: list[int], period: Period) -> Breakdown:
    counted = dict(asked(area_ids, period).order_by().values_list("state").annotate(number=Count("pk")))
    labels = {state: str(state.label) for state in State if state != State.DRAFT}
    return breakdown({label: counted.get(state.value, 0) for state, label in labels.items()})


def by_topic(area_ids: list[int], period: Period) -> list[tuple[str, Shown]]:
    """The topics asked about most; a question with three topics counts for each of them."""
    links = Topic.objects.filter(
        champions_consultationtopic_items__content_object__in=asked(area_ids, period)
    )
    ranked = links.annotate(number=Count("pk")).order_by("-number", "name").values_list("name", "number")
    return [(name, shown(number)) for name, number in ranked[:TOPICS_SHOWN]]


def by_outcome(area_ids: list[int], period: Period) -> Breakdown:
    """What champions expected to come of it, of the consultations advised."""
    advised = asked(area_ids, period).exclude(outcome="")
    counted = dict(advised.order_by().values_list("outcome").annotate(number=Count("pk")))
    return breakdown({str(outcome.label): counted.get(outcome.value, 0) for outcome in Outcome})


def median_to_accept(area_ids: list[int], period: Period) -> Median:
    return _median(asked(area_ids, period).exclude(accepted_at=None), F("accepted_at") - F("submitted_at"))


def median_to_advise(area_ids: list[int], period: Period) -> Median:
    return _median(asked(area_ids, period).exclude(advised_at=None), F("advised_at") - F("submitted_at"))


def _median(cases: QuerySet[Any], length: Any) -> Median:
    """By counting and taking the middle row: the same on both databases, and no row is loaded but one."""
    number = cases.count()
    if number < SMALLEST_SHOWN:
        return Median(None, number)
    lengths = cases.annotate(length=ExpressionWrapper(length, output_field=DurationField())).order_by(
        "length"
    )
    return Median(lengths.values_list("length", flat=True)[number // 2], number)


def by_month(rows: QuerySet[Any], moment: str, period: Period) -> list[tuple[str, Shown]]:
    """How many of a year's rows fell into each month of the period.

    A month is hidden alike in every period, or two of them side by side would tell it.
    """
    months = (
        rows.order_by().annotate(month=TruncMonth(moment)).values_list("month").annotate(number=Count("pk"))
    )
    counted = Counter({(month.year, month.month): number for month, number in months})
    named = (
        {month_of(day): counted[day.year, day.month] for day in part.months} for part in Period.stretches()
    )
    parts = in_stretches(named)
    return [(month_of(day), parts[month_of(day)]) for day in period.months]


def month_of(day: date) -> str:
    return date_format(day, "M y")


def guidance_use(area_ids: list[int], period: Period) -> Share:
    """People who read anything in the month with the most of them, of the people who signed in during the period.

    A month is as long as anybody is known to be the same person, so more may have read: “at least”.
    """
    readers = most_readers(period.start, area_ids)
    active = User.objects.filter(area__in=area_ids, last_login__gte=period.start_time).count()
    return Share(readers, max(readers, active))


def by_page(area_ids: list[int], period: Period) -> list[tuple[str, Shown]]:
    """What was read most, with the different people of each page's best month."""
    return [(page.title, shown(readers)) for page, readers in most_read(period.start, area_ids)]


def by_module(area_ids: list[int], period: Period) -> list[tuple[str, Shown]]:
    counted = completions(area_ids, period).values_list("module__title").annotate(number=Count("pk"))
    return [(title, shown(number)) for title, number in counted.order_by("-number", "module__title")]
