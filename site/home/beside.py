"""What else there is on the topics of a page: guidance, modules, tools, case studies, and who can be asked."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db.models import Case, Count, F, IntegerField, Q, Value, When, Window
from django.db.models.functions import RowNumber
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import Page

from champions.models import ChampionProfile
from core.models import PageTopic
from core.published import public_pages
from core.summaries import with_summaries
from home.finding.people import may_see_champions

IN_A_GROUP = 3
# In the order in which they stand. A lesson is reached through its module, a quiz is no reading.
KINDS: tuple[tuple[str, str | Promise], ...] = (
    ("resources.guidancepage", gettext_lazy("Guidance")),
    ("learning.modulepage", gettext_lazy("Modules")),
    ("resources.toolpage", gettext_lazy("Tools")),
    ("resources.practicequestionpage", gettext_lazy("Practice questions")),
    ("learning.casestudypage", gettext_lazy("Case studies")),
)


@dataclass(frozen=True)
class Line:
    title: str
    url: str
    text: str


@dataclass(frozen=True)
class Group:
    heading: str
    lines: list[Line]


def beside(page: Any, reader: Any) -> list[Group]:
    """By topic, the best fit first; champions only for a reader who may see the directory."""
    topics = [topic.pk for topic in page.chosen_topics]
    groups = _pages(topics, page.path)
    if may_see_champions(reader.is_authenticated):
        groups += _champions(topics, getattr(reader, "area_id", None))
    return groups


def told_alike(reader: Any) -> str:
    """The same for readers to whom the same stands beside a page."""
    if not may_see_champions(reader.is_authenticated):
        return ""
    return f"champions-for-{getattr(reader, 'area_id', None)}"


def _pages(topics: list[int], path: str) -> list[Group]:
    """Two queries, whatever the number of pages and groups."""
    if not topics:
        return []
    headings = {
        ContentType.objects.get_for_model(apps.get_model(label)).pk: heading for label, heading in KINDS
    }
    best = _best(topics, path, headings)
    pages = with_summaries(Page.objects.filter(pk__in=best)).in_bulk()
    lines: dict[int, list[Line]] = {kind: [] for kind in headings}
    for pk in best:
        one = pages[pk]
        lines[one.content_type_id].append(Line(one.title, one.url, one.summary or ""))
    return [Group(str(headings[kind]), found) for kind, found in lines.items() if found]


def _best(topics: list[int], path: str, kinds: Iterable[int]) -> list[int]:
    """Neither the page itself nor what stands below it, such as the steps of a module."""
    sharing = PageTopic.objects.filter(tag__in=topics).values("content_object")
    fit = Count("topic_links", filter=Q(topic_links__tag__in=topics))
    place = Window(
        RowNumber(), partition_by=F("content_type"), order_by=[F("fit").desc(), F("title"), F("pk")]
    )
    fitting = public_pages().filter(pk__in=sharing, content_type__in=kinds).exclude(path__startswith=path)
    ranked = fitting.order_by().annotate(fit=fit).annotate(place=place).filter(place__lte=IN_A_GROUP)
    return list(ranked.order_by("place").values_list("pk", flat=True))


def _champions(topics: list[int], area: int | None) -> list[Group]:
    """Those of the reader's own area first: they know the places."""
    if not topics:
        return []
    at_home = Case(When(user__area=area, then=Value(0)), default=Value(1), output_field=IntegerField())
    fit = Count("topic_links", filter=Q(topic_links__tag__in=topics))
    knowing = ChampionProfile.objects.filter(is_active=True, user__is_active=True).annotate(fit=fit)
    found = knowing.filter(fit__gt=0).select_related("user__agency")
    found = found.order_by(at_home, "-fit", "user__first_name", "user__last_name")[:IN_A_GROUP]
    lines = [Line(one.name, one.url, one.headline) for one in found]
    return [Group(_("Champions"), lines)] if lines else []
