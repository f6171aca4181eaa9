import re
from typing import Any

import pytest
from allauth.account.adapter import get_adapter
from allauth.core.exceptions import ImmediateHttpResponse
from django.core import mail
from django.test import Client
from django.utils import timezone

from accounts import access
from accounts.models import User
from champions.models import ChampionProfile
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


@pytest.fixture
def newcomer(home: object, lead: User, invitation: dict[str, Any], signed_in: Any) -> User:
    signed_in(lead).post(ADDRESS, invitation)
    return User.objects.get(email="nell@demo.example")


def withdraw(client: Client, person: User) -> Any:
    return client.post(f"{ADDRESS}{person.pk}/withdraw/", follow=True)


def way_in(person: User) -> tuple[Client, str]:
    """A browser that has followed the link, and where its form is sent."""
    deliver_due()
    link = re.search(r"http://testserver(\S+)", str(mail.outbox[-1].body))
    assert link
    browser = Client()
    return browser, browser.get(link[1], follow=True).request["PATH_INFO"]


def test_a_withdrawn_invitation_leaves_nobody_and_its_link_leads_nowhere(
    newcomer: User, lead: User, invitation: dict[str, Any], signed_in: Any
) -> None:
    browser, form = way_in(newcomer)
    client = signed_in(lead)
    assert f"{newcomer.pk}/withdraw/" in client.get(ADDRESS).content.decode()
    assert "is withdrawn" in withdraw(client, newcomer).content.decode()
    assert not User.objects.filter(email="nell@demo.example").exists()
    browser.post(form, {"password1": "quiet-teal-harbour-9", "password2": "quiet-teal-harbour-9"})
    assert not User.objects.filter(email="nell@demo.example").exists()
    assert client.post(ADDRESS, {**invitation, "email": "nell.newcomer@demo.example"}).status_code == 302


def test_an_invitation_not_yet_sent_is_not_sent_any_more(newcomer: User, lead: User, signed_in: Any) -> None:
    withdraw(signed_in(lead), newcomer)
    deliver_due()
    assert not mail.outbox


def test_what_was_taken_up_cannot_be_withdrawn(newcomer: User, lead: User, signed_in: Any) -> None:
    newcomer.set_password("quiet-teal-harbour-9")
    newcomer.save()
    assert withdraw(signed_in(lead), newcomer).status_code == 404
    assert User.objects.filter(pk=newcomer.pk, is_active=True).exists()


def test_whoever_takes_it_up_at_the_same_moment_stays(
    newcomer: User, lead: User, signed_in: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    User.objects.filter(pk=newcomer.pk).update(password="chosen meanwhile")
    monkeypatch.setattr(access, "invited_by_area", lambda lead: User.objects.all())
    assert "It was not withdrawn" in withdraw(signed_in(lead), newcomer).content.decode()
    assert User.objects.filter(pk=newcomer.pk, is_active=True).exists()


def test_whoever_was_withdrawn_at_the_same_moment_does_not_come_back(
    newcomer: User, lead: User, signed_in: Any
) -> None:
    loaded = User.objects.get(pk=newcomer.pk)
    withdraw(signed_in(lead), newcomer)
    with pytest.raises(ImmediateHttpResponse):
        get_adapter().set_password(loaded, "quiet-teal-harbour-9")
    assert not User.objects.filter(pk=newcomer.pk).exists()


def test_whoever_is_named_by_something_is_closed_not_deleted(
    newcomer: User, lead: User, signed_in: Any
) -> None:
    ChampionProfile.objects.create(user=newcomer, slug="nell", headline="Parks", about="Works in parks.")
    browser, form = way_in(newcomer)
    client = signed_in(lead)
    assert "the account is closed" in withdraw(client, newcomer).content.decode()
    newcomer.refresh_from_db()
    assert not newcomer.is_active
    assert f"{newcomer.pk}/withdraw/" not in client.get(ADDRESS).content.decode()
    password = "quiet-teal-harbour-9"
    told = browser.post(form, {"password1": password, "password2": password}, follow=True)
    assert "account is closed" in told.content.decode()
    assert not User.objects.get(pk=newcomer.pk).is_active


def test_it_is_withdrawn_only_in_ones_own_area_and_only_by_a_post(
    newcomer: User, lead: User, other_lead: User, practitioner: User, signed_in: Any
) -> None:
    for person in (other_lead, practitioner):
        assert withdraw(signed_in(person), newcomer).status_code == 404
    assert signed_in(lead).get(f"{ADDRESS}{newcomer.pk}/withdraw/").status_code == 405
    assert User.objects.filter(pk=newcomer.pk).exists()


def test_whoever_signed_in_once_or_runs_the_site_is_not_among_them(
    newcomer: User, lead: User, signed_in: Any
) -> None:
    for change in ({"last_login": timezone.now()}, {"last_login": None, "is_superuser": True}):
        User.objects.filter(pk=newcomer.pk).update(**change)
        assert withdraw(signed_in(lead), newcomer).status_code == 404
    assert User.objects.filter(pk=newcomer.pk).exists()
