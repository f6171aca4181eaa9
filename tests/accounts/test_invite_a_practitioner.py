import re
from typing import Any

import pytest
from django.core import mail
from django.test import Client

from accounts.models import User
from core.mail import deliver_due
from makers import make_area, make_team

ADDRESS = "/accounts/invitations/"


@pytest.fixture
def invitation(lead: User) -> dict[str, Any]:
    team = lead.team
    assert team
    return {
        "first_name": "Nell",
        "last_name": "Newcomer",
        "email": "Nell@demo.example",
        "job_title": "Youth worker",
        "team": team.pk,
    }


def test_a_lead_invites_and_the_newcomer_chooses_a_password(
    home: object, lead: User, invitation: dict[str, Any], signed_in: Any
) -> None:
    response = signed_in(lead).post(ADDRESS, invitation)
    assert response.status_code == 302
    newcomer = User.objects.get(email="nell@demo.example")
    assert newcomer.area == lead.area
    deliver_due()
    letter = mail.outbox[-1]
    assert letter.to == ["nell@demo.example"]
    link = re.search(r"http://testserver(\S+)", str(letter.body))
    assert link
    browser = Client()
    form = browser.get(link[1], follow=True)
    password = "quiet-teal-harbour-9"
    browser.post(form.request["PATH_INFO"], {"password1": password, "password2": password})
    newcomer.refresh_from_db()
    assert newcomer.check_password(password)


def test_the_letter_row_holds_no_secret_and_no_address(
    home: object, lead: User, invitation: dict[str, Any], signed_in: Any
) -> None:
    from core.models import OutgoingMail

    signed_in(lead).post(ADDRESS, invitation)
    row = OutgoingMail.objects.filter(kind="invitation").values_list("kind", "object_id").get()
    assert row == ("invitation", str(User.objects.get(email="nell@demo.example").pk))


def test_a_mistake_is_said_beside_the_field_and_nothing_typed_is_lost(
    home: object, lead: User, practitioner: User, invitation: dict[str, Any], signed_in: Any
) -> None:
    response = signed_in(lead).post(ADDRESS, {**invitation, "email": practitioner.email})
    assert response.status_code == 422
    page = response.content.decode()
    assert "already here" in page
    assert 'value="Newcomer"' in page


def test_a_lead_cannot_invite_into_another_area(
    home: object, lead: User, invitation: dict[str, Any], signed_in: Any
) -> None:
    elsewhere = make_team("Elsewhere", area=make_area("Calderwick Vale"))
    response = signed_in(lead).post(ADDRESS, {**invitation, "team": elsewhere.pk})
    assert response.status_code == 422
    assert not User.objects.filter(email="nell@demo.example").exists()


def test_everybody_else_meets_a_404(
    home: object, practitioner: User, editor: User, administrator: User, signed_in: Any
) -> None:
    for person in (practitioner, editor, administrator):
        assert signed_in(person).get(ADDRESS).status_code == 404
    assert Client().get(ADDRESS).status_code == 302


def test_a_letter_is_sent_again_only_in_ones_own_area(
    home: object, lead: User, other_lead: User, invitation: dict[str, Any], signed_in: Any
) -> None:
    signed_in(lead).post(ADDRESS, invitation)
    newcomer = User.objects.get(email="nell@demo.example")
    again = f"{ADDRESS}{newcomer.pk}/again/"
    assert signed_in(other_lead).post(again).status_code == 404
    assert signed_in(lead).get(again).status_code == 405
    assert signed_in(lead).post(again).status_code == 302
    deliver_due()
    assert len(mail.outbox) == 2
