"""The list of all cases: found by what a row says, never by what a text says."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from accounts.actions import make_lead
from accounts.models import User
from champions.enums import HoldReason, QuarantineReason, State
from champions.models import Consultation
from champions.narrowing import reference_of
from makers import make_agency, make_area, topic
from makers_champions import QUESTION, REQUEST, make_case

CASES = "/consultations/cases/"
QUEUE = "/consultations/queue/"


def listed(client: Any, address: str = CASES, **asked: str) -> str:
    response = client.get(address, asked)
    assert response.status_code == 200
    text: str = response.content.decode()
    return text


@pytest.mark.parametrize("role", ["practitioner", "editor", "administrator"])
def test_it_is_for_champions_and_leads(request: Any, signed_in: Any, home: object, role: str) -> None:
    assert signed_in(request.getfixturevalue(role)).get(CASES).status_code == 404


def test_a_lead_finds_every_case_of_the_areas_in_whatever_state(
    signed_in: Any, home: object, practitioner: User, champion: User, lead: User, other_lead: User
) -> None:
    states = (
        State.POOLED,
        State.ACTIVE,
        State.WAITING_REQUESTER,
        State.ADVISED,
        State.CLOSED,
        State.WITHDRAWN,
    )
    cases = [make_case(practitioner, state, champion) for state in states]
    page, elsewhere = listed(signed_in(lead)), listed(signed_in(other_lead))
    for case in cases:
        assert case.url in page
        assert case.reference not in elsewhere


def test_drafts_and_purged_cases_are_nobodys(
    signed_in: Any, home: object, practitioner: User, champion: User, lead: User
) -> None:
    draft = make_case(practitioner, State.DRAFT)
    purged = make_case(practitioner, State.CLOSED, champion)
    Consultation.objects.filter(pk=purged.pk).update(state=State.PURGED, requester=None)
    page = listed(signed_in(lead))
    assert draft.reference not in page
    assert purged.reference not in page


def test_a_lead_does_not_look_after_what_they_asked_themselves(
    signed_in: Any, home: object, lead: User
) -> None:
    assert make_case(lead, State.POOLED).reference not in listed(signed_in(lead))


def test_it_never_says_what_was_written_or_who_asked(
    signed_in: Any, home: object, practitioner: User, champion: User, lead: User
) -> None:
    make_case(practitioner, State.ACTIVE, champion)
    for person in (lead, champion):
        page = listed(signed_in(person))
        for hidden in (QUESTION, *REQUEST.values(), practitioner.last_name):
            assert hidden not in page


def test_a_champion_finds_what_they_hold_and_have_held_and_nothing_else(
    signed_in: Any, home: object, practitioner: User, champion: User, other_champion: User
) -> None:
    mine = make_case(practitioner, State.CLOSED, champion)
    joined = make_case(practitioner, State.ACTIVE, other_champion)
    Consultation.objects.filter(pk=joined.pk).update(second=champion)
    others = make_case(practitioner, State.CLOSED, other_champion)
    page = listed(signed_in(champion))
    assert mine.reference in page
    assert joined.reference in page
    assert others.reference not in page


@pytest.fixture
def several(practitioner: User, champion: User, other_champion: User) -> dict[str, Consultation]:
    long_ago = timezone.now() - timedelta(days=9)
    cases = {
        "held": make_case(practitioner, State.CLOSED, champion),
        "stopped": make_case(practitioner, State.ACTIVE, champion),
        "late": make_case(practitioner, State.ACTIVE, other_champion),
        "declined": make_case(practitioner, State.POOLED),
    }
    changes: dict[str, dict[str, Any]] = {
        "held": {"hold_reason": HoldReason.COURT},
        "stopped": {"quarantined_at": long_ago, "quarantine_reason": QuarantineReason.NAMES_SOMEBODY},
        "late": {"respond_by": long_ago},
        "declined": {"declines": 2},
    }
    for name, change in changes.items():
        Consultation.objects.filter(pk=cases[name].pk).update(**change)
    cases["declined"].topics.set([topic("Parks")])
    return cases


@pytest.mark.parametrize(
    ("asked", "names"),
    [
        ({"only": "held"}, {"held"}),
        ({"only": "quarantined"}, {"stopped"}),
        ({"only": "late"}, {"late"}),
        ({"only": "declined"}, {"declined"}),
        ({"state": "active"}, {"stopped", "late"}),
        ({"topic": "parks"}, {"declined"}),
        ({"topic": "parks", "state": "active"}, set()),
        ({"state": "nonsense"}, {"held", "stopped", "late", "declined"}),
        ({"state": "active", "topic": "nonsense"}, {"stopped", "late"}),
    ],
)
def test_it_is_narrowed(
    signed_in: Any,
    home: object,
    lead: User,
    several: dict[str, Consultation],
    asked: dict[str, str],
    names: set[str],
) -> None:
    page = listed(signed_in(lead), **asked)
    assert {name for name, case in several.items() if case.reference in page} == names


def test_it_is_found_by_champion_and_by_reference_however_typed(
    signed_in: Any, home: object, lead: User, other_champion: User, several: dict[str, Consultation]
) -> None:
    client = signed_in(lead)
    by_champion = listed(client, champion=str(other_champion.pk))
    assert several["late"].reference in by_champion
    assert several["held"].reference not in by_champion
    typed = several["held"].reference.lower().replace("-", " ")
    assert several["held"].url in listed(client, reference=typed)
    assert several["late"].reference not in listed(client, reference=typed)
    assert reference_of("jq55 4c6v") == "JQ55-4C6V"


@pytest.mark.parametrize(
    "name", ["state", "champion", "topic", "agency", "only", "reference", "whose", "page"]
)
@pytest.mark.parametrize("value", ["'; --", "9" * 400, "\x00", "<b>"])
def test_an_odd_filter_does_no_harm(
    signed_in: Any, home: object, lead: User, several: dict[str, Consultation], name: str, value: str
) -> None:
    for address in (CASES, QUEUE):
        response = signed_in(lead).get(address, {name: value})
        assert response.status_code == 200
        assert "<b>" not in response.content.decode()


def test_what_was_declined_twice_stands_by_itself_in_the_queue(
    signed_in: Any, home: object, lead: User, several: dict[str, Consultation], practitioner: User
) -> None:
    waiting = make_case(practitioner, State.POOLED)
    page = listed(signed_in(lead), QUEUE)
    declined = page.split("declined twice or more")[1]
    assert several["declined"].reference in declined.split("not answered yet")[0]
    assert waiting.reference in declined.split("not answered yet")[1]


def test_a_stopped_case_says_why_and_shows_no_clock(
    signed_in: Any, home: object, lead: User, several: dict[str, Consultation]
) -> None:
    page = listed(signed_in(lead), QUEUE)
    row = page.split(several["stopped"].reference)[1].split("</li>")[0]
    assert "In quarantine: it says who somebody is" in row
    assert "left to" not in row
    assert "overdue" not in row


def test_the_pool_is_narrowed_and_what_is_ones_own_stays(
    signed_in: Any, home: object, practitioner: User, champion: User, several: dict[str, Consultation]
) -> None:
    waiting = make_case(practitioner, State.POOLED)
    held = make_case(practitioner, State.ACTIVE, champion)
    page = listed(signed_in(champion), QUEUE, topic="parks")
    assert several["declined"].reference in page
    assert held.reference in page
    assert waiting.reference not in page


def test_a_long_list_goes_on_and_keeps_its_filters(
    signed_in: Any, home: object, practitioner: User, lead: User
) -> None:
    for _ in range(22):
        make_case(practitioner, State.POOLED)
    client = signed_in(lead)
    first = listed(client, state="pooled")
    assert "?state=pooled&amp;page=2" in first
    assert "Newer" in listed(client, state="pooled", page="2")
    assert "There is nothing older" in listed(client, page="99")


@pytest.mark.parametrize("address", [QUEUE, CASES])
def test_the_filters_show_at_once_what_changed_in_them(
    signed_in: Any, home: object, champion: User, django_capture_on_commit_callbacks: Any, address: str
) -> None:
    """Topics and agencies are the same for all; what is asked for is marked for who asked only."""
    client = signed_in(champion)
    assert "Fenland Trust" not in listed(client, address)
    with django_capture_on_commit_callbacks(execute=True):
        make_agency("Fenland Trust")
    renamed = listed(client, address)
    assert "Fenland Trust" in renamed
    assert 'value="fenland-trust" selected' in listed(client, address, agency="fenland-trust")
    assert listed(client, address) == renamed


def test_the_areas_to_choose_from_are_each_leads_own(
    signed_in: Any, home: object, lead: User, other_lead: User
) -> None:
    make_lead(lead, make_area(), make_area("Calderwick Vale"))
    mine = listed(signed_in(lead), QUEUE)
    assert '<option value="calderwick-vale">' in mine
    assert 'name="area"' not in listed(signed_in(other_lead), QUEUE)
    assert listed(signed_in(lead), QUEUE).count('value="calderwick-vale"') == 1
