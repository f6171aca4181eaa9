"""Module 5: showing change honestly, and getting good advice."""

from learning.demonstration.outcomes.advice import ASKING_WELL, RECORDING_AND_REFLECTING
from learning.demonstration.outcomes.lessons import CONTEXTUAL_GOALS, REACH_INFLUENCE_OUTCOME, READING_FIGURES
from learning.demonstration.outcomes.quiz import QUIZ
from learning.demonstration.shapes import ModuleEntry

MODULE: ModuleEntry = {
    "slug": "outcomes-evidence-champions",
    "title": "Outcomes, evidence and using a champion",
    "summary": "Set goals that a place can reach, read figures with their bases, and ask for advice that you can use.",
    "minutes": 45,
    "checked_on": "2026-11-16",
    "outcomes": [
        "Write a goal for a place and say how you will know",
        "Tell reach from influence from outcome in any report",
        "Find the base of a figure before you repeat it",
        "Ask a champion one clear question with nobody in it",
        "Record advice, decision and reasons where they belong",
    ],
    "topics": ["Outcomes", "Contextual outcomes framework", "Measure", "Review"],
    "requires": [],
    "lessons": [
        CONTEXTUAL_GOALS,
        REACH_INFLUENCE_OUTCOME,
        READING_FIGURES,
        ASKING_WELL,
        RECORDING_AND_REFLECTING,
    ],
    "case_studies": [],
    "quiz": QUIZ,
    "order": [
        "contextual-goals",
        "reach-influence-outcome",
        "reading-figures",
        "asking-well",
        "recording-and-reflecting",
        "outcomes-quiz",
    ],
}
