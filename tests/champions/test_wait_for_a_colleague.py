"""Asked to take over or to join: an answer has its time, and everybody concerned hears how it ends."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import Any

import pytest

from accounts.models import User
from at_once import ROUNDS, at_once
from champions import actions
from champions.enums import Action, HandOverReason, OfferKind, QuarantineReason, State
from champions.models import ChampionProfile, Consultation, Nudge, Offer
from clock import MONDAY, afresh, at, tick, working
from core.models import OutgoingMail
from makers import make_user
from makers_champions import ADVICE, make_absence, make_case, make_champion

pytestmark = pytest.mark.usefixtures("db")
AWAY = HandOverReason.AWAY
MINUTE = timedelta(minutes=1)


def letters() -> set[tuple[str, int]]:
    return set(OutgoingMail.objects.values_list("kind", "recipient"))


def heard(case: Consultation, hours: float) -> set[tuple[str, int]]:
    """Everything that is told by a tick just then, and by another."""
    OutgoingMail.objects.all().delete()
    for _ in range(2):
        tick(working(case, hours) + MINUTE)
    assert OutgoingMail.objects.count() == len(letters()), "told twice"
    return letters()


def asked(case: Consultation) -> list[tuple[str, User | None]]:
    return [(offer.kind, offer.to) for offer in Offer.objects.pending().filter(consultation=case)]


@pytest.fixture
def case(practitioner: User, champion: User) -> Consultation:
    with at(MONDAY):
        return make_case(practitioner, State.ACTIVE, champion)


@pytest.fixture
def handed_over(case: Consultation, champion: User, other_champion: User) -> Consultation:
    with at(MONDAY):
        actions.hand_over(afresh(case), champion, other_champion, AWAY)
    return afresh(case)


@pytest.fixture
def invited(case: Consultation, champion: User, other_champion: User) -> Consultation:
    with at(MONDAY):
        actions.invite(afresh(case), champion, other_champion)
    return afresh(case)


# --- nobody answers -----------------------------------------------------------------


def test_after_a_working_day_what_one_was_asked_all_are_asked(
    handed_over: Consultation, champion: User, other_champion: User, practitioner: User, lead: User
) -> None:
    third = make_champion("Bo")
    assert not heard(handed_over, 8 - 0.1)
    assert heard(handed_over, 8) == {
        ("consultation_not_asked", other_champion.pk),
        ("consultation_asked_of_all", champion.pk),
        ("consultation_handed_over", third.pk),
    }
    now = afresh(handed_over)
    assert asked(now) == [(OfferKind.HAND_OVER, None)]
    assert (now.state, now.champion, now.take_over_by) == (State.ACTIVE, champion, working(now, 16) + MINUTE)
    event = now.events.get(action=Action.NO_ANSWER)  # type: ignore[attr-defined]
    assert (event.actor, event.from_state, event.to_state) == (None, State.ACTIVE, State.ACTIVE)
    actions.take_over(now, third)
    assert (afresh(now).champion, afresh(now).take_over_by) == (third, None)


def test_what_all_were_asked_the_leads_hear_of_each_working_day(
    case: Consultation, champion: User, lead: User
) -> None:
    with at(MONDAY):
        actions.hand_over(afresh(case), champion, None, AWAY)
    for day in (1, 2, 3):
        told = heard(case, 8 * day + 0.1 * day)
        assert [one for one in told if one[0] == "consultation_no_taker"] == [
            ("consultation_no_taker", lead.pk)
        ]
    assert asked(case) == [(OfferKind.HAND_OVER, None)]
    actions.take_back(afresh(case), champion, OfferKind.HAND_OVER)
    assert not [kind for kind, _ in heard(case, 40) if kind == "consultation_no_taker"]


def test_an_invitation_comes_back_to_whoever_holds_it(
    case: Consultation, champion: User, other_champion: User, lead: User
) -> None:
    with at(MONDAY):
        actions.invite(afresh(case), lead, other_champion)
    assert not heard(case, 8 - 0.1)
    assert heard(case, 8) == {
        ("consultation_not_asked", other_champion.pk),
        ("consultation_nobody_joined", champion.pk),
        ("consultation_nobody_joined", lead.pk),
    }
    assert not asked(case)
    with pytest.raises(actions.Refused):
        actions.join(afresh(case), other_champion)
    actions.invite(afresh(case), champion, other_champion)


@pytest.mark.parametrize("how", ["away", "stopped", "left"])
@pytest.mark.parametrize("kind", ["handed_over", "invited"])
def test_what_somebody_who_has_gone_was_asked_lapses_at_once(
    request: Any, other_champion: User, kind: str, how: str
) -> None:
    case = request.getfixturevalue(kind)
    if how == "away":
        make_absence(other_champion, MONDAY.date() + timedelta(days=7), first_day=MONDAY.date())
    elif how == "stopped":
        ChampionProfile.objects.filter(user=other_champion).update(is_active=False)
    else:
        User.objects.filter(pk=other_champion.pk).update(is_active=False)
    tick(MONDAY + 5 * MINUTE)
    assert other_champion not in [to for _, to in asked(case)]
    assert afresh(case).state == State.ACTIVE


def test_whoever_has_gone_away_meanwhile_cannot_join(invited: Consultation, other_champion: User) -> None:
    with at(MONDAY):
        make_absence(other_champion, MONDAY.date(), first_day=MONDAY.date())
        with pytest.raises(actions.IsAway):
            actions.join(invited, other_champion)
    assert afresh(invited).second is None


def test_where_somebody_has_joined_meanwhile_nobody_takes_their_place(
    invited: Consultation, other_champion: User, champion: User
) -> None:
    """Also not who was invited from a page opened before."""
    joined = make_champion("Jo")
    with at(MONDAY):
        Consultation.objects.filter(pk=invited.pk).update(second=joined)
        with pytest.raises(actions.Refused):
            actions.join(afresh(invited), other_champion)
        actions.take_back(afresh(invited), champion, OfferKind.SECOND)
        with pytest.raises(actions.Refused):
            actions.invite(afresh(invited), champion, other_champion)
    assert afresh(invited).second == joined


# --- it is answered, or needed no more -------------------------------------------------

ENDS: dict[str, Callable[[Consultation, User, User], object]] = {
    "taken over": lambda case, old, new: actions.take_over(case, new),
    "turned down": lambda case, old, new: actions.turn_down(case, new),
    "taken back": lambda case, old, new: actions.take_back(case, old, OfferKind.HAND_OVER),
    "advised": lambda case, old, new: actions.advise(case, old, parts=ADVICE, outcome="other", guidance=[]),
    "withdrawn": lambda case, old, new: actions.withdraw(case, case.requester),  # type: ignore[arg-type]
}


@pytest.mark.parametrize("how", ENDS)
def test_once_it_is_answered_nothing_lapses(
    handed_over: Consultation, champion: User, other_champion: User, how: str
) -> None:
    with at(MONDAY):
        ENDS[how](afresh(handed_over), champion, other_champion)
    assert afresh(handed_over).take_over_by is None
    tick(working(handed_over, 8) + MINUTE)
    assert not asked(handed_over)
    assert not handed_over.events.filter(action=Action.NO_ANSWER).exists()  # type: ignore[attr-defined]


@pytest.mark.parametrize("how", ["taken back", "advised", "withdrawn"])
def test_who_was_asked_by_name_hears_that_it_is_needed_no_more(
    handed_over: Consultation, champion: User, other_champion: User, how: str
) -> None:
    OutgoingMail.objects.all().delete()
    ENDS[how](afresh(handed_over), champion, other_champion)
    assert ("consultation_not_asked", other_champion.pk) in letters()


def test_all_the_others_are_not_troubled_with_it(
    case: Consultation, champion: User, other_champion: User
) -> None:
    actions.hand_over(afresh(case), champion, None, AWAY)
    OutgoingMail.objects.all().delete()
    actions.take_back(afresh(case), champion, OfferKind.HAND_OVER)
    assert not letters()


def test_both_asked_of_one_taking_over_answers_both(
    handed_over: Consultation, champion: User, other_champion: User
) -> None:
    actions.invite(afresh(handed_over), champion, other_champion)
    actions.take_over(afresh(handed_over), other_champion)
    now = afresh(handed_over)
    assert (now.champion, now.take_over_by, now.join_by, asked(now)) == (other_champion, None, None, [])


def test_in_quarantine_the_time_to_answer_stands_still(
    handed_over: Consultation, champion: User, lead: User
) -> None:
    with at(MONDAY + timedelta(hours=2)):
        actions.quarantine(afresh(handed_over), champion, QuarantineReason.WRONG_PLACE)
    assert not [kind for kind, _ in heard(handed_over, 30) if kind == "consultation_asked_of_all"]
    released = working(handed_over, 32)
    with at(released):
        actions.release(afresh(handed_over), lead)
    now = afresh(handed_over)
    assert now.take_over_by == working(now, 6, released)


# --- who hears that somebody is asked ----------------------------------------------------


def test_whoever_asked_hears_that_somebody_else_is_looked_for(
    handed_over: Consultation, practitioner: User, other_champion: User
) -> None:
    told = {one for one in letters() if one[0] != "consultation_accepted"}
    assert ("consultation_changes_hands", practitioner.pk) in told
    assert ("consultation_handed_over", other_champion.pk) in told


def test_a_champion_hears_when_a_lead_gives_their_case_to_another(
    case: Consultation, champion: User, other_champion: User, lead: User
) -> None:
    OutgoingMail.objects.all().delete()
    actions.hand_over(afresh(case), lead, other_champion, HandOverReason.LEAD_DECIDES)
    assert ("consultation_lead_asks_others", champion.pk) in letters()


# --- a full champion -----------------------------------------------------------------------


def test_a_lead_gives_it_to_a_full_champion_only_with_a_reason(
    signed_in: Any, home: object, case: Consultation, lead: User
) -> None:
    full = make_champion("Busy", capacity=1)
    make_case(make_user("Asker"), State.ACTIVE, full)
    client = signed_in(lead)
    given = {"hand-over-to": full.champion_profile.pk, "hand-over-reason": "lead_decides"}  # type: ignore[attr-defined]
    refused = client.post(f"{case.url}hand-over/", given)
    assert refused.status_code == 409
    assert "All their places are taken" in refused.content.decode()
    assert not asked(case)
    client.post(f"{case.url}hand-over/", {**given, "hand-over-override": "only_one"})
    offer = Offer.objects.get(consultation=case)
    assert (offer.reason, offer.override) == ("lead_decides", "only_one")
    event = case.events.get(action=Action.HAND_OVER)  # type: ignore[attr-defined]
    assert (event.actor, event.reason) == (lead, "only_one")
    actions.take_over(afresh(case), full)
    assert afresh(case).champion == full


def test_what_a_lead_has_asked_of_one_does_not_let_another_exceed_their_places(
    case: Consultation, lead: User
) -> None:
    one, other = (make_champion(name, capacity=1) for name in ("Busy", "Full"))
    for person in (one, other):
        make_case(make_user("Asker"), State.ACTIVE, person)
    actions.hand_over(afresh(case), lead, one, HandOverReason.LEAD_DECIDES, "only_one")
    with pytest.raises(actions.Refused):
        actions.take_over(afresh(case), other)
    tick(working(case, 8) + MINUTE)
    with pytest.raises(actions.NoRoom):
        actions.take_over(afresh(case), other)


def test_each_is_offered_the_reasons_that_are_theirs(
    signed_in: Any, home: object, case: Consultation, champion: User, lead: User
) -> None:
    theirs = signed_in(champion).get(case.url).content.decode()
    assert "I shall be away" in theirs
    assert "The lead decides" not in theirs
    assert "why all the same" not in theirs
    leads = signed_in(lead).get(case.url).content.decode()
    assert "The champion is away" in leads
    assert "I shall be away" not in leads
    refused = signed_in(champion).post(f"{case.url}hand-over/", {"hand-over-reason": "lead_decides"})
    assert refused.status_code == 422


def test_while_one_is_asked_to_take_it_over_another_can_be_invited(
    signed_in: Any, home: object, handed_over: Consultation, champion: User
) -> None:
    third = make_champion("Bo")
    client = signed_in(champion)
    page = client.get(handed_over.url).content.decode()
    assert "is asked to take it over" in page
    assert "Invite a second champion" in page
    assert "Hand it over" not in page
    client.post(f"{handed_over.url}invite/", {"invite-to": third.champion_profile.pk})  # type: ignore[attr-defined]
    assert (OfferKind.SECOND, third) in asked(handed_over)


# --- at the same moment ----------------------------------------------------------------------


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("answer", [actions.take_over, actions.turn_down])
def test_a_tick_and_an_answer_at_once_one_of_them_counts(
    answer: Callable[[Consultation, User], None],
) -> None:
    for _ in range(ROUNDS):
        Consultation.objects.all().delete()
        old, new = make_champion("Cara"), make_champion("Chen")
        with at(MONDAY):
            case = make_case(make_user("Priya"), State.ACTIVE, old)
            actions.hand_over(case, old, new, AWAY)
        Consultation.objects.update(next_tick_at=MONDAY)
        outcomes = at_once([actions.act_on_due, partial(answer, afresh(case), new)])
        assert outcomes[0] is None
        now, lapsed = afresh(case), case.events.filter(action=Action.NO_ANSWER).exists()  # type: ignore[attr-defined]
        answered = outcomes[1] is None
        taken = answered and answer is actions.take_over
        assert (now.champion == new) == taken
        # Asked of all it could still be taken over: then both have counted, one after the other.
        assert lapsed or answered
        assert bool(asked(now)) == (now.take_over_by is not None) == (lapsed and not taken)
        assert Nudge.objects.filter(consultation=case, kind="no_taker").count() <= 1
        for person in (old, new):
            person.champion_profile.delete()  # type: ignore[attr-defined]
