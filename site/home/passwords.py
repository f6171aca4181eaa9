"""A page behind a password: Wagtail's own check, with an end to guessing."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from wagtail.views import authenticate_with_password

from core.limits import is_within
from readers.who import address_of

TRIES = 20  # of one person, or of all who come unknown from one address
SECONDS = 300


@never_cache
def with_password(request: HttpRequest, restriction_id: int, page_id: int) -> HttpResponse:
    if request.method == "POST" and not is_within(
        f"password-{restriction_id}", address_of(request), most=TRIES, seconds=SECONDS
    ):
        return render(request, "429.html", status=429)
    response: HttpResponse = authenticate_with_password(request, restriction_id, page_id)
    return response
