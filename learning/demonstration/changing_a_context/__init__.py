"""Module 3: Level 2 work that is lawful and respectful."""

from learning.demonstration.changing_a_context.acting import CONFERENCES_AND_PARTNERS, SCHOOLS
from learning.demonstration.changing_a_context.lessons import FRIENDS_AND_PEERS, SIX_STEPS, TRIANGLES
from learning.demonstration.changing_a_context.quiz import QUIZ
from learning.demonstration.shapes import ModuleEntry

MODULE: ModuleEntry = {
    "slug": "changing-a-context",
    "title": "Assessing and changing a context",
    "summary": "Plan Level 2 work on a neighbourhood, a school or a friendship group, lawfully and with respect.",
    "minutes": 60,
    "checked_on": "2026-11-16",
    "outcomes": [
        "Take a worry about a place through six steps, with goals before responses",
        "Use the context triangles to assess a neighbourhood, a school or a friendship group",
        "Do peer work lawfully, and answer well when somebody asks for a peer map",
        "Run a conference about a place without discussing any individual",
        "Choose partners by their influence, and spot displacement before it happens",
    ],
    "topics": [
        "Level 2",
        "Neighbourhood assessment",
        "School assessment",
        "Friendship and peer assessment",
        "Context conference",
        "Partnerships",
    ],
    "requires": ["foundations"],
    "lessons": [SIX_STEPS, TRIANGLES, FRIENDS_AND_PEERS, SCHOOLS, CONFERENCES_AND_PARTNERS],
    "case_studies": [],
    "quiz": QUIZ,
    "order": [
        "from-worry-to-plan",
        "three-triangles",
        "friends-and-peers",
        "inside-a-school",
        "conferences-and-partners",
        "changing-a-context-quiz",
    ],
}
