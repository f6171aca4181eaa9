"""Every address of ours × every role. One table; an address that is not in it fails the suite.

A row says what each of the cast gets for a GET: 200, 302 (to sign-in, or onward), 404, 405 (POST only).
Forbidden and unknown are the same 404.
"""

from collections.abc import Iterator
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver
from wagtail.models import PageViewRestriction

from accounts.models import User
from champions.enums import State
from champions.models import Consultation
from learning.actions import start
from learning.models import LessonPage, ModulePage
from makers_champions import make_case, make_draft
from makers_learning import make_module, make_result, quiz_of
from makers_resources import make_guidance

ROLES = ("anonymous", "practitioner", "colleague", "champion", "pool", "lead", "far lead", "editor", "admin")
#                              anon prac coll cham pool lead farl edit admn
PUBLIC = "200 200 200 200 200 200 200 200 200"
SIGNED_IN = "302 200 200 200 200 200 200 200 200"
NOBODY = "302 404 404 404 404 404 404 404 404"
ASKER = "302 200 404 404 404 404 404 404 404"
TWO = "302 200 404 200 404 404 404 404 404"
POSTED = "302 405 405 405 405 405 405 405 405"

TABLE: dict[str, tuple[str, str]] = {
    # name: (address with {names} of things below, statuses)
    "alive": ("/healthz", PUBLIC),
    "ready": ("/readyz", PUBLIC),
    "home:my_page": ("/my/", SIGNED_IN),
    "home:search": ("/search/?q=stairwell", PUBLIC),
    "home:accessibility": ("/accessibility/", PUBLIC),
    "home:privacy": ("/privacy/", PUBLIC),
    "accounts:invitations": ("/accounts/invitations/", "302 404 404 404 404 200 200 404 404"),
    "accounts:invite_again": ("/accounts/invitations/1/again/", POSTED),
    "champions:directory": ("/champions/", SIGNED_IN),
    "champions:profile": ("/champions/{profile}/", SIGNED_IN),
    "consultations:mine": ("/consultations/", SIGNED_IN),
    "consultations:ask": ("/consultations/ask/", SIGNED_IN),
    "consultations:question": ("/consultations/ask/question/", "302 302 302 302 302 302 302 302 302"),
    "consultations:queue": ("/consultations/queue/", "302 404 404 200 200 200 200 404 404"),
    "consultations:case": ("/consultations/{case}/", TWO),
    "consultations:edit": ("/consultations/{draft}/edit/", ASKER),
    "consultations:check": ("/consultations/{draft}/check/", ASKER),
    "consultations:send": ("/consultations/{draft}/send/", POSTED),
    "consultations:accept": ("/consultations/{case}/accept/", POSTED),
    "consultations:decline": ("/consultations/{case}/decline/", POSTED),
    "consultations:ask_more": ("/consultations/{case}/ask-more/", POSTED),
    "consultations:reply": ("/consultations/{case}/reply/", POSTED),
    "consultations:advise": ("/consultations/{case}/advise/", POSTED),
    "consultations:close": ("/consultations/{case}/close/", POSTED),
    "consultations:withdraw": ("/consultations/{case}/withdraw/", POSTED),
    "attempts:attempt": ("/attempts/{attempt}/", "302 302 404 404 404 404 404 404 404"),
    "attempts:question": ("/attempts/{attempt}/1/", ASKER),
    "attempts:review": ("/attempts/{attempt}/review/", ASKER),
    "attempts:submit": ("/attempts/{attempt}/submit/", POSTED),
    "attempts:result": ("/attempts/{finished}/result/", ASKER),
    "certificates:certificate": ("/certificates/{code}/", PUBLIC),
    "impact:report": ("/impact/", "302 404 404 404 404 200 200 404 200"),
}
PAGES: dict[str, tuple[str, str]] = {
    "front page": ("/", PUBLIC),
    "guidance list": ("/guidance/", PUBLIC),
    "guidance": ("/guidance/{guidance}/", PUBLIC),
    "draft guidance": ("/guidance/{unpublished}/", "404 404 404 404 404 404 404 404 404"),
    "guidance for leads": ("/guidance/{restricted}/", "302 302 302 302 302 200 200 302 200"),
    "tools": ("/tools/", PUBLIC),
    "glossary": ("/glossary/", PUBLIC),
    "modules": ("/learning/", PUBLIC),
    "module": ("{module}", PUBLIC),
    "lesson": ("{lesson}", PUBLIC),
    "quiz": ("{quiz}", PUBLIC),
    "nothing": ("/nothing/at/all/", "404 404 404 404 404 404 404 404 404"),
    "a case that is none": ("/consultations/00000000-0000-0000-0000-000000000000/", NOBODY),
}
ADMIN: dict[str, tuple[str, str]] = {
    "admin": ("/admin/", "302 302 302 302 302 200 200 200 200"),
    "people in the admin": ("/admin/users/", "302 302 302 302 302 302 302 302 200"),
    "groups": ("/admin/groups/", "302 302 302 302 302 302 302 302 200"),
    "questions": ("/admin/snippets/learning/question/", "302 302 302 302 302 200 200 200 200"),
    "glossary terms": ("/admin/snippets/resources/glossaryterm/", "302 302 302 302 302 200 200 200 200"),
    "sites": ("/admin/sites/", "302 302 302 302 302 302 302 302 200"),
}
EVERYTHING = {**TABLE, **PAGES, **ADMIN}
OURS = {"home", "accounts", "champions", "consultations", "attempts", "certificates", "impact"}


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
def things(home: Any, practitioner: User, champion: User) -> dict[str, str]:
    """What the addresses point at; all of it the practitioner's, the case with the champion."""
    module = make_module()
    quiz = quiz_of(module)
    finished = make_result(practitioner, quiz)
    LessonPage.objects.child_of(module).get()
    restricted = make_guidance("For leads")
    restriction = PageViewRestriction.objects.create(page=restricted, restriction_type="groups")
    restriction.groups.add(Group.objects.get(name="Implementation leads"))
    unpublished = make_guidance("Unpublished")
    unpublished.unpublish()
    lesson = LessonPage.objects.child_of(ModulePage.objects.get(pk=module.pk)).get()
    from learning.actions import complete_step

    complete_step(practitioner, lesson.step, how="read")
    return {
        "profile": champion.champion_profile.slug,  # type: ignore[attr-defined]
        "case": str(make_case(practitioner, State.ACTIVE, champion).pk),
        "draft": str(make_draft(practitioner).pk),
        "attempt": str(start(practitioner, quiz).pk),
        "finished": str(finished.pk),
        "code": practitioner.awards.get().code,  # type: ignore[attr-defined]
        "guidance": make_guidance("Stairwell").slug,
        "restricted": restricted.slug,
        "unpublished": unpublished.slug,
        "module": module.url,
        "lesson": lesson.url,
        "quiz": quiz.url,
    }


