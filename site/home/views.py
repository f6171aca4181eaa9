"""Addresses that belong to no page of the tree: search, statements, and whether the site is alive."""

from typing import cast

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from accounts.models import User
from core.keeping import kept
from core.privacy import private, same_for_everyone
from core.standstill import is_behind
from home.finding import unfound
from home.finding.people import may_see_champions
from home.my_page import page_of
from home.open_to_some import lines_for
from home.search import Asked, Search, browse
from readers.saved import pages_of as saved_by
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
    "/useful/",
)


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """Writes nothing, except where it found nothing: the words, nobody's."""
    asked = Asked.in_address(request.GET)
    if not asked:
        return render(request, "search/search.html", {"asked": asked, "browse": kept("browse", browse)})
    may = may_see_champions(request.user.is_authenticated)
    found = Search(asked, with_champions=may).found()
    if (found.is_empty or found.is_partial) and request.method == "GET" and not asked.is_narrowed:
        unfound.note(asked.words)
    return render(request, "search/search.html", {"asked": asked, "found": found})


@private
def my_page(request: HttpRequest) -> HttpResponse:
    mine = page_of(cast(User, request.user))
    context = {**mine, "saved": saved_by(request), "open_to_some": lines_for(request)}
    return render(request, "home/my_page.html", context)


@require_safe
def accessibility(request: HttpRequest) -> HttpResponse:
    return same_for_everyone(render(request, "home/accessibility.html"))


@require_safe
def privacy(request: HttpRequest) -> HttpResponse:
    return same_for_everyone(render(request, "home/privacy.html"))


def to_sign_in(request: HttpRequest) -> HttpResponse:
    """For Wagtail's own log-in addresses. Whom Wagtail sends here though signed in lacks a right: nothing to see."""
    if request.user.is_authenticated:
        if "next" not in request.GET and request.user.has_perm("wagtailadmin.access_admin"):
            return redirect("wagtailadmin_home")
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
