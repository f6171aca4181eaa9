"""Who knows what: strong and weak people, easy and hard questions, and a few questions that deserve a look."""

from math import exp
from random import Random
from typing import Any

from learning.demonstration.mistakes import mistaken
from learning.enums import QuestionKind
from learning.marking import full_marks
from learning.models import QuestionVersion

# Added to what somebody can do: before any lesson, after reading again, and with the page open beside the quiz.
UNTAUGHT, READ_AGAIN, ALL_OF_IT = -1.2, 1.4, 99.0
EASE = {"easy": 2.2, "medium": 1.5, "hard": 0.8}
STORY = -0.3  # where there is a lot to decide, people decide differently
# By the words they begin with. Nobody misses the first; of the second, the order of the four is hard to keep.
ODD = {"What led to Contextual Safeguarding": 6.0, "Which list puts the four domains": -3.4}
# What people who know much choose instead: whoever asks how a plan is carried out thinks of partners first.
ARGUABLE = {"A plan has nine actions": "Partnerships"}
STRONG = 0.4


class Knowing:
    """Answers as people give them; the same every time."""

    def __init__(self, chance: Random) -> None:
        self.chance = chance
        self.abilities: dict[int, float] = {}

    def answer(self, person: int, version: QuestionVersion, lift: float) -> tuple[Any, int]:
        """What this person says, and how sure they are of it: 1 to 3."""
        ability = self.abilities.setdefault(person, self.chance.gauss(0.1, 1.4))
        content = version.content
        stem = content["stem"].removeprefix("<p>")
        other = _arguable(content, stem)
        if other and lift < ALL_OF_IT and ability > STRONG and self.chance.random() < 0.9:
            return [other], 3
        usual = STORY if version.kind == QuestionKind.SCENARIO else EASE[version.question.difficulty]
        ease = _named(ODD, stem) or usual
        knows_it = self.chance.random() < _likely(ability + ease + lift)
        if knows_it:
            return full_marks(content), self.chance.choice((2, 3, 3) if ability > STRONG else (1, 2, 3))
        return mistaken(content, self.chance), self.chance.choice((1, 2, 2, 3))


def _likely(strength: float) -> float:
    return 1 / (1 + exp(-strength))


def _named(by_beginning: dict[str, Any], stem: str) -> Any:
    return next((value for words, value in by_beginning.items() if stem.startswith(words)), None)


def _arguable(content: dict[str, Any], stem: str) -> str | None:
    """The id of the option that strong people argue for."""
    words = _named(ARGUABLE, stem) if content["kind"] == QuestionKind.SINGLE else None
    return next((option["id"] for option in content["options"] if option["text"] == words), None)
