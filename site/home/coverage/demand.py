"""Demand against coverage, a line for each topic in use, in a fixed number of statements.

One period, the report's own, and one area at a time: two overlapping ones would tell the counts that each hides.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, F, FloatField, Min, Sum
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Cast, Coalesce

from champions.models import Consultation, ConsultationTopic
from core import year
from core.models import PageTopic, Topic
from core.published import public_pages
from core.small_counts import Count as Shown
from core.small_counts import Share, shown
from home.coverage.searches import unfound_by_topic
from learning.analysis import FIGURES_FROM
from learning.models import ItemStatistics

# By name, as in the address of a page's kind.
GUIDANCE, ANSWER, MODULE = "guidancepage", "practicequestionpage", "modulepage"
# What a hidden count weighs: somewhere between one and four.
HIDDEN_WEIGHS = 2


@dataclass(frozen=True)
class Line:
    """`facility` is the share of first answers that were right, in per cent; `oldest` the least recent review."""

    topic: Topic
    asked: Shown
    searched: Shown
    facility: int | None
    guidance: int
    answers: int
    modules: int
    oldest: date | None

    @property
    def gap(self) -> float:
        """What is asked and searched for, divided by one more than there is to read. Hidden counts all weigh the same."""
        demand = _weight(self.asked) + _weight(self.searched)
        return demand / (1 + self.guidance + self.answers + self.modules)

    @property
    def is_uncovered(self) -> bool:
        """Somebody wants it, and there is neither guidance nor an answer."""
        return self.gap > 0 and not self.guidance and not self.answers


def _weight(count: Shown) -> int:
    return HIDDEN_WEIGHS if count.value is None else count.value


def lines_for(area_ids: Collection[int]) -> list[Line]:
    """The widest gap first, then what fewer people know, then by name."""
    asked, read, known = _asked(area_ids), _read(), _known()
    topics = list(Topic.objects.in_use().by_facet())
    searched = unfound_by_topic(topics, year.first_day())
    lines = [
        Line(
            topic=topic,
            asked=shown(asked.get(topic.pk, 0)),
            searched=shown(searched.get(topic.pk, 0)),
            facility=known.get(topic.pk),
            **read.get(topic.pk, NOTHING),
        )
        for topic in topics
    ]
    return sorted(lines, key=lambda line: (-line.gap, _or_all(line.facility), line.topic.name))


NOTHING: Mapping[str, Any] = {"guidance": 0, "answers": 0, "modules": 0, "oldest": None}


def _or_all(facility: int | None) -> int:
    return 100 if facility is None else facility


def _asked(area_ids: Collection[int]) -> dict[int, int]:
    """Consultations sent; one with three topics counts for each of them."""
    sent = Consultation.objects.filter(area__in=area_ids, submitted_at__gte=year.first_moment())
    links = ConsultationTopic.objects.filter(content_object__in=sent)
    return dict(links.values_list("tag").annotate(number=Count("pk")))


def _read() -> dict[int, dict[str, Any]]:
    """What the public may read, by topic: how much of each kind, and the oldest review of all of it."""
    reviewed = Coalesce(*(F(f"content_object__{kind}__checked_on") for kind in (GUIDANCE, ANSWER, MODULE)))
    links = PageTopic.objects.filter(
        content_object__in=public_pages(), content_object__content_type__model__in=(GUIDANCE, ANSWER, MODULE)
    )
    rows = links.values_list("tag", "content_object__content_type__model").annotate(
        number=Count("pk"), oldest=Min(reviewed)
    )
    found: dict[int, dict[str, Any]] = {}
    for tag, kind, number, oldest in rows:
        line = found.setdefault(tag, dict(NOTHING))
        line[{GUIDANCE: "guidance", ANSWER: "answers", MODULE: "modules"}[kind]] = number
        line["oldest"] = min(filter(None, (line["oldest"], oldest)), default=None)
    return found


def _known() -> dict[int, int | None]:
    """Facility of the questions with a topic, weighted by first answers; from the figures the worker has counted.

    None where few were right, or few were not: ninety per cent of ten is one person's answer.
    """
    facility = Cast(KeyTextTransform("facility", "figures"), FloatField())
    rows = (
        ItemStatistics.objects.annotate(facility=facility)
        .filter(facility__isnull=False, version__question__topic_links__tag__isnull=False)
        .values_list("version__question__topic_links__tag")
        .annotate(
            answers=Sum("attempts"), right=Sum(F("attempts") * F("facility"), output_field=FloatField())
        )
    )
    return {
        tag: Share(round(right), answers).percentage
        for tag, answers, right in rows
        if answers >= FIGURES_FROM
    }
