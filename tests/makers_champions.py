"""Champions, and consultations brought to any state by the same actions people use."""

from datetime import date
from typing import Any
from uuid import uuid4

from django.utils import timezone
from django.utils.text import slugify

from accounts.models import User
from champions import actions
from champions.enums import DeclineReason, State
from champions.models import Absence, ChampionProfile, Consultation
from champions.steps import STEPS
from core.models import Topic
from makers import make_user, topic

REQUEST = {"situation": "Several referrals name the same stop after school.", "tried": "Individual plans."}
PAGES = [step.slug for step in STEPS]
QUESTION = "Should we plan for each young person or for the place?"
ADVICE = {"summary": "Weight the place first.", "this_week": "Walk the route at half past three."}


def make_champion(first_name: str = "Champ", *, topics: tuple[str, ...] = ("Peers",), **fields: Any) -> User:
    own = {
        name: fields.pop(name) for name in ("capacity", "is_active", "languages", "works") if name in fields
    }
    away_until: date | None = fields.pop("away_until", None)
    person = make_user(first_name, **fields)
    profile = ChampionProfile.objects.create(
        user=person,
        slug=slugify(f"{person.name}-{person.pk}"),
        headline="Knows peers and places",
        about="I work with groups.",
        **own,
    )
    profile.topics.set(Topic.objects.filter(name__in=topics))
    if away_until:
        make_absence(person, away_until)
    return person


def make_absence(champion: User, last_day: date, deputy: User | None = None, **fields: Any) -> Absence:
    """From today on, or on `last_day` alone when that has passed."""
    fields.setdefault("first_day", min(timezone.localdate(), last_day))
    profile = ChampionProfile.objects.get(user=champion)
    return Absence.objects.create(profile=profile, last_day=last_day, deputy=deputy, **fields)


def make_draft(requester: User, *, champion: User | None = None, **fields: Any) -> Consultation:
    answers = {
        "question": QUESTION,
        "request": REQUEST,
        "topics": [topic("Peers")],
        "needed_by": None,
        "champion": champion,
        "answered_pages": PAGES,
    }
    return actions.draft(requester, uuid4(), **{**answers, **fields})


def make_case(requester: User, state: State, champion: User | None = None) -> Consultation:
    """A consultation in any state, each step done by whoever does it in life."""
    case = make_draft(requester, champion=champion if state == State.OFFERED else None)
    if state == State.DRAFT:
        return case
    actions.send(case, requester)
    if state in (State.POOLED, State.OFFERED):
        return case
    if state == State.WITHDRAWN:
        actions.withdraw(case, requester)
        return case
    assert champion is not None
    actions.accept(case, champion)
    if state == State.WAITING_REQUESTER:
        actions.ask_more(case, champion, "Who is around at that hour?")
    if state in (State.ADVISED, State.CLOSED):
        actions.advise(case, champion, parts=ADVICE, outcome="plan_changed", guidance=[])
    if state == State.CLOSED:
        actions.close(case, requester, {"helped": 5})
    return case


NO_ROOM = DeclineReason.NO_ROOM
