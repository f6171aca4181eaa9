"""Module 2: looking beyond the child and weighting contexts fairly."""

from learning.demonstration.seeing_context.lessons import FIVE_CONTEXTS, SAFETY_MAPS, WEIGHTING
from learning.demonstration.seeing_context.people_and_words import GUARDIANS, WORDS_AND_BIAS
from learning.demonstration.seeing_context.quiz import QUIZ
from learning.demonstration.shapes import ModuleEntry

MODULE: ModuleEntry = {
    "slug": "seeing-context",
    "title": "Seeing context",
    "summary": "Look at five contexts, weight them, map safety with young people, and write about them fairly.",
    "minutes": 50,
    "checked_on": "2026-11-02",
    "outcomes": [
        "Look for harm and protection in each of the contexts around a young person",
        "Weight contexts and defend your weighting to a colleague",
        "Map safety with a young person, and know what to do when it is all red",
        "Find the guardians and friendships that protect already",
        "Write without blame, and test your own account for bias",
    ],
    "topics": ["Context weighting", "Safety mapping", "Peers", "Neighbourhood", "Both levels", "Assess"],
    "requires": [],
    "lessons": [FIVE_CONTEXTS, WEIGHTING, SAFETY_MAPS, GUARDIANS, WORDS_AND_BIAS],
    "case_studies": [],
    "quiz": QUIZ,
    "order": [
        "five-contexts",
        "weighting-contexts",
        "safety-maps",
        "strengths-and-guardians",
        "words-and-bias",
        "seeing-context-quiz",
    ],
}
