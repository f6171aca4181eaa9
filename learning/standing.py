"""How far somebody is with a quiz, who was given more of it, and who could be."""

from dataclasses import dataclass

from django.core.paginator import Page as Leaf
from django.core.paginator import Paginator
from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.models import User
from learning.access import people_led_by
from learning.allowances import allowed_to
from learning.models import Allowance, Attempt, Quiz, QuizPage

ON_A_PAGE = 25
NAMED_AT_MOST = 20


@dataclass(frozen=True)
class Standing:
    """How much of a quiz somebody has used and is allowed: no score, no answer."""

    begun: int
    attempts_allowed: int | None
    minutes_allowed: int | None
    extra_attempts: int
    extra_minutes: int

    @property
    def tries(self) -> str:
        if self.attempts_allowed is None:
            return _("%(begun)s begun, as many as they like") % {"begun": self.begun}
        return _("%(begun)s begun of %(allowed)s allowed") % {
            "begun": self.begun,
            "allowed": self.attempts_allowed + self.extra_attempts,
        }

    @property
    def time(self) -> str:
        if self.minutes_allowed is None:
            return _("No time limit")
        minutes = self.minutes_allowed + self.extra_minutes
        return ngettext("%(number)s minute", "%(number)s minutes", minutes) % {"number": minutes}


def people_named(lead: User, words: str) -> QuerySet[User]:
    """People of the lead's areas whose name or address holds every word."""
    found = people_led_by(lead).select_related("team", "agency")
    for word in words.split()[:5]:
        found = found.filter(
            Q(first_name__icontains=word) | Q(last_name__icontains=word) | Q(email__icontains=word)
        )
    return found.order_by("last_name", "first_name", "pk")[:NAMED_AT_MOST]


def page_of(quiz: Quiz, lead: User, number: str | None) -> Leaf:
    """What was given at this quiz in the lead's areas, the newest first."""
    mine = Allowance.objects.filter(quiz=quiz, person__area__in=lead.led_area_ids)
    return Paginator(mine.select_related("person", "by").order_by("-at", "-pk"), ON_A_PAGE).get_page(number)


def standing_of(quiz: Quiz, person: User) -> Standing:
    page = QuizPage.objects.filter(step=quiz.step_id).only("attempts_allowed", "minutes_allowed").first()
    extra = allowed_to(person.pk, quiz.step_id)
    return Standing(
        begun=Attempt.objects.counting().filter(quiz=quiz, person=person).count(),
        attempts_allowed=page.attempts_allowed if page else None,
        minutes_allowed=page.minutes_allowed if page else None,
        extra_attempts=extra.attempts,
        extra_minutes=extra.minutes,
    )
