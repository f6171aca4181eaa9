from typing import Any

import pytest
from django.utils import timezone
from wagtail.models import PageViewRestriction

from accounts.models import User
from champions import actions
from champions.enums import State
from champions.models import Advice, Consultation
from confidentiality import vault
from core.models import OutgoingMail
from makers import topic
from makers_champions import ADVICE, make_case
from makers_resources import make_guidance

CLOSING = {
    "close-helped": "5",
    "close-in_time": "4",
    "close-clearer": "5",
    "close-came_of_it": "plan_changed",
    "close-again": "yes",
}


def advice(version: int, **more: Any) -> dict[str, Any]:
    words = {f"advise-{name}": text for name, text in ADVICE.items()}
    return {**words, "advise-outcome": "plan_changed", "advise-version": version, **more}


@pytest.fixture
def active(practitioner: User, champion: User) -> Consultation:
    return make_case(practitioner, State.ACTIVE, champion)


@pytest.fixture
def advised(practitioner: User, champion: User) -> Consultation:
    return make_case(practitioner, State.ADVISED, champion)


def test_advice_reaches_who_asked(
    signed_in: Any, home: object, active: Consultation, practitioner: User, champion: User
) -> None:
    response = signed_in(champion).post(f"{active.url}advise/", advice(active.version))
    assert response["Location"] == active.url
    active.refresh_from_db()
    assert (active.state, active.outcome) == (State.ADVISED, "plan_changed")
    assert active.advised_at is not None
    assert active.close_by is not None
    page = signed_in(practitioner).get(active.url).content.decode()
    for text in ADVICE.values():
        assert text in page
    assert champion.name in page
    letters = OutgoingMail.objects.filter(kind="consultation_advised")
    assert list(letters.values_list("recipient", flat=True)) == [practitioner.pk]


@pytest.mark.parametrize("missing", ["advise-summary", "advise-outcome", "advise-version"])
def test_summary_and_outcome_are_needed_and_the_rest_is_kept(
    signed_in: Any, home: object, active: Consultation, champion: User, missing: str
) -> None:
    response = signed_in(champion).post(f"{active.url}advise/", advice(active.version, **{missing: ""}))
    assert response.status_code == 422
    assert ADVICE["this_week"] in response.content.decode()
    assert not Advice.objects.exists()


def test_an_identifier_in_advice_is_shown_first(
    signed_in: Any, home: object, active: Consultation, champion: User
) -> None:
    client = signed_in(champion)
    named = advice(active.version, **{"advise-this_week": "Ring Mrs Harwood."})
    response = client.post(f"{active.url}advise/", named)
    assert response.status_code == 422
    assert "Harwood</mark>" in response.content.decode()
    assert not Advice.objects.exists()
    checked = response.context["forms"]["advise"].data["advise-checked"]
    assert client.post(f"{active.url}advise/", {**named, "advise-checked": checked}).status_code == 302


def test_advice_that_crossed_a_message_is_kept_not_sent(
    signed_in: Any, home: object, active: Consultation, practitioner: User, champion: User
) -> None:
    read_version = active.version
    actions.reply(active, practitioner, "The bus times have changed.")
    response = signed_in(champion).post(f"{active.url}advise/", advice(read_version))
    page = response.content.decode()
    assert response.status_code == 409
    assert ADVICE["summary"] in page
    assert "The bus times have changed." in page
    assert not Advice.objects.exists()


def test_advice_is_given_once(signed_in: Any, home: object, active: Consultation, champion: User) -> None:
    client = signed_in(champion)
    for _ in range(2):
        client.post(f"{active.url}advise/", advice(active.version))
    assert Advice.objects.count() == 1
    assert active.events.filter(action="advise").count() == 1


def test_a_champion_may_advise_without_waiting_for_the_reply(
    signed_in: Any, home: object, practitioner: User, champion: User
) -> None:
    case = make_case(practitioner, State.WAITING_REQUESTER, champion)
    signed_in(champion).post(f"{case.url}advise/", advice(case.version))
    case.refresh_from_db()
    assert (case.state, case.paused_at) == (State.ADVISED, None)


