"""My page: one thing to do next, then learning, consultations and what an office asks for."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Count, QuerySet, Subquery, Value
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from wagtail.models import TaskState

from accounts.models import User
from champions.cards import Card as ConsultationCard
from champions.cards import cards_of, rows
from champions.enums import Party, State
from champions.models import Consultation, Meeting, Proposal
from core.keeping import kept
from core.standstill import is_behind
from home import practice_questions
from home.navigation import roles_of
from learning import progress
from learning.follow_up import due_for
from learning.progress import ModuleStanding
from resources import directory
from resources.models.news import news

SHOWN = 8
LINES = 2
NEW_FOR = timedelta(days=60)
GO_ON = _("Go on with your question")
LATE_TEXT = _(
    "You see topics and times. Any champion of the area can take up what waits: a word to one of them helps most."
)
OVERDUE_TEXT = _("You see topics and times. Ask the champion what is in the way, or hand it to another.")
STOPPED_TEXT = _("Nobody works on it until you have looked at why it was stopped.")
DRAFTS_TEXT = _("Somebody has written it and cannot publish it alone.")
TO_READ_TEXT = _("The champion and whoever asked agree. Read it once more for what may tell who somebody is.")
UNPUBLISHED_TEXT = _("Each was made of an answer. Add sources and a keeper, then publish it like any page.")
DUE_TEXT = _("Ring and ask whether it still holds. Readers are told that nobody has checked it lately.")
AS_CHAMPION: dict[Party | None, str | Promise] = {
    Party.OFFERED: _("Offered to you"),
    Party.ASSIGNED: _("With you"),
}
TO_CHOOSE = _("Times to talk: choose one")
ANSWER_FIRST = {State.WAITING_REQUESTER: 0, State.ADVISED: 1, State.DRAFT: 2}
OPEN = [state for state in State if state not in (State.CLOSED, State.WITHDRAWN, State.PURGED)]


@dataclass(frozen=True)
class Card:
    title: str
    text: str | Promise
    url: str
    action: str


@dataclass(frozen=True)
class Case:
    """A row that reads as a sentence: what it is about, whose turn it is."""

    reference: str
    url: str
    about: str
    state: str
    is_mine_to_do: bool
    due_at: datetime | None

    @property
    def is_late(self) -> bool:
        return self.due_at is not None and self.due_at < timezone.now()


@dataclass(frozen=True)
class NewsLine:
    title: str
    url: str
    date: date


@dataclass(frozen=True)
class Need:
    """A line of “needs you”, with where to go."""

    count: int
    words: str
    url: str
    text: str | Promise


def page_of(person: User) -> dict[str, Any]:
    """Everything my page shows, in a fixed number of queries."""
    roles = roles_of(person)
    meetings = list(Meeting.objects.ahead_of(person))
    to_choose = {
        one.consultation_id
        for one in meetings
        if one.waits_for(is_asker=one.consultation.requester_id == person.pk)
    }
    asked = _asked_by(person, to_choose)
    waiting = _waiting_for(person, to_choose) if roles.is_champion else []
    needs = _needs(person) if roles.is_lead else []
    modules = [
        module
        for module in progress.modules_open_to(person)
        if module.is_begun or (module.total and module.line.is_public)
    ]
    finished = [module for module in modules if module.is_finished]
    certificates = progress.certificates_of(person) if finished else {}
    return {
        "roles": roles,
        "next": _next(waiting, asked, needs, modules, roles.may_ask),
        "follow_ups": due_for(person),
        "talks": [one for one in meetings if one.is_agreed and one.is_ahead],
        "waiting": waiting,
        "needs": needs,
        "is_behind": (roles.is_lead or roles.is_administrator) and is_behind(),
        "cases": asked,
        "begun": [module for module in modules if module.is_begun and not module.is_finished],
        "finished": [(module, certificates.get(module.line.module_id)) for module in finished],
        "ahead": [module for module in modules if not module.is_begun][:3],
        "news": kept("news-of-weeks", _news),
    }


def _news() -> list[NewsLine]:
    since = timezone.localdate() - NEW_FOR
    return [NewsLine(page.title, str(page.url), page.date) for page in news().filter(date__gte=since)[:LINES]]


def _asked_by(person: User, to_choose: set[UUID]) -> list[Case]:
    """`to_choose`: the cases in which a time to talk waits for this person's choice."""
    cases = rows().asked_by(person).begun().filter(state__in=OPEN).order_by("-created_at")
    pressing = sorted(cards_of(cases[: 2 * SHOWN]), key=lambda case: ANSWER_FIRST.get(case.state, len(OPEN)))
    return [_asked_row(case, case.pk in to_choose) for case in pressing[:SHOWN]]


def _asked_row(case: ConsultationCard, chooses: bool) -> Case:
    return _row(case, chooses or case.turn == Party.REQUESTER, TO_CHOOSE if chooses else "")


def _waiting_for(person: User, to_choose: set[UUID]) -> list[Case]:
    """Offered to this champion, or held and theirs to answer, the most pressing first."""
    cases = rows().in_hands_of(person).order_by("accepted_at", "respond_by")
    mine = [(case, _as_champion(case, to_choose)) for case in cards_of(cases[: 2 * SHOWN])]
    return [_row(case, True, words) for case, words in mine if words][:SHOWN]


