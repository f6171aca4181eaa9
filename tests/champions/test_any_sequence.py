"""Whatever anybody tries, in whatever order: what must always hold, holds."""

import os
import random
from collections.abc import Iterator
from datetime import timedelta
from unittest.mock import patch

from django.db import transaction
from django.utils import timezone
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase
from verbs import VERBS

from accounts.actions import make_lead
from accounts.models import User
from champions import access, actions
from champions.enums import HELD, UNANSWERED, WITH_CHAMPION, Action, Party, State
from champions.models import ChampionProfile, Consultation, Event, Meeting, Offer
from champions.rules import RULES, actions_of
from confidentiality.models import AccessRecord
from makers import make_area, make_user
from makers_champions import make_champion, make_draft

PEOPLE = ("asker", "cara", "chen", "sue", "lead", "stranger")
CHAMPIONS = PEOPLE[1:4]
CLOCKS = ("accept_by", "respond_by", "close_by", "take_over_by", "join_by")
EXAMPLES, STEPS = (400 if os.environ.get("TORTURE") else 15), 40
# What ends a case, or stops it, comes seldom: otherwise few stories get far.
SELDOM = {"stop", Action.WITHDRAW, Action.QUARANTINE, Action.HOLD, Action.LET_GO, Action.OPEN_GLASS}


def cast() -> dict[str, User]:
    lead = make_user("Leah")
    make_lead(lead, make_area())
    champions = {name: make_champion(name.title(), capacity=2) for name in CHAMPIONS}
    return {"asker": make_user("Priya"), "lead": lead, "stranger": make_user("Olu"), **champions}


class TestAnySequence(TestCase):
    """A class, because only there hypothesis rolls the database back after each example."""

    @given(seed=st.integers(0, 2**32 - 1))
    @settings(max_examples=EXAMPLES, deadline=None, phases=[Phase.explicit, Phase.reuse, Phase.generate])
    def test_what_must_always_hold_holds(self, seed: int) -> None:
        """A seed and not a list of steps: what is allowed next depends on what was done before."""
        chance, people = random.Random(seed), cast()
        keys = [make_draft(people["asker"]).pk for _ in range(2)]
        for key in keys:
            actions.send(Consultation.objects.get(pk=key), people["asker"])
        moment, told = timezone.now(), ["send by asker", "send by asker"]
        for _ in range(STEPS):
            before, loads = list(Consultation.objects.filter(pk__in=keys).order_by("created_at")), _loads()
            if not before:
                return
            case = chance.choice(before)
            verb, who = _next(case, people, chance)
            told.append(f"{verb} by {who} on {keys.index(case.pk)}")
            moment += timedelta(hours=chance.choice([0, 0, 1, 3, 8, 20, 60]))
            with patch.object(timezone, "now", return_value=moment):
                _try(verb, Consultation.objects.get(pk=case.pk), people[who])
                found = [
                    broken
                    for was in before
                    for broken in _broken(was, Consultation.objects.filter(pk=was.pk).first(), people)
                ]
                assert [*found, *_overloaded(loads, verb)] == [], "\n".join(told)


def _next(case: Consultation, people: dict[str, User], chance: random.Random) -> tuple[Action | str, str]:
    """Anything by anybody at times; otherwise something that somebody may do now, so that stories get somewhere."""
    if chance.random() < 0.3:
        return chance.choice([*VERBS, "tick", "stop", "start"]), chance.choice(PEOPLE)
    may_do: dict[Action | str, list[str]] = {"tick": ["lead"], "stop": [*CHAMPIONS], "start": [*CHAMPIONS]}
    for name in PEOPLE:
        person = User.objects.get(pk=people[name].pk)
        parties = {*case.parties_of(person), *([Party.POOL] if name in CHAMPIONS else [])}
        for party in parties:
            for action in actions_of(party, case.state, quarantined=case.is_quarantined):
                may_do.setdefault(action, []).append(name)
    often = [verb for verb in may_do if verb not in SELDOM]
    verb = chance.choice(sorted(may_do if chance.random() < 0.15 else often))
    return verb, chance.choice(may_do[verb])


def _try(verb: Action | str, case: Consultation, person: User) -> None:
    if verb == "tick":
        actions.act_on_due()
        return
    if verb in ("stop", "start"):
        ChampionProfile.objects.filter(user=person).update(is_active=verb == "start")
        return
    try:
        with transaction.atomic():
            VERBS[Action(verb)](case, person)
    except actions.Refused:
        pass


def _broken(before: Consultation, now: Consultation | None, people: dict[str, User]) -> Iterator[str]:
    """What does not hold after one step, in words."""
    if now is None:
        if before.state not in RULES[Action.PURGE].states:
            yield "it is gone without having been over"
        return
    if (now.champion_id is not None) != (now.state in WITH_CHAMPION) and now.state in (
        *UNANSWERED,
        *WITH_CHAMPION,
    ):
        yield "one owner while a champion has it, none while it waits"
    if now.state_since < before.state_since or now.version < before.version:
        yield "a clock or the version ran backwards"
    for clock in CLOCKS:
        was, is_now = getattr(before, clock), getattr(now, clock)
        if was and is_now and is_now < was:
            yield f"{clock} ran backwards"
        if before.is_quarantined and now.is_quarantined and was != is_now:
            yield f"{clock} ran on in quarantine"
    asked = Offer.objects.pending().filter(consultation=now)
    if bool(now.take_over_by or now.join_by) != asked.exists():
        yield "a clock for an answer without a question, or a question without a clock"
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


def _loads() -> dict[int, int]:
    found = ChampionProfile.objects.with_load()
    return {profile.user_id: profile.load for profile in found}  # type: ignore[attr-defined]


def _overloaded(before: dict[int, int], verb: Action | str) -> Iterator[str]:
    """Only what comes back after the advice comes also to somebody whose places are taken."""
    for profile in ChampionProfile.objects.with_load():
        load: int = profile.load  # type: ignore[attr-defined]
        if load > max(profile.capacity, before.get(profile.user_id, 0)) and verb != Action.REPLY:
            yield "somebody has been given more than their places"


def _reads_without_reason(now: Consultation, people: dict[str, User]) -> Iterator[str]:
    if now.state in (State.DRAFT, State.PURGED):
        return
    for name, person in people.items():
        person = User.objects.get(pk=person.pk)
        reads = access.reads_all(now, now.parties_of(person), person)
        if name == "stranger" and reads:
            yield "a stranger reads it"
        if name in CHAMPIONS and reads and not person.champion_profile.is_active:  # type: ignore[attr-defined]
            yield "a champion who has stopped reads it"
        if name == "lead" and reads:
            reasons = AccessRecord.objects.filter(case_id=now.pk, person=person).with_reason()
            if not reasons.exists():
                yield "a lead reads it without a reason"