def test_guidance_that_was_closed_since_is_left_out(
    home: object, practitioner: User, champion: User, active: Consultation, signed_in: Any
) -> None:
    open_page, closed = make_guidance("Still open"), make_guidance("Closed since")
    reading = [open_page.page_ptr, closed.page_ptr]
    actions.advise(active, champion, parts=ADVICE, outcome="other", guidance=reading)
    PageViewRestriction.objects.create(page=closed, restriction_type="groups")
    html = signed_in(practitioner).get(active.url).content.decode()
    assert "Still open" in html
    assert "Closed since" not in html


def test_guidance_that_fits_the_topics_goes_with_it(
    signed_in: Any, home: Any, active: Consultation, practitioner: User, champion: User
) -> None:
    page = make_guidance("Friendship and peer groups", topics=(topic("Peers"),))
    data = advice(active.version, **{"advise-guidance": [page.pk]})
    signed_in(champion).post(f"{active.url}advise/", data)
    assert list(Advice.objects.get().guidance.all()) == [page.page_ptr]
    assert page.title in signed_in(practitioner).get(active.url).content.decode()


def test_pages_that_were_not_offered_cannot_be_linked(
    signed_in: Any, home: Any, active: Consultation, champion: User
) -> None:
    data = advice(active.version, **{"advise-guidance": [home.pk]})
    assert signed_in(champion).post(f"{active.url}advise/", data).status_code == 422


def test_five_answers_close_it(
    signed_in: Any, home: object, advised: Consultation, practitioner: User, champion: User
) -> None:
    signed_in(practitioner).post(f"{advised.url}close/", {**CLOSING, "close-version": advised.version})
    advised.refresh_from_db()
    assert advised.state == State.CLOSED
    assert advised.closed_at is not None
    assert advised.survey == {
        "helped": 5,
        "in_time": 4,
        "clearer": 5,
        "came_of_it": "plan_changed",
        "again": "yes",
    }
    letters = OutgoingMail.objects.filter(kind="consultation_closed")
    assert list(letters.values_list("recipient", flat=True)) == [champion.pk]


@pytest.mark.parametrize("answer", ["", "6", "0", "five", "<b>"])
def test_closing_takes_codes_only(
    signed_in: Any, home: object, advised: Consultation, practitioner: User, answer: str
) -> None:
    response = signed_in(practitioner).post(f"{advised.url}close/", {**CLOSING, "close-helped": answer})
    assert response.status_code == 422
    advised.refresh_from_db()
    assert (advised.state, advised.survey) == (State.ADVISED, {})


def test_only_the_two_of_them_act_and_each_on_their_own_side(
    active: Consultation, practitioner: User, champion: User, other_champion: User, lead: User
) -> None:
    for person in (practitioner, other_champion, lead):
        with pytest.raises(actions.Refused):
            actions.advise(active, person, parts=ADVICE, outcome="other", guidance=[])
    actions.advise(active, champion, parts=ADVICE, outcome="other", guidance=[])
    for person in (champion, other_champion, lead):
        with pytest.raises(actions.Refused):
            actions.close(active, person, {"helped": 1})
    active.refresh_from_db()
    assert active.state == State.ADVISED


def test_a_case_whose_key_is_gone_says_so(
    signed_in: Any, home: object, advised: Consultation, practitioner: User
) -> None:
    vault.destroy(advised.pk)
    response = signed_in(practitioner).get(advised.url)
    assert response.status_code == 200
    page = response.content.decode()
    assert "The text is gone" in page
    assert ADVICE["summary"] not in page


def test_a_quarantined_case_stands_still(active: Consultation, practitioner: User, champion: User) -> None:
    Consultation.objects.update(quarantined_at=timezone.now())
    with pytest.raises(actions.Refused):
        actions.advise(active, champion, parts=ADVICE, outcome="other", guidance=[])
    with pytest.raises(actions.Refused):
        actions.reply(active, practitioner, "More.")
