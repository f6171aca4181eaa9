"""Everybody chooses what they hear of by e-mail, and how soon."""

from typing import Any

from accounts.models import User
from core.mail.choosing import choices_of
from core.models import MailChoice

PAGE = "/accounts/notifications/"


def wanted(person: User, **changes: str) -> dict[str, str]:
    return {**{key: when.value for key, when in choices_of(person).items()}, **changes}


def test_it_shows_what_holds_and_keeps_what_is_chosen(home: Any, practitioner: User, signed_in: Any) -> None:
    client = signed_in(practitioner)
    page = client.get(PAGE)
    assert "no-store" in page["Cache-Control"]
    assert PAGE in client.get("/my/").content.decode()
    response = client.post(PAGE, wanted(practitioner, consultation_news="never"), follow=True)
    assert "Kept." in response.content.decode()
    assert choices_of(practitioner)["consultation_news"] == "never"
    client.post(PAGE, wanted(practitioner, consultation_news="daily"))
    assert MailChoice.objects.filter(person=practitioner, group="consultation_news").count() == 1
    assert choices_of(practitioner)["consultation_news"] == "daily"


def test_what_is_theirs_to_do_cannot_be_switched_off(home: Any, practitioner: User, signed_in: Any) -> None:
    response = signed_in(practitioner).post(PAGE, wanted(practitioner, consultation_turn="never"))
    assert response.status_code == 422
    assert not MailChoice.objects.exists()


def test_each_is_asked_about_what_concerns_them(
    practitioner: User, champion: User, lead: User, other_practitioner: User
) -> None:
    assert "consultation_pool" not in choices_of(practitioner)
    assert "consultation_pool" in choices_of(champion)
    assert "consultation_lead" not in choices_of(champion)
    assert "consultation_lead" in choices_of(lead)


def test_without_a_choice_only_what_is_theirs_to_do_comes_at_once(champion: User) -> None:
    chosen = choices_of(champion)
    assert {key for key, when in chosen.items() if when == "at_once"} == {
        "consultation_turn",
        "consultation_talk",
        "consultation_opened",
        "consultation_still_waits",
    }
    assert "never" not in chosen.values()
