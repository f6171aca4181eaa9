"""Handing over, and a second champion: the one who holds it keeps the duty until somebody else has it."""

from functools import partial
from typing import Any
from uuid import uuid4

import pytest

from accounts.models import User
from at_once import ROUNDS, at_once
from champions import actions
from champions.enums import Action, HandOverReason, OfferKind, QuarantineReason, State
from champions.models import ChampionProfile, Consultation, Note, Unsent, cases_put_to
from core.models import OutgoingMail
from makers import make_area, make_team, make_user
from makers_champions import QUESTION, REQUEST, make_case, make_champion
from sending import fields_of

AWAY = HandOverReason.AWAY


@pytest.fixture
def case(practitioner: User, champion: User) -> Consultation:
    return make_case(practitioner, State.ACTIVE, champion)


def told(kind: str) -> set[int]:
    return set(OutgoingMail.objects.filter(kind=kind).values_list("recipient", flat=True))


def afresh(case: Consultation) -> Consultation:
    return Consultation.objects.get(pk=case.pk)


@pytest.mark.usefixtures("home")
def test_it_stays_until_it_is_taken_over_and_then_it_is_gone(
    signed_in: Any, case: Consultation, champion: User, other_champion: User, practitioner: User
) -> None:
    old, new = signed_in(champion), signed_in(other_champion)
    chosen = {"hand-over-to": other_champion.champion_profile.pk, "hand-over-reason": AWAY}
    assert new.get(case.url).status_code == 404
    old.post(f"{case.url}hand-over/", chosen)
    assert told("consultation_handed_over") == {other_champion.pk}
    assert REQUEST["situation"] in old.get(case.url).content.decode()
    asked = new.get(case.url).content.decode()
    assert QUESTION in asked
    assert REQUEST["situation"] not in asked
    assert "A colleague asks you" in new.get("/consultations/queue/").content.decode()
    assert new.post(f"{case.url}take-over/")["Location"] == case.url
    assert REQUEST["situation"] in new.get(case.url).content.decode()
    assert old.get(case.url).status_code == 404
    assert told("consultation_has_new_champion") == {practitioner.pk}
    assert told("consultation_taken_over") == {champion.pk}


@pytest.mark.usefixtures("home")
def test_any_champion_of_the_area_may_take_what_is_handed_to_all(
    signed_in: Any, case: Consultation, champion: User, other_champion: User
) -> None:
    stranger = make_champion("Fay", team=make_team("Vale team", area=make_area("Calderwick Vale")))
    actions.hand_over(case, champion, None, AWAY)
    new = signed_in(other_champion)
    assert new.get(case.url).status_code == 404
    assert "Looking for another champion" in new.get("/consultations/queue/").content.decode()
    assert signed_in(stranger).post(f"{case.url}take-over/").status_code == 404
    assert new.post(f"{case.url}take-over/").status_code == 302
    assert afresh(case).champion == other_champion


def test_what_is_put_to_a_champion_by_name_is_theirs_whatever_is_put_to_all(
    case: Consultation, champion: User, other_champion: User
) -> None:
    stranger = make_champion("Fay", team=make_team("Vale team", area=make_area("Calderwick Vale")))
    actions.hand_over(case, champion, None, AWAY)
    assert cases_put_to(other_champion) == {case.pk: False}
    assert cases_put_to(champion) == cases_put_to(stranger) == {}
    actions.invite(case, champion, other_champion)
    assert cases_put_to(other_champion) == {case.pk: True}


@pytest.mark.usefixtures("home")
def test_handed_over_while_writing_nothing_is_sent_and_the_text_is_kept(
    signed_in: Any, case: Consultation, champion: User, other_champion: User
) -> None:
    text = "Walk the route with the youth worker first."
    actions.hand_over(case, champion, other_champion, AWAY)
    actions.take_over(case, other_champion)
    old = signed_in(champion)
    typed = {"advise-summary": text, "advise-version": case.version, "advise-outcome": "other"}
    response = old.post(f"{case.url}advise/", typed)
    page = response.content.decode()
    assert response.status_code == 409
    assert other_champion.name in page
    assert text in page
    assert text in old.get("/consultations/unsent/").content.decode()
    assert text not in signed_in(other_champion).get("/consultations/unsent/").content.decode()
    kept = Unsent.objects.get()
    assert text not in kept.sealed_fields
    assert afresh(case).state == State.ACTIVE
    assert signed_in(other_champion).post(f"/consultations/unsent/{kept.pk}/drop/").status_code == 404
    old.post(f"/consultations/unsent/{kept.pk}/drop/")
    assert not Unsent.objects.exists()


