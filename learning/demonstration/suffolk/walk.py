"""Suffolk's challenges as a branching case: what the study found hard, walked through in an invented county."""

from learning.demonstration.shapes import QuestionEntry
from learning.demonstration.sources import SUFFOLK
from learning.demonstration.writing import back, ending, line, pair, scene, spelling, way

WALK: QuestionEntry = {
    "key": "suffolk-walk",
    "kind": "scenario",
    "stem": "The Suffolk study names what stayed hard: support that stops at 18, and youth services that differ from town to town. "
    "Walk through both in Fenmarch, an invented county.",
    "topics": ["Adult services", "Youth work", "Both levels"],
    "source": SUFFOLK,
    "difficulty": "hard",
    "options": [],
    "scenes": [
        scene(
            "Six months to go",
            "<p>A young man is seventeen and a half. Others make him carry for them to pay a debt that never shrinks. He is not in "
            "care. The service that knows him ends at 18, and adult social care has found no care and support needs. In his town "
            "the youth club closed; the next one is an hour away.</p>",
            way(
                "Ask now who could still be there when he is 18",
                "Who stays",
                "<p>He names a boxing coach and, after a while, his aunt. You add a housing officer who answers the phone.</p>",
            ),
            way(
                "Refer him to adult services once more and wait",
                "Waiting",
                "<p>The form is better this time: it says what is done to him. The answer will take ten weeks.</p>",
            ),
            way(
                "Plan a good ending and give him a list of services",
                "The list",
                "<p>He folds it twice and puts it away.</p>",
            ),
        ),
        scene(
            "Waiting",
            "<p>Week eight. Nothing yet. The people who use him know his birthday too.</p>",
            back(
                "Go back and build with whoever can stay, beside the referral",
                "Six months to go",
                "<p>The referral stays where it is. You stop leaning on it alone.</p>",
            ),
            way(
                "Write to the head of adult services",
                "Told upwards",
                "<p>The letter is read. A meeting is promised, for all who fall into the gap.</p>",
            ),
        ),
        scene(
            "Who stays",
            "<p>Four people are willing, none of them paid for this. Three of them would be where he is approached: the parade of shops "
            "near the gym. There is no youth worker in this town.</p>",
            way(
                "Take the parade to the panel, and ask for detached youth workers at the hour that matters",
                "The parade",
                "<p>The panel has two other worries about the same row of shops. It had not put them together.</p>",
            ),
            way(
                "Keep to his own plan; the place is somebody else’s job",
                "His plan",
                "<p>The plan is full: coach, aunt, housing. Nobody in it can do anything about the parade.</p>",
            ),
        ),
        scene(
            "The parade",
            "<p>The hub can lend two detached youth workers for three months, if another town goes without. What do you say?</p>",
            way(
                "Say yes, and take the unevenness itself to the partnership with what you have learnt",
                "A bridge",
                "<p>You write one page: what changed at the parade, what the other town lost, and what the county would need.</p>",
            ),
            way(
                "Say yes and leave it at that",
                "For three months",
                "<p>For three months there are two people whom young people trust at the hour that matters.</p>",
            ),
        ),
    ],
    "endings": [
        ending(
            "A bridge",
            "A bridge, and a county that knows where it is missing",
            100,
            "<p>People who stay, a place that changed, and leaders who were told what it took. The study says that change hangs on buy-in across the partnership; this is how one asks for it. Nobody can promise that he is safe.</p>",
            "turning-18#Begin at sixteen and a half",
        ),
        ending(
            "For three months",
            "Better, for three months",
            70,
            "<p>He and the place were both helped. When the workers leave, nobody above knows what they did, and the next worry begins from nothing.</p>",
            "levels#Keeping the two linked",
        ),
        ending(
            "His plan",
            "A good plan for one, in a place that stayed as it was",
            50,
            "<p>Level 1 was done well. He passes the parade each day, and so do those who come after him.</p>",
            "levels#When to move to Level 2",
        ),
        ending(
            "Told upwards",
            "The gap was named; he is still in it",
            40,
            "<p>Naming a gap is needed, and slow. Do it beside building for him, not instead.</p>",
            "turning-18#What changes at 18",
        ),
        ending(
            "The list",
            "A tidy ending",
            10,
            "<p>A list asks a young man in debt bondage to do alone what a partnership found hard together.</p>",
            "turning-18#Begin at sixteen and a half",
        ),
    ],
    "feedback": "Suffolk reported that support in transition reached mostly those leaving care, and that youth services were uneven. Ask of your own area: which of these two would stop you first?",
    "guidance": "turning-18",
    "heading": "What changes at 18",
}

