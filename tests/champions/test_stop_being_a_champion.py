"""A champion who has stopped reads and does nothing more; what they held finds another."""

from typing import Any

import pytest

from accounts.models import User
from champions import actions
from champions.enums import Action, HandOverReason, QuarantineReason, State
from champions.models import ChampionProfile, Consultation
from clock import afresh
from core.models import OutgoingMail
from makers_champions import ADVICE, QUESTION, make_case, make_champion

pytestmark = pytest.mark.usefixtures("home")
HELD = [State.ACTIVE, State.WAITING_REQUESTER]
WAYS = ["champion no more", "person gone"]


def stop(person: User, way: str = WAYS[0]) -> None:
    if way == "person gone":
        User.objects.filter(pk=person.pk).update(is_active=False)
    ChampionProfile.objects.filter(user=person).update(is_active=False)


def letters() -> set[tuple[str, int]]:
    return set(OutgoingMail.objects.values_list("kind", "recipient"))


@pytest.mark.parametrize("state", [*HELD, State.ADVISED, State.CLOSED])
def test_they_read_it_no_more_and_what_they_wrote_is_kept(
    signed_in: Any, practitioner: User, champion: User, state: State
) -> None:
    case = make_case(practitioner, state, champion)
    client = signed_in(champion)
    assert QUESTION in client.get(case.url).content.decode()
    stop(champion)
    assert client.get(case.url).status_code == 404
    words = "Walk the route with them first."
    answer = client.post(f"{case.url}write/", {"write-body": words, "write-version": case.version})
    assert answer.status_code == 409
    assert champion.name not in answer.content.decode().split("<h1>")[1].split("</main>")[0]
    assert words in client.get("/consultations/unsent/").content.decode()
    assert not case.messages.filter(kind="write").exists()  # type: ignore[attr-defined]


@pytest.mark.parametrize("action", [Action.WRITE, Action.NOTE, Action.ADVISE, Action.HAND_OVER])
def test_nothing_they_do_counts(
    practitioner: User, champion: User, other_champion: User, action: Action
) -> None:
    case = make_case(practitioner, State.ACTIVE, champion)
    stop(champion)
    deeds: dict[Action, Any] = {
        Action.WRITE: lambda: actions.write(case, champion, "Still here."),
        Action.NOTE: lambda: actions.note(case, champion, "Still here."),
        Action.ADVISE: lambda: actions.advise(case, champion, parts=ADVICE, outcome="other", guidance=[]),
        Action.HAND_OVER: lambda: actions.hand_over(case, champion, other_champion, HandOverReason.AWAY),
    }
    with pytest.raises(actions.Refused):
        deeds[action]()
    assert not case.events.filter(action=action).exists()  # type: ignore[attr-defined]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("state", HELD)
def test_what_they_hold_goes_back_to_the_pool_and_everybody_hears(
    practitioner: User, champion: User, other_champion: User, lead: User, state: State, way: str
) -> None:
    case = make_case(practitioner, state, champion)
    OutgoingMail.objects.all().delete()
    stop(champion, way)
    for _ in range(2):
        actions.act_on_due()
    now = afresh(case)
    assert (now.state, now.champion, now.paused_at, now.respond_by) == (State.POOLED, None, None, None)
    assert now.accept_by is not None
    event = case.events.get(action=Action.GIVE_BACK)  # type: ignore[attr-defined]
    assert (event.actor, event.from_state, event.to_state) == (None, state, State.POOLED)
    assert letters() == {
        ("consultation_given_back", practitioner.pk),
        ("consultation_waiting", other_champion.pk),
        ("consultation_champion_stopped", lead.pk),
    }
    assert OutgoingMail.objects.count() == len(letters())
    actions.accept(now, other_champion)


def test_advice_that_was_given_stays_and_can_be_closed(practitioner: User, champion: User) -> None:
    case = make_case(practitioner, State.ADVISED, champion)
    stop(champion)
    actions.act_on_due()
    assert (afresh(case).state, afresh(case).champion) == (State.ADVISED, champion)
    actions.close(afresh(case), practitioner, {"helped": 5})


def test_in_quarantine_it_waits_until_a_lead_has_looked(
    practitioner: User, champion: User, lead: User
) -> None:
    case = make_case(practitioner, State.ACTIVE, champion)
    actions.quarantine(case, practitioner, QuarantineReason.WRONG_PLACE)
    stop(champion)
    actions.act_on_due()
    assert afresh(case).state == State.ACTIVE
    actions.release(afresh(case), lead)
    actions.act_on_due()
    assert afresh(case).state == State.POOLED


def test_a_second_champion_who_has_stopped_is_none_any_more(
    signed_in: Any, practitioner: User, champion: User, other_champion: User
) -> None:
    case = make_case(practitioner, State.ACTIVE, champion)
    Consultation.objects.filter(pk=case.pk).update(second=other_champion)
    stop(other_champion)
    assert signed_in(other_champion).get(case.url).status_code == 404
    OutgoingMail.objects.all().delete()
    actions.act_on_due()
    assert (afresh(case).state, afresh(case).champion, afresh(case).second) == (State.ACTIVE, champion, None)
    assert not letters()


def test_what_was_offered_to_them_is_the_pools_at_once(practitioner: User, champion: User) -> None:
    case = make_case(practitioner, State.OFFERED, champion)
    stop(champion)
    with pytest.raises(actions.Refused):
        actions.accept(afresh(case), champion)
    actions.act_on_due()
    assert afresh(case).state == State.POOLED


def test_whoever_makes_them_stop_is_told_what_they_hold(
    signed_in: Any, administrator: User, practitioner: User, champion: User
) -> None:
    profile = champion.champion_profile  # type: ignore[attr-defined]
    address = f"/admin/championprofile/edit/{profile.pk}/"
    client = signed_in(administrator)
    assert "Have it handed on first" not in client.get(address).content.decode()
    make_case(practitioner, State.ACTIVE, champion)
    assert "They hold 1 consultation." in client.get(address).content.decode()


def test_a_champion_again_they_are_asked_again(practitioner: User, champion: User) -> None:
    stop(champion)
    ChampionProfile.objects.filter(user=champion).update(is_active=True)
    case = make_case(practitioner, State.POOLED)
    actions.accept(case, User.objects.get(pk=champion.pk))
    assert afresh(case).champion == champion


def test_an_agreed_call_is_off_for_whoever_asked(practitioner: User, champion: User) -> None:
    from verbs import choose

    case = make_case(practitioner, State.ACTIVE, champion)
    choose(case, practitioner)
    stop(champion)
    OutgoingMail.objects.all().delete()
    actions.act_on_due()
    assert ("consultation_meeting_off", practitioner.pk) in letters()


def test_no_champion_far_away_is_told(practitioner: User, champion: User, other_lead: User) -> None:
    from makers import make_area, make_team

    far = make_champion("Fay", team=make_team("Vale team", area=make_area("Calderwick Vale")))
    make_case(practitioner, State.ACTIVE, champion)
    OutgoingMail.objects.all().delete()
    stop(champion)
    actions.act_on_due()
    assert {person for _, person in letters()}.isdisjoint({far.pk, other_lead.pk})
