"""A draft, page by page, until it is sent. The row is all there is to remember: nothing waits in a session."""

import json
from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import date
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from champions.actions.moving import Refused
from champions.enums import State
from champions.models import AreaSettings, Consultation, ConsultationTopic
from champions.timers import first_due
from confidentiality import identifiers, vault
from core.models import Topic
from core.prepared import Prepared

# In the order in which they are read.
ACCOUNT = ("situation", "tried", "strengths", "voice", "decision")
TEXTS = ("question", *ACCOUNT)
NEEDED = ("question", "topics", "situation")
COLUMNS = (
    *("version", "kept_findings", "sealed_question", "sealed_request"),
    *("answered_pages", "survey", "needed_by"),
)

# What a page holds, by name: texts, and ids of topics and of the champion.
Part = dict[str, Any]


class ChangedElsewhere(Refused):
    sentence = _(
        "This page was changed in another window meanwhile. What you have written is kept below; "
        "save it again if it is to stand."
    )


def begin(person: User, token: UUID, *, topics: list[Topic], champion: User | None) -> Consultation:
    """Somebody begins to ask: in the draft they once left untouched, or in a new one."""
    untouched = Consultation.objects.asked_by(person).untouched()
    left = untouched.filter(area=person.area, agency=person.agency).first()
    if left:
        with suppress(Refused):  # destroyed a moment ago
            return _begin_again(left, topics, champion)
    return draft(person, token, topics=topics, champion=champion)


@transaction.atomic
def _begin_again(case: Consultation, topics: list[Topic], champion: User | None) -> Consultation:
    _hold(case)
    _put(case, {"topics": [topic.pk for topic in topics], "champion": champion.pk if champion else None})
    _keep(case)
    return case


def draft(person: User, token: UUID, **fields: Any) -> Consultation:
    """Keep a new draft; the same form posted twice, even at once, makes one."""
    try:
        with transaction.atomic():
            return _make(person, token, **fields)
    except IntegrityError:
        mine = Consultation.objects.filter(token=token, requester=person).first()
        # No draft of this form: then the reference was taken, one time in a quarter of a million.
        return mine or draft(person, token, **fields)


def _make(
    person: User,
    token: UUID,
    *,
    question: str = "",
    request: dict[str, str] | None = None,
    topics: Iterable[Topic] = (),
    needed_by: date | None = None,
    champion: User | None = None,
    answered_pages: Iterable[str] = (),
) -> Consultation:
    case = Consultation(
        requester=person, token=token, area=person.area, agency=person.agency, team=person.team
    )
    case.state_since = timezone.now()
    case.seal(question, request or {})
    case.needed_by = needed_by
    case.survey = {"wished": champion.pk} if champion else {}
    case.answered_pages = sorted(answered_pages)
    case.next_tick_at = first_due(case, AreaSettings.of(case.area_id), case.state_since)
    case.save(force_insert=True)
    _link(case, [topic.pk for topic in topics])
    return case


@transaction.atomic
def answer(case: Consultation, page: str, part: Part, seen: str = "") -> None:
    """Keep one page; the others stay as they are, also those that were written in another window.

    `seen` is the mark of what the writer had before them: raises `ChangedElsewhere` where something else stands now.
    """
    _hold(case)
    stands = part_of(case, part)
    if part != stands:
        if seen and seen != mark_of(stands):
            raise ChangedElsewhere
        _put(case, part)
    case.answered_pages = sorted({*case.answered_pages, page})
    _keep(case)


def part_of(case: Consultation, names: Iterable[str]) -> Part:
    """What stands in a draft now, by name."""
    names = list(names)
    texts = texts_of(case) if set(names).intersection(TEXTS) else {}
    return {name: _READ[name](case) if name in _READ else texts.get(name, "") for name in names}


_links: Prepared[ConsultationTopic] = Prepared(
    lambda case: ConsultationTopic.objects.filter(content_object=case), UUID
)

