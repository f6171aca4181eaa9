"""Asking for more, replying, and what happens when both write at the same time."""

from datetime import timedelta
from functools import partial
from typing import Any

import pytest
from django.utils import timezone

from accounts.models import User
from at_once import ROUNDS, at_once
from champions import actions
from champions.enums import State
from champions.models import AreaSettings, Consultation
from core.models import OutgoingMail
from makers import make_user
from makers_champions import make_case, make_champion

ASKED = "Who is around at that hour?"
REPLIED = "A caretaker and two shop workers."


def message(action: str, body: str, version: int, **more: str) -> dict[str, Any]:
    return {f"{action}-body": body, f"{action}-version": version} | {
        f"{action}-{name}": value for name, value in more.items()
    }


@pytest.fixture
def active(practitioner: User, champion: User) -> Consultation:
    return make_case(practitioner, State.ACTIVE, champion)


def test_asking_for_more_stops_the_champions_clock(
    signed_in: Any, home: object, active: Consultation, champion: User, practitioner: User
) -> None:
    response = signed_in(champion).post(f"{active.url}ask-more/", message("ask-more", ASKED, active.version))
    assert response["Location"] == active.url
    active.refresh_from_db()
    assert active.state == State.WAITING_REQUESTER
    assert active.paused_at is not None
    assert active.due_at is None
    page = signed_in(practitioner).get(active.url).content.decode()
    assert ASKED in page
    assert "Your turn" in page
    assert OutgoingMail.objects.filter(kind="consultation_asked_more", recipient=practitioner).count() == 1


def test_a_reply_starts_it_again_with_the_time_that_was_left(
    signed_in: Any, home: object, practitioner: User, champion: User
) -> None:
    case = make_case(practitioner, State.WAITING_REQUESTER, champion)
    time = AreaSettings.of(case.area_id).working_time
    paused = timezone.now() - timedelta(days=30)
    Consultation.objects.update(paused_at=paused, respond_by=time.after(paused, 5))
    signed_in(practitioner).post(f"{case.url}reply/", message("reply", REPLIED, case.version))
    case.refresh_from_db()
    assert (case.state, case.paused_at) == (State.ACTIVE, None)
    assert case.respond_by is not None
    left = time.between(timezone.now(), case.respond_by)
    assert abs(left - timedelta(hours=5)) < timedelta(minutes=1)
    assert REPLIED in signed_in(champion).get(case.url).content.decode()
    assert OutgoingMail.objects.filter(kind="consultation_replied", recipient=champion).count() == 1


def test_the_asker_may_add_something_without_being_asked(
    signed_in: Any, home: object, active: Consultation, practitioner: User
) -> None:
    before = active.respond_by
    signed_in(practitioner).post(f"{active.url}reply/", message("reply", REPLIED, active.version))
    active.refresh_from_db()
    assert (active.state, active.respond_by) == (State.ACTIVE, before)
    assert active.messages.count() == 1


def test_a_message_that_crossed_another_is_kept_not_sent(
    signed_in: Any, home: object, active: Consultation, champion: User, practitioner: User
) -> None:
    read_version = active.version
    actions.reply(active, practitioner, REPLIED)
    client = signed_in(champion)
    response = client.post(f"{active.url}ask-more/", message("ask-more", ASKED, read_version))
    page = response.content.decode()
    assert response.status_code == 409
    assert ASKED in page
    assert REPLIED in page
    assert "One new message came while you were writing" in page
    assert active.messages.count() == 1
    fresh = response.context["forms"]["ask_more"].data["ask-more-version"]
    assert client.post(f"{active.url}ask-more/", message("ask-more", ASKED, fresh)).status_code == 302
    assert active.messages.count() == 2


def test_an_identifier_comes_back_once_and_then_goes_as_it_is(
    signed_in: Any, home: object, active: Consultation, champion: User
) -> None:
    client = signed_in(champion)
    text = "Did Mrs Harwood say so on 01632 960999?"
    response = client.post(f"{active.url}ask-more/", message("ask-more", text, active.version))
    page = response.content.decode()
    assert response.status_code == 422
    assert "<mark>01632 960999</mark>" in page
    assert "I have looked: send it" in page
    assert text in page
    assert not active.messages.exists()
    checked = response.context["forms"]["ask_more"].data["ask-more-checked"]
    again = message("ask-more", text, active.version, checked=checked)
    assert client.post(f"{active.url}ask-more/", again).status_code == 302
    assert active.messages.get().body == text


def test_another_identifier_in_the_second_try_comes_back_again(
    signed_in: Any, home: object, active: Consultation, champion: User
) -> None:
    client = signed_in(champion)
    first = client.post(f"{active.url}ask-more/", message("ask-more", "Is Mrs Harwood in?", active.version))
    checked = first.context["forms"]["ask_more"].data["ask-more-checked"]
    again = message("ask-more", "Is Mrs Ellery in?", active.version, checked=checked)
    assert client.post(f"{active.url}ask-more/", again).status_code == 422
    assert not active.messages.exists()


