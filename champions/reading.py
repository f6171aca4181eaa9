"""Guidance and tools on the topics of a question: read first, it may answer it."""

from collections.abc import Iterable

from django.db.models import Count, Q, QuerySet
from wagtail.models import Page

from core.models import PageTopic, Topic

SHOWN = 6


def reading_on(topics: Iterable[Topic]) -> QuerySet[Page]:
    """Live public pages with these topics, the best fit first."""
    wanted = list(topics)
    linked = PageTopic.objects.filter(tag__in=wanted).values("content_object")
    fit = Count("topic_links", filter=Q(topic_links__tag__in=wanted))
    fitting = Page.objects.live().public().filter(pk__in=linked).annotate(fit=fit)
    return fitting.order_by("-fit", "title")[:SHOWN]
