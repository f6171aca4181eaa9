"""The way round, by role. Few items, each one a thing the reader can do."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.urls import reverse


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


def navigation(request: HttpRequest) -> dict[str, Any]:
    user = request.user
    if not user.is_authenticated:
        return {"items": _items(request, PUBLIC), "account": None, "sign_in_url": reverse("account_login")}
    account = {"name": user.name, "url": "/my/", "sign_out_url": reverse("account_logout")}
    return {"items": _items(request, [("My page", "/my/"), *PUBLIC]), "account": account}


def _items(request: HttpRequest, links: list[tuple[str, str]]) -> list[Item]:
    return [Item(label, url, request.path.startswith(url)) for label, url in links]