@pytest.mark.usefixtures("home")
def test_what_is_kept_for_later_stands_in_the_form_again(
    signed_in: Any, case: Consultation, champion: User, practitioner: User
) -> None:
    text = "Half a thought about the bus stop."
    client = signed_in(champion)
    client.post(f"{case.url}ask-more/", {"ask-more-body": text, "ask-more-version": 0, "keep": "1"})
    assert text in client.get(case.url).content.decode()
    assert text not in signed_in(practitioner).get(case.url).content.decode()
    assert afresh(case).state == State.ACTIVE
    client.post(f"{case.url}ask-more/", {"ask-more-body": text, "ask-more-version": case.version})
    assert afresh(case).state == State.WAITING_REQUESTER
    assert not Unsent.objects.exists()


@pytest.mark.usefixtures("home")
def test_a_second_champion_reads_and_writes_and_does_not_advise(
    signed_in: Any, case: Consultation, champion: User, other_champion: User, practitioner: User
) -> None:
    invited = {"invite-to": other_champion.champion_profile.pk}
    assert signed_in(champion).post(f"{case.url}invite/", invited).status_code == 302
    second = signed_in(other_champion)
    assert REQUEST["situation"] not in second.get(case.url).content.decode()
    second.post(f"{case.url}join/")
    page = second.get(case.url).content.decode()
    assert REQUEST["situation"] in page
    assert "Send the advice" not in page
    assert told("consultation_has_second") == {practitioner.pk, champion.pk}
    version = afresh(case).version
    second.post(f"{case.url}write/", {"write-body": "From the park side:", "write-version": version})
    assert "From the park side" in signed_in(practitioner).get(case.url).content.decode()
    with pytest.raises(actions.Refused):
        actions.advise(afresh(case), other_champion, parts={"summary": "No."}, outcome="other", guidance=[])


def test_notes_are_for_champions_only(
    signed_in: Any, home: object, case: Consultation, champion: User, practitioner: User, lead: User
) -> None:
    words = "I wonder about the older ones."
    signed_in(champion).post(f"{case.url}note/", {"note-body": words})
    assert words in signed_in(champion).get(case.url).content.decode()
    asker = signed_in(practitioner)
    assert words not in asker.get(case.url).content.decode()
    assert asker.post(f"{case.url}note/", {"note-body": "Mine"}).status_code == 404
    actions.open_glass(case, lead, "A complaint was made about this advice.")
    assert words in signed_in(lead).get(case.url).content.decode()


@pytest.mark.parametrize("meanwhile", ["taken over", "stopped"])
def test_a_note_that_comes_too_late_is_kept_for_its_author(
    signed_in: Any, home: object, case: Consultation, champion: User, other_champion: User, meanwhile: str
) -> None:
    words = "I wonder about the older ones."
    client = signed_in(champion)
    typed = {**fields_of(client.get(case.url), f"{case.url}note/"), "note-body": words}
    if meanwhile == "stopped":
        actions.quarantine(case, champion, QuarantineReason.WRONG_PLACE)
    else:
        actions.hand_over(case, champion, other_champion, AWAY)
        actions.take_over(case, other_champion)
    response = client.post(f"{case.url}note/", typed)
    assert response.status_code == 409
    assert words in response.content.decode()
    assert words in client.get("/consultations/unsent/").content.decode()
    assert not Note.objects.exists()


def test_a_note_posted_twice_is_noted_once(
    signed_in: Any, home: object, case: Consultation, champion: User
) -> None:
    client = signed_in(champion)
    typed = {**fields_of(client.get(case.url), f"{case.url}note/"), "note-body": "Between us."}
    for _ in range(2):
        assert client.post(f"{case.url}note/", typed).status_code == 302
    assert Note.objects.count() == case.events.filter(action=Action.NOTE).count() == 1  # type: ignore[attr-defined]
    anew = {**fields_of(client.get(case.url), f"{case.url}note/"), "note-body": "Between us."}
    client.post(f"{case.url}note/", anew)
    assert Note.objects.count() == 2


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_one_note_sent_twice_at_once_is_noted_once() -> None:
    for _ in range(ROUNDS):
        champion = make_champion("Cara")
        case = make_case(make_user("Priya"), State.ACTIVE, champion)
        token = uuid4()
        outcomes = at_once([partial(actions.note, afresh(case), champion, "Between us.", token)] * 3)
        assert outcomes == [None] * 3
        assert case.notes.count() == 1  # type: ignore[attr-defined]


def test_turned_down_whoever_asked_is_told_and_may_ask_another(
    case: Consultation, champion: User, other_champion: User
) -> None:
    actions.hand_over(case, champion, other_champion, AWAY)
    with pytest.raises(actions.SomebodyIsAsked):
        actions.hand_over(afresh(case), champion, None, AWAY)
    actions.turn_down(afresh(case), other_champion)
    assert told("consultation_turned_down") == {champion.pk}
    with pytest.raises(actions.AlreadyTaken):
        actions.take_over(afresh(case), other_champion)
    actions.hand_over(afresh(case), champion, None, AWAY)


