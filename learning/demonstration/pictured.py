"""Questions that show something, and one that waits in the bank until a quiz asks it."""

from learning.demonstration.shapes import Option, QuestionEntry
from learning.demonstration.sources import NEIGHBOURHOOD, WEIGHTING
from learning.demonstration.writing import right, wrong


def _shown(option: Option, name: str, alt: str) -> Option:
    return {**option, "picture": {"name": name, "alt": alt, "caption": ""}}


WALK: QuestionEntry = {
    "key": "walk-to-the-shops",
    "kind": "single",
    "stem": "Pupils say that they feel watched on the walk from the bus to the shops. Where would you stand first, at the hour they walk it?",
    "topics": ["Neighbourhood assessment"],
    "source": NEIGHBOURHOOD,
    "difficulty": "easy",
    "picture": {
        "name": "walk-to-the-shops",
        "alt": "A sketch from above. A: a bus stop on a road. B: a path between a row of garages and a wall. C: three shops. D: a youth club with its lights on, beside the path.",
        "caption": "An invented street, drawn for this question",
    },
    "options": [
        wrong("A, the bus stop on the road", "Drivers and passengers see it. Ask there, then walk on."),
        right(
            "B, the path behind the garages",
            "Yes. No window looks onto it and nobody works there. See it when they do, and count who else is about.",
        ),
        wrong("C, in front of the shops", "Shopkeepers see it all day: people to talk to, after the walk."),
        wrong(
            "D, the youth club", "A strength of this place. Ask the workers what they hear, then go and see."
        ),
    ],
    "feedback": "Stand where young people say it happens, when it happens. What adults cannot see from their windows is where guardianship is missing.",
    "guidance": "neighbourhood-assessment",
}

DRAWN: QuestionEntry = {
    "key": "which-drawing-is-level-two",
    "kind": "single",
    "stem": "Which drawing shows work at Level 2?",
    "topics": ["Level 2", "Context weighting"],
    "source": WEIGHTING,
    "difficulty": "easy",
    "options": [
        _shown(
            wrong("A plan for one person", "That is Level 1, and may be needed as well."),
            "one-person",
            "One young person inside a ring, with a written plan beside them.",
        ),
        _shown(
            right(
                "A plan for a place",
                "Yes. Light, a bench, young people and an adult: the place is what changes.",
            ),
            "the-place",
            "A ring around a place: a street lamp, a bench, young people and an adult.",
        ),
        _shown(
            wrong(
                "A list of people", "A list of people at risk changes no place, and can do harm of its own."
            ),
            "the-list",
            "A list with names hidden, two of them marked.",
        ),
    ],
    "feedback": "Level 2 changes the place or the group, for everybody who comes there.",
    "guidance": "context-weighting",
    "hint": "Look at what the ring is drawn around.",
}

WAITING: QuestionEntry = {
    "key": "when-to-walk",
    "kind": "true_false",
    "stem": "An assessment of a place is complete when it has been walked once, by day.",
    "topics": ["Parks"],
    "source": NEIGHBOURHOOD,
    "difficulty": "easy",
    "options": [
        wrong("True", "By day you meet other people, other light and other adults than those it is about."),
        right("False", "Yes. Walk it at the hours it happens, and more than once."),
    ],
    "feedback": "A place is another place at nine in the evening.",
    "guidance": "neighbourhood-assessment",
}
