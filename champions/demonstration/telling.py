"""Many consultations' lives, sealed and written at once; what was told before is left out."""

from collections import defaultdict
from datetime import UTC, date, datetime, time, timedelta
from hashlib import sha256
from typing import Any

from django.db.models import Max
from django.utils import timezone
from wagtail.models import Page

from accounts.models import User
from champions.actions.drafting import NEEDED
from champions.demonstration.lives import Life
from champions.demonstration.shapes import ConsultationEntry, MeetingEntry
from champions.enums import State
from champions.models import (
    Advice,
    AreaSettings,
    ChampionProfile,
    Consultation,
    ConsultationTopic,
    Event,
    Meeting,
    Message,
    Nudge,
)
from champions.models.consultations import ALPHABET
from champions.working_time import WorkingTime
from confidentiality import vault
from confidentiality.models import AccessRecord
from core.demonstration import topics_by_name

REQUEST_FIELDS = ("situation", "tried", "strengths", "voice", "decision")
ADVICE_FIELDS = ("summary", "this_week", "watch_outs")
BATCH = 500


def reference_of(key: str) -> str:
    """The same for the same story, so that it is told once. The id stays random: keys on disk belong to ids."""
    number = int.from_bytes(sha256(key.encode()).digest()[:8], "big")
    letters = "".join(ALPHABET[number // len(ALPHABET) ** place % len(ALPHABET)] for place in range(8))
    return f"{letters[:4]}-{letters[4:]}"


class Teller:
    def __init__(self, people: dict[str, User]) -> None:
        self.people = people
        self.now = timezone.now()
        self.topics = topics_by_name()
        guidance = Page.objects.filter(url_path__contains="/guidance/", live=True)
        self.pages = dict(guidance.values_list("slug", "pk"))
        areas = {person.area_id for person in people.values() if person.area_id}
        self.figures = {area_id: AreaSettings.of(area_id) for area_id in areas}
        self.told = set(Consultation.objects.values_list("reference", flat=True))
        self.rows: dict[type, list[Any]] = defaultdict(list)
        self.opened_at: list[datetime] = []
        self.reading: list[tuple[Advice, str]] = []

    def tell(self, entry: ConsultationEntry, sent_at: datetime | None = None) -> None:
        """Remember the rows of one story, sent at that moment or so many working hours ago as it says."""
        reference = reference_of(entry["key"])
        if reference in self.told:
            return
        self.told.add(reference)
        asker = self.people[entry["requester"]]
        assert asker.area_id is not None
        figures = self.figures[asker.area_id]
        case = self._case(entry, asker, sent_at or self._ago(entry["hours_ago"], figures))
        case.reference = reference
        life = Life(case, figures)
        life.live(entry, self.people)
        over = life.purged_at()
        if over and over < self.now:
            life.purge(over)
        else:
            self._seal(case, entry)
        self._take(life, entry)

    def _case(self, entry: ConsultationEntry, asker: User, begun: datetime) -> Consultation:
        return Consultation(
            requester=asker,
            answered_pages=sorted(NEEDED) if entry["state"] == State.DRAFT else [],
            area=asker.area,
            agency=asker.agency,
            team=asker.team,
            created_at=begun,
            offered_to=self.people[entry["offered_to"]] if entry["offered_to"] else None,
            needed_by=self._needed_by(entry.get("needed_in_days")),
            quarantined_at=self.now - timedelta(hours=1) if entry.get("quarantined") else None,
            quarantine_reason=entry.get("quarantined", ""),
        )

    def _needed_by(self, days: int | None) -> date | None:
        return None if days is None else self._working_day(days)

    def _working_day(self, days: int) -> date:
        """So many days from now or the next one after; nobody needs an answer on a Sunday."""
        day = timezone.localdate(self.now) + timedelta(days=days)
        while not WorkingTime().is_working_day(day):
            day += timedelta(days=1)
        return day

    def _next_day(self, number: int, earlier: date) -> date:
        """So many days from now, and another one than before: across a weekend two numbers may be one day."""
        day = self._working_day(number)
        while day <= earlier:
            number += 1
            day = self._working_day(number)
        return day

    def _ago(self, hours: int, figures: AreaSettings) -> datetime:
        start = self.now
        while figures.working_time.between(start, self.now) < timedelta(hours=hours):
            start -= timedelta(hours=1 if hours < 40 else 4)
        return start

    def _seal(self, case: Consultation, entry: ConsultationEntry) -> None:
        fields = dict(entry)
        vault.make_key(case.pk, durable=False)
        case.seal(entry["question"], {name: str(fields[name]) for name in REQUEST_FIELDS if name in fields})
        if "advice" not in entry or not case.advised_at:
            return
        parts = {name: str(text) for name, text in entry["advice"].items() if name in ADVICE_FIELDS}
        cited = [f"/services/{slug}/" for slug in entry["advice"].get("services", [])]
        advice = Advice(
            consultation=case,
            author=case.champion,
            sealed_body=vault.seal(case.pk, Advice.as_text(parts, cited)),
            created_at=case.advised_at,
        )
        self.rows[Advice].append(advice)
        self.reading += [(advice, slug) for slug in entry["advice"]["guidance"] if slug in self.pages]

    def _take(self, life: Life, entry: ConsultationEntry) -> None:
        case = life.case
        self.rows[Consultation].append(case)
        self.rows[ConsultationTopic] += [
            ConsultationTopic(content_object=case, tag=self.topics[name]) for name in entry["topics"]
        ]
        self.rows[Event] += life.events
        self.rows[Nudge] += life.nudges
        self.rows[Message] += [
            Message(
                consultation=case,
                author=person,
                kind=kind,
                sealed_body=vault.seal(case.pk, words),
                created_at=at,
            )
            for person, kind, words, at in life.said
        ]
        if "meeting" in entry:
            self.rows[Meeting].append(self._meeting(case, entry["meeting"]))
        for person, at in life.openings:
            self.rows[AccessRecord].append(AccessRecord(case_id=case.pk, person=person))
            self.opened_at.append(at)

    def _meeting(self, case: Consultation, entry: MeetingEntry) -> Meeting:
        days: list[date] = []
        for number in entry["in_days"]:
            days.append(self._working_day(number) if not days else self._next_day(number, days[-1]))
        times = [datetime.combine(day, time(14, 30), timezone.get_current_timezone()) for day in days]
        return Meeting(
            consultation=case,
            by=case.champion if entry["by"] == "champion" else case.requester,
            way=entry["way"],
            times=[moment.astimezone(UTC).isoformat() for moment in times],
            starts_at=times[0] if entry["is_agreed"] else None,
        )

    def write(self) -> None:
        for model in (Consultation, ConsultationTopic, Event, Nudge, Message, Meeting, Advice, AccessRecord):
            model.objects.bulk_create(self.rows[model], batch_size=BATCH)
        self._date_the_openings()
        read: Any = Advice.guidance.through
        read.objects.bulk_create(
            [read(advice=advice, page_id=self.pages[slug]) for advice, slug in self.reading],
            batch_size=BATCH,
        )
        turns = (
            Consultation.objects.exclude(champion=None).values_list("champion").annotate(Max("accepted_at"))
        )
        for champion_id, at in turns:
            ChampionProfile.objects.filter(user=champion_id).update(last_turn_at=at)

    def _date_the_openings(self) -> None:
        """The column says when the row was made; here it has to say when the story happened."""
        records = self.rows[AccessRecord]
        for record, at in zip(records, self.opened_at, strict=True):
            record.at = at
        AccessRecord.objects.bulk_update(records, ["at"], batch_size=BATCH)
