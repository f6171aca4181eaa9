"""Front doors, panels and sharing information."""

from learning.demonstration.shapes import LessonEntry
from learning.demonstration.writing import callout, drawing, heading, link, safeguarding, steps, table, text

FRONT_DOORS: LessonEntry = {
    "slug": "front-doors-and-duties",
    "title": "Front doors, duties and who decides",
    "summary": "When advice has to wait, where a worry about a child goes, and where a worry about a place can go.",
    "minutes": 9,
    "topics": ["Legislation", "Refer and screen", "Social care"],
    "body": [
        safeguarding(
            "Report first, ask afterwards",
            "<p>If somebody has suffered significant harm, or might soon, follow your procedures before anything else. In immediate danger, call 999. "
            "Otherwise contact your local front door, or the allocated social worker if there is one.</p>",
        ),
        text(
            "<p>Work on contexts is done under the same duties as the rest of child welfare. That is what the second domain is for. In England the statutory "
            "guidance is <b>Working Together to Safeguard Children 2026</b>, which replaced the 2023 edition. Wales has the Wales Safeguarding Procedures, "
            "and Scotland its own guidance. If you work across a border, check which one you are in.</p>"
        ),
        heading("Which door?"),
        table(
            "Where a worry goes",
            ["Your worry", "Goes to", "Not to"],
            ["A child in immediate danger", "999, then your procedures", "A message here"],
            [
                "A child who may be suffering significant harm",
                "The front door, or the allocated social worker if there is one",
                "A panel that meets in three weeks",
            ],
            [
                "An adult who works with children may have harmed one",
                "The designated officer for allegations (LADO), in England",
                "A champion",
            ],
            [
                "Signs of trafficking or modern slavery",
                "Safeguarding first, then the National Referral Mechanism",
                "A wait for proof",
            ],
            [
                "A place or a group that worries several people",
                "Your area’s Level 2 route: a panel, a lead or a conference",
                "Nine separate referrals",
            ],
            [
                "You are unsure how to think about any of it, and no one is in danger",
                "Supervision, then a champion",
                "Nobody",
            ],
        ),
        heading("Who decides"),
        text(
            "<p>The practitioner’s own agency keeps the case, the duty and the decision. Panels coordinate. Champions advise. A conference about a place "
            "agrees what the place will do. None of them takes a child off your hands, and it is a kindness to say so at the start of a meeting.</p>"
        ),
        callout(
            "practice",
            "Invented: halfway through a question",
            "<p>A school nurse in Fenmarch is writing to a champion about a bus shelter. In the fourth line she types that one girl came in with a burn and "
            "would not say how. She stops. She reads her own line again, rings the safeguarding lead, and the referral is made in twenty minutes. "
            "The question about the shelter is sent on the next day, without that line. It is a better question, too.</p>",
        ),
        callout(
            "watch",
            "Level 2 is not a lower threshold",
            "<p>“We’ll look at it as a context” must never be how a child under section 47 becomes nobody’s urgent task. If it is "
            "both, do both.</p>",
        ),
        link("guidance:report-now", "Routes and numbers, set out to be found fast."),
    ],
}

