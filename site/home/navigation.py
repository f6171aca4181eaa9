"""The way round, by role. Few items, each one a thing the reader can do."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from champions.access import profile_of
from core.keepers import writers
from core.keeping import kept


@dataclass(frozen=True)
class Item:
    label: str | Promise
    url: str
    current: bool


Link = tuple[str | Promise, str]

PUBLIC: list[Link] = [
    (_("Guidance"), "/guidance/"),
    (_("Tools"), "/tools/"),
    (_("Learning"), "/learning/"),
    (_("Champions"), "/champions/"),
    (_("Services"), "/services/"),
]
MINE: list[Link] = [(_("My page"), "/my/")]
ASK: list[Link] = [(_("Ask"), "/consultations/ask/")]
QUEUE: list[Link] = [(_("Queue"), "/consultations/queue/")]
IMPACT: list[Link] = [(_("Impact"), "/impact/")]


@dataclass(frozen=True)
class Roles:
    is_champion: bool
    is_lead: bool
    writes: bool
    is_administrator: bool
    may_ask: bool


def navigation(request: HttpRequest) -> dict[str, Any]:
    user = getattr(request, "user", None)  # a host we do not know is refused before anybody asks who it is
    if user is None or not user.is_authenticated:
        return {"items": _items(request, PUBLIC), "account": None, "sign_in_url": reverse("account_login")}
    account = {"name": user.name, "url": "/my/", "sign_out_url": reverse("account_logout")}
    roles = roles_of(user)
    return {
        "items": _items(request, links_for(roles)),
        "account": account,
        "writes": roles.writes or roles.is_administrator,
    }


def roles_of(user: User) -> Roles:
    """Known from signing in on, see `home.signing_in`; who writes is kept, since groups change seldom."""
    return Roles(
        profile_of(user) is not None,
        user.is_lead,
        writes(user),
        user.is_superuser,
        user.may_ask,
    )


def writes(user: Any) -> bool:
    """Whether somebody drafts or publishes pages."""
    return user.pk in kept("who-writes", _who_writes)


def _who_writes() -> frozenset[int]:
    return frozenset(person.pk for person in writers())


def links_for(roles: Roles) -> list[Link]:
    work = QUEUE if roles.is_champion or roles.is_lead else []
    ask = ASK if roles.may_ask else []
    return [*MINE, *work, *PUBLIC, *ask, *(IMPACT if roles.is_lead or roles.is_administrator else [])]


def _items(request: HttpRequest, links: list[Link]) -> list[Item]:
    return [Item(label, url, request.path.startswith(url)) for label, url in links]
