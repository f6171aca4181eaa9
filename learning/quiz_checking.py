"""What can be wrong with the questions of a quiz, said where it can be mended."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from core.models import Topic
from learning.drawable import Draw, Shortage, shortages
from learning.enums import Difficulty
from learning.models import Question, QuizPage

NOT_OUT = gettext_lazy("“%(question)s” is not published, so nobody would be asked it. Publish it first.")
WAITS = gettext_lazy(
    "“%(question)s” still waits for a lead. Submit the quiz once it is approved; a draft can be saved."
)


@dataclass(frozen=True)
class Place:
    """One place of a quiz as it is written: a question, or a draw with what it narrows to."""

    question: Question | None
    draw: int | None
    topics: tuple[Topic, ...] = ()
    difficulty: str = ""

    def pool_in_words(self, size: int) -> str:
        """What it draws from, as in “2 published questions on Peers, easy”."""
        words = ngettext("%(number)s published question", "%(number)s published questions", size)
        said = words % {"number": size}
        if self.topics:
            topics = get_text_list([topic.name for topic in self.topics], _("or"))
            said = _("%(questions)s on %(topics)s") % {"questions": said, "topics": topics}
        return f"{said}, {Difficulty(self.difficulty).label.lower()}" if self.difficulty else said


def place_of(slot: Any) -> Place:
    return Place(slot.question, slot.draw, tuple(slot.draw_topics.all()), slot.draw_difficulty)


def quiz_problems(places: list[Place]) -> list[tuple[int, str]]:
    """(place, sentence), places counted from 0; empty where everybody can be asked all of it."""
    return sorted([*_of_fixed(places), *_of_draws(places)])


def quizzes_short() -> list[QuizPage]:
    """Published quizzes whose draws come away short as the bank now stands."""
    drawing = QuizPage.objects.live().filter(slots__draw__isnull=False).distinct().order_by("title")
    return [page for page in drawing.select_related("step__quiz") if any(_of_draws(_places(page)))]


def shortages_in_words(page: QuizPage) -> list[str]:
    """A sentence for each draw of it that comes away short."""
    return [sentence for _, sentence in _of_draws(_places(page))]


def quizzes_short_without(question: Question) -> list[QuizPage]:
    """Published quizzes whose draws would come away short if this question were not published."""
    drawing = QuizPage.objects.live().filter(slots__draw__isnull=False).distinct().order_by("title")
    return [page for page in drawing if _is_short_without(question.pk, page)]


def _is_short_without(question: int, page: QuizPage) -> bool:
    places = _places(page)
    return any(_of_draws(places, gone={question})) and not any(_of_draws(places))


def _places(page: QuizPage) -> list[Place]:
    return [place_of(slot) for slot in page.slots.prefetch_related("draw_topics")]


def _of_fixed(places: list[Place]) -> Iterable[tuple[int, str]]:
    seen: set[int] = set()
    for number, place in enumerate(places):
        if place.question is None:
            continue
        if place.question.pk in seen:
            yield (
                number,
                _("“%(question)s” stands in this quiz twice. Take one of them out.")
                % {"question": place.question},
            )
        elif not place.question.live:
            waits = place.question.workflow_in_progress
            yield number, (WAITS if waits else NOT_OUT) % {"question": place.question}
        seen.add(place.question.pk)


def _of_draws(places: list[Place], gone: Iterable[int] = ()) -> Iterable[tuple[int, str]]:
    fixed = {place.question.pk for place in places if place.question} | set(gone)
    draws = [
        Draw(number, place.draw, _pool(place, fixed)) for number, place in enumerate(places) if place.draw
    ]
    for short in shortages(draws):
        yield short.draw.place, _in_words(short, places[short.draw.place])


def _pool(place: Place, fixed: set[int]) -> list[int]:
    """What fits it and is not asked anyhow."""
    return [pk for pk in Question.objects.fitting(place.topics, place.difficulty) if pk not in fixed]


def _in_words(short: Shortage, place: Place) -> str:
    wanted, found = short.draw.wanted, len(short.draw.pool)
    there = _("This draws %(wanted)s, and besides those named here the bank has %(pool)s") % {
        "wanted": wanted,
        "pool": place.pool_in_words(found),
    }
    why = (
        _("; other draws need some of the same, which leaves %(found)s") % {"found": short.found}
        if short.found < found
        else ""
    )
    return _("%(there)s%(why)s. Draw fewer, widen the topics, or write more questions.") % {
        "there": there,
        "why": why,
    }
