"""Partnership, law and information, answered otherwise than by choosing."""

from learning.demonstration.shapes import QuestionEntry
from learning.demonstration.sources import NRM, SHARING, SUFFOLK
from learning.demonstration.writing import line, pair, spelling

DOING: list[QuestionEntry] = [
    {
        "key": "which-route",
        "kind": "matching",
        "stem": "Which route fits?",
        "topics": ["Refer and screen", "Partnerships"],
        "source": None,
        "difficulty": "medium",
        "options": [
            pair(
                "A child may be suffering significant harm, and has no social worker",
                "The front door (MASH)",
                "Report first; advice comes afterwards.",
            ),
            pair(
                "A child with an allocated social worker is in new trouble",
                "The allocated social worker",
                "They hold the plan. In an emergency, 999 all the same.",
            ),
            pair(
                "An adult who works with children may have harmed one",
                "The designated officer (LADO)",
                "A route of its own, for allegations about staff.",
            ),
            pair(
                "How to plan for a bus stop where several feel unsafe",
                "A champion",
                "Advice on practice. It is not a referral, and no names are needed.",
            ),
        ],
        "feedback": "Ask of any worry: is a child in danger now, who holds the plan, and is it about a person or a place?",
        "guidance": "report-now",
        "heading": "Everything else, in this order",
    },
    {
        "key": "sharing-in-order",
        "kind": "ordering",
        "stem": "Somebody asks you for information about a young person. In which order do you think?",
        "topics": ["Legislation"],
        "source": SHARING,
        "difficulty": "medium",
        "options": [
            line("What is it for?", "Without a purpose nothing is needed."),
            line("Is a child at risk if it is not shared?", "Protection comes before privacy."),
            line("What is the least that serves the purpose?", "Relevant, accurate, needed: no more."),
            line("Who has a role that needs it?", "Not everybody round a table does."),
            line(
                "Write down what you shared, with whom and why, or why not",
                "The record protects the child and you.",
            ),
        ],
        "feedback": "Five short questions. Nothing here asks for consent where a child is at risk; be open about it where that is safe.",
        "guidance": "information-sharing",
        "heading": "The five questions",
    },
    {
        "key": "nrm-age",
        "kind": "numeric",
        "stem": "From which birthday on is consent needed to stay in the National Referral Mechanism?",
        "topics": ["Trafficking and modern slavery"],
        "source": NRM,
        "difficulty": "medium",
        "options": [],
        "number": 18,
        "tolerance": 0,
        "unit": "years",
        "feedback": "A child need not agree to be referred; at 18 consent is needed to stay in. Prepare that talk long before.",
        "guidance": "turning-18",
        "heading": "What changes at 18",
    },
    {
        "key": "mace-letters",
        "kind": "short_text",
        "stem": "In Suffolk’s study the C in MACE stands for one word. In most other areas it stands for “child”. Which word was it in Suffolk?",
        "topics": ["Partnerships"],
        "source": SUFFOLK,
        "difficulty": "hard",
        "options": [spelling("Criminal", "Yes: multi-agency criminal exploitation panels.")],
        "typos": 1,
        "feedback": "Letters mean what the local partnership says they mean. Ask before you write them into a record.",
        "guidance": "asking-a-champion",
        "heading": "A good question",
    },
    {
        "key": "who-holds-it-here",
        "kind": "reflective",
        "stem": "For a worry about a place where you work: which meeting would take it, what would it decide, and what would come back to you?",
        "topics": ["Partnerships"],
        "source": None,
        "difficulty": "medium",
        "options": [],
        "feedback": "If you cannot tell, that is a finding. Bring it to your lead.",
        "guidance": "local-help-in-fenmarch",
    },
]