def test_a_press_puts_the_suggested_wording_in_and_sends_nothing(
    signed_in: Any, home: object, active: Consultation, champion: User
) -> None:
    client, address = signed_in(champion), f"{active.url}ask-more/"
    text = "Did Mrs Harwood say so on 01632 960999? Mrs Harwood was there."
    first = client.post(address, message("ask-more", text, active.version)).context["forms"]["ask_more"]
    name = next(hit.mark for hit in first.findings if hit.text == "Mrs Harwood")
    checked = first.data["ask-more-checked"]
    pressed = message("ask-more", text, active.version, checked=checked, reword=name)
    response = client.post(address, pressed)
    form, page = response.context["forms"]["ask_more"], response.content.decode()
    assert response.status_code == 422
    assert form.data["ask-more-body"] == "Did an adult say so on 01632 960999? An adult was there."
    assert [hit.text for hit in form.findings] == ["01632 960999"]
    assert "nothing is sent yet" in page
    assert "Use this wording" in page
    assert not active.messages.exists()
    number = form.findings[0].mark
    pressed = message("ask-more", form.data["ask-more-body"], active.version, checked=checked, reword=number)
    response = client.post(address, pressed)
    form = response.context["forms"]["ask_more"]
    assert not form.findings
    assert "I have looked" not in response.content.decode()
    said = form.data["ask-more-body"]
    assert said == "Did an adult say so on [telephone number left out]? An adult was there."
    assert client.post(address, message("ask-more", said, active.version)).status_code == 302
    assert active.messages.get().body == said


def test_what_a_field_refuses_stays_as_it_was_typed(
    signed_in: Any, home: object, active: Consultation, champion: User
) -> None:
    text = "Mrs Harwood was there. " + "a" * 6000
    for more in ({}, {"reword": "0123456789abcdef"}):
        pressed = message("ask-more", text, active.version, **more)
        response = signed_in(champion).post(f"{active.url}ask-more/", pressed)
        assert response.status_code == 422
        assert response.context["forms"]["ask_more"].data["ask-more-body"] == text


def test_a_wording_for_what_is_no_longer_there_changes_nothing(
    signed_in: Any, home: object, active: Consultation, champion: User
) -> None:
    pressed = message("ask-more", "Who is around?", active.version, reword="0123456789abcdef")
    response = signed_in(champion).post(f"{active.url}ask-more/", pressed)
    assert response.status_code == 422
    assert response.context["forms"]["ask_more"].data["ask-more-body"] == "Who is around?"


@pytest.mark.parametrize("body", ["", "   ", "a" * 6001, "nul \x00 byte"])
def test_nothing_empty_or_odd_is_sent(
    signed_in: Any, home: object, active: Consultation, practitioner: User, body: str
) -> None:
    response = signed_in(practitioner).post(f"{active.url}reply/", message("reply", body, active.version))
    assert response.status_code == 422
    assert not active.messages.exists()


@pytest.mark.parametrize("version", ["", "x", "-1", "9" * 30])
def test_an_odd_version_sends_nothing(
    signed_in: Any, home: object, active: Consultation, practitioner: User, version: str
) -> None:
    data = {"reply-body": REPLIED, "reply-version": version}
    assert signed_in(practitioner).post(f"{active.url}reply/", data).status_code in (409, 422)
    assert not active.messages.exists()


def test_markup_is_shown_as_text(
    signed_in: Any, home: object, active: Consultation, practitioner: User, champion: User
) -> None:
    actions.reply(active, practitioner, "<script>alert(1)</script>")
    page = signed_in(champion).get(active.url).content.decode()
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert" in page


@pytest.mark.parametrize("state", [State.POOLED, State.CLOSED, State.WITHDRAWN])
def test_a_reply_that_comes_too_late_changes_nothing_and_can_be_copied(
    signed_in: Any, home: object, practitioner: User, champion: User, state: State
) -> None:
    case = make_case(practitioner, state, champion)
    response = signed_in(practitioner).post(f"{case.url}reply/", message("reply", REPLIED, case.version))
    page = response.content.decode()
    assert response.status_code == 409
    assert "moved on meanwhile" in page
    assert REPLIED in page
    case.refresh_from_db()
    assert case.state == state
    assert not case.messages.exists()


def test_the_asker_cannot_act_as_the_champion_nor_the_other_way_round(
    active: Consultation, practitioner: User, champion: User, other_champion: User
) -> None:
    for person in (practitioner, other_champion):
        with pytest.raises(actions.Refused):
            actions.ask_more(active, person, ASKED)
    for person in (champion, other_champion):
        with pytest.raises(actions.Refused):
            actions.reply(active, person, REPLIED)
    assert not active.messages.exists()


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_written_at_once_one_is_sent_and_the_other_told() -> None:
    for _ in range(ROUNDS):
        asker, champion = make_user("Priya"), make_champion("Cara")
        case = make_case(asker, State.ACTIVE, champion)
        outcomes = at_once(
            [
                partial(actions.reply, Consultation.objects.get(pk=case.pk), asker, REPLIED),
                partial(actions.ask_more, Consultation.objects.get(pk=case.pk), champion, ASKED),
            ]
        )
        assert outcomes.count(None) == 1
        assert any(isinstance(outcome, actions.SomebodyWrote) for outcome in outcomes)
        assert case.messages.count() == 1