PANELS: LessonEntry = {
    "slug": "panels-and-partners",
    "title": "Panels, pathways and partners",
    "summary": "The same letters mean different things in different places. Ask three questions of any meeting.",
    "minutes": 9,
    "topics": [
        "Partnerships",
        "ROTH pathway",
        "Community safety",
        "Police",
        "Parents and carers",
        "Child criminal exploitation",
    ],
    "body": [
        text(
            "<p>In England the council, the NHS integrated care board and the police are jointly responsible for safeguarding arrangements. Beneath them "
            "every area has grown its own meetings. You cannot learn them all. You can learn to ask.</p>"
        ),
        heading("Three questions for any panel"),
        steps(
            "",
            ("What may it decide?", "<p>Money, an allocation, a change to a place, or advice only?</p>"),
            (
                "Is it about people or places?",
                "<p>If both, how are the two kept apart, and who leaves the room?</p>",
            ),
            ("What returns to the child’s worker?", "<p>And to the child and parents? By when?</p>"),
        ),
        heading("Same letters, other meaning"),
        table(
            "Words to check locally",
            ["Letters", "May mean", "So"],
            [
                "MACE",
                "Often multi-agency child exploitation; in the Suffolk study, criminal exploitation panels; elsewhere a police team",
                "Ask what it is, and what it may decide",
            ],
            [
                "SSCB",
                "In the Suffolk study the Safer Stronger Communities Board; elsewhere something else",
                "Never expand it unasked",
            ],
            [
                "Hub",
                "A building, a team, a meeting or a way of working",
                "Ask who is in it, and on which days",
            ],
            [
                "Champion",
                "A colleague with extra preparation who advises",
                "Not a case holder, not a referral route",
            ],
        ),
        heading("Parents, and the ROTH pathway"),
        text(
            "<p>When harm comes from outside the home, a conference that examines parents’ care can lose the people who know the child best. The <b>Risk "
            "Outside the Home (ROTH)</b> pathway keeps the authority of child protection and treats parents as partners where the harm is not due to "
            "their care. Wiltshire was first. A second phase tested it in three areas with 58 young people, a third in four sites, "
            "and a national support programme has run since 2025. Your area may or may not use it: ask.</p>"
        ),
        drawing(
            "home", "A home, with a parent at the door", "What does this parent know that no panel does?"
        ),
        callout(
            "practice",
            "Invented: the father with the notebook",
            "<p>At a first meeting in Calderwick Vale a father is asked about boundaries. He closes a notebook. At the second, under another chair, he is asked "
            "what he has seen. He opens it: eleven dates, two registration numbers, the name on a takeaway bag. He had been keeping it for "
            "eight months for somebody who would ask.</p>",
        ),
        callout(
            "note",
            "When you disagree",
            "<p>Professional disagreement is normal. Every area has an escalation policy with names and times in it. Using it early, and "
            "politely, is good practice and not a complaint.</p>",
        ),
        link("guidance:parents-as-partners", "How to begin with parents when the harm is elsewhere."),
    ],
}

SHARING: LessonEntry = {
    "slug": "sharing-information",
    "title": "Sharing information, and keeping people unknown",
    "summary": "What you may share, with whom, and why “no names” is not the same as anonymous.",
    "minutes": 10,
    "topics": ["Legislation", "Refer and screen", "Both levels"],
    "body": [
        text(
            "<p>Two fears keep people quiet: that sharing is forbidden, and that not sharing will be blamed. Government advice published in 2024 for England answers both. "
            "It is not statutory, and it was written beside an earlier edition of the guidance, so check for a newer one. In our words, it comes down to this.</p>"
        ),
        table(
            "Seven points from the 2024 advice, in short",
            ["Point", "Which means"],
            ["Protection outranks privacy", "A child’s safety comes before anybody’s wish for secrecy"],
            [
                "Be open where it is safe",
                "Tell the child and parents what you share and why, unless that adds danger",
            ],
            [
                "Consent is not required for risk",
                "You need a lawful basis; asking permission you will override is not kind",
            ],
            ["Ask if unsure", "Your manager, your data protection lead; quickly"],
            ["Protect identities", "Think who might be harmed if this sentence is seen"],
            ["Relevant, accurate, needed", "Only to people with a part to play"],
            ["Record it", "What you decided, and why: also when you decide not to share"],
        ),
        heading("Sharing about a place"),
        text(
            "<p>Most Level 2 work needs very little about anyone. “Three children in four weeks, same stop, after five” gets a shelter moved. Before you "
            "add a detail, ask what the listener will do differently for knowing it.</p>"
        ),
        drawing(
            "map", "A map with one place marked and no people on it", "A place and a time are often enough."
        ),
        heading("No names is not anonymous"),
        text(
            "<p>People are recognised by much more than names: initials, a birth date, a school, a nickname, a car, a strange injury, last week’s news. And it depends on who reads. "
            "“The boy with the parrot” is anonymous in another city and not on his own street. Ask what a determined, curious person nearby could "
            "work out. Regulators call this the motivated intruder.</p>"
        ),
        table(
            "Say it with less (invented)",
            ["Identifies", "Say instead"],
            ["K.S., born 3 April, Elm Road Academy", "Girl, mid-teens, mainstream school"],
            ["The lad in last week’s paper", "A boy, early teens; an incident known locally"],
            ["Behind the petrol station on the ring road", "Car park near a main road"],
            ["His uncle, the imam", "An adult relative, respected locally"],
        ),
        callout(
            "practice",
            "Invented: a question written twice",
            "<p>First draft: “My Y10 girl, one of the twins at St —, was seen getting into a white van outside the chicken shop.” Second: “A girl in her mid-teens "
            "has been seen getting into an unknown adult’s vehicle near shops she uses after school.” The advice needed is the same. "
            "And the second draft makes plain what the first hid in detail: has that been reported today?</p>",
        ),
        link("guidance:information-sharing", "Five questions to ask before you share."),
    ],
}
