"""Guidance, published answers, tools and modules on the topics of a question: read first, it may answer it."""

from collections.abc import Iterable

from django.db.models import BooleanField, Count, ExpressionWrapper, Q, QuerySet
from wagtail.models import Page

from core.keeping import kept
from core.models import PageTopic, Topic
from core.published import public_pages

SHOWN = 6
# By name: this app knows no page of another. Lessons and quizzes are no answer to somebody in a hurry.
ANSWER = "practicequestionpage"
KINDS = ("guidancepage", ANSWER, "toolpage", "modulepage")


def reading_on(topics: Iterable[Topic]) -> QuerySet[Page]:
    """Public guidance, published answers, tools and modules with these topics, the best fit first.

    Of two that fit alike the answer to somebody else's question comes first: `.is_answer` says which those are.
    """
    wanted = list(topics)
    linked = PageTopic.objects.filter(tag__in=wanted).values("content_object")
    fit = Count("topic_links", filter=Q(topic_links__tag__in=wanted))
    fitting = public_pages().filter(pk__in=linked, content_type__model__in=KINDS)
    is_answer = ExpressionWrapper(Q(content_type__model=ANSWER), output_field=BooleanField())
    return fitting.annotate(fit=fit, is_answer=is_answer).order_by("-fit", "-is_answer", "title")[:SHOWN]


def titles_on(topics: Iterable[Topic]) -> list[tuple[int, str]]:
    """The same as ids and titles, kept until content changes."""
    wanted = list(topics)
    key = "-".join(str(topic.pk) for topic in sorted(wanted, key=lambda topic: topic.pk))
    return kept(f"titles-on:{key}", lambda: [(page.pk, page.title) for page in reading_on(wanted)])
