"""Foundations, answered otherwise than by choosing; the starter asks some of them before the module."""

from learning.demonstration.shapes import QuestionEntry
from learning.demonstration.sources import FRAMEWORK, HISTORY, TWO_LEVELS
from learning.demonstration.writing import line, pair, spelling

DOMAINS_MATCHED: QuestionEntry = {
    "key": "domains-and-slips",
    "kind": "matching",
    "stem": "Each of these slips weakens one domain. Which one?",
    "topics": ["Target", "Legislation", "Partnerships", "Outcomes"],
    "source": FRAMEWORK,
    "difficulty": "medium",
    "options": [
        pair(
            "Every action in the plan begins “the young person will”",
            "Target",
            "Nothing in the place or group is asked to change.",
        ),
        pair(
            "The worry about the arcade is left to enforcement alone",
            "Legislation",
            "It is child welfare work; others help, and social care keeps the lens.",
        ),
        pair(
            "The café owner, who sees it every day, was never asked",
            "Partnerships",
            "Influence in a place is rarely held by the usual table alone.",
        ),
        pair(
            "Success is counted in fewer missing episodes, and nothing else",
            "Outcomes",
            "Ask as well whether the place itself became safer, and who says so.",
        ),
    ],
    "feedback": "When a plan feels thin, go through the four domains in order and ask which one nobody spoke about.",
    "guidance": "what-cs-is",
    "heading": "Four domains, in this order",
    "hint": "Ask of each slip: is it about what changes, under which duty, with whom, or how we know?",
}

LEVEL_WORD: QuestionEntry = {
    "key": "older-word-for-level",
    "kind": "short_text",
    "stem": "Older pages of the programme use another word for “Level”. Which one?",
    "topics": ["Both levels"],
    "source": TWO_LEVELS,
    "difficulty": "easy",
    "options": [
        spelling("Tier", "Yes. Tier 1 and Tier 2 mean what Level 1 and Level 2 mean now."),
        spelling("Tiers", "Yes, in the plural: Tier 1 and Tier 2."),
    ],
    "feedback": "Up to about 2021 the pages say Tier 1 and Tier 2. Search for both words, and write “Level”.",
    "guidance": "levels",
    "hint": "It begins with T and also means a row in a theatre.",
}

ORIGINS: QuestionEntry = {
    "key": "origins-in-order",
    "kind": "ordering",
    "stem": "Put these in the order in which they happened.",
    "topics": ["Both levels"],
    "source": HISTORY,
    "difficulty": "hard",
    "options": [
        line(
            "A review of nine cases finds the danger among peers, at school and in the neighbourhood",
            "The research came first.",
        ),
        line("The approach gets its name", "That was in 2015."),
        line("The framework of four domains is set out", "A year later, in 2016."),
        line(
            "A whole borough, Hackney, tests it across its system",
            "From 2017, with national innovation money.",
        ),
        line("Nine sites join the Scale-Up project", "From 2019 to 2022, five and four at a time."),
    ],
    "feedback": "The order matters: it grew out of what happened to young people, and was tried before it was spread.",
    "guidance": "what-cs-is",
    "heading": "Where it came from",
    "hint": "Research, a name, a framework, one place, many places.",
}

VALUES_NUMBER: QuestionEntry = {
    "key": "how-many-domains",
    "kind": "numeric",
    "stem": "How many domains does the framework have?",
    "topics": ["Target", "Outcomes"],
    "source": FRAMEWORK,
    "difficulty": "easy",
    "options": [],
    "number": 4,
    "tolerance": 0,
    "unit": "domains",
    "feedback": "Four: Target, Legislation, Partnerships, Outcomes. The values are a list of their own.",
    "guidance": "what-cs-is",
    "heading": "Four domains, in this order",
}

FIRST_CHANGE: QuestionEntry = {
    "key": "one-plan-of-mine",
    "kind": "reflective",
    "stem": "Think of one plan you worked on lately. Which place or group did it ask to change, and who could have been asked to help?",
    "topics": ["Target", "Both levels"],
    "source": None,
    "difficulty": "medium",
    "options": [],
    "feedback": "If no place was asked to change, that is where a question to a champion may begin. Leave names and places out of it.",
    "guidance": "levels",
    "heading": "When to move to Level 2",
}

DOING: list[QuestionEntry] = [DOMAINS_MATCHED, LEVEL_WORD, ORIGINS, VALUES_NUMBER, FIRST_CHANGE]
STARTING: list[QuestionEntry] = [DOMAINS_MATCHED, LEVEL_WORD, VALUES_NUMBER]
