from typing import Any

import pytest

from accounts.models import User
from champions import actions
from champions.enums import State
from champions.models import Consultation
from core.models import OutgoingMail
from makers_champions import make_case

OPEN = [State.DRAFT, State.POOLED, State.OFFERED, State.ACTIVE, State.WAITING_REQUESTER]


@pytest.mark.parametrize("state", OPEN)
def test_it_can_be_taken_back_until_there_is_advice(
    signed_in: Any, home: object, practitioner: User, champion: User, state: State
) -> None:
    case = make_case(practitioner, state, champion)
    OutgoingMail.objects.all().delete()
    response = signed_in(practitioner).post(f"{case.url}withdraw/", follow=True)
    assert f"{case.reference} has been withdrawn" in response.content.decode()
    case.refresh_from_db()
    assert (case.state, case.offered_to) == (State.WITHDRAWN, None)
    assert case.withdrawn_at is not None
    told = list(OutgoingMail.objects.values_list("kind", "recipient"))
    knew = state not in (State.DRAFT, State.POOLED)
    assert told == ([("consultation_withdrawn", champion.pk)] if knew else [])


@pytest.mark.parametrize("state", [State.ADVISED, State.CLOSED, State.WITHDRAWN])
def test_afterwards_it_stays(
    signed_in: Any, home: object, practitioner: User, champion: User, state: State
) -> None:
    case = make_case(practitioner, state, champion)
    letters = OutgoingMail.objects.count()
    page = signed_in(practitioner).post(f"{case.url}withdraw/", follow=True).content.decode()
    assert "moved on meanwhile" in page
    case.refresh_from_db()
    assert case.state == state
    assert OutgoingMail.objects.count() == letters


def test_nobody_withdraws_for_somebody_else(
    practitioner: User, champion: User, other_practitioner: User, lead: User
) -> None:
    case = make_case(practitioner, State.ACTIVE, champion)
    for person in (champion, other_practitioner, lead):
        with pytest.raises(actions.Refused):
            actions.withdraw(case, person)


def test_a_champion_no_longer_finds_it_in_the_queue(
    signed_in: Any, home: object, practitioner: User, champion: User
) -> None:
    case = make_case(practitioner, State.POOLED)
    actions.withdraw(case, practitioner)
    assert case.reference not in signed_in(champion).get("/consultations/queue/").content.decode()
    with pytest.raises(actions.AlreadyTaken):
        actions.accept(case, champion)


def test_a_place_is_free_again(practitioner: User, champion: User) -> None:
    case = make_case(practitioner, State.ACTIVE, champion)
    actions.withdraw(case, practitioner)
    assert not Consultation.objects.held_by(champion).exists()
