"""What can be asked of the bank. Counts are subqueries: joins would multiply one another."""

from collections.abc import Iterable
from typing import Any

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db import models, transaction
from django.db.models import Count, Exists, F, OuterRef, Q, Subquery
from django.db.models.functions import Cast
from wagtail.models import Page, ReferenceIndex, WorkflowState

OFTEN_WRONG = 0.4  # the share of first answers below which a question needs a look


class QuestionQuerySet(models.QuerySet[Any]):
    def with_usage(self) -> "QuestionQuerySet":
        """`used`: in how many quizzes it has a place of its own; `answered`: how often it was answered."""
        return self.annotate(
            used=self._count("slots__page", distinct=True),
            answered=self._count("versions__items", filter=Q(versions__items__response__isnull=False)),
        )

    def with_approval(self) -> "QuestionQuerySet":
        """`is_waiting`: whether a draft of it lies with the leads."""
        waiting = WorkflowState.objects.active().filter(
            base_content_type=ContentType.objects.get_for_model(self.model),
            object_id=Cast(OuterRef("pk"), models.CharField()),
        )
        return self.annotate(is_waiting=Exists(waiting))

    def fitting(self, topics: Iterable[Any] = (), difficulty: str = "") -> models.QuerySet[Any, int]:
        """The ids of the published questions a draw may take: on any of these topics, of this difficulty."""
        found = self.filter(live=True).exclude(versions=None)
        if difficulty:
            found = found.filter(difficulty=difficulty)
        if topics:
            links = apps.get_model("learning", "QuestionTopic").objects.filter(tag__in=topics)
            found = found.filter(pk__in=links.values("content_object"))
        return found.order_by("pk").values_list("pk", flat=True)

    def never_used(self) -> "QuestionQuerySet":
        """In no quiz by name, and never drawn by one."""
        return self.filter(slots=None).exclude(Exists(_items()))

    def often_wrong(self) -> "QuestionQuerySet":
        """Most first answers to the version now asked are wrong."""
        latest = _versions().values("pk")[:1]
        figures = apps.get_model("learning", "ItemStatistics").objects
        return self.annotate(asked=Subquery(latest)).filter(
            Exists(figures.filter(version=OuterRef("asked"), figures__facility__lt=OFTEN_WRONG))
        )

    def citing_changed_pages(self) -> "QuestionQuerySet":
        """A page that the question or an option sends readers to was published again since."""
        options = apps.get_model("learning", "QuestionOption").objects
        newer = options.filter(question=OuterRef("pk"), read_page__last_published_at__gt=OuterRef("asked_at"))
        return self.annotate(asked_at=Subquery(_versions().values("created_at")[:1])).filter(
            Q(read_page__last_published_at__gt=F("asked_at"))
            | Exists(newer)
            | Exists(self._linked_and_newer())
        )

    def _linked_and_newer(self) -> models.QuerySet[Any]:
        """Pages in an ending, or in the words of a question, have no column here; Wagtail's index of links knows them."""
        page = ContentType.objects.get_for_model(Page)
        newer = Page.objects.annotate(key=Cast("pk", models.CharField())).filter(
            key=OuterRef("to_object_id"), last_published_at__gt=OuterRef(OuterRef("asked_at"))
        )
        links = ReferenceIndex.objects.filter(
            base_content_type=ContentType.objects.get_for_model(self.model),
            object_id=Cast(OuterRef("pk"), models.CharField()),
            to_content_type=page,
        )
        return links.filter(Exists(newer))

    @transaction.atomic
    def delete(self) -> tuple[int, dict[str, int]]:
        """Versions that nobody was asked go with their question; the others protect it."""
        forget_unasked_versions(self.values("pk"))
        return super().delete()

    def _count(self, relation: str, **options: Any) -> Subquery:
        counted = self.model._base_manager.filter(pk=OuterRef("pk")).values("pk")
        return Subquery(counted.annotate(n=Count(relation, **options)).values("n"))


def forget_unasked_versions(questions: Any) -> None:
    versions = apps.get_model("learning", "QuestionVersion").objects
    versions.filter(question__in=questions, items=None).delete()


def _versions() -> models.QuerySet[Any]:
    """The versions of the question outside, the latest first."""
    versions = apps.get_model("learning", "QuestionVersion").objects
    return versions.filter(question=OuterRef("pk")).order_by("-number")


def _items() -> models.QuerySet[Any]:
    items = apps.get_model("learning", "AttemptItem").objects
    return items.filter(version__question=OuterRef("pk"))
