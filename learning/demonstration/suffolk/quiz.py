"""Six questions on the Suffolk study and on reading studies like it."""

from learning.demonstration.shapes import QuizEntry
from learning.demonstration.sources import REACH_AND_IMPACT, SUFFOLK
from learning.demonstration.suffolk.walk import DOING
from learning.demonstration.writing import right, wrong

QUIZ: QuizEntry = {
    "slug": "suffolk-quiz",
    "title": "Check: Suffolk",
    "summary": "On the study, and a walk through what it found hard. Go back to the study whenever you like; this is not a memory test.",
    "pass_mark": 80,
    "questions": [
        {
            "key": "suffolk-sscb",
            "kind": "single",
            "stem": "In the Suffolk study, what is the SSCB?",
            "topics": ["Partnerships", "Community safety"],
            "source": SUFFOLK,
            "difficulty": "medium",
            "options": [
                wrong(
                    "The Suffolk Safeguarding Children Board, now the statutory partnership",
                    "A natural guess, because those letters often mean that. The safeguarding partnership is another body.",
                ),
                wrong(
                    "The Strategic Safeguarding Commissioning Board for health and care",
                    "No such body appears in the study. When letters could mean several things, look for them written out.",
                ),
                right(
                    "The Safer Stronger Communities Board, for community safety",
                    "Yes. Exploitation was one of its priorities, and joining it with social care was the vision.",
                ),
                wrong(
                    "The Social Care Standards and Careers Board inside the council",
                    "Not in the study. The SSCB matters there because it stands outside children’s social care.",
                ),
            ],
            "feedback": "The vision only makes sense when you see two different bodies: community safety, and social care.",
            "guidance": "what-cs-is",
        },
        {
            "key": "suffolk-vision",
            "kind": "single",
            "stem": "What was the vision in Suffolk at the time of the study?",
            "topics": ["Partnerships", "System change"],
            "source": SUFFOLK,
            "difficulty": "easy",
            "options": [
                right(
                    "A partnership of community safety and children’s social care",
                    "Yes. It was intended at the time, and not yet formed.",
                ),
                wrong(
                    "A new team in social care to hold every exploitation case",
                    "The study describes hubs, panels and champions, but no single team taking all cases.",
                ),
                wrong(
                    "A police-led unit with a county-wide list of risky young people",
                    "That is close to what the approach warns against: it looks at people and not at places.",
                ),
                wrong(
                    "A strategy for adolescents, which the county had never had",
                    "The strategy was already there. The framework fitted with it and gave it a way to act.",
                ),
            ],
            "feedback": "Suffolk built on a strategy it already had, and wanted two systems to share one purpose.",
            "guidance": "what-cs-is",
        },
        {
            "key": "suffolk-patterns",
            "kind": "single",
            "stem": "Which pair in Suffolk was mainly there to help people recognise patterns of exploitation?",
            "topics": ["Identify", "Child criminal exploitation"],
            "source": SUFFOLK,
            "difficulty": "medium",
            "options": [
                wrong(
                    "Make a Change and the leaving care services",
                    "Both supported young people directly. They would know a lot, but finding patterns was not their main task.",
                ),
                right(
                    "The MACE panels and the Vulnerability Assessment Tracker",
                    "Yes. Here MACE means Multi-Agency Criminal Exploitation; elsewhere it may mean something else.",
                ),
                wrong(
                    "The location work at the garage block and at the skatepark",
                    "Those changed places. Somebody had to notice those places first, and that is the part you are looking for.",
                ),
                wrong(
                    "The five champions and the implementation group",
                    "Champions helped colleagues and the group coordinated. Neither was the tool for seeing patterns.",
                ),
            ],
            "feedback": "Panels and trackers show where to look. They change nothing until somebody goes there.",
            "guidance": "levels",
        },
        {
            "key": "suffolk-level-two",
            "kind": "multiple",
            "stem": "Which of these pieces of Suffolk’s work acted on a place itself?",
            "topics": ["Level 2", "Housing estates", "Parks"],
            "source": SUFFOLK,
            "difficulty": "medium",
            "options": [
                right(
                    "Bringing partners together around a garage block",
                    "Yes. Residents, schools, health and police worked on the safety of whoever used it.",
                ),
                wrong(
                    "Advice from Make a Change to a parent or carer",
                    "Valuable, and Level 1: it strengthens one family. The place they live in stays as it was.",
                ),
                right(
                    "Hub work with communities in hotspot locations",
                    "Yes. The hubs worked with individual children too, which is why they stand at both levels.",
                ),
                wrong(
                    "Support for a care leaver past the age of 18",
                    "This follows one young adult. It matters greatly, and it does not change a place.",
                ),
                right(
                    "Work with local people at the skatepark",
                    "Yes. Level 2 includes young people no service knows by name.",
                ),
            ],
            "feedback": "Ask who benefits. If it is everybody who uses the place, you are looking at Level 2.",
            "guidance": "levels",
        },
        {
            "key": "suffolk-study-limits",
            "kind": "single",
            "stem": "A colleague wants to write: “Suffolk proved that hubs make young people safer.” What do you say?",
            "topics": ["Outcomes", "Measure"],
            "source": REACH_AND_IMPACT,
            "difficulty": "hard",
            "options": [
                wrong(
                    "Fine, so long as the year of the study is added to it",
                    "The year helps, but the trouble is the verb. Nothing in the study measured young people’s safety.",
                ),
                wrong(
                    "Better to say that hubs made no difference at all",
                    "The study does not show that either. Unmeasured is not the same as ineffective.",
                ),
                wrong(
                    "Fine, because 45 partnerships are doing much the same thing",
                    "How many areas do something tells you about spread. It does not tell you whether it works.",
                ),
                right(
                    "Say what was set up and what people there thought helped",
                    "Yes. That is what the study reports, and it is useful enough without the word “proved”.",
                ),
            ],
            "feedback": "A case study tells you what was done and how it was explained. Measured effect needs a different kind of study.",
            "guidance": "watch-outs",
        },
        {
            "key": "suffolk-youth-work",
            "kind": "single",
            "stem": "Youth services were uneven across Suffolk. What partly made up for that?",
            "topics": ["Youth work", "Neighbourhood"],
            "source": SUFFOLK,
            "difficulty": "easy",
            "options": [
                wrong(
                    "Police patrols at every place named by the panels",
                    "Police were partners, but the study does not describe patrols standing in for youth work.",
                ),
                wrong(
                    "Free transport that brought young people to the clubs",
                    "Not in the study, though it is the right sort of thought: how do young people get there?",
                ),
                right(
                    "Detached youth workers who were part of the new hubs",
                    "Yes. They go to young people’s own ground, by young people’s choice, and they are not a patrol.",
                ),
                wrong(
                    "Champions who ran weekly sessions with young people",
                    "The champions’ task was to support practitioners, not to run sessions for young people.",
                ),
            ],
            "feedback": "Where the club is missing, somebody young people choose to talk to can still be there.",
            "guidance": "neighbourhood-assessment",
        },
        *DOING,
    ],
}
