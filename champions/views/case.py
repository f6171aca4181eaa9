"""One consultation: whose turn it is, what was said, and what this reader can do now."""

from contextlib import nullcontext
from typing import Any
from uuid import UUID

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from champions import access, citing
from champions.actions import seen_of
from champions.attached import attached
from champions.case_forms import DeclineForm
from champions.deeds import DEEDS
from champions.enums import Action, AdvicePart, Party
from champions.models import Advice, AreaSettings, Consultation, Meeting, Unsent
from champions.proposal_notice import notice_for
from champions.rules import actions_of
from champions.sentences import turn_of
from champions.steps import LABELS
from champions.timers import what_changed_at
from confidentiality.models import AccessRecord
from confidentiality.vault import TextIsGone
from core.keeping import kept
from core.privacy import private
from core.published import is_public

TAKEN_OUT = _("Taken out by a lead.")
Forms = dict[Action, forms.Form]


@private
def case(request: HttpRequest, case_id: UUID) -> HttpResponse:
    try:
        found, parties = access.case_for(request, case_id)
    except Http404:
        draft = access.draft_for(request, case_id)  # nobody else's, and of nothing else
        return redirect("consultations:resume", draft.pk)
    return case_page(request, found, parties)


@private
def record(request: HttpRequest, case_id: UUID) -> HttpResponse:
    """One page to print, made for pasting into the practitioner's own case record."""
    found, parties = access.case_for(request, case_id)
    if not access.reads_all(found, parties, access.person_of(request)):
        raise Http404
    names = AreaSettings.of(found.area_id).names_words
    context = page_of(request, found, parties) | {"names": names}
    return render(request, "consultations/record.html", context)


def case_page(
    request: HttpRequest,
    found: Consultation,
    parties: list[Party],
    *,
    tried: Forms | None = None,
    unsent: str = "",
    status: int = 200,
) -> HttpResponse:
    context = page_of(request, found, parties, tried=tried)
    return render(request, "consultations/case.html", context | {"unsent": unsent}, status=status)


def page_of(
    request: HttpRequest, found: Consultation, parties: list[Party], *, tried: Forms | None = None
) -> dict[str, Any]:
    """What the page says. Whoever gets text before them, also when a form comes back, is recorded here."""
    person = access.person_of(request)
    reads = access.reads_all(found, parties, person)
    allowed = allowed_to(parties, found)
    context: dict[str, Any] = {
        "case": found,
        "party": parties[0],
        "is_lead": Party.LEAD in parties,
        "is_champion": bool(access.CHAMPIONS.intersection(parties)),
        "is_reader": reads,
        "turn": turn_of(found, parties[0], chooses=reads and Action.CHOOSE_TIME in allowed),
        "meeting": found.meeting if reads else None,
        "publishing": notice_for(found, parties, person) if reads else "",
        "topics": found.topic_list,
        "allowed": [action.name.lower() for action in allowed],
        "forms": _by_name(_forms(found, parties, allowed, person, tried or {})),
        "titles": _titles(found, parties, person),
        "decline": DeclineForm(prefix=Action.DECLINE.value),
        "seen": seen_of(found) if Action.RELEASE in allowed else "",
        "pending": found.pending if allowed and not reads_only_question(parties, reads) else [],
    }
    noted = access.opened(found, person) if reads or access.reads_question(parties) else nullcontext()
    try:
        with noted:
            if reads or Party.LEAD in parties:
                openings = AccessRecord.objects.of_case(found.pk).of_others(found.requester)
                context["openings"] = openings.summed_up(50, with_reasons=reads)
            if reads:
                context |= _redaction(found, parties, allowed, tried or {}) | attached(found, person)
            return context | _texts(found, parties, reads)
    except TextIsGone:
        return context | {"gone": True}


def _titles(found: Consultation, parties: list[Party], person: Any) -> list[tuple[int, str]]:
    """Of the templates to start from; kept until one changes, since every case page asks for them."""
    if not access.CHAMPIONS.intersection(parties):
        return []
    usable = access.starting_points(found, parties, person)
    key = f"answer-templates:{person.pk}:{found.area_id}"
    return kept(key, lambda: list(usable.values_list("pk", "title")))


def reads_only_question(parties: list[Party], reads: bool) -> bool:
    return not reads and access.reads_question(parties)


def allowed_to(parties: list[Party], found: Consultation) -> list[Action]:
    by_party = (actions_of(party, found.state, quarantined=found.is_quarantined) for party in parties)
    allowed = {action for actions in by_party for action in actions}
    return [action for action in Action if action in allowed and _makes_sense(action, found, parties)]


