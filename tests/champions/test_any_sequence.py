"""Whatever anybody tries, in whatever order: what must always hold, holds."""

from collections.abc import Iterator
from datetime import timedelta
from unittest.mock import patch

from django.db import transaction
from django.utils import timezone
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase
from verbs import VERBS

from accounts.actions import make_lead
from accounts.models import User
from champions import access, actions
from champions.enums import HELD, UNANSWERED, WITH_CHAMPION, Action, State
from champions.models import ChampionProfile, Consultation, Event, Meeting, Offer
from confidentiality.models import AccessRecord
from makers import make_area, make_user
from makers_champions import make_champion, make_draft

PEOPLE = ("asker", "cara", "chen", "sue", "lead", "stranger")
STEPS = st.lists(
    st.tuples(st.sampled_from([*VERBS, "tick"]), st.sampled_from(PEOPLE), st.integers(0, 60)),
    min_size=5,
    max_size=40,
)


def cast() -> dict[str, User]:
    lead = make_user("Leah")
    make_lead(lead, make_area())
    champions = {name: make_champion(name.title(), capacity=2) for name in ("cara", "chen", "sue")}
    return {"asker": make_user("Priya"), "lead": lead, "stranger": make_user("Olu"), **champions}


class TestAnySequence(TestCase):
    """A class, because only there hypothesis rolls the database back after each example."""

    @given(steps=STEPS)
    @settings(max_examples=25, deadline=None)
    def test_what_must_always_hold_holds(self, steps: list[tuple[Action | str, str, int]]) -> None:
        people = cast()
        case = make_draft(people["asker"])
        moment = timezone.now()
        for verb, who, hours in [(Action.SEND, "asker", 0), *steps]:
            before = Consultation.objects.get(pk=case.pk)
            moment += timedelta(hours=hours)
            with patch.object(timezone, "now", return_value=moment):
                _try(verb, before, people[who])
                now = Consultation.objects.get(pk=case.pk)
                for broken in _broken(before, now, people):
                    raise AssertionError(f"{verb} by {who}: {broken}")


def _try(verb: Action | str, case: Consultation, person: User) -> None:
    if verb == "tick":
        actions.act_on_due()
        return
    try:
        with transaction.atomic():
            VERBS[Action(verb)](case, person)
    except actions.Refused:
        pass


def _broken(before: Consultation, now: Consultation, people: dict[str, User]) -> Iterator[str]:
    """What does not hold after one step, in words."""
    if (now.champion_id is not None) != (now.state in WITH_CHAMPION) and now.state in (
        *UNANSWERED,
        *WITH_CHAMPION,
    ):
        yield "one owner while a champion has it, none while it waits"
    if now.state_since < before.state_since or now.version < before.version:
        yield "a clock or the version ran backwards"
    if before.state == State.PURGED and now.state != State.PURGED:
        yield "it came back from the purge"
    if now.state not in HELD and Offer.objects.pending().filter(consultation=now).exists():
        yield "somebody is asked to take what nobody holds"
    to_come = Meeting.objects.filter(consultation=now, called_off_at=None).exclude(
        starts_at__lte=timezone.now()
    )
    if now.state not in WITH_CHAMPION and to_come.exists():
        yield "a call stands in a case that nobody holds"
    if (
        now.state != State.PURGED
        and now.next_tick_at is None
        and not now.hold_reason
        and now.state != State.DRAFT
    ):
        yield "nothing will ever be due"
    if now.state != before.state and not Event.objects.filter(consultation=now, to_state=now.state).exists():
        yield "it moved without an event"
    yield from _reads_without_reason(now, people)
    if any(profile.load > profile.capacity for profile in ChampionProfile.objects.with_load()):  # type: ignore[attr-defined]
        yield "somebody holds more than their places"


def _reads_without_reason(now: Consultation, people: dict[str, User]) -> Iterator[str]:
    if now.state in (State.DRAFT, State.PURGED):
        return
    for name, person in people.items():
        person = User.objects.get(pk=person.pk)
        reads = access.reads_all(now, now.parties_of(person), person)
        if name == "stranger" and reads:
            yield "a stranger reads it"
        if name == "lead" and reads:
            reasons = AccessRecord.objects.filter(case_id=now.pk, person=person).with_reason()
            if not reasons.exists():
                yield "a lead reads it without a reason"
