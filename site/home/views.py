"""Addresses that belong to no page of the tree: search, statements, and whether the site is alive."""

from typing import Any, cast

from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from accounts.models import User
from core.freshness import content_version
from core.models import OutgoingMail, Topic
from core.privacy import private
from home import search as searching
from home.my_page import page_of
from home.page_cache import same_for_everyone


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    words = request.GET.get("q", "").strip()[:200].replace("\x00", "")
    topics = _topics()
    topic = next((topic for topic in topics if topic.slug == request.GET.get("topic")), None)
    kind = request.GET.get("type", "")
    kind = kind if kind in dict(searching.TYPES) else ""
    context: dict[str, Any] = {
        "words": words,
        "topic": topic,
        "kind": kind,
        "topics": topics,
        "kinds": searching.TYPES,
        "asked": bool(words or topic or kind),
    }
    if context["asked"]:
        may = searching.may_see_champions(request.user.is_authenticated)
        context["found"] = searching.find(words, topic, kind, request.GET.get("page"), with_champions=may)
        query = request.GET.copy()
        query.pop("page", None)
        context["query"] = f"{query.urlencode()}&"
    return render(request, "search/search.html", context)


@private
def my_page(request: HttpRequest) -> HttpResponse:
    return render(request, "home/my_page.html", page_of(cast(User, request.user)))


def _topics() -> list[Topic]:
    """Topics in use, by facet; kept until somebody changes one."""

    def read() -> list[Topic]:
        return list(Topic.objects.in_use().by_facet())

    return cache.get_or_set(f"topics:{content_version()}", read, 3600) or []


@require_safe
def accessibility(request: HttpRequest) -> HttpResponse:
    return same_for_everyone(render(request, "home/accessibility.html"))


@require_safe
def privacy(request: HttpRequest) -> HttpResponse:
    return same_for_everyone(render(request, "home/privacy.html"))


def alive(request: HttpRequest) -> HttpResponse:
    return HttpResponse("alive", content_type="text/plain")


def ready(request: HttpRequest) -> HttpResponse:
    """200 when the database and the queue's tables answer; an error of theirs is a 500."""
    OutgoingMail.objects.exists()
    return HttpResponse("ready", content_type="text/plain")
