"""Which modules build on a page: they have it, link to it, or ask something that sends readers there."""

from collections.abc import Iterable

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from wagtail.models import Page, ReferenceIndex

from learning.models import Module, Question, QuizSlot


def modules_with(page_id: int) -> set[int]:
    """Ids of modules."""
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
