from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from accounts.models import User
from champions import actions
from champions.enums import State
from champions.models import Consultation
from confidentiality import vault
from core.models import OutgoingMail
from makers_champions import make_case, make_draft

OPEN = [State.POOLED, State.OFFERED, State.ACTIVE, State.WAITING_REQUESTER]


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
    knew = state != State.POOLED
    assert told == ([("consultation_withdrawn", champion.pk)] if knew else [])


@pytest.mark.django_db(transaction=True)
def test_what_was_never_sent_is_destroyed_at_once(home: object, practitioner: User, lead: User) -> None:
    case = make_draft(practitioner)
    asker, leads = Client(), Client()
    asker.force_login(practitioner)
    leads.force_login(lead)
    page = asker.post(f"{case.url}withdraw/", follow=True).content.decode()
    assert f"{case.reference} was not sent, and what you wrote is destroyed" in page
    with pytest.raises(vault.TextIsGone):
        vault.unseal(case.pk, case.sealed_question)
    left = Consultation.objects.get()
    assert (left.state, left.requester, left.sealed_question) == (State.PURGED, None, "")
    assert left.pk != case.pk
    assert not OutgoingMail.objects.exists()
    assert leads.get("/consultations/cases/").context["cards"] == []
    assert leads.post(f"{left.url}open-glass/").status_code == 404


def test_one_withdrawn_before_it_was_sent_is_no_leads_business(
    signed_in: Any, home: object, practitioner: User, lead: User, champion: User
) -> None:
    """As older versions left them, until their purge."""
    case = make_draft(practitioner)
    Consultation.objects.filter(pk=case.pk).update(state=State.WITHDRAWN, withdrawn_at=timezone.now())
    assert case.reference not in signed_in(lead).get("/consultations/cases/").content.decode()
    assert signed_in(practitioner).get("/consultations/").context["cases"] == []
    for person in (lead, champion):
        client = signed_in(person)
        assert client.get(case.url).status_code == 404
        assert client.post(f"{case.url}open-glass/").status_code == 404
        assert client.post(f"{case.url}accept/").status_code == 404


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
