"""Questions of every kind, made by the number."""

import json
import random
import uuid
from collections.abc import Iterator
from typing import Any

from core.models import Topic
from learning.enums import Difficulty, QuestionKind
from learning.freezing import frozen
from learning.models import Question, QuestionOption, QuestionTopic, QuestionVersion

Kind = QuestionKind
IN_A_QUIZ = [
    *[Kind.SINGLE] * 13, *[Kind.MULTIPLE] * 3, *[Kind.TRUE_FALSE] * 2, *[Kind.MATCHING] * 2,
    Kind.ORDERING, Kind.SHORT_TEXT, Kind.NUMERIC, Kind.REFLECTIVE, Kind.SCENARIO,
]  # fmt: skip
PLACES = ("the stairwell", "the bus station", "the park", "the school gate", "the youth club", "the arcade")
ASKED = (
    "What comes first",
    "Who should hear of it",
    "What changes the context",
    "What would show that it worked",
)


def make_questions(unit: int, quiz: int) -> list[QuestionVersion]:
    """The versions of one quiz's questions, in a handful of statements."""
    chance = random.Random(f"questions-{unit}-{quiz}")  # noqa: S311  a story, not a secret
    topics = list(Topic.objects.order_by("pk"))
    made = [_question(kind, f"{unit}.{quiz}.{place}", chance, topics) for place, kind in enumerate(IN_A_QUIZ)]
    Question.objects.bulk_create(made)
    QuestionOption.objects.bulk_create(_owned(made, "options", "question"))
    QuestionTopic.objects.bulk_create(_owned(made, "topic_links", "content_object"))
    versions = [QuestionVersion(question=question, number=1, content=frozen(question)) for question in made]
    return QuestionVersion.objects.bulk_create(versions)


def _owned(questions: list[Question], name: str, owner: str) -> Iterator[Any]:
    """What each question holds in memory, now that the question has an id."""
    for question in questions:
        for thing in getattr(question, name).all():
            setattr(thing, owner, question)
            yield thing


def _question(kind: Kind, number: str, chance: random.Random, topics: list[Topic]) -> Question:
    stem = f"<p>{chance.choice(ASKED)} at {chance.choice(PLACES)}? ({number})</p>"
    question = Question(
        kind=kind,
        stem=stem,
        feedback="Context first, then who shares it.",
        difficulty=chance.choice(Difficulty.values),
    )
    for field, value in _special(kind, chance).items():
        setattr(question, field, value)
    question.options = _options(kind, number, chance)
    question.topic_links.add(QuestionTopic(tag=chance.choice(topics)))
    return question


def _special(kind: Kind, chance: random.Random) -> dict[str, Any]:
    if kind == Kind.NUMERIC:
        return {"number": float(chance.randint(5, 95)), "tolerance": 1.0, "unit": "per cent"}
    if kind == Kind.SCENARIO:
        return {"scenes": _scenes(chance)}
    return {}


def _options(kind: Kind, number: str, chance: random.Random) -> list[QuestionOption]:
    ways = {Kind.MATCHING: 4, Kind.ORDERING: 4, Kind.TRUE_FALSE: 2, Kind.SHORT_TEXT: 1}
    how_many = 0 if kind in (Kind.NUMERIC, Kind.REFLECTIVE, Kind.SCENARIO) else ways.get(kind, 4)
    right = 2 if kind == Kind.MULTIPLE else 1
    return [
        QuestionOption(
            key=_id(chance),
            match_key=_id(chance),
            text=f"mash {number}" if kind == Kind.SHORT_TEXT else f"<p>Way {place + 1} of {number}</p>",
            match=f"Context {place + 1}" if kind == Kind.MATCHING else "",
            is_right=place < right,
            feedback="This is why.",
            sort_order=place,
        )
        for place in range(how_many)
    ]


def _scenes(chance: random.Random) -> str:
    """Two scenes with two ways each, and three endings."""
    scenes = [
        _block(
            "scene", chance, name=name, text="<p>Two of them wait by the door.</p>", ways=_ways(chance, *ends)
        )
        for name, ends in (("first", ("second", "alone")), ("second", ("together", "late")))
    ]
    endings = [
        _block(
            "ending", chance, name=name, title=name.title(), debrief="<p>So it went.</p>", credit=credit,
            read_page=None, read_heading="",
        )
        for name, credit in (("together", 100), ("late", 50), ("alone", 0))
    ]  # fmt: skip
    return json.dumps(scenes + endings)


def _ways(chance: random.Random, *ends: str) -> list[dict[str, Any]]:
    return [
        {
            "type": "item",
            "id": str(_id(chance)),
            "value": {
                "text": f"Towards {end}",
                "consequence": "<p>They talk.</p>",
                "leads_to": end,
                "goes_back": False,
            },
        }
        for end in ends
    ]


def _block(kind: str, chance: random.Random, **value: Any) -> dict[str, Any]:
    return {"type": kind, "id": str(_id(chance)), "value": value}


def _id(chance: random.Random) -> uuid.UUID:
    return uuid.UUID(int=chance.getrandbits(128), version=4)
