"""Outcomes, evidence and using a champion, answered otherwise than by choosing."""

from learning.demonstration.shapes import QuestionEntry
from learning.demonstration.sources import EVALUATION, MEASURING, REACH_AND_IMPACT
from learning.demonstration.writing import line, pair, right, wrong

DOING: list[QuestionEntry] = [
    {
        "key": "reach-influence-outcome",
        "kind": "matching",
        "stem": "What does each of these show?",
        "topics": ["Outcomes", "Measure"],
        "source": MEASURING,
        "difficulty": "medium",
        "options": [
            pair(
                "212 people finished the first module",
                "Reach",
                "It says who was met, not what they did then.",
            ),
            pair(
                "7 of 10 who answered say that a plan changed after advice",
                "Influence",
                "Something was done differently, by their own account.",
            ),
            pair(
                "In May more young people say they feel safe at the interchange than in October",
                "Outcome",
                "The same question, the same place, two dates.",
            ),
            pair("Four agencies used the guidance for the first time", "Reach", "New readers: still reach."),
        ],
        "feedback": "None of the three stands for another. A good report has all of them and does not mix them.",
        "guidance": "watch-outs",
        "heading": "Goals before responses",
    },
    {
        "key": "share-of-104",
        "kind": "numeric",
        "stem": "Of 135 partnerships whose documents were read, 104 mention the approach; of those 104, 45 are implementing it. How many per cent of the 104 is that?",
        "topics": ["Measure"],
        "source": REACH_AND_IMPACT,
        "difficulty": "hard",
        "options": [],
        "number": 43,
        "tolerance": 1,
        "unit": "per cent",
        "feedback": "45 of 104 is 43 per cent. Of all 135 it would be 33. Print the base each time, or the reader takes the wrong one.",
        "guidance": "watch-outs",
        "heading": "Nine things to watch",
    },
    {
        "key": "question-to-champion-in-order",
        "kind": "ordering",
        "stem": "You want advice from a champion. What comes first, what last?",
        "topics": ["Review"],
        "source": None,
        "difficulty": "easy",
        "options": [
            line(
                "Make sure that no child is in danger now; if one may be, report first",
                "Advice never comes before a report.",
            ),
            line("Find the one decision you need help with", "One question, one decision."),
            line(
                "Write it so that nobody in it could be known",
                "Read it once as somebody who knows the family.",
            ),
            line(
                "Read the advice and decide, with your manager where you must",
                "The decision stays with you and your agency.",
            ),
            line(
                "Record advice, decision and reasons in your own system",
                "This site keeps none of it for you.",
            ),
        ],
        "feedback": "From danger to record: the champion stands in the middle, never at either end.",
        "guidance": "asking-a-champion",
        "heading": "What happens",
    },
    {
        "key": "proven",
        "kind": "true_false",
        "stem": "It is fair to tell a board that Contextual Safeguarding is proven to make young people safer.",
        "topics": ["Outcomes"],
        "source": EVALUATION,
        "difficulty": "easy",
        "options": [
            wrong(
                "True",
                "The evidence is promising, not settled. Its own evaluators say that clear proof has been hard to find.",
            ),
            right("False", "Right. Say what was done, for whom, and what is not known yet."),
        ],
        "feedback": "Modesty is stronger: a board that hears what is not known trusts what is.",
        "guidance": "watch-outs",
        "heading": "Nine things to watch",
    },
    {
        "key": "my-own-measure",
        "kind": "reflective",
        "stem": "For one place you know: how would you find out, with the people who use it, whether it became safer?",
        "topics": ["Measure", "Outcomes"],
        "source": None,
        "difficulty": "medium",
        "options": [],
        "feedback": "A question, a place, two dates. Ask it before you act, or there is nothing to compare with.",
        "guidance": "context-conference",
        "heading": "Goals that show",
    },
]
