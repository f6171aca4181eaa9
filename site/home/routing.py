"""From an address to a page: few queries for a page, one for an address that leads nowhere."""

from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.http import Http404, HttpRequest, HttpResponse
from wagtail import hooks
from wagtail.models import Page, Site

from core.published import in_date
from home import page_cache


def page_at(url_path: str) -> Page | None:
    """The live page at a whole url_path of the tree, as its own type; None where there is none."""
    found = Page.objects.live().filter(in_date(), url_path=url_path).order_by()
    # Two columns first, then the whole page by its own type: building wide statements is what costs here.
    key = found.values_list("pk", "content_type").first()
    kind = ContentType.objects.get_for_id(key[1]).model_class() if key else None
    return kind._default_manager.filter(pk=key[0]).first() if key and kind else None


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
    response: HttpResponse = page.serve(request, *args, **kwargs)
    # A page that expires must not be kept beyond its day.
    return response if page.expire_at else page_cache.same_for_everyone(response)
