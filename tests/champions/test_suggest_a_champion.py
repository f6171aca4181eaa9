"""Whom to ask: ranked by what is known, with the reason, and the pool first."""

import random
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from accounts.models import User
from champions.enums import State
from champions.models import ChampionProfile, Consultation
from champions.suggesting import Candidate, ranked, reason_for, suggestions_for
from makers import make_area, make_team
from makers_champions import make_absence, make_champion, make_draft

WANTED = ["Peers", "Parks"]
MAY, JUNE = datetime(2026, 5, 1, tzinfo=UTC), datetime(2026, 6, 1, tzinfo=UTC)


def one(name: str, *topics: str, **facts: Any) -> Candidate:
    return Candidate(sum(map(ord, name)), name, frozenset(topics), **facts)


@pytest.mark.parametrize(
    ("why", "better", "worse"),
    [
        ("more topics", one("B", "Peers", "Parks", load=2), one("A", "Peers")),
        ("the language", one("B", "Peers", languages=("English", "Polish"), load=2), one("A", "Peers")),
        ("more room", one("B", "Peers", load=1, capacity=4), one("A", "Peers", load=1, capacity=3)),
        ("no turn yet", one("B", "Peers"), one("A", "Peers", last_turn_at=MAY)),
        ("the longer wait", one("B", "Peers", last_turn_at=MAY), one("A", "Peers", last_turn_at=JUNE)),
        ("the name, so that it is the same each time", one("A", "Peers"), one("B", "Peers")),
    ],
)
def test_it_prefers(why: str, better: Candidate, worse: Candidate) -> None:
    for order in ([better, worse], [worse, better]):
        assert ranked(order, WANTED, "polish") == [better, worse], why


@pytest.mark.parametrize(
    "nobody",
    [
        one("A", "Peers", is_away=True),
        one("A", "Peers", load=3, capacity=3),
        one("A", "Peers", capacity=0),
        one("A", "Online"),
        one("A"),
    ],
)
def test_it_suggests_nobody_who_cannot_or_does_not_know(nobody: Candidate) -> None:
    assert ranked([nobody], WANTED) == []


def test_the_order_of_the_rows_changes_nothing() -> None:
    people = [one(f"P{n}", *WANTED[: n % 2 + 1], load=n % 3, capacity=4) for n in range(12)]
    expected = suggestions_for(people, WANTED)
    assert len(expected) == 3
    for seed in range(20):
        random.Random(seed).shuffle(people)
        assert suggestions_for(people, WANTED) == expected


@pytest.mark.parametrize(
    ("candidate", "words"),
    [
        (one("A", "Peers", load=1, capacity=4), "Knows Peers; 1 of 4 places taken"),
        (one("A", "Peers", "Parks", "Online"), "Knows Parks and Peers; 0 of 3 places taken"),
        (
            one("A", "Peers", languages=("English", "Polish")),
            "Knows Peers; 0 of 3 places taken; also in Polish",
        ),
    ],
)
def test_the_reason_is_said(candidate: Candidate, words: str) -> None:
    assert reason_for(candidate, WANTED) == words


# --- on the page --------------------------------------------------------------------


def who_page(signed_in: Any, case: Consultation) -> Any:
    client: Client = signed_in(case.requester)
    return client.get(f"{case.url}ask/who/").context["who"]


def test_the_pool_is_ticked_and_the_rest_listed(
    signed_in: Any, home: object, practitioner: User, champion: User
) -> None:
    make_champion("Far", team=make_team("Vale team", area=make_area("Calderwick Vale")))
    make_absence(make_champion("Abe"), timezone.localdate())
    make_champion("Ola", topics=("Online",))
    case = make_draft(practitioner)
    who = who_page(signed_in, case)
    assert who["chosen"] is None
    assert [one.name for one in who["suggested"]] == [champion.name]
    assert [one.user.first_name for one in who["others"]] == ["Abe", "Ola"]
    page = signed_in(practitioner).get(f"{case.url}ask/who/").content.decode()
    assert 'value="pool" id="id_to_pool" checked' in page
    assert "Knows Peers; 0 of 3 places taken" in page


def test_a_champion_is_not_suggested_to_themselves(signed_in: Any, home: object, champion: User) -> None:
    who = who_page(signed_in, make_draft(champion))
    assert (who["suggested"], who["others"]) == ([], [])


def test_the_question_goes_to_whom_was_ticked(
    signed_in: Any, home: object, practitioner: User, champion: User
) -> None:
    profile = ChampionProfile.objects.get(user=champion)
    case = make_draft(practitioner)
    asker = signed_in(practitioner)
    asker.post(f"{case.url}ask/who/", {"to": profile.pk})
    assert champion.name in asker.get(f"{case.url}check/").content.decode()
    asker.post(f"{case.url}send/")
    case.refresh_from_db()
    assert (case.state, case.offered_to) == (State.OFFERED, champion)


@pytest.mark.parametrize("value", ["pool", "", "0", "9" * 30, "-1", "x"])
def test_the_pool_and_whatever_is_no_champion_mean_the_pool(
    signed_in: Any, home: object, practitioner: User, champion: User, value: str
) -> None:
    case = make_draft(practitioner, champion=champion)
    asker = signed_in(practitioner)
    asker.post(f"{case.url}ask/who/", {"to": value})
    asker.post(f"{case.url}send/")
    case.refresh_from_db()
    assert (case.state, case.offered_to) == (State.POOLED, None)


def test_a_hundred_champions_cost_as_many_queries_as_ten(
    signed_in: Any, home: object, practitioner: User
) -> None:
    case = make_draft(practitioner)
    client = signed_in(practitioner)

    def queries() -> int:
        client.get(f"{case.url}ask/who/")
        with CaptureQueriesContext(connection) as captured:
            client.get(f"{case.url}ask/who/")
        return len(captured)

    for number in range(10):
        make_absence(make_champion(f"Few{number}"), timezone.localdate() + timedelta(days=number))
    few = queries()
    for number in range(90):
        make_champion(f"More{number}")
    assert queries() == few <= 20
