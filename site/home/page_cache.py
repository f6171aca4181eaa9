"""Public pages, kept whole for readers who have not signed in.

A response is kept only when its view said that it is the same for everyone. The key carries the
content's version: whatever an editor changes makes a new version, and no old page is met again.
"""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse

from core.freshness import content_version, one_version, renew
from core.reviews import keeps_a_page

KEEP_FOR = 24 * 3600


class PageCacheMiddleware:
    """First in line, so that a kept page costs neither a session nor a query."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        with one_version():
            return self._answer(request)

    def _answer(self, request: HttpRequest) -> HttpResponse:
        if not _may_be_kept(request):
            return self.get_response(request)
        key = f"page:{content_version()}:{request.get_host()}:{request.path}"
        kept = cache.get(key)
        if kept is not None:
            return _response_of(kept)
        response = self.get_response(request)
        if _is_keepable(response):
            cache.set(key, _kept(response), KEEP_FOR)
        return response


def _may_be_kept(request: HttpRequest) -> bool:
    return (
        request.method == "GET"
        and settings.SESSION_COOKIE_NAME not in request.COOKIES
        and not request.META.get("QUERY_STRING")
    )


def _is_keepable(response: HttpResponse) -> bool:
    return (
        response.status_code == 200
        and getattr(response, "same_for_everyone", False)
        and not response.streaming
        and not response.cookies
        and "no-store" not in response.get("Cache-Control", "")
    )


def _kept(response: HttpResponse) -> tuple[bytes, list[tuple[str, str]]]:
    response["Cache-Control"] = "no-cache"  # a browser asks again, so that a correction is seen at once
    return response.content, list(response.items())


def _response_of(kept: tuple[bytes, list[tuple[str, str]]]) -> HttpResponse:
    content, headers = kept
    return HttpResponse(content, headers=dict(headers))


def drop_when_content_changes() -> None:
    """Connect the signals: pages, restrictions, sites, files, snippets, wordings, and what groups may do."""
    from django.contrib.auth import get_user_model
    from django.contrib.auth.models import Group
    from django.db.models.signals import m2m_changed, post_delete, post_save
    from wagtail.models import Collection, CollectionViewRestriction, Page, PageViewRestriction, Site
    from wagtail.signals import page_published, page_unpublished, post_page_move

    from champions.models import ChampionTopic

    for signal in (page_published, page_unpublished, post_page_move):
        signal.connect(renew, dispatch_uid=f"page-cache-{id(signal)}")
    restrictions = (PageViewRestriction, CollectionViewRestriction)
    shown: list[Any] = [*restrictions, Collection, Site, *_snippets_and_settings()]
    for model in shown:
        post_save.connect(renew, sender=model, dispatch_uid=f"page-cache-save-{model.__name__}")
        post_delete.connect(renew, sender=model, dispatch_uid=f"page-cache-delete-{model.__name__}")
    who = [Group.permissions.through, *(model.groups.through for model in (get_user_model(), *restrictions))]
    for through in (*who, ChampionTopic):
        m2m_changed.connect(renew, sender=through, dispatch_uid=f"page-cache-{through.__name__}")
    post_delete.connect(renew, sender=Page, dispatch_uid="page-cache-delete-page")
    post_save.connect(_renew_for_who_is_named, sender=get_user_model(), dispatch_uid="page-cache-person")


def _renew_for_who_is_named(instance: Any, update_fields: frozenset[str] | None = None, **_: Any) -> None:
    """Readers see who keeps a page and who is a champion. Signing in is a change of a person too, and a frequent one."""
    if update_fields != frozenset({"last_login"}) and (
        keeps_a_page(instance) or getattr(instance, "champion_profile", None)
    ):
        renew()


def _snippets_and_settings() -> list[Any]:
    from wagtail.documents import get_document_model
    from wagtail.images import get_image_model

    from accounts.models import Agency, Area
    from champions.models import Absence, AreaSettings, ChampionProfile
    from core.models import PageChange, Topic, TopicFacet
    from home.models import BestBet, SafeguardingWording
    from resources.models import GlossaryTerm

    return [
        Topic,
        TopicFacet,
        PageChange,
        SafeguardingWording,
        BestBet,
        GlossaryTerm,
        Area,
        Agency,
        AreaSettings,
        Absence,
        ChampionProfile,
        get_document_model(),
        get_image_model(),
    ]