def _makes_sense(action: Action, found: Consultation, parties: list[Party]) -> bool:
    """What the row says beyond its state: no second answer to the follow-up, nothing let go that is not held."""
    if action in TALKING_OVER:
        return _suits(action, found.meeting, parties)
    is_asked = {offer.kind for offer in found.pending} if action in ASKING else set()
    return {
        Action.FOLLOW_UP: lambda: _is_asked_what_changed(found),
        Action.HOLD: lambda: not found.hold_reason,
        Action.LET_GO: lambda: bool(found.hold_reason),
        Action.TAKE_OVER: lambda: "hand_over" in is_asked,
        Action.HAND_OVER: lambda: "hand_over" not in is_asked,
        Action.INVITE: lambda: found.second_id is None and "second" not in is_asked,
        Action.JOIN: lambda: "second" in is_asked,
        Action.TAKE_BACK: lambda: bool(is_asked),
    }.get(action, lambda: True)()


def _is_asked_what_changed(found: Consultation) -> bool:
    due = what_changed_at(found, AreaSettings.of(found.area_id))
    return due is not None and due <= timezone.now()


def _suits(action: Action, meeting: Meeting | None, parties: list[Party]) -> bool:
    """One meeting at a time: proposed, then chosen by the other side, called off by either until it begins."""
    if meeting is None:
        return action == Action.PROPOSE_TIMES
    if action == Action.CHOOSE_TIME:
        return meeting.waits_for(is_asker=Party.REQUESTER in parties)
    return action == Action.CALL_OFF and not meeting.has_begun


TALKING_OVER = {Action.PROPOSE_TIMES, Action.CHOOSE_TIME, Action.CALL_OFF}
ASKING = {Action.TAKE_OVER, Action.HAND_OVER, Action.INVITE, Action.JOIN, Action.TAKE_BACK}


def _texts(found: Consultation, parties: list[Party], reads: bool) -> dict[str, Any]:
    """What these parties may read: whoever is asked the question, the two sides everything, others nothing."""
    if not reads:
        return {"question": found.question} if access.reads_question(parties) else {}
    texts: dict[str, Any] = {
        "question": found.question,
        "rows": [(LABELS[name], text or TAKEN_OUT) for name, text in found.request.items()],
        "talk": [
            {
                "message": message,
                "body": message.body or TAKEN_OUT,
                "is_asker": message.author_id == found.requester_id,
            }
            for message in found.messages.select_related("author")  # type: ignore[attr-defined]
        ],
        "advices": [_advice(advice) for advice in _advices(found)],
    }
    if Party.REQUESTER not in parties:
        notes = found.notes.select_related("author")  # type: ignore[attr-defined]
        texts["notes"] = [{"note": note, "body": note.body or TAKEN_OUT} for note in notes]
    return texts


def _redaction(
    found: Consultation, parties: list[Party], allowed: list[Action], tried: Forms
) -> dict[str, Any]:
    if Action.RELEASE not in allowed:
        return {}
    make = DEEDS[Action.RELEASE].form(found, parties)
    return {"redact": tried.get(Action.RELEASE) or make(prefix=Action.RELEASE.value)}


def _advices(found: Consultation) -> Any:
    given = Advice.objects.filter(consultation=found).select_related("author")
    return given.prefetch_related("guidance") if found.advised_at else given.none()


def _advice(advice: Advice) -> dict[str, Any]:
    return {
        "advice": advice,
        "rows": [(AdvicePart(name).label, text or TAKEN_OUT) for name, text in advice.parts.items()],
        "reading": [page for page in advice.guidance.all() if is_public(page)],
        "cited": citing.told(advice.cited),
    }


def _forms(
    found: Consultation, parties: list[Party], allowed: list[Action], person: Any, tried: Forms
) -> Forms:
    """One for each action; what was kept unsent stands in its form again."""
    kept = (
        _kept(found, person) if any(DEEDS[action].keeps_text for action in allowed if action in DEEDS) else {}
    )
    return {
        action: tried.get(action)
        or DEEDS[action].form(found, parties)(
            prefix=action.value, initial={**kept.get(action, {}), "version": found.version}
        )
        for action in allowed
        if action in DEEDS and action != Action.RELEASE
    }


def _kept(found: Consultation, person: Any) -> dict[str, dict[str, Any]]:
    try:
        return {text.action: text.fields for text in Unsent.objects.filter(consultation=found, author=person)}
    except TextIsGone:
        return {}


def _by_name(made: Forms) -> dict[str, forms.Form]:
    return {action.name.lower(): form for action, form in made.items()}
