"""Eight questions on duty, partners and information."""

from learning.demonstration.partnership.doing import DOING
from learning.demonstration.shapes import QuizEntry
from learning.demonstration.sources import (
    ANONYMISATION,
    CONSULTATIONS,
    MACE,
    NRM,
    SHARING,
    SUFFOLK,
    WORKING_TOGETHER,
)
from learning.demonstration.writing import right, wrong

QUIZ: QuizEntry = {
    "slug": "partnership-quiz",
    "title": "Check: partnership, law and information",
    "summary": "You see after each question why. Some are about England only, and say so.",
    "pass_mark": 80,
    "questions": [
        {
            "key": "consent-to-protect",
            "kind": "true_false",
            "stem": "In England: you need consent before you share facts to protect a child at risk.",
            "topics": ["Legislation"],
            "source": SHARING,
            "difficulty": "easy",
            "options": [
                right(
                    "False",
                    "Yes. You need a lawful basis. Be open about it where that is safe, and record why.",
                ),
                wrong(
                    "True",
                    "Many of us were taught this. Waiting for consent can leave a child in danger, and the advice says you need not.",
                ),
            ],
            "feedback": "A lawful basis, openness where safe, and a record of your reasons.",
            "guidance": "information-sharing",
        },
        {
            "key": "nrm-and-consent",
            "kind": "true_false",
            "stem": "A child has to agree before they are referred to the National Referral Mechanism.",
            "topics": ["Trafficking and modern slavery", "Legislation"],
            "source": NRM,
            "difficulty": "medium",
            "options": [
                wrong(
                    "True",
                    "For adults consent matters. For a child it is not needed, though you should explain what you do.",
                ),
                right(
                    "False", "Yes. Safeguard first, refer, and explain. At 18 consent is needed to stay in."
                ),
            ],
            "feedback": "Consent is not needed for a child. Tell them about 18 well before it comes.",
            "guidance": "turning-18",
        },
        {
            "key": "significant-harm-in-a-draft",
            "kind": "single",
            "stem": "While you draft a question to a champion, you see that the facts suggest significant harm. What do you do?",
            "topics": ["Legislation", "Refer and screen", "Social care"],
            "source": CONSULTATIONS,
            "difficulty": "easy",
            "options": [
                wrong(
                    "Send it marked urgent, so that a champion will look at it before all the other questions",
                    "Nobody watches the questions round the clock. A champion would have to tell you to report, and time is lost.",
                ),
                wrong(
                    "Finish the question carefully and wait for the champion’s advice before acting",
                    "Advice can follow. The duty is yours now, and it does not pause while you wait.",
                ),
                right(
                    "Stop, tell your manager, and refer or ring the allocated worker; 999 if there is danger",
                    "Yes. Report first. You can come back with the question about the context tomorrow.",
                ),
                wrong(
                    "Put it on the list for supervision on Thursday, where you can think it through",
                    "Supervision is a good place for doubts. It is not a route for significant harm.",
                ),
            ],
            "feedback": "Asking a champion is not a referral, not a report and not a strategy discussion.",
            "guidance": "report-now",
        },
        {
            "key": "mace-everywhere",
            "kind": "true_false",
            "stem": "MACE means the same thing in every area.",
            "topics": ["Partnerships", "Child criminal exploitation"],
            "source": MACE,
            "difficulty": "easy",
            "options": [
                wrong(
                    "True",
                    "It may be a panel or a team, and the C may stand for child or for criminal. Ask locally.",
                ),
                right("False", "Yes. Ask what it is, who sits on it, and what it may decide."),
            ],
            "feedback": "Letters travel and meanings do not. Check each one where you are.",
            "guidance": "asking-a-champion",
        },
        {
            "key": "suffolk-gap-after-eighteen",
            "kind": "single",
            "stem": "Which gap did the Suffolk case study report?",
            "topics": ["Adult services", "Partnerships"],
            "source": SUFFOLK,
            "difficulty": "medium",
            "options": [
                right(
                    "After 18, support was mostly for care leavers or adults with care and support needs",
                    "Yes. Services for exploited young adults were planned at the time.",
                ),
                wrong(
                    "No panel in the county looked at patterns in children’s criminal exploitation",
                    "There were panels, and a tracker beside them.",
                ),
                wrong(
                    "No strategy existed for adolescents at risk of harm that comes from outside the family",
                    "A safeguarding adolescents strategy was already there, and the framework fitted it.",
                ),
                wrong(
                    "No practitioners had been trained to help colleagues use the approach",
                    "Five champions had been trained.",
                ),
            ],
            "feedback": "It is an honest gap, and a common one. It is the case for a more fluid approach across 18.",
            "guidance": "turning-18",
        },
        {
            "key": "who-decides-after-advice",
            "kind": "single",
            "stem": "A champion has advised you. Who holds the decision now?",
            "topics": ["Legislation", "Social care"],
            "source": CONSULTATIONS,
            "difficulty": "easy",
            "options": [
                wrong(
                    "The champion who gave the advice",
                    "Champions advise. They hold no cases and set no thresholds.",
                ),
                wrong(
                    "The site on which it was given",
                    "A site cannot hold a duty. It is not the case record either.",
                ),
                wrong(
                    "The local exploitation panel",
                    "A panel may coordinate. The case and the duty do not move there because you asked for advice.",
                ),
                right(
                    "The practitioner’s own agency",
                    "Yes. You take what is useful, decide, and record your reasons on your own system.",
                ),
            ],
            "feedback": "Consultation is not transfer.",
            "guidance": "asking-a-champion",
        },
        {
            "key": "least-identifying",
            "kind": "single",
            "stem": "Which description identifies a young person least?",
            "topics": ["Legislation"],
            "source": ANONYMISATION,
            "difficulty": "easy",
            "options": [
                wrong(
                    "“Kai, 15, Elm Road Academy”",
                    "A first name, an age and a school. Most readers nearby could stop there.",
                ),
                right(
                    "“Boy, mid-teens, mainstream school”",
                    "Yes. Enough for advice, and it fits very many young people.",
                ),
                wrong(
                    "“K.S., born 3 April 2011, in foster care”",
                    "Initials and a birth date point to one person, and are still personal data.",
                ),
                wrong(
                    "“The lad in last week’s news”",
                    "There is no name in it, and every reader knows who he is.",
                ),
            ],
            "feedback": "Initials, dates, schools and news identify people as surely as names do.",
            "guidance": "information-sharing",
        },
        {
            "key": "current-statutory-guidance",
            "kind": "single",
            "stem": "Which edition of Working Together to Safeguard Children is current in England?",
            "topics": ["Legislation"],
            "source": WORKING_TOGETHER,
            "difficulty": "easy",
            "options": [
                wrong(
                    "The 2018 edition",
                    "This is where the term Contextual Safeguarding first came in. It has been replaced.",
                ),
                wrong(
                    "The 2020 update",
                    "That update renamed the section on risk outside the home. It has been replaced.",
                ),
                wrong("The 2023 edition", "Still on many a shared drive, and no longer current."),
                right(
                    "The 2026 edition",
                    "Yes. It replaced 2023. In Wales and Scotland, use their own guidance.",
                ),
            ],
            "feedback": "Check the date on whatever your team keeps in its shared folder.",
            "guidance": "what-cs-is",
        },
        *DOING,
    ],
    "settings": {"feedback_when": "each"},
}
