from typing import Any

import pytest

from accounts.models import User
from champions import actions
from champions.enums import DeclineReason, State
from champions.models import Consultation
from core.models import OutgoingMail
from makers_champions import make_case, make_champion


def letters() -> set[tuple[str, int]]:
    return set(OutgoingMail.objects.values_list("kind", "recipient"))


@pytest.fixture
def offered(practitioner: User, champion: User) -> Consultation:
    case = make_case(practitioner, State.OFFERED, champion)
    OutgoingMail.objects.all().delete()
    return case


def test_it_goes_back_to_the_pool_with_a_coded_reason(
    signed_in: Any, home: object, offered: Consultation, champion: User, other_champion: User
) -> None:
    began = offered.accept_by
    signed_in(champion).post(f"{offered.url}decline/", {"decline-reason": "too_close"})
    offered.refresh_from_db()
    assert (offered.state, offered.offered_to, offered.declines) == (State.POOLED, None, 1)
    assert offered.events.get(action="decline").reason == DeclineReason.TOO_CLOSE
    assert began is not None
    assert offered.accept_by is not None
    assert offered.accept_by >= began


def test_the_asker_and_the_others_are_told_but_not_whoever_declined(
    offered: Consultation, practitioner: User, champion: User, other_champion: User, lead: User
) -> None:
    actions.decline(offered, champion, DeclineReason.NO_ROOM)
    assert letters() == {
        ("consultation_declined", practitioner.pk),
        ("consultation_waiting", other_champion.pk),
    }


def test_the_leads_of_the_area_hear_of_the_second_time(
    offered: Consultation, champion: User, lead: User, other_lead: User
) -> None:
    actions.decline(offered, champion, DeclineReason.NO_ROOM)
    again = make_champion("Bo")
    Consultation.objects.filter(pk=offered.pk).update(state=State.OFFERED, offered_to=again)
    offered.refresh_from_db()
    actions.decline(offered, again, DeclineReason.NO_ROOM)
    told = {person for kind, person in letters() if kind == "consultation_declined_twice"}
    assert told == {lead.pk}


def test_a_lead_hears_nothing_of_it_about_their_own_question(lead: User, champion: User) -> None:
    case = make_case(lead, State.OFFERED, champion)
    Consultation.objects.filter(pk=case.pk).update(declines=1)
    case.refresh_from_db()
    actions.decline(case, champion, DeclineReason.NO_ROOM)
    assert ("consultation_declined_twice", lead.pk) not in letters()


@pytest.mark.parametrize("reason", ["", "because", "no_room'--"])
def test_only_a_reason_from_the_list_counts(
    signed_in: Any, home: object, offered: Consultation, champion: User, reason: str
) -> None:
    page = signed_in(champion).post(f"{offered.url}decline/", {"decline-reason": reason})
    assert page.status_code == 422
    html = page.content.decode()
    assert html.count("Choose a reason from the list, so that the next champion can be found.") == 2
    assert 'href="#id_decline-reason"' in html
    offered.refresh_from_db()
    assert offered.state == State.OFFERED


def test_it_is_declined_once(signed_in: Any, home: object, offered: Consultation, champion: User) -> None:
    client = signed_in(champion)
    for _ in range(2):
        client.post(f"{offered.url}decline/", {"decline-reason": "no_room"})
    offered.refresh_from_db()
    assert offered.declines == 1
    assert offered.events.filter(action="decline").count() == 1


def test_nobody_else_can_decline_for_somebody(
    offered: Consultation, practitioner: User, other_champion: User, lead: User
) -> None:
    for person in (practitioner, other_champion, lead):
        with pytest.raises(actions.Refused):
            actions.decline(offered, person, DeclineReason.NO_ROOM)
    assert not letters()
