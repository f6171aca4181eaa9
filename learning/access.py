"""One's own attempts, and certificates by their code. Everything else is a 404."""

from uuid import UUID

from django.http import Http404, HttpRequest

from learning.models import Attempt, AttemptItem, Award


def attempt_for(request: HttpRequest, attempt_id: UUID) -> Attempt:
    attempt = (
        Attempt.objects.select_related("quiz__step").filter(pk=attempt_id, person=request.user.pk).first()
    )
    if attempt is None:
        raise Http404
    return attempt


def item_of(attempt: Attempt, position: int) -> AttemptItem:
    item = attempt.items.select_related("version").filter(position=position).first()
    if item is None:
        raise Http404
    return item


def award_by(code: str) -> Award:
    award = Award.objects.filter(code=code).first()
    if award is None:
        raise Http404
    return award
