"""One's own attempts, certificates by their code, a lead's own people. Everything else is a 404.

An open attempt goes on only while its quiz's page is open to its owner; what was handed in stays theirs to read.
"""

from typing import cast
from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404, HttpRequest

from accounts.access import lead_of as lead_of  # the views' way to it too
from accounts.access import person_of as person_of
from accounts.access import teams_of
from accounts.models import Team, User
from core.prepared import Prepared
from learning import outline
from learning.models import Attempt, AttemptItem, Award, CpdEntry, Quiz

LAST_POSITION = 32_767  # what the column holds


def attempt_for(request: HttpRequest, attempt_id: UUID) -> Attempt:
    attempt = (
        Attempt.objects.select_related("quiz__step").filter(pk=attempt_id, person=request.user.pk).first()
    )
    if attempt is None or _is_shut(attempt, request):
        raise Http404
    return attempt


def _is_shut(attempt: Attempt, request: HttpRequest) -> bool:
    return attempt.is_open and outline.is_shut_to(request, attempt.quiz.step_id)


_items_of: Prepared[AttemptItem] = Prepared(
    lambda attempt, person, position: AttemptItem.objects.select_related(
        "version", "attempt__quiz__step"
    ).filter(attempt=attempt, attempt__person=person, position=position),
    UUID,
    int,
    int,
)


def item_for(request: HttpRequest, attempt_id: UUID, position: int) -> AttemptItem:
    """A question of one's own attempt, with the attempt."""
    found = _items_of(attempt_id, request.user.pk, position) if position <= LAST_POSITION else []
    if not found or _is_shut(found[0].attempt, request):
        raise Http404
    return found[0]


def cpd_entry_for(request: HttpRequest, entry_id: UUID) -> CpdEntry:
    """A piece of one's own record, which nobody else opens."""
    entry = CpdEntry.objects.filter(pk=entry_id, person=request.user.pk).first()
    if entry is None:
        raise Http404
    return entry


def own_award(person: User, code: str) -> Award | None:
    return Award.objects.filter(code=code, person=person).first() if code else None


def award_by(code: str) -> Award | None:
    """Anybody may ask by the code, and is told when there is none."""
    return Award.objects.filter(code=code).first()


def figures_reader(request: HttpRequest) -> User:
    """Who may read what answers say of questions: leads, and the administrator. Nobody's name is in it."""
    person = cast(User, request.user)
    if not (person.is_lead or person.is_superuser):
        raise Http404
    return person


def quiz_for(request: HttpRequest, quiz_id: int) -> Quiz:
    """A quiz's figures, for whoever may read figures."""
    figures_reader(request)
    return _quiz(quiz_id)


def led_quiz_for(request: HttpRequest, quiz_id: int) -> Quiz:
    """A quiz as taken by the people of a lead's own areas."""
    lead_of(request)
    return _quiz(quiz_id)


def people_led_by(lead: User) -> QuerySet[User]:
    """The people of this lead's areas."""
    return User.objects.filter(area__in=lead.led_area_ids)


def person_led_for(request: HttpRequest, person_id: int) -> User:
    person = people_led_by(lead_of(request)).select_related("team", "agency").filter(pk=person_id).first()
    if person is None:
        raise Http404
    return person


def team_led_for(request: HttpRequest, team_id: str) -> Team:
    team = teams_of(lead_of(request)).filter(pk=number_in(team_id)).first()
    if team is None:
        raise Http404
    return team


def number_in(text: str) -> int:
    """An id from an address; 0, which nothing has, for whatever is no number."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0


def _quiz(quiz_id: int) -> Quiz:
    quiz = Quiz.objects.with_titles().filter(pk=quiz_id).first()
    if quiz is None:
        raise Http404
    return quiz