def _as_champion(case: ConsultationCard, to_choose: set[UUID]) -> str | Promise:
    """What there is for a champion to do in it, if there is."""
    return TO_CHOOSE if case.pk in to_choose else AS_CHAMPION.get(case.turn, "")


def _row(case: ConsultationCard, is_mine_to_do: bool, state: str | Promise = "") -> Case:
    is_draft = case.state == State.DRAFT
    url = f"{case.url}ask/" if is_draft else case.url
    due_at = case.due_at if is_mine_to_do else None
    words = str(state) or case.state_words
    about = ": ".join(filter(None, (str(GO_ON), case.topics))) if is_draft else case.topics
    return Case(case.reference, url, about, words, is_mine_to_do, due_at)


def _needs(lead: User) -> list[Need]:
    """What only the lead can put right; a line appears only when there is something."""
    areas = lead.led_area_ids
    now = timezone.now()
    late, overdue, drafts, stopped, to_read, unpublished = _numbers(
        lead,
        Consultation.objects.unanswered_in(areas).filter(accept_by__lt=now),
        Consultation.objects.held_in(areas).filter(respond_by__lt=now, paused_at=None),
        TaskState.objects.filter(
            status=TaskState.STATUS_IN_PROGRESS, task__anotherapproves__groups__user=lead
        ).exclude(workflow_state__requested_by=lead),
        Consultation.objects.quarantined_in(areas).exclude(state=State.PURGED),
        Proposal.objects.to_be_read_by(lead),
        practice_questions.drafts(),
    )
    due = directory.due_in(areas)
    needs = [
        Need(
            stopped,
            ngettext("case in quarantine", "cases in quarantine", stopped),
            "/consultations/queue/",
            STOPPED_TEXT,
        ),
        Need(late, gettext("past the time to be taken up"), "/consultations/queue/", LATE_TEXT),
        Need(overdue, gettext("overdue with a champion"), "/consultations/queue/", OVERDUE_TEXT),
        Need(drafts, gettext("waiting for your approval"), "/admin/", DRAFTS_TEXT),
        Need(due, _words_of_due(due), "/services/mine/", DUE_TEXT),
        Need(to_read, _answers_to_read(to_read), reverse("consultations:proposals"), TO_READ_TEXT),
        Need(
            unpublished,
            _to_publish(unpublished),
            reverse("wagtailadmin_home") + "#practice-questions-section",
            UNPUBLISHED_TEXT,
        ),
    ]
    return [need for need in needs if need.count]


def _words_of_due(number: int) -> str:
    return ngettext("local service to check again", "local services to check again", number)


def _numbers(lead: User, *lists: QuerySet[Any]) -> tuple[int, ...]:
    """How long each list is, in one statement."""
    counted = [
        Subquery(rows.order_by().annotate(all=Value(1)).values("all").annotate(n=Count("pk")).values("n"))
        for rows in lists
    ]
    found = User.objects.filter(pk=lead.pk).values_list(*counted).get()
    return tuple(number or 0 for number in found)


def _answers_to_read(number: int) -> str:
    return ngettext(
        "answer to read before it is published", "answers to read before they are published", number
    )


def _to_publish(number: int) -> str:
    return ngettext(
        "practice question waiting to be edited and published",
        "practice questions waiting to be edited and published",
        number,
    )


def _next(
    waiting: list[Case], asked: list[Case], needs: list[Need], modules: list[ModuleStanding], may_ask: bool
) -> Card:
    """The one thing most worth doing now."""
    turn = next((case for case in asked if case.is_mine_to_do), None)
    if waiting:
        case = waiting[0]
        return Card(
            gettext("A question waits for you"), f"{case.about}. {case.state}.", case.url, gettext("Open it")
        )
    if turn:
        return Card(
            gettext("It is your turn"), f"{turn.about}. {turn.state}.", turn.url, gettext("Read and go on")
        )
    if needs:
        need = needs[0]
        return Card(f"{need.count} {need.words}", need.text, need.url, gettext("See which"))
    return _next_learning(modules) or _nothing_left(bool(modules), may_ask)


def _nothing_left(has_learned: bool, may_ask: bool) -> Card:
    """Nothing to learn: all of it is finished, or there is none yet."""
    standing = (
        gettext("You have finished every module.")
        if has_learned
        else gettext("No module has been published yet.")
    )
    if not may_ask:
        text = gettext("%(standing)s What is written for everybody is in the guidance.") % {
            "standing": standing
        }
        return Card(gettext("Nothing waits for you"), text, "/guidance/", gettext("Read guidance"))
    text = gettext("%(standing)s A question from your own work is the next step.") % {"standing": standing}
    return Card(gettext("What is on your mind?"), text, "/consultations/ask/", gettext("Ask a champion"))


def _next_learning(modules: list[ModuleStanding]) -> Card | None:
    open_ones = sorted((m for m in modules if not m.is_finished), key=lambda m: not m.is_begun)
    if not open_ones:
        return None
    module = open_ones[0]
    if module.is_begun and module.next:
        text = gettext("%(line)s: %(words)s. Next is “%(next)s”.") % {
            "line": module.line.title,
            "words": module.words,
            "next": module.next.title,
        }
        return Card(gettext("Go on learning"), text, module.next.url, gettext("Continue"))
    return Card(
        gettext("Begin with “%(line)s”") % {"line": module.line.title},
        module.line.summary,
        module.line.url,
        gettext("Look inside"),
    )
