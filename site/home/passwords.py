"""A page or a document behind a password: Wagtail's own check, with an end to guessing."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from wagtail import views as pages
from wagtail.documents.views import serve as documents

from core.limits import is_within
from readers.who import address_of

TRIES = 20  # of one person, or of all who come unknown from one address
SECONDS = 300


@never_cache
def with_password(request: HttpRequest, restriction_id: int, page_id: int) -> HttpResponse:
    return _guessed_out(request, f"password-{restriction_id}") or pages.authenticate_with_password(
        request, restriction_id, page_id
    )


@never_cache
def document_with_password(request: HttpRequest, restriction_id: int) -> HttpResponse:
    return _guessed_out(
        request, f"document-password-{restriction_id}"
    ) or documents.authenticate_with_password(request, restriction_id)


def _guessed_out(request: HttpRequest, kind: str) -> HttpResponse | None:
    if request.method != "POST" or is_within(kind, address_of(request), most=TRIES, seconds=SECONDS):
        return None
    return render(request, "429.html", status=429)