def names(patterns: Any, space: str = "") -> Iterator[str]:
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            if pattern.namespace in OURS or (
                not pattern.namespace and pattern.app_name is None and not space
            ):
                yield from names(pattern.url_patterns, pattern.namespace or "")
        elif isinstance(pattern, URLPattern) and space in OURS and pattern.name:
            yield f"{space}:{pattern.name}"


def test_every_address_of_ours_is_in_the_table() -> None:
    assert set(names(get_resolver().url_patterns)) - set(TABLE) == set()


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
    assert not wrong, "\n".join(wrong)


def test_what_is_private_stays_out_of_every_cache(
    things: dict[str, str], cast: dict[str, User | None], signed_in: Any
) -> None:
    asker = signed_in(cast["practitioner"])
    for name, (address, row) in TABLE.items():
        if row in (SIGNED_IN, ASKER, TWO) and not name.startswith("home:search"):
            assert "no-store" in asker.get(address.format(**things))["Cache-Control"], name


def test_forbidden_and_unknown_read_alike(
    things: dict[str, str], cast: dict[str, User | None], signed_in: Any
) -> None:
    stranger = signed_in(cast["colleague"])
    forbidden = stranger.get(f"/consultations/{things['case']}/")
    unknown = stranger.get("/consultations/00000000-0000-0000-0000-000000000000/")
    assert forbidden.content == unknown.content
    assert Consultation.objects.filter(pk=things["case"]).exists()
