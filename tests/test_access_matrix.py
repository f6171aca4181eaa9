"""Every address of ours × every role, as `matrix` has it; an address that is not in it fails the suite."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client
from django.urls import Resolver404, ResolverMatch, URLResolver, get_resolver, resolve
from django.utils.regex_helper import normalize
from matrix import EVERYTHING, LEADING, POSTED, POSTS, ROLES, SETTINGS, TABLE, TREE, things_of

from accounts.models import User
from champions.models import Consultation

OPEN_IN_THE_ADMIN = {"/admin/jsi18n/", "/admin/sprite/"}
# One ends the walk, the other is Wagtail's way to try its page for what broke.
LEFT_OUT = {"/admin/logout/", "/admin/failwhale/"}


@pytest.fixture
def cast(
    practitioner: User,
    other_practitioner: User,
    champion: User,
    other_champion: User,
    lead: User,
    other_lead: User,
    editor: User,
    administrator: User,
) -> dict[str, User | None]:
    people = (
        practitioner,
        other_practitioner,
        champion,
        other_champion,
        lead,
        other_lead,
        editor,
        administrator,
    )
    return dict(zip(ROLES, (None, *people), strict=True))


@pytest.fixture
def things(home: Any, practitioner: User, champion: User, lead: User) -> dict[str, str]:
    return things_of(practitioner, champion)


def addresses(resolver: URLResolver, before: str = "") -> Iterator[tuple[ResolverMatch, str]]:
    """Of every pattern of the site: what it leads to, and an address that fits it."""
    for one in resolver.url_patterns:
        expression = before + one.pattern.regex.pattern.removeprefix("^")
        if isinstance(one, URLResolver):
            yield from addresses(one, expression.removesuffix("\\Z"))
        else:
            yield fitting(expression)


def fitting(expression: str) -> tuple[ResolverMatch, str]:
    """With made-up numbers and words; a pattern that stands behind another one leads where that one does."""
    address, names = normalize(expression)[0]
    for word in ("1", "00000000-0000-0000-0000-000000000000", "a-b", "x", "a/"):
        made_up = "/" + address % dict.fromkeys(names, word)
        try:
            return resolve(made_up), made_up
        except Resolver404:
            continue
    raise AssertionError(f"No address fits {expression}")


def is_wagtails(match: ResolverMatch) -> bool:
    return match.route.startswith("admin/") and not str(match.url_name).startswith("hub_")


def test_every_address_has_a_row(things: dict[str, str]) -> None:
    rows = {resolve(address.format(**things).split("?")[0]).route for address, _ in EVERYTHING.values()}
    # The screens of Wagtail's own admin have one test for all of them, below.
    ours = {match.route for match, _ in addresses(get_resolver()) if not is_wagtails(match)}
    assert ours - rows == set()


def test_the_admin_is_shut_to_whoever_does_not_write(
    home: Any, practitioner: User, champion: User, signed_in: Any
) -> None:
    """Every one of its addresses, whatever stands where; what is open there tells nothing and does nothing."""
    inside = {made_up for match, made_up in addresses(get_resolver()) if match.route.startswith("admin/")}
    wrong = [
        f"{address}: {response.status_code}"
        for client in (Client(), signed_in(practitioner), signed_in(champion))
        for address in sorted(inside - OPEN_IN_THE_ADMIN)
        if (response := client.get(address)).status_code not in (302, 403, 404, 405)
    ]
    assert len(inside) > 200
    assert not wrong, "\n".join(wrong)


def test_whoever_writes_sees_what_their_role_is_for(
    things: dict[str, str], lead: User, other_lead: User, editor: User, administrator: User, signed_in: Any
) -> None:
    """Wagtail's own screens, every one: settings for the administrator alone, reviews and locks not for editors."""
    clients = {person: signed_in(person) for person in (lead, other_lead, editor, administrator)}
    inside = {made_up for match, made_up in addresses(get_resolver()) if is_wagtails(match)}
    wrong = []
    for address in sorted(inside - LEFT_OUT):
        told = {person: client.get(address).status_code for person, client in clients.items()}
        for person, status in told.items():
            expected = (told[administrator],) if is_for(address, person) else (302, 404)
            if status not in expected:
                wrong.append(f"{address} as {person.first_name}: {status}, not {expected}")
    assert not wrong, "\n".join(wrong)


def is_for(address: str, person: User) -> bool:
    inside = address.removeprefix("/admin/")
    if inside in TREE or inside.startswith(SETTINGS):
        return person.is_superuser
    return person.is_superuser or person.is_lead or not inside.startswith(LEADING)


def test_each_of_the_cast_gets_what_the_table_says(
    things: dict[str, str], cast: dict[str, User | None], signed_in: Any
) -> None:
    clients = {role: signed_in(person) if person else Client() for role, person in cast.items()}
    wrong = []
    for name, (address, row) in EVERYTHING.items():
        for (role, client), expected in zip(clients.items(), row.split(), strict=True):
            response = client.get(address.format(**things))
            if response.status_code != int(expected):
                wrong.append(f"{name} as {role}: {response.status_code}, not {expected}")
            if is_a_page(response) and b"hub-safe" not in response.content:
                wrong.append(f"{name} as {role} does not say what to do in danger")
    assert not wrong, "\n".join(wrong)


def is_a_page(response: Any) -> bool:
    """Whole, and not only the rows of a report."""
    return not response.streaming and b"<!doctype html" in response.content[:100].lower()


def test_nobody_else_posts(things: dict[str, str], cast: dict[str, User | None], signed_in: Any) -> None:
    """Whatever only takes a POST, as everybody whose it is not."""
    posted = {name: address for name, (address, row) in TABLE.items() if row == POSTED}
    assert posted.keys() == POSTS.keys()
    wrong = []
    for role, person in cast.items():
        client = signed_in(person) if person else Client()
        for name in (name for name in posted if role not in POSTS[name] or not person):
            response = client.post(posted[name].format(**things))
            if response.status_code != (404 if person else 302):
                wrong.append(f"{name} as {role}: {response.status_code}")
    assert not wrong, "\n".join(wrong)


def test_what_is_private_stays_out_of_every_cache(
    things: dict[str, str], cast: dict[str, User | None], signed_in: Any
) -> None:
    """Whatever is not for everybody, as the first of those who may see it."""
    clients = {role: signed_in(person) for role, person in cast.items() if person}
    for name, (address, row) in TABLE.items():
        may_see = [role for role, status in zip(ROLES, row.split(), strict=True) if status == "200"]
        if may_see and "anonymous" not in may_see:
            response = clients[may_see[0]].get(address.format(**things))
            assert "no-store" in response["Cache-Control"], name


def test_forbidden_and_unknown_read_alike(
    things: dict[str, str], cast: dict[str, User | None], signed_in: Any
) -> None:
    stranger = signed_in(cast["colleague"])
    forbidden = stranger.get(f"/consultations/{things['case']}/")
    unknown = stranger.get("/consultations/00000000-0000-0000-0000-000000000000/")
    assert forbidden.content == unknown.content
    assert Consultation.objects.filter(pk=things["case"]).exists()