DOING: list[QuestionEntry] = [
    {
        "key": "suffolk-who-does-what",
        "kind": "matching",
        "stem": "What was each of these for in Suffolk?",
        "topics": ["Partnerships", "System change"],
        "source": SUFFOLK,
        "difficulty": "medium",
        "options": [
            pair(
                "Vulnerability Assessment Tracker",
                "Seeing patterns of exploitation",
                "Used beside the MACE panels.",
            ),
            pair(
                "MACE panels",
                "Seeing patterns of exploitation",
                "Multi-agency criminal exploitation panels, in Suffolk’s words.",
            ),
            pair(
                "Child exploitation hubs",
                "Working in places where exploitation gathers",
                "With families, voluntary groups and communities.",
            ),
            pair(
                "Make a Change",
                "Supporting under-18s at risk, and their parents and carers",
                "Support for people, beside the work on places.",
            ),
            pair(
                "Five champions",
                "Helping practitioners bring the approach into daily work",
                "They advise; cases stay where they are.",
            ),
        ],
        "feedback": "See patterns, change places, support people, help practitioners: a system needs all four.",
        "guidance": "what-cs-is",
        "heading": "What it is not",
    },
    {
        "key": "suffolk-mechanisms-in-order",
        "kind": "ordering",
        "stem": "Put what made the difference in Suffolk in order, from the whole partnership down to the street.",
        "topics": ["System change"],
        "source": SUFFOLK,
        "difficulty": "hard",
        "options": [
            line("Buy-in of senior leaders across the whole partnership", "Without it nothing below holds."),
            line(
                "One strategy that community safety and social care share", "So that two boards pull one way."
            ),
            line(
                "Daily knowledge of worrying places, from panels and tracker",
                "What leaders and hubs steer by.",
            ),
            line("Hubs that work directly with people and places", "Where young people meet any of it."),
        ],
        "feedback": "The study names all four. Which of them is weakest where you work?",
        "guidance": "levels",
        "heading": "Keeping the two linked",
    },
    {
        "key": "suffolk-champions-number",
        "kind": "numeric",
        "stem": "How many champions had Suffolk trained at the time of the study?",
        "topics": ["System change"],
        "source": SUFFOLK,
        "difficulty": "easy",
        "options": [],
        "number": 5,
        "tolerance": 0,
        "unit": "champions",
        "feedback": "Five, for a whole county. That is why their time has to be protected and their questions have to be good.",
        "guidance": "asking-a-champion",
    },
    {
        "key": "suffolk-two-places",
        "kind": "short_text",
        "stem": "The study tells of location work at a skatepark and at one other kind of place. Which?",
        "topics": ["Level 2", "Neighbourhood"],
        "source": SUFFOLK,
        "difficulty": "medium",
        "typos": 1,
        "options": [
            spelling("Garage block", "Yes: a block of garages, with residents, schools, health and police."),
            spelling("Garages", "Yes: a block of garages, with residents, schools, health and police."),
            spelling("A block of garages", "Yes, with residents, schools, health and police."),
            spelling("The garage block", "Yes, with residents, schools, health and police."),
            spelling("Lock-up garages", "Yes: a block of them, with residents, schools, health and police."),
        ],
        "feedback": "Neither is a grand place. Level 2 work begins where young people are.",
        "guidance": "neighbourhood-assessment",
        "heading": "In order",
    },
    WALK,
    {
        "key": "suffolk-and-us",
        "kind": "reflective",
        "stem": "Which one thing that Suffolk set up would make the most difference where you work, and who would have to say yes?",
        "topics": ["System change"],
        "source": SUFFOLK,
        "difficulty": "medium",
        "options": [],
        "feedback": "That name is a place to begin. Your implementation lead will want to hear it.",
        "guidance": "asking-a-champion",
    },
]
