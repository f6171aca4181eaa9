"""Seeing context, answered otherwise than by choosing."""

from learning.demonstration.shapes import QuestionEntry
from learning.demonstration.sources import LANGUAGE, NEIGHBOURHOOD, SAFETY_MAPPING, WEIGHTING
from learning.demonstration.writing import line, pair, right, spelling, wrong

DOING: list[QuestionEntry] = [
    {
        "key": "same-behaviour-weighed",
        "kind": "matching",
        "stem": "All of them leave school before the last lesson. Which context would you weigh first?",
        "topics": ["Context weighting"],
        "source": WEIGHTING,
        "difficulty": "medium",
        "options": [
            pair(
                "A friend who owes money asks them to come along when he pays",
                "Peers",
                "The pull comes from the friendship and the debt behind it.",
            ),
            pair(
                "The only bus they feel safe on goes before adults gather at the stop",
                "Transport",
                "Change the bus or the stop, and they can stay to the end.",
            ),
            pair(
                "In the corridor before that lesson, the same group waits for them",
                "School",
                "Staffing and layout of a corridor can be changed within a week.",
            ),
            pair(
                "A message thread tells them each afternoon where to be",
                "Online",
                "The thread reaches them anywhere; start there, with them.",
            ),
        ],
        "feedback": "The same behaviour, weighed four times, makes four different plans. That is why weighting comes before planning.",
        "guidance": "context-weighting",
        "heading": "The same behaviour, weighed twice",
        "hint": "Ask what would have to be different for them to stay until the bell.",
    },
    {
        "key": "a-safety-map-in-order",
        "kind": "ordering",
        "stem": "You make a safety map with a young person. What comes first, what last?",
        "topics": ["Safety mapping"],
        "source": SAFETY_MAPPING,
        "difficulty": "easy",
        "options": [
            line("Say what the map is for, and who will see it", "Trust before colours."),
            line("They colour places red, amber or green as they see them", "Their map, their colours."),
            line(
                "Talk about routes, trusted adults and places that feel safe",
                "The talk is worth more than the map.",
            ),
            line("Agree together what may be shared, and with whom", "Nothing leaves the room by surprise."),
            line(
                "Look, with several maps, for places that need work at Level 2",
                "One map helps one person; several show a place.",
            ),
        ],
        "feedback": "A map made in this order is theirs. Made the other way round, it is ours with their name on it.",
        "guidance": "safety-mapping",
        "heading": "Doing it well",
        "hint": "They should know what it is for before the first colour.",
    },
    {
        "key": "adult-who-can-act",
        "kind": "short_text",
        "stem": "One word: what do we call the presence of adults in a place who care and can act?",
        "topics": ["Neighbourhood assessment"],
        "source": NEIGHBOURHOOD,
        "difficulty": "medium",
        "typos": 1,
        "options": [
            spelling("Guardianship", "Yes. It needs no uniform: a driver or a shop worker may hold it."),
            spelling(
                "Guardians", "Near: guardians are the people, guardianship is what they give a place.", 50
            ),
        ],
        "feedback": "Ask in every place: who is here at the hour that matters, do they care, and are they able to act?",
        "guidance": "neighbourhood-assessment",
        "heading": "Three sides",
        "hint": "It is one side of the neighbourhood triangle: what people who care, and are there, give a place.",
    },
    {
        "key": "words-about-choice",
        "kind": "true_false",
        "stem": "“She is making lifestyle choices” is a fair way to record that a fifteen-year-old is being exploited.",
        "topics": ["Both levels"],
        "source": LANGUAGE,
        "difficulty": "easy",
        "warning": "This question quotes words that blame a young person for sexual exploitation.",
        "options": [
            wrong("True", "These words move the responsibility from those who exploit her to her."),
            right("False", "Right. Write what is done to her, and by whom."),
        ],
        "feedback": "Say who is doing what to the child. The record will be read by people who never meet her, and one day by her.",
        "guidance": "words-that-help",
        "heading": "The turn to make",
        "hint": "Whose action does the sentence name?",
    },
    {
        "key": "my-own-words",
        "kind": "reflective",
        "stem": "Which words in your own recent records would you change now, and to what? Write the sentence pattern, not the case.",
        "topics": ["Both levels"],
        "source": None,
        "difficulty": "medium",
        "options": [],
        "feedback": "Keep the new sentence where you write. It is worth bringing to supervision.",
        "guidance": "words-that-help",
        "heading": "Three tests",
    },
]
