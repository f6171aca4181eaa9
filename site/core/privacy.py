"""Private pages stay out of every cache, the browser's too; public ones say that they may be kept."""

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar, cast

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.views.decorators.cache import never_cache

View = TypeVar("View", bound=Callable[..., HttpResponseBase])


def private(view: View) -> View:
    """Sign-in first, and `Cache-Control: no-store` on whatever comes back."""
    signed_in: Any = never_cache(login_required(view))

    @wraps(view)
    def wrapper(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        response: HttpResponseBase = signed_in(request, *args, **kwargs)
        response["Cache-Control"] = "no-store, private"
        return response

    return cast(View, wrapper)


def same_for_everyone(response: HttpResponse) -> HttpResponse:
    """Mark a response that holds nothing about its reader: no form that posts, no nonce, no name.

    `home.page_cache` keeps such a page whole for readers who have not signed in.
    """
    response.same_for_everyone = True  # type: ignore[attr-defined]
    return response
