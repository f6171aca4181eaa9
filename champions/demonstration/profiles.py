"""Six invented champions, in their own words."""

from champions.demonstration.shapes import ProfileEntry
from champions.week import whole_days

CHAMPIONS: list[ProfileEntry] = [
    {
        "login": "champion",
        "headline": "Changing places: estates, bus stops, parks, and who looks after them",
        "about": (
            "I have spent eleven years with teenagers and the last five in the exploitation hub. What I enjoy most is the moment when a "
            "caretaker, a bus inspector or a shop manager sees that they can keep somebody safe. Ask me how to assess a place, how to bring "
            "in housing or planning, or what to do when residents simply want young people gone. I will usually ask you to walk there with "
            "me in mind, at the hour it matters. I am less use on court orders, and I shall say so and point you to somebody who knows."
        ),
        "topics": [
            "Level 2",
            "Neighbourhood",
            "Housing estates",
            "Parks",
            "Transport",
            "Neighbourhood assessment",
            "Context conference",
            "Housing providers",
            "Community safety",
            "Contextual outcomes framework",
        ],
        "languages": "English, Yoruba",
        "works": whole_days(0, 3),
        "capacity": 3,
        "away_for_days": None,
    },
    {
        "login": "champion2",
        "headline": "Friendships, peer work, and sexual harm between young people",
        "about": (
            "Friends are where most young people look for safety first, and where we look last. I help colleagues to work with a friendship "
            "group without breaking it, to write about it without turning it into a gang, and to respond to harmful sexual behaviour in a "
            "way that protects everyone and labels no child. I came from a therapeutic service and still think slowly, on purpose. Bring me "
            "a plan that forbids contact and we will look at what the contact was doing. I run the reflective group on the second Wednesday."
        ),
        "topics": [
            "Peers",
            "Friendship and peer assessment",
            "Harmful sexual behaviour",
            "Teenage relationship abuse",
            "Child sexual exploitation",
            "Missing",
            "Young people",
        ],
        "languages": "English, British Sign Language (level 3)",
        "works": whole_days(0, 4),
        "capacity": 3,
        "away_for_days": None,
    },
    {
        "login": "champion3",
        "headline": "Schools: exclusion, corridors, and harm between pupils",
        "about": (
            "I support the safeguarding leads of nine schools and was one myself for eight years. I know what a school can change by Monday "
            "and what needs a governor. Ask me about managed moves, part-time timetables, searches, toilets nobody dares to use, and "
            "what to say to a head who fears for the school's name. I like to start from where pupils tell us they feel safe and where "
            "they do not. I can also help social workers to read a behaviour log as a record of a place, and not only of a child."
        ),
        "topics": [
            "Education settings",
            "School assessment",
            "Education partners",
            "Peers",
            "Weapon carrying",
            "Survey",
            "Online harm",
        ],
        "languages": "English, Urdu, Punjabi",
        "works": whole_days(0, 4),
        "capacity": 3,
        "away_for_days": 9,
    },
    {
        "login": "champion4",
        "headline": "Criminal exploitation, county lines, debt, and the National Referral Mechanism",
        "about": (
            "I work in youth justice, where a child can be a suspect at ten o'clock and a victim at eleven. I help people to hold both in "
            "one plan: what exploitation looks like in charge papers, how to set out grounds for a referral to the National Referral "
            "Mechanism, how debt keeps a child in place, and what to ask of the police so that disruption falls on adults. I cannot give you legal "
            "advice, but I can help you put the question that your lawyer will need. Fridays are for writing, so ring me before then."
        ),
        "topics": [
            "Child criminal exploitation",
            "County lines",
            "Debt bondage",
            "Trafficking and modern slavery",
            "Serious violence",
            "Cuckooing",
            "Financial exploitation",
            "Youth justice",
            "Police",
            "Custody",
        ],
        "languages": "English",
        "works": [*whole_days(0, 3), "fri-am"],
        "capacity": 3,
        "away_for_days": None,
    },
    {
        "login": "champion5",
        "headline": "Sixteen to twenty-five: turning 18, adult services, and harm online",
        "about": (
            "Harm does not check a birthday, but most of our services do. From leaving care I have learnt which adult services will say yes, "
            "how to ask them, and what holds a young person up in the meantime. I also look after questions about harm online, "
            "where the place that has to change has no postcode and the guardian may be a moderator or a group of friends. I am happy to talk "
            "in Welsh, and about young people placed across the border, where the procedures differ. My best question is: who will still be there in two years?"
        ),
        "topics": [
            "Online",
            "Online harm",
            "Placement and care",
            "Adult services",
            "Cuckooing",
            "Radicalisation",
            "Financial exploitation",
            "Health",
            "System change",
        ],
        "languages": "English, Welsh",
        "works": whole_days(1, 4),
        "capacity": 3,
        "away_for_days": None,
    },
    {
        "login": "champion6",
        "headline": "Market towns and villages: rural places, parents as partners, child protection planning",
        "about": (
            "Calderwick Vale has small towns, long bus rides and nowhere to go after five, so our contexts look different: a lay-by, a farm "
            "track, the one takeaway that is open. I help with weighting when everyone knows everyone, with plans for risk outside the home "
            "that treat parents as partners, and with keeping a story unrecognisable in a place where two details give it away. I was a child "
            "protection chair before I came back to practice, so bring me your conference questions too. I like an early telephone call best."
        ),
        "topics": [
            "Level 1",
            "Both levels",
            "Parents and carers",
            "ROTH pathway",
            "Context weighting",
            "Transport",
            "Shops and night economy",
            "County lines",
            "Legislation",
        ],
        "languages": "English, Spanish",
        "works": [*whole_days(0, 1), *whole_days(3, 4)],
        "capacity": 3,
        "away_for_days": None,
    },
]
