"""Who is a champion, said by the lead of the area."""

import re
from typing import Any

import pytest

from accounts.models import User
from champions.models import ChampionProfile
from makers import make_user, topic

KEEP = "/champions/keep/"
ADD = f"{KEEP}add/"


def filled(**changes: Any) -> dict[str, Any]:
    return {
        "headline": "Knows parks",
        "about": "Works with park staff.",
        "languages": "English, Polish",
        "capacity": "3",
        "works": ["mon-am", "mon-pm"],
        "topics": [str(topic("Parks").pk)],
        **changes,
    }


@pytest.mark.parametrize("address", [KEEP, ADD])
@pytest.mark.parametrize("role", ["practitioner", "champion", "editor", "administrator"])
def test_it_is_for_leads(request: Any, signed_in: Any, home: object, role: str, address: str) -> None:
    assert signed_in(request.getfixturevalue(role)).get(address).status_code == 404


def test_a_lead_adds_somebody_of_the_area(
    signed_in: Any, home: object, practitioner: User, lead: User
) -> None:
    client = signed_in(lead)
    assert client.get(ADD).status_code == 200
    assert client.post(ADD, filled(person=practitioner.email.upper())).status_code == 302
    profile = ChampionProfile.objects.get(user=practitioner)
    assert (profile.headline, profile.is_active, [t.name for t in profile.topics.all()]) == (
        "Knows parks", True, ["Parks"],
    )  # fmt: skip
    assert practitioner.name in client.get(KEEP).content.decode()
    again = client.post(ADD, filled(person=practitioner.email))
    assert again.status_code == 422
    assert "has a profile already" in again.content.decode()


def test_nobody_of_another_area_is_added_or_even_known(
    signed_in: Any, home: object, other_lead: User, practitioner: User
) -> None:
    for email in (practitioner.email, "nobody@demo.example"):
        refused = signed_in(other_lead).post(ADD, filled(person=email))
        assert refused.status_code == 422
        assert "Nobody here signs in with this address" in refused.content.decode()
        assert practitioner.name not in refused.content.decode()
    assert not ChampionProfile.objects.exists()


def test_what_is_missing_is_said_beside_its_field_and_the_rest_is_kept(
    signed_in: Any, home: object, lead: User, practitioner: User
) -> None:
    refused = signed_in(lead).post(ADD, filled(person=practitioner.email, works=[]))
    assert refused.status_code == 422
    page = refused.content.decode()
    assert "Tick at least one half day" in page
    assert "Works with park staff." in page


def test_a_lead_reads_of_somebody_else_and_a_champion_of_oneself(
    signed_in: Any, home: object, champion: User, lead: User
) -> None:
    client = signed_in(lead)
    refused = client.post(ADD, filled(works=[]))
    for page in (refused, client.get(f"{KEEP}{champion.champion_profile.slug}/")):  # type: ignore[attr-defined]
        shown = page.content.decode()
        for name, field in page.context["form"].fields.items():
            said = f"{field.label} {field.help_text}"
            assert name == "person" or not re.search(r"\byour?\b", said, re.IGNORECASE), said
        assert "When do they work?" in shown
        assert "The clock for their answers" in shown
        assert "your answers" not in shown
    own = signed_in(champion).get("/champions/me/").content.decode()
    assert "When do you work?" in own
    assert "The clock for your answers" in own


def test_a_lead_changes_and_stops_a_champion_of_the_area_only(
    signed_in: Any, home: object, champion: User, lead: User, other_lead: User
) -> None:
    address = f"{KEEP}{champion.champion_profile.slug}/"  # type: ignore[attr-defined]
    assert signed_in(other_lead).get(address).status_code == 404
    assert signed_in(other_lead).post(address, filled()).status_code == 404
    assert signed_in(lead).post(address, filled(headline="Knows more")).status_code == 302
    profile = ChampionProfile.objects.get(user=champion)
    assert (profile.headline, profile.is_active) == ("Knows more", False)
    assert champion.name not in signed_in(lead).get("/champions/").content.decode()
    assert "Has stopped" in signed_in(lead).get(KEEP).content.decode()


def test_nobodys_page_takes_an_address_of_ours(signed_in: Any, home: object, lead: User) -> None:
    person = make_user("Keep", last_name="")
    signed_in(lead).post(ADD, filled(person=person.email))
    assert ChampionProfile.objects.get(user=person).slug == f"keep-{person.pk}"
