"""The way round, by role. Few items, each one a thing the reader can do."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from accounts.models import User


@dataclass(frozen=True)
class Item:
    label: str
    url: str
    current: bool


PUBLIC = [
    ("Guidance", "/guidance/"),
    ("Tools", "/tools/"),
    ("Learning", "/learning/"),
    ("Champions", "/champions/"),
]
MINE = [("My page", "/my/")]
ASK = [("Ask", "/consultations/ask/")]
QUEUE = [("Queue", "/consultations/queue/")]
IMPACT = [("Impact", "/impact/")]


@dataclass(frozen=True)
class Roles:
    is_champion: bool
    is_lead: bool


def navigation(request: HttpRequest) -> dict[str, Any]:
    if not request.user.is_authenticated:
        return {"items": _items(request, PUBLIC), "account": None, "sign_in_url": reverse("account_login")}
    user = request.user
    account = {"name": user.name, "url": "/my/", "sign_out_url": reverse("account_logout")}
    return {"items": _items(request, links_for(roles_of(user))), "account": account}


def roles_of(user: User) -> Roles:
    """Both offices in one query, remembered on the person for the rest of the request."""
    known: Roles | None = getattr(user, "_roles", None)
    if known is None:
        rows = User.objects.filter(pk=user.pk).values_list("leads", "champion_profile__is_active")
        areas, active = zip(*rows, strict=True) if rows else ((), ())
        # Set, not written into vars(): the request's user is a lazy wrapper with a dict of its own.
        user.led_area_ids = frozenset(filter(None, areas))
        known = user._roles = Roles(any(active), user.is_lead)  # type: ignore[attr-defined]
    return known


def links_for(roles: Roles) -> list[tuple[str, str]]:
    work = QUEUE if roles.is_champion or roles.is_lead else []
    return [*MINE, *work, *PUBLIC, *ASK, *(IMPACT if roles.is_lead else [])]


def _items(request: HttpRequest, links: list[tuple[str, str]]) -> list[Item]:
    return [Item(label, url, request.path.startswith(url)) for label, url in links]
