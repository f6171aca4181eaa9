"""On assessing and changing a context."""

from learning.demonstration.changing_a_context.doing import BANK, DOING
from learning.demonstration.pictured import WAITING, WALK
from learning.demonstration.shapes import QuizEntry
from learning.demonstration.sources import CONFERENCES, NEIGHBOURHOOD, PEERS, PEERS_LAW, PLAN
from learning.demonstration.writing import right, wrong

QUIZ: QuizEntry = {
    "slug": "changing-a-context-quiz",
    "title": "Check: changing a context",
    "summary": "Nine questions on assessing a place or group, peer maps, conferences and partners, with two drawn from the bank and a walk through a skatepark.",
    "pass_mark": 80,
    "questions": [
        {
            "key": "neighbourhood-triangle",
            "kind": "multiple",
            "stem": "Which of these are sides of the neighbourhood assessment triangle?",
            "topics": ["Neighbourhood assessment", "Level 2"],
            "source": NEIGHBOURHOOD,
            "difficulty": "medium",
            "options": [
                right(
                    "Young people’s strengths and needs, taken together",
                    "Yes. It mirrors the child’s own needs in a family assessment.",
                ),
                wrong(
                    "Parents’ income and employment",
                    "That may matter to a family. It is not how a place is assessed.",
                ),
                right(
                    "Guardianship: adults who care and can act", "Yes. It mirrors parents’ capacity to care."
                ),
                wrong(
                    "Recorded offences by young people",
                    "Figures may inform you, but they show where we looked. They are not a side.",
                ),
                right(
                    "Resources, built environment, policy and systems",
                    "Yes. Benches, buses, licences and rules all belong here.",
                ),
            ],
            "feedback": "It mirrors the child and family triangle, with a place in the middle.",
            "guidance": "neighbourhood-assessment",
        },
        {
            "key": "what-a-peer-map-holds",
            "kind": "single",
            "stem": "Following the programme’s current advice, what may a Level 1 peer map hold?",
            "topics": ["Friendship and peer assessment", "Legislation"],
            "source": PEERS,
            "difficulty": "medium",
            "options": [
                wrong(
                    "Full names and birth dates, on a system all partners can search",
                    "Some local pages ask for names. The programme’s advice, which we follow, does not, and it restricts access.",
                ),
                right(
                    "Initials only, on that child’s own confidential file",
                    "Yes. And on this site not even initials: describe people by their role.",
                ),
                wrong(
                    "Police markers, so that risk within the group is plain",
                    "That makes a welfare drawing into an intelligence chart.",
                ),
                wrong(
                    "Photographs from social media, to avoid mistaken identity",
                    "Mistaken identity is a real danger, which is a reason to record less and not more.",
                ),
            ],
            "feedback": "It is drawn with the young person, for their welfare. Friends on it have rights too.",
            "guidance": "friendship-and-peer-work",
        },
        {
            "key": "police-ask-for-the-map",
            "kind": "single",
            "stem": "Police ask for a young person’s peer map “to identify a gang”. What do you do?",
            "topics": ["Friendship and peer assessment", "Police", "Legislation"],
            "source": PEERS_LAW,
            "difficulty": "hard",
            "options": [
                wrong(
                    "Hand it over, because police are a safeguarding partner and will keep it secure",
                    "Partnership is not a general licence. What would be necessary, for which purpose, and who agreed?",
                ),
                wrong(
                    "Refuse, and explain that nothing from peer work is ever shared with anybody outside social care",
                    "Sharing to prevent serious harm can be lawful and right. “Never” could leave a child in danger.",
                ),
                wrong(
                    "Delete the map first, so that there is nothing to hand over, and then reply",
                    "Destroying a record to avoid a request is wrong, and may be unlawful. Keep it and follow the process.",
                ),
                right(
                    "Hold it back, restate its purpose, and route any necessary sharing through the agreed process",
                    "Yes. Ask what they hope to prevent, share what is necessary and proportionate, and record your reasons.",
                ),
            ],
            "feedback": "Never by default, and not never. Hold, restate, route, record.",
            "guidance": "friendship-and-peer-work",
        },
        {
            "key": "conference-subject",
            "kind": "single",
            "stem": "What is discussed in a context conference?",
            "topics": ["Context conference", "Level 2"],
            "source": CONFERENCES,
            "difficulty": "easy",
            "options": [
                right(
                    "The place or group, and the conditions in it",
                    "Yes. No individual is discussed; their plans are held elsewhere and linked.",
                ),
                wrong(
                    "Each young person involved, one after another",
                    "That is a row of individual meetings with the wrong people in the room.",
                ),
                wrong(
                    "How well parents supervise their children",
                    "Parents may well be there, as partners with influence. Their care is not the subject.",
                ),
                wrong(
                    "People suspected of harm, and the evidence on them",
                    "That belongs in police processes. Take such information there, and at once.",
                ),
            ],
            "feedback": "A conference about conditions. Individual plans sit elsewhere, and you make the link.",
            "guidance": "context-conference",
        },
        {
            "key": "first-calls-garage-block",
            "kind": "multiple",
            "stem": "Young people are being approached by adults in a garage block. A report has been made. Which two calls would you make first about the place?",
            "topics": ["Partnerships", "Housing providers", "Youth work"],
            "source": None,
            "difficulty": "easy",
            "options": [
                wrong(
                    "The local newspaper",
                    "Publicity can frighten young people away from help and towards somewhere worse.",
                ),
                right(
                    "The housing provider",
                    "Yes. It may own the space, hold the tenancies and be able to change the lights.",
                ),
                wrong("The exam board", "It has no reach here, however keen it is."),
                right(
                    "The detached youth team",
                    "Yes. They can ask young people what the place is for, on their own ground.",
                ),
            ],
            "feedback": "Choose for reach and influence: who could change something there this week?",
            "guidance": "neighbourhood-assessment",
        },
        {
            "key": "residents-want-them-moved",
            "kind": "single",
            "stem": "At a meeting, residents ask for a group of young people to be moved on. Which question helps most?",
            "topics": ["Target", "Neighbourhood", "Community safety"],
            "source": None,
            "difficulty": "medium",
            "options": [
                wrong(
                    "How soon could they be moved without making things worse?",
                    "It sounds careful, but it accepts the plan. Ask first what moving them would do.",
                ),
                wrong(
                    "Who in the group seems to lead, and who mostly follows along?",
                    "Now the meeting is about individuals, and on hearsay.",
                ),
                right(
                    "Where will they go, and which need does this place meet for them?",
                    "Yes. It opens up displacement and need in one breath, and residents can answer it too.",
                ),
                wrong(
                    "Would residents agree to cameras instead, at least for the first few weeks?",
                    "A swap of one control for another. You still would not know why they are there.",
                ),
            ],
            "feedback": "Displacement moves harm. If nobody knows where to, the action is not ready.",
            "guidance": "watch-outs",
        },
        {
            "key": "order-of-level-two-work",
            "kind": "single",
            "stem": "Which is the best order for work on a context?",
            "topics": ["Contextual outcomes framework", "Plan", "Measure"],
            "source": PLAN,
            "difficulty": "medium",
            "options": [
                right(
                    "Scope, gather views, assess, set goals, respond, measure",
                    "Yes. Goals come before responses, so that you do not simply order from the usual menu.",
                ),
                wrong(
                    "Scope, assess, respond, gather views, set goals, measure",
                    "Young people’s views come too late here to shape either the assessment or the response.",
                ),
                wrong(
                    "Gather views, respond, scope, assess, measure, set goals",
                    "Quick action feels good. Goals set after measuring tend to fit whatever was done.",
                ),
                wrong(
                    "Set goals, scope, respond, assess, gather views, measure",
                    "Goals first is nearly right. But whose goals, if nobody has been asked and nothing assessed?",
                ),
            ],
            "feedback": "Decide what safer looks like before you decide what to do.",
            "guidance": "context-conference",
        },
        {
            "key": "school-survey-gap",
            "kind": "single",
            "stem": "In a school survey most staff say that they challenge sexual name-calling every time; most pupils say nobody does. What do you make of it?",
            "topics": ["School assessment", "Harmful sexual behaviour", "Survey"],
            "source": None,
            "difficulty": "medium",
            "options": [
                wrong(
                    "One side is not telling the truth, so find out which one it is",
                    "Both may be honest. They may be in different places, or mean different things by “challenge”.",
                ),
                right(
                    "The gap is the finding: ask where, when, and what pupils see",
                    "Yes. Sort by place and time, walk it with pupils, and look at what a response looks like from their side.",
                ),
                wrong(
                    "The survey has failed, and should be run again with new wording",
                    "Clear wording matters, but disagreement between two groups is not a fault in a survey.",
                ),
                wrong(
                    "Trust the staff, since they understand what the question meant",
                    "Staff see the times when they act. Pupils see the other times as well.",
                ),
            ],
            "feedback": "Asking staff and pupils the same questions is worth it for the gaps alone.",
            "guidance": "school-assessment",
        },
        WALK,
        *DOING,
    ],
    "settings": {"shuffle_questions": True},
    "bank": [*BANK, WAITING],
    "sections": {"Thinking it through": "neighbourhood-triangle", "Doing it": "worry-to-plan-in-order"},
    "draws": [
        {"section": "From the bank", "draw": 2, "topics": ["Neighbourhood assessment", "Context conference"]}
    ],
}
