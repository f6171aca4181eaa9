"""One's own texts that were not sent, also of cases that have passed to somebody else."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from champions import access
from champions.models import Unsent
from confidentiality.vault import TextIsGone
from core.privacy import private


@private
def unsent(request: HttpRequest) -> HttpResponse:
    mine = Unsent.objects.filter(author=access.person_of(request)).select_related("consultation")
    kept = [{"unsent": text, "words": _words(text)} for text in mine.order_by("-kept_at")[:100]]
    return render(request, "consultations/unsent.html", {"kept": kept})


def _words(text: Unsent) -> str:
    try:
        fields: dict[str, Any] = text.fields
    except TextIsGone:
        return ""
    return "\n\n".join(fields.values())


@private
@require_POST
def drop(request: HttpRequest, unsent_id: UUID) -> HttpResponse:
    if not Unsent.objects.filter(pk=unsent_id, author=access.person_of(request)).delete()[0]:
        raise Http404
    messages.success(request, _("Deleted."))
    return redirect("consultations:unsent")
