"""Seven questions on weighting, maps, strengths and words."""

from learning.demonstration.pictured import DRAWN
from learning.demonstration.seeing_context.doing import DOING
from learning.demonstration.shapes import QuizEntry
from learning.demonstration.sources import ALL_RED, LANGUAGE, SAFETY_MAPPING, WEIGHTING
from learning.demonstration.writing import right, wrong

QUIZ: QuizEntry = {
    "slug": "seeing-context-quiz",
    "title": "Check: seeing context",
    "summary": "Short situations, most with a hint and all with a second try. There is usually more than one thing you could do; choose what you would do first.",
    "pass_mark": 80,
    "questions": [
        {
            "key": "what-weighting-asks",
            "kind": "single",
            "stem": "What does context weighting ask?",
            "topics": ["Context weighting", "Target"],
            "source": WEIGHTING,
            "difficulty": "easy",
            "options": [
                wrong(
                    "Which person in the situation is most to blame for the harm",
                    "Blame looks backwards at people. Weighting looks forward, at what to change.",
                ),
                wrong(
                    "Which young person has the highest total on a risk tool",
                    "Weighting compares contexts, not children, and it is a reasoned judgement and not a total.",
                ),
                right(
                    "Which context has to change first if safety is to rise",
                    "Yes. It is about influence on safety, and what to do first.",
                ),
                wrong(
                    "Which agency holds the budget for the work that is needed",
                    "You will need to know that, later. If money decides the weight, the plan follows services and not need.",
                ),
            ],
            "feedback": "Influence, not blame. Say why, and say what would change your mind.",
            "guidance": "context-weighting",
        },
        {
            "key": "knives-on-one-walk",
            "kind": "single",
            "stem": (
                "Pupils carry knives only on the walk past one row of shops, where they have been threatened. "
                "Which context would you weight most heavily?"
            ),
            "topics": ["Context weighting", "Weapon carrying", "Shops and night economy"],
            "source": WEIGHTING,
            "difficulty": "medium",
            "options": [
                wrong(
                    "Home, since parents could search their bags",
                    "Searching may find a knife. The threat that made it seem necessary would still be on the walk.",
                ),
                wrong(
                    "Peers, since several of them do the same",
                    "Doing the same is not the same as causing it. They share a route, and the route holds the threat.",
                ),
                wrong(
                    "Online, since threats now often begin there",
                    "Often, yes, and it is worth asking. Nothing you know so far points there.",
                ),
                right(
                    "That stretch of shops, at that time of day",
                    "Yes. Ask whether they would carry if the walk were safe.",
                ),
            ],
            "feedback": "When behaviour appears in only one place, look hard at the place.",
            "guidance": "context-weighting",
        },
        {
            "key": "all-red-map",
            "kind": "single",
            "stem": "A young person colours the whole safety map red. What is the best first step?",
            "topics": ["Safety mapping", "Young people"],
            "source": ALL_RED,
            "difficulty": "medium",
            "options": [
                right(
                    "Stay curious: what would safe feel like, who helps, is home red too?",
                    "Yes. All red is an answer, and your next question decides whether you hear the rest of it.",
                ),
                wrong(
                    "Stop the exercise, because it is plainly too upsetting for today",
                    "Be ready to stop, and ask them. Ending at once may tell them the answer was too much for you.",
                ),
                wrong(
                    "Pass the map to police, since it suggests a risk right across the area",
                    "You do not know yet what the red means. If they tell you of harm, follow your procedures then.",
                ),
                wrong(
                    "Record that the young person did not engage with the task",
                    "They coloured all of it. It is an answer that we find hard to read, which is different.",
                ),
            ],
            "feedback": "Treat all red as information. Look for one hour, one person or one place that was a little less so.",
            "guidance": "safety-mapping",
        },
        {
            "key": "rewrite-at-risk",
            "kind": "single",
            "stem": "Which is the best rewrite of “she puts herself at risk”?",
            "topics": ["Child sexual exploitation", "Refer and screen"],
            "source": LANGUAGE,
            "difficulty": "easy",
            "options": [
                wrong(
                    "“She is making poor choices about her safety”",
                    "Softer, and it still has one actor. Exploitation is not a choice that a child makes.",
                ),
                wrong(
                    "“She associates with a number of older males”",
                    "Now there are other people, but “associates” hides what they do and makes it sound mutual.",
                ),
                right(
                    "“Adults are targeting her near the station”",
                    "Yes. It names who acts, and where, and so tells the reader where to begin.",
                ),
                wrong(
                    "“She is streetwise and may minimise concerns”",
                    "“Streetwise” makes a child look older than she is, and “minimise” blames her for our not knowing.",
                ),
            ],
            "feedback": "Name who is doing what to the child, and where.",
            "guidance": "words-that-help",
        },
        {
            "key": "several-maps",
            "kind": "single",
            "stem": "You have safety maps from nine young people, with nothing on them that says whose they are. What are they best used for?",
            "topics": ["Safety mapping", "Level 2", "Identify"],
            "source": SAFETY_MAPPING,
            "difficulty": "medium",
            "options": [
                wrong(
                    "To decide which of the nine is most in need of a service",
                    "Maps are not a scale. Need is judged in each young person’s own assessment.",
                ),
                right(
                    "To show where work on a place might help many of them",
                    "Yes. Together they show patterns of place, which is what Level 2 needs.",
                ),
                wrong(
                    "To help police choose which people to look at first",
                    "They were not drawn for that, and using them so would break the trust they were drawn with.",
                ),
                wrong(
                    "To stand in for a neighbourhood assessment of the area",
                    "They are a strong start. An assessment also looks at adults, resources, the built environment and policy.",
                ),
            ],
            "feedback": "Patterns of place, not lists of people.",
            "guidance": "safety-mapping",
        },
        {
            "key": "strengths-in-the-plan",
            "kind": "multiple",
            "stem": "Which of these belong in a plan as strengths?",
            "topics": ["Partnerships", "Business", "Sport", "Plan"],
            "source": None,
            "difficulty": "medium",
            "options": [
                right(
                    "A shop worker who looks out for him",
                    "Yes. This is guardianship: somebody who cares, and is there.",
                ),
                wrong(
                    "A curfew from eight in the evening",
                    "It may be needed, but it is a control. List it as one.",
                ),
                right("His football coach", "Yes, especially if he would talk to the coach. Ask him first."),
                right(
                    "The younger brother he protects",
                    "Yes. Caring for someone is a strength, and often a reason to look for another way.",
                ),
            ],
            "feedback": "Guardians and care are assets. Restrictions are restrictions, even when they are right.",
            "guidance": "neighbourhood-assessment",
        },
        {
            "key": "streetwise-at-fourteen",
            "kind": "single",
            "stem": "A 14-year-old Black boy is called “streetwise” in three reports. What should you consider first?",
            "topics": ["Child criminal exploitation", "Assess"],
            "source": None,
            "difficulty": "easy",
            "options": [
                wrong(
                    "That he is resilient and may well need less support than others do",
                    "This is how children come to get less help. What did the writers see or hear?",
                ),
                right(
                    "That he is being seen as older and less vulnerable than he is",
                    "Yes. This is adultification, and it is documented especially for Black children.",
                ),
                wrong(
                    "That he understands the dangers and accepts them",
                    "Knowing about danger is not agreeing to it. A child cannot consent to being exploited.",
                ),
                wrong(
                    "That three sources agree, and so it is probably accurate",
                    "Or one wrote it and two copied it. Ask each of them what they saw.",
                ),
            ],
            "feedback": "Test how the same facts would read for another child, and replace the word with what was seen.",
            "guidance": "words-that-help",
        },
        DRAWN,
        *DOING,
    ],
    "settings": {"feedback_when": "retry"},
}
