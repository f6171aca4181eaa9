"""Module 1: what Contextual Safeguarding is, and is not."""

from learning.demonstration.foundations.lessons import LESSONS
from learning.demonstration.foundations.quiz import FOLLOW_UP, QUIZ, STARTER
from learning.demonstration.shapes import ModuleEntry

MODULE: ModuleEntry = {
    "slug": "foundations",
    "title": "Foundations of Contextual Safeguarding",
    "summary": "Where the approach came from, its four domains, two levels and values, and what the evidence can carry.",
    "minutes": 40,
    "checked_on": "2026-11-02",
    "outcomes": [
        "Explain harm outside the home and the four domains in plain words",
        "Tell work with one child from work on a context, and say why both are needed",
        "Test an action against the values as well as the domains",
        "Say how strong the evidence is without overselling it",
    ],
    "topics": ["Target", "Legislation", "Partnerships", "Outcomes", "Both levels"],
    "requires": [],
    "lessons": LESSONS,
    "case_studies": [],
    "quiz": QUIZ,
    "starter": STARTER,
    "follow_up": FOLLOW_UP,
    "order": [
        "foundations-starter",
        "where-it-came-from",
        "four-domains",
        "two-levels",
        "values-and-evidence",
        "foundations-quiz",
        "foundations-follow-up",
    ],
}
