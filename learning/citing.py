"""Which modules build on a page, and what has changed on the pages that a question cites."""

from collections.abc import Iterable

from django.contrib.contenttypes.models import ContentType
from django.db.models import Max, Q, QuerySet
from wagtail.models import Page, ReferenceIndex

from core.models import PageChange
from learning.models import Module, Question, QuizSlot


def modules_with(page_id: int) -> set[int]:
    """Ids of those that have the page, link to it, or ask something that sends readers there."""
    pages = {page_id, *_linking_to(page_id), *_quizzes_citing(page_id)}
    steps = Q(steps__lessonpage__in=pages) | Q(steps__casestudypage__in=pages) | Q(steps__quizpage__in=pages)
    return set(Module.objects.filter(Q(page__in=pages) | steps).values_list("pk", flat=True))


def _linking_to(page_id: int) -> Iterable[int]:
    page = ContentType.objects.get_for_model(Page)
    links = ReferenceIndex.objects.filter(
        base_content_type=page, to_content_type=page, to_object_id=str(page_id)
    )
    return (int(key) for key in links.values_list("object_id", flat=True))


def _quizzes_citing(page_id: int) -> Iterable[int]:
    """With a place for such a question by name, or drawing where it may be drawn."""
    citing = Question.objects.citing(page_id)
    named = set(QuizSlot.objects.filter(question__in=citing).values_list("page", flat=True))
    return named | set(_drawing(set(citing.values_list("pk", flat=True))))


def _drawing(questions: set[int]) -> Iterable[int]:
    if not questions:
        return
    for slot in QuizSlot.objects.exclude(draw=None).prefetch_related("draw_topics"):
        fitting = Question.objects.fitting(slot.draw_topics.all(), slot.draw_difficulty)
        if fitting.filter(pk__in=questions).exists():
            yield slot.page_id


def changes_for(question: Question) -> QuerySet[PageChange]:
    """What the pages it cites tell people to do differently since somebody last published it, the newest first."""
    looked_at = question.last_published_at or question.versions.aggregate(at=Max("created_at"))["at"]
    if looked_at is None:
        return PageChange.objects.none()
    links = ReferenceIndex.get_references_for_object(question).filter(
        to_content_type=ContentType.objects.get_for_model(Page)
    )
    linked = [int(key) for key in links.values_list("to_object_id", flat=True)]
    offered = question.options.filter(read_page__isnull=False).values_list("read_page", flat=True)
    cited = {question.read_page_id, *offered, *linked}
    return PageChange.objects.filter(page__in=cited - {None}, at__gt=looked_at).select_related("page")