_READ: dict[str, Callable[[Consultation], Any]] = {
    "topics": lambda case: sorted(link.tag_id for link in _links(case.pk)),
    "needed_by": lambda case: case.needed_by,
    "champion": lambda case: case.survey.get("wished"),
}


def mark_of(part: Part) -> str:
    """Stands for what a page held when it was shown, and tells nothing of it."""
    text = json.dumps(part, sort_keys=True, default=str)
    return salted_hmac("champions.pages", text).hexdigest()[:16]


def missing_parts(case: Consultation) -> list[str]:
    """What a champion cannot do without and is not there yet, by name."""
    stands = part_of(case, NEEDED)
    return [name for name in NEEDED if not stands[name]]


def texts_of(case: Consultation) -> dict[str, str]:
    """Everything the asker wrote, by field name, the question first."""
    return {"question": case.question, **case.request}


def open_findings(case: Consultation) -> dict[str, list[identifiers.Finding]]:
    """Identifier hits the asker has neither changed nor kept yet, by field."""
    is_kept = _keeping(case)
    found = {
        name: [hit for hit in identifiers.find(text) if not is_kept(hit)]
        for name, text in texts_of(case).items()
    }
    return {name: hits for name, hits in found.items() if hits}


def _keeping(case: Consultation) -> Callable[[identifiers.Finding], bool]:
    """Whether the asker has looked at a hit and left it. Marked with the case's key: the row tells nobody what it was."""
    if not case.kept_findings:
        return lambda hit: False
    marked = vault.marker(case.pk)
    return lambda hit: marked(hit.mark) in case.kept_findings


@transaction.atomic
def keep_finding(case: Consultation, mark: str) -> None:
    """The asker has looked at this hit and leaves it."""
    _hold(case)
    case.kept_findings = sorted({*case.kept_findings, vault.marker(case.pk)(mark)})
    case.save(update_fields=["kept_findings"])


@transaction.atomic
def replace_finding(case: Consultation, field: str, mark: str) -> None:
    """Put the suggested wording where the hit stands, in this one field, and nowhere else."""
    _hold(case)
    texts = texts_of(case)
    for hit in reversed(identifiers.find(texts.get(field, ""))):
        if hit.mark == mark:
            texts[field] = texts[field][: hit.start] + hit.suggestion + texts[field][hit.end :]
    case.seal(texts.pop("question"), texts)
    case.save(update_fields=["sealed_question", "sealed_request"])


def _hold(case: Consultation) -> None:
    """Take a draft as it is now, to change it; refused if it was sent already.

    The version grows, so that a sending beside it cannot send what its sender has not seen checked.
    """
    draft = Consultation.objects.filter(pk=case.pk, state=State.DRAFT)
    if not draft.update(version=F("version") + 1):
        raise Refused
    case.refresh_from_db(fields=list(COLUMNS))


def _put(case: Consultation, part: Part) -> None:
    if set(part).intersection(TEXTS):
        texts = {**texts_of(case), **part}
        case.seal(texts["question"], {name: texts[name] for name in ACCOUNT if texts.get(name)})
    if "topics" in part:
        _link(case, part["topics"])
    if "needed_by" in part:
        case.needed_by = part["needed_by"]
    if "champion" in part:
        case.survey = {"wished": part["champion"]} if part["champion"] else {}


def _link(case: Consultation, topics: list[int]) -> None:
    ConsultationTopic.objects.filter(content_object=case).delete()
    ConsultationTopic.objects.bulk_create(
        ConsultationTopic(content_object=case, tag_id=topic) for topic in topics
    )


def _keep(case: Consultation) -> None:
    """What somebody works on is not forgotten: its time starts afresh."""
    case.state_since = timezone.now()
    case.next_tick_at = first_due(case, AreaSettings.of(case.area_id), case.state_since)
    case.save(update_fields=[*COLUMNS, "state_since", "next_tick_at"])
