"""One consultation's life, step by step, at plausible working hours. Touches no database."""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.utils import timezone

from accounts.models import User
from champions.demonstration.shapes import ConsultationEntry
from champions.enums import Action, MessageKind, Nudging, Outcome, State
from champions.models import AreaSettings, Consultation, Event, Nudge
from champions.rules import RULES
from champions.timers import next_due

PURGED_AFTER_WITHDRAWAL = timedelta(days=7)

# Working hours from the step before.
GAPS: dict[Action, tuple[float, float]] = {
    Action.SEND: (0, 0),
    Action.ACCEPT: (0.4, 2.4),
    Action.ASK_MORE: (0.3, 1),
    Action.REPLY: (0.4, 1.4),
    Action.ADVISE: (1, 7),
    Action.CLOSE: (8, 44),
    Action.WITHDRAW: (1, 5),
}
KINDS = {Action.ASK_MORE: MessageKind.ASK_MORE, Action.REPLY: MessageKind.REPLY}

Step = tuple[Action, str | None, str]


def steps_of(entry: ConsultationEntry) -> Iterator[Step]:
    """(action, whose login, words) from sending to the state the entry ends in; nobody's is the system's."""
    asker, champion, state = entry["requester"], entry["champion"], entry["state"]
    if state == State.DRAFT:
        return
    yield Action.SEND, asker, ""
    if state == State.WITHDRAWN:
        yield Action.WITHDRAW, asker, ""
    elif champion is not None:
        yield Action.ACCEPT, champion, ""
        for message in entry.get("messages", []):
            asks = message["by"] == "champion"
            yield Action.ASK_MORE if asks else Action.REPLY, champion if asks else asker, message["text"]
        if state in (State.ADVISED, State.CLOSED):
            yield Action.ADVISE, champion, ""
        if state == State.CLOSED:
            yield Action.CLOSE, asker if "survey" in entry else None, ""


@dataclass
class Life:
    """A case and what happened in it, kept apart until somebody writes it down."""

    case: Consultation
    figures: AreaSettings
    events: list[Event] = field(default_factory=list)
    said: list[tuple[User, MessageKind, str, datetime]] = field(default_factory=list)
    openings: list[tuple[User, datetime]] = field(default_factory=list)
    nudges: list[Nudge] = field(default_factory=list)

    def live(self, entry: ConsultationEntry, people: dict[str, User]) -> None:
        chance = random.Random(f"7-{entry['key']}")  # noqa: S311  a story, not a secret
        at = self.case.created_at
        for action, login, words in steps_of(entry):
            at = self.figures.working_time.after(at, chance.uniform(*GAPS[action]))
            if action == Action.CLOSE and login is None:
                at = self.case.close_by or at
            self._step(action, people[login] if login else None, words, at)
        if "advice" in entry and self.case.advised_at:
            self.case.outcome = entry["advice"]["outcome"]
        if "survey" in entry and self.case.closed_at:
            self.case.survey = dict(entry["survey"])
            self._follow_up(chance)
        self.case.next_tick_at = next_due(self.case, self.figures, timezone.now())

    def _follow_up(self, chance: random.Random) -> None:
        """Six weeks later they are asked what changed, and most say."""
        assert self.case.closed_at is not None
        asked = self.case.closed_at + timedelta(weeks=self.figures.follow_up_weeks)
        if asked > timezone.now():
            return
        self.nudges.append(Nudge(consultation=self.case, kind=Nudging.FOLLOW_UP, due_at=asked))
        if chance.random() < 0.8:
            self.case.followed_up_at = asked + timedelta(hours=chance.randint(1, 70))
            self.case.follow_up = {
                "done": chance.choice(["yes", "partly", "yes", "no"]),
                "came_of_it": self.case.outcome or Outcome.OTHER,
                "context": chance.choice([2, 3, 4, 4, 5]),
            }

    def _step(self, action: Action, actor: User | None, words: str, at: datetime) -> None:
        before = self.case.state
        self.case.state = _state_after(action, self.case)
        if self.case.state != before:
            self.case.state_since = at
        if action == Action.ACCEPT:
            self.case.champion = actor
        if change := CHANGES.get(action):
            change(self.case, at, self.figures)
        self.events.append(
            Event(
                consultation=self.case,
                actor=actor,
                action=action,
                from_state=before,
                to_state=self.case.state,
                at=at,
            )
        )
        if actor and actor == self.case.champion:
            self.openings.append((actor, at + timedelta(minutes=3 if action == Action.ACCEPT else -11)))
        if actor and words:
            self.said.append((actor, KINDS[action], words, at))

    def purged_at(self) -> datetime | None:
        """When retention ends, for what is over."""
        if self.case.withdrawn_at:
            return self.case.withdrawn_at + PURGED_AFTER_WITHDRAWAL
        if self.case.closed_at:
            return self.case.closed_at + timedelta(days=self.figures.retention_days)
        return None

    def purge(self, at: datetime) -> None:
        """Leave what retention leaves: topics, area, agency, times, outcome and scores. No key is ever made."""
        self.case.state, self.case.purged_at, self.case.state_since = State.PURGED, at, at
        self.case.requester = self.case.champion = self.case.team = None
        self.case.next_tick_at = None
        self.said, self.openings = [], []
        for event in self.events:
            event.actor = None


# --- what each step does to the row, as the actions do it ------------------------


def _state_after(action: Action, case: Consultation) -> State:
    if action == Action.SEND:
        return State.OFFERED if case.offered_to else State.POOLED
    return RULES[action].to[0]  # in the demonstration its champion is always there to go on


def _sent(case: Consultation, at: datetime, figures: AreaSettings) -> None:
    case.submitted_at = at
    case.accept_by = figures.working_time.after(at, figures.accept_hours)


def _accepted(case: Consultation, at: datetime, figures: AreaSettings) -> None:
    case.accepted_at = at
    case.respond_by = figures.working_time.after(at, figures.respond_hours)


def _asked_more(case: Consultation, at: datetime, figures: AreaSettings) -> None:
    case.paused_at = at
    case.version += 1


def _replied(case: Consultation, at: datetime, figures: AreaSettings) -> None:
    if case.paused_at and case.respond_by:
        unspent = figures.working_time.between(case.paused_at, case.respond_by)
        case.respond_by = figures.working_time.after(at, unspent.total_seconds() / 3600)
    case.paused_at = None
    case.version += 1


def _advised(case: Consultation, at: datetime, figures: AreaSettings) -> None:
    case.advised_at = at
    case.close_by = figures.working_time.after(at, figures.close_days * figures.working_time.hours_a_day)
    case.paused_at = None
    case.version += 1


def _closed(case: Consultation, at: datetime, figures: AreaSettings) -> None:
    case.closed_at = at


def _withdrawn(case: Consultation, at: datetime, figures: AreaSettings) -> None:
    case.withdrawn_at = at
    case.offered_to = None


CHANGES: dict[Action, Callable[[Consultation, datetime, AreaSettings], None]] = {
    Action.SEND: _sent,
    Action.ACCEPT: _accepted,
    Action.ASK_MORE: _asked_more,
    Action.REPLY: _replied,
    Action.ADVISE: _advised,
    Action.CLOSE: _closed,
    Action.WITHDRAW: _withdrawn,
}
