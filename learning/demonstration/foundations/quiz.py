"""Seven questions on the foundations."""

from learning.demonstration.foundations.doing import DOING, STARTING
from learning.demonstration.shapes import QuizEntry
from learning.demonstration.sources import DOMAIN_TESTS, EVALUATION, FRAMEWORK, HISTORY, TWO_LEVELS, VALUES
from learning.demonstration.writing import right, wrong

QUIZ: QuizEntry = {
    "slug": "foundations-quiz",
    "title": "Check: foundations",
    "summary": "Domains, levels, values and evidence. Try as often as you like.",
    "pass_mark": 80,
    "questions": [
        {
            "key": "domains-in-order",
            "kind": "single",
            "stem": "Which list puts the four domains in order?",
            "topics": ["Target", "Legislation", "Partnerships", "Outcomes"],
            "source": FRAMEWORK,
            "difficulty": "easy",
            "options": [
                wrong(
                    "Legislation, Target, Outcomes, Partnerships",
                    "All four are there. But first decide what you want to change, then under which duty.",
                ),
                wrong(
                    "Partnerships, Target, Legislation, Outcomes",
                    "Tempting, as work often starts with a meeting. Know what you are changing before you choose who comes.",
                ),
                right(
                    "Target, Legislation, Partnerships, Outcomes",
                    "Yes: what to change, under which duty, with whom, and did it work.",
                ),
                wrong(
                    "Outcomes, Partnerships, Target, Legislation",
                    "Thinking of outcomes early is a good habit. In the framework they come last, as the test of the rest.",
                ),
            ],
            "feedback": "What to change, under which duty, with whom, and did it work.",
            "guidance": "what-cs-is",
        },
        {
            "key": "origin-nine-cases",
            "kind": "single",
            "stem": "What led to Contextual Safeguarding?",
            "topics": ["Target"],
            "source": HISTORY,
            "difficulty": "easy",
            "options": [
                right(
                    "Nine cases where harm lay outside home while work stayed with child and parents",
                    "Yes. Harm and help were in different places.",
                ),
                wrong(
                    "National crime figures that showed a steep rise in offences by young people",
                    "Figures have shaped policy, but the idea came from reading cases closely.",
                ),
                wrong(
                    "A court judgment that made councils responsible for what happens in public places",
                    "There was no such ruling. The idea came from research, and law and guidance followed.",
                ),
                wrong(
                    "A run of school inspections that found gaps in the reporting of bullying",
                    "Schools matter to the story, but as one of several contexts in the cases reviewed.",
                ),
            ],
            "feedback": "Danger grew among peers, at school and in the neighbourhood. Services worked on the child and the family.",
            "guidance": "what-cs-is",
        },
        {
            "key": "spot-level-two",
            "kind": "single",
            "stem": "Several pupils feel unsafe in an underpass. Which action is Level 2?",
            "topics": ["Level 2", "Neighbourhood"],
            "source": TWO_LEVELS,
            "difficulty": "easy",
            "options": [
                wrong(
                    "Mentoring for the boy who was threatened there last week",
                    "Good Level 1 work: it helps one young person. The underpass is as it was.",
                ),
                wrong(
                    "A safety plan that gives one girl another way to walk home",
                    "It may be needed today, and it is Level 1. Other pupils still use the underpass.",
                ),
                wrong(
                    "Advice to one mother about the best time to collect her son from school",
                    "This adds to one family’s load. Level 2 asks what the place must do.",
                ),
                right(
                    "Better lighting, and adults present at the times pupils walk through",
                    "Yes. It changes the setting for everyone in it, including pupils you will never meet.",
                ),
            ],
            "feedback": "Level 2 acts on the setting, for everybody who uses it.",
            "guidance": "levels",
        },
        {
            "key": "level-two-replaces",
            "kind": "true_false",
            "stem": "Once Level 2 work begins, it replaces work with the child and family.",
            "topics": ["Both levels"],
            "source": TWO_LEVELS,
            "difficulty": "easy",
            "options": [
                wrong(
                    "True",
                    "The place may take months to change, and the child needs you this week. Keep both going.",
                ),
                right("False", "Yes. The two run together, and each tells the other something."),
            ],
            "feedback": "Level 1 shows which places matter. Level 2 changes what the individual plan has to guard against.",
            "guidance": "levels",
        },
        {
            "key": "five-values",
            "kind": "multiple",
            "stem": "Which of these are values of the framework?",
            "topics": ["Legislation", "Outcomes"],
            "source": VALUES,
            "difficulty": "medium",
            "options": [
                right("Collaborative", "Yes. The work is shaped with young people, parents and communities."),
                wrong(
                    "Punitive",
                    "No. Punishing young people for what is done to them is what the approach sets out to leave.",
                ),
                right(
                    "Ecological", "Yes. Places, groups and rules act on one another, and on the young person."
                ),
                right(
                    "Rights-based", "Yes. Privacy and fair treatment do not stop at the edge of a hotspot."
                ),
                wrong(
                    "Predictive",
                    "No. The approach studies places. It does not score children for what they might do.",
                ),
                right("Strengths-based and evidence-informed", "Yes. These are two of the five."),
            ],
            "feedback": "Collaborative, ecological, rights-based, strengths-based, evidence-informed. An action can fit a domain and still fail these.",
            "guidance": "what-cs-is",
        },
        {
            "key": "state-of-evidence",
            "kind": "single",
            "stem": "How strong is the evidence that Contextual Safeguarding makes young people safer?",
            "topics": ["Outcomes", "Measure"],
            "source": EVALUATION,
            "difficulty": "medium",
            "options": [
                wrong(
                    "Settled: several trials agree on its effect",
                    "Evaluators have not said so. Claiming it will cost you trust when somebody checks.",
                ),
                right(
                    "Promising, and still being developed",
                    "Yes. Workable systems have been easier to show than clear effects for young people.",
                ),
                wrong(
                    "Disproved by the first evaluations",
                    "No evaluation has shown that. Hard to demonstrate is not the same as shown to fail.",
                ),
                wrong(
                    "Absent: nobody has studied it so far",
                    "It has been studied in several areas. What is thin is measured effect on safety.",
                ),
            ],
            "feedback": "Say what has been shown and what has not. People trust a careful sentence.",
            "guidance": "what-cs-is",
        },
        {
            "key": "nine-actions-one-actor",
            "kind": "single",
            "stem": "A plan has nine actions, and all of them are for the young person to carry out. Which domain is weakest?",
            "topics": ["Target", "Plan"],
            "source": DOMAIN_TESTS,
            "difficulty": "medium",
            "options": [
                right("Target", "Yes. Nothing in the plan asks the place, the group or a policy to change."),
                wrong(
                    "Legislation",
                    "It may well be led as child welfare. The trouble is what it sets out to change.",
                ),
                wrong(
                    "Partnerships",
                    "Partners may be thin too. But even with ten of them, a plan that changes only the child misses its aim.",
                ),
                wrong(
                    "Outcomes",
                    "We cannot tell from this how success is measured. We can tell who has been given all the work.",
                ),
            ],
            "feedback": "Ask of each plan: what must the place, the group or the policy do?",
            "guidance": "watch-outs",
        },
        *DOING,
    ],
    "settings": {"role": "exit"},
}

STARTER: QuizEntry = {
    "slug": "foundations-starter",
    "title": "Before you begin: what do you know already?",
    "summary": "A few questions of the check at the end, asked before you start. There is nothing to pass; later you see what you have gained.",
    "pass_mark": 80,
    "questions": [QUIZ["questions"][0], QUIZ["questions"][2], *STARTING],
    "settings": {"role": "starter", "layout": "all", "attempts_allowed": 1},
}

FOLLOW_UP: QuizEntry = {
    "slug": "foundations-follow-up",
    "title": "Two months on: what has stayed?",
    "summary": "The same few questions as before you began, and each tells you at once. There is nothing to pass; you see what has stayed.",
    "pass_mark": 80,
    "questions": [QUIZ["questions"][0], QUIZ["questions"][2], *STARTING],
    "settings": {"role": "follow_up", "layout": "all", "feedback_when": "each"},
}