def test_taken_back_nobody_can_take_it_any_more(
    case: Consultation, champion: User, other_champion: User
) -> None:
    actions.hand_over(case, champion, other_champion, AWAY)
    actions.take_back(afresh(case), champion, OfferKind.HAND_OVER)
    with pytest.raises(actions.AlreadyTaken):
        actions.take_over(afresh(case), other_champion)
    with pytest.raises(actions.Refused):
        actions.take_back(afresh(case), champion, OfferKind.HAND_OVER)


@pytest.mark.parametrize("wrong", ["asker", "far", "away", "inactive", "self"])
def test_only_a_champion_of_the_area_who_is_here_can_be_asked(
    case: Consultation, champion: User, practitioner: User, wrong: str
) -> None:
    from django.utils import timezone

    to = {
        "asker": lambda: practitioner,
        "far": lambda: make_champion("Fay", team=make_team("Vale", area=make_area("Calderwick Vale"))),
        "away": lambda: make_champion("Abe", away_until=timezone.localdate()),
        "inactive": lambda: make_champion("Ian", is_active=False),
        "self": lambda: champion,
    }[wrong]()
    with pytest.raises((actions.NotAChampionHere, actions.TheyAreAway)):
        actions.hand_over(case, champion, to, AWAY)


def test_taking_over_needs_a_place(case: Consultation, champion: User) -> None:
    busy = make_champion("Busy", capacity=1)
    make_case(make_user("Asker"), State.ACTIVE, busy)
    actions.hand_over(case, champion, busy, AWAY)
    with pytest.raises(actions.NoRoom):
        actions.take_over(afresh(case), busy)


def test_advised_nobody_is_asked_any_more(case: Consultation, champion: User, other_champion: User) -> None:
    actions.hand_over(case, champion, other_champion, AWAY)
    actions.advise(afresh(case), champion, parts={"summary": "So."}, outcome="other", guidance=[])
    with pytest.raises(actions.Refused):
        actions.take_over(afresh(case), other_champion)
    assert not case.offers.filter(ended_at=None).exists()  # type: ignore[attr-defined]


# --- at the same moment -------------------------------------------------------


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_several_take_over_at_once_and_one_has_it() -> None:
    for _ in range(ROUNDS):
        old, others = make_champion("Cara"), [make_champion(f"C{number}") for number in range(4)]
        case = make_case(make_user("Priya"), State.ACTIVE, old)
        actions.hand_over(case, old, None, AWAY)
        outcomes = at_once([partial(actions.take_over, afresh(case), one) for one in others])
        assert outcomes.count(None) == 1
        assert afresh(case).champion == others[outcomes.index(None)]
        assert case.events.filter(action=Action.TAKE_OVER).count() == 1  # type: ignore[attr-defined]


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_a_reply_and_a_hand_over_at_once_lose_nothing() -> None:
    for _ in range(ROUNDS):
        old, new, asker = make_champion("Cara"), make_champion("Chen"), make_user("Priya")
        case = make_case(asker, State.WAITING_REQUESTER, old)
        actions.hand_over(case, old, new, AWAY)
        outcomes = at_once(
            [
                partial(actions.reply, afresh(case), asker, "They meet at half past three."),
                partial(actions.take_over, afresh(case), new),
            ]
        )
        now = afresh(case)
        replied, taken = (outcome is None for outcome in outcomes)
        assert replied or taken
        assert (now.state == State.ACTIVE) == replied
        assert (now.champion == new) == taken
        assert case.messages.filter(kind="reply").exists() == replied  # type: ignore[attr-defined]
        assert told("consultation_replied") <= {old.pk, new.pk}
        OutgoingMail.objects.all().delete()


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_one_place_is_taken_once_by_an_accept_and_a_take_over() -> None:
    for _ in range(ROUNDS):
        champion, old = make_champion("Cara", capacity=1), make_champion("Old")
        handed = make_case(make_user("Priya"), State.ACTIVE, old)
        actions.hand_over(handed, old, champion, AWAY)
        pooled = make_case(make_user("Pat"), State.POOLED)
        outcomes = at_once(
            [
                partial(actions.take_over, afresh(handed), champion),
                partial(actions.accept, afresh(pooled), champion),
            ]
        )
        assert sorted(type(outcome).__name__ for outcome in outcomes) == ["NoRoom", "NoneType"]
        assert ChampionProfile.objects.with_load().get(user=champion).load == 1  # type: ignore[attr-defined]
