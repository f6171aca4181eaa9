"""Eight questions on outcomes, figures and advice."""

from learning.demonstration.outcomes.doing import DOING
from learning.demonstration.shapes import QuizEntry
from learning.demonstration.sources import CONSULTING_WELL, MEASURING, PLAN, REACH_AND_IMPACT, SUFFOLK
from learning.demonstration.writing import right, wrong

QUIZ: QuizEntry = {
    "slug": "outcomes-quiz",
    "title": "Check: outcomes, evidence and champions",
    "summary": "On showing change honestly and getting good advice. You have forty minutes and three tries, two hours apart; say with each answer how sure you are.",
    "pass_mark": 80,
    "questions": [
        {
            "key": "best-contextual-outcome",
            "kind": "single",
            "stem": "Girls have felt unsafe at a bus interchange. Which is the best contextual outcome?",
            "topics": ["Outcomes", "Transport"],
            "source": PLAN,
            "difficulty": "easy",
            "options": [
                wrong(
                    "Police make more stops around the interchange",
                    "An activity. It may help or harm, and it does not tell you how the place feels to the girls.",
                ),
                wrong(
                    "Leaflets reach ten shops, the kiosk and the ticket office",
                    "That is reach. You do not know yet whether anyone acts differently.",
                ),
                right(
                    "More girls say they feel safe, and staff now act",
                    "Yes. It is change in the place, as seen by those who use it.",
                ),
                wrong(
                    "One girl attends all her sessions with a worker",
                    "It may be good news for her. The interchange is as it was for everybody else.",
                ),
            ],
            "feedback": "Change in the place, seen by young people.",
            "guidance": "context-conference",
        },
        {
            "key": "share-of-the-104",
            "kind": "single",
            "stem": (
                "The Reach and Impact project read documents from 135 partnerships. 104 mention Contextual Safeguarding, and 45 were "
                "implementing it. What is 45 as a share of those that mention it?"
            ),
            "topics": ["Outcomes", "Measure"],
            "source": REACH_AND_IMPACT,
            "difficulty": "medium",
            "options": [
                wrong("33%", "That is 45 of all 135. A correct sum with another base."),
                right("43%", "Yes, 45 of 104. When you quote it, say “of those that mention it”."),
                wrong(
                    "58%", "That is the rest: 59 of 104 mention it and were not recorded as implementing it."
                ),
                wrong("77%", "That is 104 of 135, the share that mention it at all."),
            ],
            "feedback": "Of all 135 read it would be 33%. Print the base each time.",
            "guidance": "watch-outs",
        },
        {
            "key": "staff-trained-shows",
            "kind": "single",
            "stem": "What does “120 staff trained” show?",
            "topics": ["Measure", "Outcomes"],
            "source": MEASURING,
            "difficulty": "easy",
            "options": [
                right(
                    "Reach",
                    "Yes. Next, ask how many could have come, and what those who did are doing with it.",
                ),
                wrong(
                    "Influence",
                    "Not yet. Influence is a change in practice or policy; look for it some weeks later.",
                ),
                wrong(
                    "Outcome",
                    "An outcome is change for young people in a place. A headcount cannot show that.",
                ),
                wrong("Safety", "We all hope that it leads there. Nothing about safety has been measured."),
            ],
            "feedback": "Add use in practice, and then change in contexts.",
            "guidance": "watch-outs",
        },
        {
            "key": "strongest-question",
            "kind": "single",
            "stem": "Which is the strongest question to a champion?",
            "topics": ["Context weighting", "Plan"],
            "source": CONSULTING_WELL,
            "difficulty": "easy",
            "options": [
                wrong(
                    "“I have set out everything that we know so far. What are your thoughts on all of it?”",
                    "Generous, but the champion has to guess which part you need by when.",
                ),
                wrong(
                    "“We are short of people this month. Would you be able to take this family on?”",
                    "Champions hold no cases. Take a shortage of people to your manager.",
                ),
                wrong(
                    "“His account has changed three times since March. Do you think that he is lying?”",
                    "No adviser could know. A better question: what might make it unsafe for him to tell it straight?",
                ),
                right(
                    "“Should Friday’s plan put school or peers first, given the three facts below?”",
                    "Yes. It is specific and dated, and there is a decision in it.",
                ),
            ],
            "feedback": "One question, one decision, one date.",
            "guidance": "asking-a-champion",
        },
        {
            "key": "after-the-advice",
            "kind": "single",
            "stem": "You have read a champion’s advice. What do you do next?",
            "topics": ["Review", "Legislation"],
            "source": CONSULTING_WELL,
            "difficulty": "easy",
            "options": [
                wrong(
                    "Do what it says, since the champion has had extra preparation",
                    "They may well be right, and they have not met the child. The decision stays with you and your agency.",
                ),
                right(
                    "Record the advice, your decision and your reasons on your own system",
                    "Yes. Also when you do not follow it, and then above all the reasons.",
                ),
                wrong(
                    "Leave it in the thread here, where anyone who needs it can look it up",
                    "Few people can open it, and it will be deleted. This site is not the case record.",
                ),
                wrong(
                    "Forward the whole thread to everyone in the child’s network",
                    "It was written for you, and may say more than each of them needs. Pass on the decision.",
                ),
            ],
            "feedback": "Advice, decision, reasons, date, and the adviser’s role.",
            "guidance": "asking-a-champion",
        },
        {
            "key": "evidence-of-influence",
            "kind": "multiple",
            "stem": "Which of these are evidence of influence?",
            "topics": ["Measure", "System change"],
            "source": MEASURING,
            "difficulty": "medium",
            "options": [
                right(
                    "Minutes that show a plan for a place",
                    "Yes. Practice did something that it had not done before.",
                ),
                right(
                    "An exclusion policy that was changed",
                    "Yes. A rule changed, and with it where children are at eleven on a Tuesday.",
                ),
                wrong(
                    "The number of views of a webinar", "That is reach. Viewing is where influence may begin."
                ),
                right(
                    "A residents’ group that joined the work",
                    "Yes. Somebody with influence in the place now uses it.",
                ),
            ],
            "feedback": "Influence is something that somebody does differently, with a date on it.",
            "guidance": "watch-outs",
        },
        {
            "key": "what-change-depended-on",
            "kind": "single",
            "stem": "What did the Suffolk study say that change depends on above all?",
            "topics": ["Partnerships", "System change"],
            "source": SUFFOLK,
            "difficulty": "medium",
            "options": [
                wrong(
                    "A single case system used by every agency",
                    "A tracker helped people see patterns. It was not what change was said to depend on.",
                ),
                wrong(
                    "A higher number of panels in each district",
                    "Panels helped to understand contexts. More of them was not the answer given.",
                ),
                right(
                    "Strategic buy-in from across the partnership",
                    "Yes. Everything else needs leaders behind it.",
                ),
                wrong(
                    "A second and larger group of champions for the county",
                    "There were five, and they mattered. Champions need leaders behind them first.",
                ),
            ],
            "feedback": "Champions, panels and hubs do the work. Leaders decide whether it lasts.",
            "guidance": "what-cs-is",
        },
        {
            "key": "reports-doubled",
            "kind": "single",
            "stem": (
                "Six months into work at a park, reports of harassment have doubled, and more young people say that they feel safe there. "
                "What do you tell the board?"
            ),
            "topics": ["Outcomes", "Measure", "Parks"],
            "source": None,
            "difficulty": "hard",
            "options": [
                wrong(
                    "The work has failed, as reports are the only hard figure among the two",
                    "Reports depend on whether people trust reporting. They are no harder than a well-asked question.",
                ),
                wrong(
                    "The work has succeeded, as young people’s own views always outweigh the reports",
                    "Their view matters most, and a doubling still needs an explanation. Something may really be worse.",
                ),
                wrong(
                    "Nothing yet, as two measures that disagree cancel one another out",
                    "They measure different things, so they do not cancel. The disagreement is worth hearing about.",
                ),
                right(
                    "Both figures with their bases, what each may mean, and what would settle it",
                    "Yes. Say which reading you favour, and what would show you to be wrong.",
                ),
            ],
            "feedback": "When measures disagree, do not average them and do not hide one. Find out why.",
            "guidance": "watch-outs",
        },
        *DOING,
    ],
    "settings": {
        "minutes_allowed": 40,
        "attempts_allowed": 3,
        "wait_hours": 2,
        "asks_confidence": True,
        "counts": "last",
    },
}
