"""From an address to a page, without asking the database for what has not changed."""

from functools import lru_cache
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from wagtail import hooks
from wagtail.models import Page, Site

from core.freshness import content_version
from core.keeping import kept
from core.privacy import same_for_everyone
from core.published import is_out
from readers.counting import has_read


def page_at(url_path: str) -> Page | None:
    """The live page at a whole url_path of the tree, as its own type; None where there is none.

    Kept until an editor changes something: a page costs no query, and neither does an address that leads nowhere.
    """
    page = (
        kept(f"page:{url_path}", lambda: _read(url_path))
        if url_path in _addresses(content_version())
        else None
    )
    return page if page and is_out(page) else None


@lru_cache(maxsize=2)
def _addresses(version: str) -> frozenset[str]:
    return frozenset(Page.objects.live().values_list("url_path", flat=True))


def _read(url_path: str) -> Page | None:
    page = Page.objects.live().filter(url_path=url_path).first()
    return page.specific if page else None


def root_url_path(request: HttpRequest) -> str:
    """The url_path of the site's front page, from Wagtail's cached list of sites."""
    paths = Site.get_site_root_paths()
    for site in paths:
        if site.root_url == f"{request.scheme}://{request.get_host()}":
            return str(site.root_path)
    return str(paths[0].root_path) if paths else "/"


def serve(request: HttpRequest, path: str) -> HttpResponse:
    """Wagtail's own `serve` in its own steps, finding the page by its whole address."""
    page = page_at(root_url_path(request) + path)
    if page is None:
        raise Http404
    for hook in hooks.get_hooks("before_serve_page"):
        refusal = hook(page, request, [], {})
        if isinstance(refusal, HttpResponse):
            return refusal
    chain = _told
    for link in reversed(hooks.get_hooks("on_serve_page")):  # Wagtail asks for restrictions here
        chain = link(chain)
    response: HttpResponse = chain(page, request, [], {})
    return response


def _told(page: Page, request: HttpRequest, args: list[Any], kwargs: dict[str, Any]) -> HttpResponse:
    if request.method == "GET" and request.user.is_authenticated and getattr(page, "is_for_reading", False):
        has_read(request.user, page.pk)
    return same_for_everyone(page.serve(request, *args, **kwargs))
