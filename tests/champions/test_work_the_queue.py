from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from django.utils.html import escape

from accounts.models import User
from champions import actions
from champions.cards import cards_of, rows
from champions.enums import QuarantineReason, State
from champions.models import Consultation
from makers_champions import QUESTION, REQUEST, make_case, make_champion

QUEUE = "/consultations/queue/"
MINE = "/consultations/"


def page_of(client: Any, address: str = QUEUE) -> str:
    response = client.get(address)
    assert response.status_code == 200
    text: str = response.content.decode()
    return text


@pytest.mark.parametrize("role", ["practitioner", "editor", "administrator"])
def test_it_is_for_champions_and_leads(request: Any, signed_in: Any, home: object, role: str) -> None:
    assert signed_in(request.getfixturevalue(role)).get(QUEUE).status_code == 404


def test_a_champion_sees_what_is_offered_held_and_waiting(
    signed_in: Any, home: object, practitioner: User, champion: User, other_champion: User
) -> None:
    offered, held, pooled = (
        make_case(practitioner, state, champion) for state in (State.OFFERED, State.ACTIVE, State.POOLED)
    )
    for_another = make_case(practitioner, State.OFFERED, other_champion)
    page = page_of(signed_in(champion))
    parts = page.split("<h2>")
    where = {part.split("</h2>")[0]: part for part in parts}
    assert offered.reference in where["Offered to you"]
    assert held.reference in where["With you"]
    assert pooled.reference in where["Waiting in the pool"]
    assert for_another.reference not in page
    assert "1 of 3 places taken" in page


def test_what_is_stopped_takes_a_place_and_every_case_of_ones_own_is_there(
    signed_in: Any, home: object, practitioner: User
) -> None:
    """What the queue says of places is what accepting goes by."""
    busy = make_champion("Busy", capacity=12)
    cases = [make_case(practitioner, State.ACTIVE, busy) for _ in range(12)]
    actions.quarantine(cases[0], practitioner, QuarantineReason.WRONG_PLACE)
    page = page_of(signed_in(busy))
    assert "12 of 12 places taken" in page
    assert cases[0].reference not in page
    assert all(case.reference in page for case in cases[1:])
    with pytest.raises(actions.NoRoom):
        actions.accept(make_case(practitioner, State.POOLED), busy)


def test_a_card_says_topic_area_agency_and_time_and_never_the_text(
    signed_in: Any, home: object, practitioner: User, champion: User, lead: User
) -> None:
    case = make_case(practitioner, State.POOLED)
    for person in (champion, lead):
        page = page_of(signed_in(person))
        for shown in (case.reference, "Peers", case.area.name, escape(case.agency.name), "left"):
            assert shown in page
        for hidden in (QUESTION, *REQUEST.values(), practitioner.name, practitioner.last_name):
            assert hidden not in page


def test_no_sealed_text_is_even_loaded(practitioner: User, champion: User) -> None:
    make_case(practitioner, State.POOLED)
    with CaptureQueriesContext(connection) as queries:
        assert len(cards_of(rows().in_pool_for(champion))) == 1
    assert not any("sealed" in query["sql"] for query in queries)


def test_what_runs_out_first_stands_first(
    signed_in: Any, home: object, practitioner: User, champion: User
) -> None:
    later, sooner = (make_case(practitioner, State.POOLED) for _ in range(2))
    Consultation.objects.filter(pk=sooner.pk).update(accept_by=timezone.now() - timedelta(days=7))
    page = page_of(signed_in(champion))
    assert page.index(sooner.reference) < page.index(later.reference)
    assert "overdue" in page


def test_ones_own_question_is_not_in_ones_pool(signed_in: Any, home: object, champion: User) -> None:
    case = make_case(champion, State.POOLED)
    assert case.reference not in page_of(signed_in(champion))


def test_a_lead_sees_what_nobody_answers_in_their_areas_only(
    signed_in: Any, home: object, practitioner: User, champion: User, lead: User, other_lead: User
) -> None:
    waiting = make_case(practitioner, State.POOLED)
    late = make_case(practitioner, State.ACTIVE, champion)
    Consultation.objects.filter(pk=late.pk).update(respond_by=timezone.now() - timedelta(days=3))
    in_time = make_case(practitioner, State.ACTIVE, champion)
    page = page_of(signed_in(lead))
    assert waiting.reference in page.split("not answered yet")[1]
    assert late.reference in page.split("overdue with a champion")[1]
    assert champion.name in page
    assert in_time.reference not in page
    elsewhere = page_of(signed_in(other_lead))
    assert waiting.reference not in elsewhere
    assert late.reference not in elsewhere


def test_a_paused_clock_is_not_late(
    signed_in: Any, home: object, practitioner: User, champion: User, lead: User
) -> None:
    case = make_case(practitioner, State.WAITING_REQUESTER, champion)
    Consultation.objects.filter(pk=case.pk).update(respond_by=timezone.now() - timedelta(days=3))
    assert case.reference not in page_of(signed_in(lead))


def test_quarantined_cases_are_not_shown_to_the_pool(
    signed_in: Any, home: object, practitioner: User, champion: User
) -> None:
    case = make_case(practitioner, State.POOLED)
    Consultation.objects.filter(pk=case.pk).update(quarantined_at=timezone.now())
    assert case.reference not in page_of(signed_in(champion))


def test_mine_lists_only_what_i_asked(
    signed_in: Any, home: object, practitioner: User, other_practitioner: User
) -> None:
    mine = make_case(practitioner, State.POOLED)
    others = make_case(other_practitioner, State.POOLED)
    page = page_of(signed_in(practitioner), MINE)
    assert mine.reference in page
    assert others.reference not in page
    assert QUESTION not in page


def test_it_says_when_there_is_nothing(
    signed_in: Any, home: object, practitioner: User, champion: User
) -> None:
    assert "Nothing waits" in page_of(signed_in(champion))
    assert "not asked anything yet" in page_of(signed_in(practitioner), MINE)


def test_a_pool_longer_than_a_page_can_be_worked_to_its_end(
    signed_in: Any, home: object, practitioner: User, champion: User
) -> None:
    cases = [make_case(practitioner, State.POOLED) for _ in range(18)]
    client = signed_in(champion)
    first, second = page_of(client), page_of(client, f"{QUEUE}?page=2")
    assert all((case.reference in first) != (case.reference in second) for case in cases)
    assert "Less urgent" in first
    assert "Less urgent" not in second


@pytest.mark.parametrize("page", ["0", "-1", "999", "x", "1e9", "\x00"])
def test_an_odd_page_number_shows_a_page(signed_in: Any, home: object, champion: User, page: str) -> None:
    assert signed_in(champion).get(QUEUE, {"page": page}).status_code == 200
