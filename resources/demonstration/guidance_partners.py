"""Those who look after places without a safeguarding title: shops, transport, faith and sport."""

from resources.demonstration import published as by
from resources.demonstration.shapes import GuidanceEntry
from resources.demonstration.writing import (
    callout,
    drawing,
    heading,
    invented,
    link,
    points,
    steps,
    table,
    text,
)

PARTNERS: list[GuidanceEntry] = [
    {
        "slug": "shops-and-night-economy",
        "title": "Working with shops and the night economy",
        "summary": "Turn takeaways, shops, taxi firms and venues from places where harm happens into places where somebody notices and acts.",
        "topics": ["Shops and night economy", "Business", "Neighbourhood", "Level 2", "Partnerships"],
        "nation": "any",
        "owner": "Senior practitioner, exploitation hub",
        "checked_on": "2026-11-16",
        "body": [
            text(
                "<p>A lit shop is often the only indoor place a young person can afford. It can be where adults who exploit children wait, and it can be the one place with somebody behind a counter. Staff see the same faces every evening, long before any service does.</p>"
            ),
            drawing(
                "neighbourhood",
                "A row of buildings with a street lamp",
                "Somebody here already knows what time it changes.",
            ),
            heading("What to find out"),
            points(
                "Who is there between school and closing time, and when does it change?",
                "Where does a young person stand to feel safe? Who lets them?",
                "What do staff do now when they are worried, and what happened the last time?",
                "What would make it easier: a number, a key, a word with the manager, more than one person on shift?",
            ),
            heading("The first conversation"),
            steps(
                (
                    "Go in as a neighbour",
                    "<p>Buy something. Say who you are and that nobody is in trouble.</p>",
                ),
                ("Ask before you tell", "<p>“You are here every evening. What do you see?” Then listen.</p>"),
                (
                    "Thank what they do already",
                    "<p>The man who lets a girl wait inside for her bus is a community guardian. Say so.</p>",
                ),
                ("Offer something", "<p>One number that is answered, and a named person who comes back.</p>"),
                (
                    "Agree what it is not",
                    "<p>Not a list of names, not photographs, not watching young people. Noticing, being kind, ringing.</p>",
                ),
                ("Come back", "<p>Within two weeks, with news of what you did.</p>"),
            ),
            heading("If the business is part of the harm"),
            text(
                "<p>Staff who give food or drink for favours, a back room, alcohol sold to children: report what suggests harm at once, and take what concerns the premises to licensing, trading standards or police by your usual route. Keep the two conversations apart. A published practice case began just there: adults bought alcohol for girls of thirteen and fourteen, and the meeting that followed looked at the place.</p>"
            ),
            heading("A worked example"),
            invented(
                "the chicken shop that stayed open",
                "<p>Six pupils name the same takeaway. Some say that adults wait there; two say the man at the counter once told them to leave. The first idea is to ask the owner to ban school uniforms. A youth worker goes in instead, three evenings running.</p><p>The owner is alone from four to seven and is afraid of the adults too. What follows: a second person on shift on Thursdays and Fridays, the window cleared of posters so that one can see in, a number that the exploitation hub answers, and a youth worker who eats there at half past four. The adults’ cars go to the police as a report from the hub. After a month pupils say that they feel all right inside; the owner has rung twice, and both times somebody came.</p>",
            ),
            heading("What good looks like"),
            table(
                "Two ways of working with a business",
                ["Using them", "Working with them"],
                ["A poster on spotting signs", "A person who drops in"],
                ["“Report anything suspicious”", "“Ring me; this is what I will do, and I will tell you”"],
                ["Young people are banned", "Young people are expected, and greeted"],
                ["Names and film are collected", "Patterns are told: when, where, what changed"],
            ),
            callout(
                "watch",
                "Who is seen as suspicious?",
                "<p>Ask staff what they notice rather than whom. “Groups of lads” is not a sign of harm. Check together whether Black and Asian young people are being watched where others are served.</p>",
            ),
            link("tool:place-partner-conversation-card", "A card for the first conversation"),
            link("guidance:neighbourhood-assessment", "When one shop is part of a larger place"),
        ],
        "sources": [by.NEIGHBOURHOOD, by.PEER_CONFERENCE, by.HOTSPOTS],
    },
    {
        "slug": "transport-operators",
        "title": "Transport operators as partners",
        "summary": "Bring bus, rail and taxi companies in on safety along the way, with a request that somebody there can grant.",
        "topics": ["Transport operators", "Transport", "Level 2", "Partnerships", "Respond"],
        "nation": "any",
        "owner": "Senior practitioner, exploitation hub",
        "checked_on": "2026-11-16",
        "review_in_days": 6,
        "body": [
            text(
                "<p>On many safety maps the red line is not a place but the way between two places. Those who run that way decide about staff, light, timetables and where a bus stops. They are seldom asked, and rarely by children’s services.</p>"
            ),
            heading("Who decides what"),
            table(
                "Find the person with the lever",
                ["What would help", "Whom to ask"],
                ["An inspector or guard at a certain hour", "The operator’s depot or station manager"],
                [
                    "A stop moved, lit or given a shelter",
                    "The council’s transport team, and whoever owns the shelter",
                ],
                [
                    "A later or earlier school bus",
                    "School transport at the council; the school’s business manager",
                ],
                ["Drivers who know what to do", "The operator’s training or safeguarding lead"],
                ["Safe taxis to school or placement", "The council’s licensing and school transport teams"],
                ["Rail stations and trains", "Station manager; British Transport Police for crime"],
            ),
            heading("Ask for one thing"),
            steps(
                ("Walk and ride it", "<p>At the hour that young people name, on two days.</p>"),
                ("Bring the pattern", "<p>Time, place and what happens. No child, no story.</p>"),
                (
                    "Make a request that fits a rota",
                    "<p>“Forty minutes of an inspector, Monday to Thursday, for six weeks” can be granted. “More presence” cannot.</p>",
                ),
                (
                    "Agree what staff do",
                    "<p>See, speak kindly, offer to wait with somebody, ring. Never search or question a child.</p>",
                ),
                ("Tell them what came of it", "<p>Staff who hear nothing stop ringing.</p>"),
            ),
            heading("A worked example"),
            invented(
                "the quarter to five",
                "<p>Pupils from two schools wait at an invented interchange until a quarter to five. From half past three to four an inspector is there; then nobody. Adults come at five past four. The police know; the plans of three children say “use another stop”.</p><p>A social worker rings the depot. The manager had not known, and moves the inspector’s break by half an hour. Drivers are told that a young person may wait on a standing bus. A learning officer at the company asks whether somebody could talk to new drivers: a youth worker and two pupils do so, for twenty minutes. At the next look pupils give the stop four out of five instead of two, and the three plans lose a line each.</p>",
            ),
            heading("What good looks like"),
            points(
                "A named person at the operator and one in your service, each with the other’s number.",
                "Young people know that they may wait on the bus or by the desk.",
                "Ticket rules do not strand a child at night; drivers know that they may use their judgement.",
                "Nobody’s travel pass was taken away as a safety measure.",
            ),
            callout(
                "watch",
                "Do not move the stop and the harm with it",
                "<p>A new stop or another route can put a young person further from other people. Ask them before you decide, and ride it.</p>",
            ),
            link("guidance:safety-mapping", "Learn the route from young people"),
            link("tool:place-partner-conversation-card", "A card for the first conversation"),
        ],
        "sources": [by.NEIGHBOURHOOD, by.MAPPING],
    },
    {
        "slug": "faith-and-sport",
        "title": "Working with faith groups and sports clubs",
        "summary": "Find the adults whom young people and families already trust, and agree what each of you does when something is wrong.",
        "topics": ["Faith groups", "Sport", "Voluntary sector", "Partnerships", "Neighbourhood"],
        "nation": "any",
        "owner": "Detached youth worker",
        "checked_on": "2026-11-16",
        "body": [
            text(
                "<p>A mosque’s homework club, a boxing gym, a church hall on Friday: for many families these are the first people they tell. They have rooms, food, volunteers and long memories. They also have their own worries about services, often for good reasons.</p>"
            ),
            heading("Begin with the relationship"),
            steps(
                (
                    "Ask who is trusted",
                    "<p>Young people and parents will name someone. It may be the cook rather than the chair.</p>",
                ),
                (
                    "Go to them, at their time",
                    "<p>Learn what to wear, when not to come and how to greet. Ask if unsure; it is taken well.</p>",
                ),
                (
                    "Meet more than one voice",
                    "<p>Ask for the women’s group and the youth group too. No one person speaks for a community.</p>",
                ),
                (
                    "Meet their safeguarding lead",
                    "<p>Most have one, or belong to a body that does. Exchange numbers before there is a need.</p>",
                ),
                (
                    "Offer before you ask",
                    "<p>Training at their hour, a hand with a policy, help for one family.</p>",
                ),
            ),
            heading("Agree on three things"),
            table(
                "Said once, early",
                ["Question", "What to agree"],
                [
                    "A child is in danger or tells of harm",
                    "They ring the front door or 999 themselves, at once; they do not look into it first, and do not settle it between families",
                ],
                [
                    "An allegation about a leader or coach",
                    "To the designated officer (LADO) and their own lead the same day, whoever it is",
                ],
                ["A worry about a place or a group", "To you, as a pattern; you tell them what you did"],
            ),
            heading("A worked example"),
            invented(
                "the hall on Friday",
                "<p>After a fight outside an invented retail park, boys from two estates no longer cross the main road. A gym on one side and a church on the other each offer to help and do not know each other. A detached worker introduces the coach to the woman who runs the church kitchen.</p><p>They open the hall on Friday evenings: food from one, pads from the other, two youth workers who go between. A mother from the mosque’s women’s group asks whether it could end before prayers, and then brings a rota of parents who walk the younger ones home. The safeguarding leads of all three meet once, with the front door’s number. By spring, boys from both sides say that they cross on Fridays. It is one evening; it is where the next step starts.</p>",
            ),
            heading("What good looks like"),
            points(
                "They would ring you, and you would ring them, on an ordinary day.",
                "Girls were asked separately what would make it safe to come.",
                "Young people of no faith, and those who do not play, have somewhere too.",
                "Checks and supervision of volunteers are as firm here as anywhere.",
            ),
            callout(
                "watch",
                "Not as informants",
                "<p>If a group comes to feel that its welcome was a way to gather information, you lose it and so do the young people. Say plainly what you would have to pass on, and what you will never ask.</p>",
            ),
            callout(
                "note",
                "What this page stands on",
                "<p>The idea of guardianship comes from the neighbourhood framework. The steps are our own practice advice; we know of no study of them.</p>",
            ),
            link("guidance:report-now", "Routes and numbers to share with a group"),
        ],
        "sources": [by.NEIGHBOURHOOD, by.PRINCIPLES],
    },
]
