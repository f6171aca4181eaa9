"""What can be asked of the bank. Counts are subqueries: joins would multiply one another."""

from collections.abc import Iterable
from typing import Any

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db import models, transaction
from django.db.models import Count, Exists, OuterRef, Q, Subquery
from django.db.models.functions import Cast, Coalesce
from wagtail.models import Page, ReferenceIndex, WorkflowState

from core.models import PageChange

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

    def citing(self, page: int) -> "QuestionQuerySet":
        """It sends readers to this page, in an option or an ending too, or links to it in its words."""
        options = apps.get_model("learning", "QuestionOption").objects
        offered = options.filter(question=OuterRef("pk"), read_page=page)
        linked = self._links().filter(to_object_id=str(page))
        return self.filter(Q(read_page=page) | Exists(offered) | Exists(linked))

    def citing_changed_pages(self) -> "QuestionQuerySet":
        """A page it cites has told people to do something differently since somebody last published the question."""
        options = apps.get_model("learning", "QuestionOption").objects
        changes = PageChange.objects.annotate(page_key=Cast("page_id", models.CharField()))
        cited = changes.filter(page=OuterRef("read_page"), at__gt=OuterRef("looked_at"))
        offered = changes.filter(page=OuterRef("read_page"), at__gt=OuterRef(OuterRef("looked_at")))
        linked = changes.filter(page_key=OuterRef("to_object_id"), at__gt=OuterRef(OuterRef("looked_at")))
        asked_at = Subquery(_versions().values("created_at")[:1])
        return self.annotate(looked_at=Coalesce("last_published_at", asked_at)).filter(
            Exists(cited)
            | Exists(options.filter(Exists(offered), question=OuterRef("pk")))
            | Exists(self._links().filter(Exists(linked)))
        )

    def _links(self) -> models.QuerySet[Any]:
        """Pages in an ending, or in the words of a question, have no column here; Wagtail's index of links knows them."""
        return ReferenceIndex.objects.filter(
            base_content_type=ContentType.objects.get_for_model(self.model),
            object_id=Cast(OuterRef("pk"), models.CharField()),
            to_content_type=ContentType.objects.get_for_model(Page),
        )

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
