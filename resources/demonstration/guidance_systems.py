"""The local system: who does what here, what another county built, and how work on a place ends."""

from resources.demonstration import published as by
from resources.demonstration.shapes import GuidanceEntry
from resources.demonstration.writing import (
    callout,
    heading,
    invented,
    link,
    points,
    service,
    steps,
    table,
    text,
)

SYSTEMS: list[GuidanceEntry] = [
    {
        "slug": "local-help-in-fenmarch",
        "title": "Local help in Fenmarch",
        "summary": "Who does what in our (invented) area: front door, exploitation hub, under-18s service, detached youth work.",
        "topics": ["Partnerships", "Youth work", "Social care", "Child criminal exploitation", "Respond"],
        "nation": "england",
        "owner": "Contextual Safeguarding lead",
        "checked_on": "2026-11-02",
        "body": [
            text(
                "<p><b>An invented place.</b> Fenmarch, its services and its telephone numbers are made up for this demonstration. Your own area’s page goes here.</p>",
            ),
            heading("Front door"),
            text(
                "<p><b>Fenmarch MASH</b> takes new concerns about children without an allocated social worker: 01632 960140; evenings and weekends 01632 960141. Allegations about staff: 01632 960142. If the child has a social worker, ring that worker.</p>"
            ),
            heading("Exploitation hub"),
            text(
                "<p>Social workers, police and detached youth workers in one room. They work with families, voluntary groups and the places where exploitation gathers. It is our form of what the Suffolk study calls a child exploitation hub.</p>"
            ),
            service("fenmarch-exploitation-hub", "For a place you worry about, one sentence is enough."),
            heading("Turnstone"),
            text(
                "<p>Support for people under 18 who are at risk of exploitation or harmed by it, and advice for parents and carers. Reached through the MASH or the hub. It ends at 18; see the page on turning 18 for the bridge.</p>"
            ),
            service("turnstone", "One worker who stays, and somebody for the parents to ring."),
            heading("Detached youth work"),
            text(
                "<p><b>Tideline</b> goes where young people are, on their terms, on Tuesday, Thursday and Friday evenings. It is not a patrol and does not pass on names. What it brings to a context conference is what young people want changed.</p>"
            ),
            service("tideline-detached-team", "Tell them about a place, not about a person."),
            heading("Work in places"),
            text(
                "<p>The hub works in two places at a time: at present a row of garages and a skatepark, with residents, schools, the school nurses, housing and police. To suggest a place, send the hub one sentence: where, when, and how you know.</p>"
            ),
            heading("Panel and tracker"),
            text(
                "<p>The monthly exploitation panel looks at patterns across children and places. Bring a place, not only a child.</p>"
            ),
            text(
                "<p>A <b>tracker</b> beside it keeps how often a place or a pattern is named; the hub reads it every morning. Neither is a way to report.</p>"
            ),
            heading("Who steers it"),
            text(
                "<p>An implementation group meets every six weeks: social care, community safety, health, education, police, youth work and two young people’s representatives. Five champions answer questions on this site and bring it the themes, never the cases.</p>"
            ),
            heading("What is missing here"),
            text(
                "<p>After 18 there is support for care leavers and for adults with care and support needs; others fall between. Youth work is thin in the east of the county. Say so in your plan when it matters: the group counts it.</p>"
            ),
            heading("Whom to ring"),
            table(
                "Three invented situations",
                ["What you have", "First step"],
                [
                    "A girl of fourteen without a social worker, new bruises, a new phone",
                    "Fenmarch MASH, today",
                ],
                [
                    "Three pupils name one bus shelter; nobody is hurt",
                    "One sentence to the hub; bring the place to the panel",
                ],
                [
                    "A mother asks what the signs are",
                    "Turnstone’s parents’ line through the hub, and stay in touch yourself",
                ],
            ),
            link("tool:mace-preparation-sheet", "Prepare for the panel"),
        ],
        "sources": [by.SUFFOLK, by.DETACHED],
    },
    {
        "slug": "parts-of-a-local-system",
        "title": "Parts of a local system, and questions to ask of yours",
        "summary": "What one county put in place to work on contexts, and how to find out what your own area has.",
        "topics": ["System change", "Partnerships", "Audit", "Community safety", "Adult services"],
        "nation": "england",
        "owner": "Contextual Safeguarding lead",
        "checked_on": "2026-11-16",
        "body": [
            text(
                "<p>Working on places needs more than willing workers. Somebody has to see the pattern, somebody has to have time to go there, and somebody senior has to say that it counts. The Suffolk case study of the Reach and Impact project shows how one county put these parts together. It describes about 2021–22, so read it as history and not as today’s service list.</p>"
            ),
            heading("The parts, and a question for each"),
            table(
                "What the study names",
                ["Part", "What it does there", "Ask of your own area"],
                [
                    "CS implementation group",
                    "Coordinates the work across the county",
                    "Who meets about this, and who chairs?",
                ],
                [
                    "Safeguarding adolescents strategy",
                    "The strategy that CS is fitted into",
                    "Which strategy would a Level 2 action appear in?",
                ],
                [
                    "Safer Stronger Communities Board",
                    "Community safety; exploitation is one of its priorities. Not the safeguarding partnership",
                    "Do both boards know the same places?",
                ],
                [
                    "MACE panels",
                    "Multi-agency panels on criminal exploitation; help to see patterns",
                    "What do the letters mean here, and can one bring a place?",
                ],
                [
                    "Vulnerability Assessment Tracker",
                    "Used beside the panels to see patterns",
                    "Who would notice if three plans named one stop?",
                ],
                [
                    "Child exploitation hubs",
                    "Partners, detached youth workers among them, working with children, families and communities where exploitation gathers",
                    "Whose job is it to go there?",
                ],
                [
                    "Location-based work",
                    "A garage block and a skatepark, with residents, schools, health and police",
                    "Which place has been changed, and how is it now?",
                ],
                [
                    "Make a Change",
                    "Support up to 18 for those at risk or exploited; advice for parents and carers",
                    "Whom do parents ring?",
                ],
                [
                    "Five CS champions",
                    "Trained to help colleagues use the approach in daily work",
                    "Who are yours, and have they time?",
                ],
            ),
            heading("What was hard"),
            points(
                "Support after 18 was mostly for care leavers and for adults with care and support needs. Services for other young adults at risk were only planned.",
                "Youth services were uneven, although detached workers were part of the new hubs.",
            ),
            heading("What made the difference"),
            text(
                "<p>The study’s heading is <b>mechanisms of change</b>: not what was bought, but what moves the system. It names commitment from leaders across the whole partnership, one strategy shared by community safety and children’s social care, knowledge of worrying contexts from panels and tracker, and hubs that work directly with people and places. A strategic partnership of the two boards was the vision; it had not yet been formed.</p>"
            ),
            heading("A worked example"),
            invented(
                "an hour with a blank table",
                "<p>In an invented district a new lead prints the table above with the middle column empty and fills it in with five colleagues. Seven rows are quick. Two stay blank: nobody would notice three plans that name one stop, and nobody’s job is to go there. She does not ask for a new panel. She asks the duty manager to keep a list of places for three months, and the youth service for two evenings. In the third month the list shows one bus shelter eight times.</p>",
            ),
            heading("What good looks like"),
            points(
                "Anybody on duty can say where to take a place, not only a child.",
                "Champions have a manager’s agreement and protected time.",
                "Leaders ask “which place is safer?” as often as “how many were trained?”",
                "What is missing is written down, with who is asking for it.",
            ),
            callout(
                "watch",
                "One county is not a template",
                "<p>CS is a framework. Other areas in the same project began elsewhere: with a survey of young people, with youth justice, with early help. Copy the questions rather than the chart.</p>",
            ),
            link("case-study:suffolk", "The Suffolk case study, with its decisions"),
            link("tool:mace-preparation-sheet", "Bring a place to your panel"),
        ],
        "sources": [by.SUFFOLK, by.REACH],
    },
    {
        "slug": "closing-context-work",
        "title": "Closing context work well",
        "summary": "Decide when a piece of work on a place is done, say so to those who helped, and leave somebody watching over it.",
        "topics": ["Close", "Review", "Measure", "Outcomes", "Level 2"],
        "nation": "any",
        "owner": "Contextual Safeguarding lead",
        "checked_on": "2026-11-16",
        "body": [
            text(
                "<p>Work on places rarely ends; it fades. The meetings stop, the youth worker moves on, and those who told you things never hear what became of them. A good ending is part of the work: it keeps what was gained and makes the next approach to that place easier.</p>"
            ),
            heading("When is it time?"),
            points(
                "The goals were met, and were still met at a second look.",
                "Or they were not, and you can say why and who carries on.",
                "Somebody who belongs to the place does what your project did.",
                "Each young person’s own plan has been read again without the project in it.",
            ),
            heading("Six steps"),
            steps(
                (
                    "Go back",
                    "<p>At the hour the work was about. Ask the questions you asked at the start.</p>",
                ),
                (
                    "Count honestly",
                    "<p>What changed, for whom, and what else changed at the same time. A change after your work is not yet a change because of it.</p>",
                ),
                (
                    "Look next door",
                    "<p>Has harm moved to another place or to another group? Ask those who would know.</p>",
                ),
                (
                    "Hand over in person",
                    "<p>Each action that must go on gets a name, a rota or a budget that is not yours.</p>",
                ),
                (
                    "Tell them",
                    "<p>Young people first, then residents, shops and staff: you said, this happened, this did not.</p>",
                ),
                ("Leave a door", "<p>One number, and a date on which somebody looks once more.</p>"),
            ),
            heading("A worked example"),
            invented(
                "the garages, nine months on",
                "<p>The two goals for a row of garages were met in May. Before closing, the worker goes back in June, on two evenings. Younger children play there. The caretaker still has a number to ring, but it is hers, and she is leaving. One boy says: “They’re round the back of the shops now.”</p><p>So not all of it closes. The garages do: the housing officer takes the caretaker’s calls, the lamp is on the landlord’s yearly list, and a note goes up in the stairwell in words that two young people chose. The shops become a question of their own, with a date. The last review is set for October and takes twenty minutes.</p>",
            ),
            heading("What good looks like"),
            table(
                "Fading and closing",
                ["Fading", "Closing"],
                [
                    "The meeting is postponed until it is forgotten",
                    "A last meeting with one item: what stays, and whose is it?",
                ],
                [
                    "“Six sessions delivered”",
                    "“More pupils say that they wait there; staff acted four times”",
                ],
                [
                    "Young people find that the worker has gone",
                    "They knew the day, and met whoever comes next",
                ],
                ["No news is good news", "Somebody looks once more, on a day in a diary"],
            ),
            callout(
                "watch",
                "Closed is not safe",
                "<p>Close the work on the place without closing a child’s plan by the same stroke. And a plan that ends because a worker left has not been closed; it has been dropped.</p>",
            ),
            link("tool:closing-context-work-sheet", "The sheet to print"),
            link("tool:contextual-outcomes-sheet", "The goals it looks back on"),
        ],
        "sources": [by.PLAN, by.OUTCOMES, by.DOES_IT_WORK],
    },
]
