"""Addresses that belong to no page of the tree: search, statements, and whether the site is alive."""

from functools import lru_cache
from typing import Any, cast

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.views.decorators.http import require_safe

from accounts.models import User
from core.freshness import content_version
from core.keeping import kept
from core.models import Topic
from core.privacy import private, same_for_everyone
from core.standstill import is_behind
from home import search as searching
from home.my_page import page_of
from resources.feeds import NewsFeed

SITEMAP = f"{settings.SITE_URL}/sitemap.xml"
PRIVATE = (
    "/accounts/",
    "/admin/",
    "/attempts/",
    "/certificates/",
    "/consultations/",
    "/impact/",
    "/my/",
    "/quizzes/",
    "/search/",
    "/services/mine/",
)


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    words = request.GET.get("q", "").strip()[:200].replace("\x00", "")
    topic = _topics(content_version()).get(request.GET.get("topic", ""))
    kind = request.GET.get("type", "")
    kind = kind if kind in dict(searching.TYPES) else ""
    context: dict[str, Any] = {
        "words": words,
        "topic": topic,
        "kind": kind,
        "filters": kept(f"filters:{topic and topic.pk}:{kind}", lambda: _filters(topic, kind)),
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


@lru_cache(maxsize=1)
def _topics(version: str) -> dict[str, Topic]:
    """Topics in use by their slug, in the order of their facets."""
    return {topic.slug: topic for topic in Topic.objects.in_use().by_facet()}


def _filters(topic: Topic | None, kind: str) -> str:
    chosen = {"topic": topic, "kind": kind}
    return render_to_string(
        "search/filters.html",
        {"topics": _topics(content_version()).values(), "kinds": searching.TYPES, **chosen},
    )


@require_safe
def accessibility(request: HttpRequest) -> HttpResponse:
    return same_for_everyone(render(request, "home/accessibility.html"))


@require_safe
def privacy(request: HttpRequest) -> HttpResponse:
    return same_for_everyone(render(request, "home/privacy.html"))


def to_sign_in(request: HttpRequest) -> HttpResponse:
    """For Wagtail's own log-in addresses. Who is signed in and comes here lacks a right: nothing to see."""
    if request.user.is_authenticated:
        raise Http404
    query = request.META.get("QUERY_STRING", "")
    return redirect(f"{reverse('account_login')}?{query}" if query else "account_login")


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """What only signed-in people see, and searches, are of no use to a search engine."""
    lines = ["User-agent: *", *(f"Disallow: {address}" for address in PRIVATE), "", f"Sitemap: {SITEMAP}"]
    return same_for_everyone(HttpResponse("\n".join(lines) + "\n", content_type="text/plain"))


@require_safe
def news_feed(request: HttpRequest) -> HttpResponse:
    return same_for_everyone(NewsFeed()(request))


def not_here(request: HttpRequest) -> HttpResponse:
    raise Http404


def alive(request: HttpRequest) -> HttpResponse:
    return HttpResponse("alive", content_type="text/plain")


def ready(request: HttpRequest) -> HttpResponse:
    """200 when the database and the queue's tables answer; an error of theirs is a 500.

    The site works without its worker, so a worker that is behind is said, and takes no web server away.
    """
    words = "ready, but the worker is behind" if is_behind() else "ready"
    return HttpResponse(words, content_type="text/plain")
