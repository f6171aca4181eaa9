"""Information, parents, turning 18, asking, reporting, and local help."""

from resources.demonstration import published as by
from resources.demonstration.shapes import GuidanceEntry

PRACTICE: list[GuidanceEntry] = [
    {
        "slug": "report-now",
        "title": "Report now: routes and numbers",
        "summary": "Who to ring when a child is in danger or may be suffering harm. Practice Hub is not a way to report.",
        "topics": ["Refer and screen", "Legislation", "Identify", "Police", "Social care"],
        "nation": "england",
        "owner": "Contextual Safeguarding lead",
        "checked_on": "2026-11-02",
        "pinned": True,
        "body": [
            (
                "safeguarding",
                {
                    "title": "Immediate danger: 999",
                    "text": "<p>Do not read on. Ring 999 and say that a child is in danger.</p>",
                },
            ),
            ("heading", "Everything else, in this order"),
            (
                "steps",
                {
                    "title": "",
                    "steps": [
                        {
                            "title": "Does the child have a social worker?",
                            "text": "<p>Ring that worker or the team's duty line.</p>",
                        },
                        {
                            "title": "No social worker",
                            "text": "<p>Ring your area's front door. Its number stands in the line at the top of every page once you have signed in. Confirm in writing on your area's form.</p>",
                        },
                        {
                            "title": "Tell somebody at work",
                            "text": "<p>Your manager or safeguarding lead, the same day.</p>",
                        },
                        {
                            "title": "Record",
                            "text": "<p>What you saw or heard, whom you told, when, and what they said.</p>",
                        },
                    ],
                },
            ),
            ("heading", "Particular routes"),
            (
                "table",
                {
                    "caption": "Who takes what",
                    "columns": ["What", "To whom"],
                    "rows": [
                        [
                            "An allegation about somebody who works with children",
                            "The area's designated officer (LADO)",
                        ],
                        [
                            "Signs of trafficking or modern slavery",
                            "Front door first; then the National Referral Mechanism through a first responder",
                        ],
                        ["A crime that is not an emergency", "Police, 101"],
                        ["Modern slavery helpline", "08000 121 700"],
                        ["You are a child or young person", "Childline, 0800 1111"],
                        ["You are a worried adult", "NSPCC, 0808 800 5000"],
                    ],
                },
            ),
            (
                "callout",
                {
                    "kind": "note",
                    "title": "Not sure?",
                    "text": "<p>Ring and say that you are not sure. You do not need consent to pass on what is needed to protect a child. Be open with the family where that is safe.</p>",
                },
            ),
            (
                "text",
                "<p>Numbers on this page were checked on the day given above. Asking a champion never replaces a report; telling this platform does not count as telling anybody.</p>",
            ),
        ],
        "sources": [by.WORKING_TOGETHER, by.MASH, by.NRM],
    },
    {
        "slug": "information-sharing",
        "title": "Sharing information in five questions",
        "summary": "Five questions that lead to a decision you can defend, whether you share or not.",
        "topics": ["Legislation", "Partnerships", "Refer and screen", "Health", "Police"],
        "nation": "england",
        "owner": "Contextual Safeguarding lead",
        "checked_on": "2026-11-02",
        "body": [
            (
                "text",
                "<p>Two fears meet here: sharing too much and sharing too late. Government advice of 2024 puts protection before privacy and asks for reasons either way. It was written for earlier statutory guidance, so look for a newer edition.</p>",
            ),
            ("heading", "The five questions"),
            (
                "steps",
                {
                    "title": "",
                    "steps": [
                        {
                            "title": "What is it for?",
                            "text": "<p>Protection from harm is a purpose. Curiosity is not.</p>",
                        },
                        {
                            "title": "Who needs it?",
                            "text": "<p>Those with a part to play, and nobody besides.</p>",
                        },
                        {
                            "title": "What is needed?",
                            "text": "<p>Relevant, accurate, no more than that. A pattern is often enough.</p>",
                        },
                        {
                            "title": "May I say so openly?",
                            "text": "<p>Tell the young person and family, unless it makes somebody less safe. Consent is not required where there is risk.</p>",
                        },
                        {
                            "title": "Have I written down why?",
                            "text": "<p>What, to whom, when, and the reason; also when you decide not to.</p>",
                        },
                    ],
                },
            ),
            ("heading", "Who could be recognised?"),
            (
                "text",
                "<p>A name is the least of it. Age, school, a bus stop and last week's news together point at one child. The regulator asks you to think of somebody determined, who knows the area. Initials and a date of birth are not “no names”.</p>",
            ),
            (
                "table",
                {
                    "caption": "Say it more generally",
                    "columns": ["Instead of", "Write"],
                    "rows": [
                        ["A first name, fifteen, and the school", "Boy, mid-teens, mainstream school"],
                        ["The stop by name", "A bus stop near a station"],
                        ["The lad in the paper", "A young person"],
                    ],
                },
            ),
            ("heading", "Places and groups"),
            (
                "text",
                "<p>Level 2 work needs less than you think. Bring the place, the time and the pattern. Individual stories stay with individual plans.</p>",
            ),
            (
                "callout",
                {
                    "kind": "note",
                    "title": "Still unsure?",
                    "text": "<p>Ask your information governance lead before the meeting, not in it.</p>",
                },
            ),
        ],
        "sources": [by.WORKING_TOGETHER, by.ANONYMISATION, by.PRINCIPLES],
    },
    {
        "slug": "turning-18",
        "title": "Turning 18: bridges, not a cliff",
        "summary": "What changes on a birthday, what does not, and how to plan across it.",
        "topics": [
            "Adult services",
            "Placement and care",
            "Debt bondage",
            "Plan",
            "Trafficking and modern slavery",
        ],
        "nation": "england",
        "owner": "Personal adviser, leaving care",
        "checked_on": "2026-11-02",
        "body": [
            (
                "text",
                "<p>Nobody stops being exploited at midnight. Services do change at 18, and much that was offered falls away. Transitional safeguarding is a way of working from the mid-teens to the mid-twenties that plans for it.</p>",
            ),
            ("heading", "What changes at 18"),
            (
                "table",
                {
                    "caption": "Before and after",
                    "columns": ["Matter", "Under 18", "From 18"],
                    "rows": [
                        [
                            "Safeguarding",
                            "Children's duties",
                            "Adult duties, mainly for those with care and support needs",
                        ],
                        [
                            "National Referral Mechanism",
                            "A child need not consent",
                            "Consent is needed to stay in",
                        ],
                        ["Social worker", "Child's plan", "Leaving care for some; for many nothing"],
                        ["Place and peers", "The same", "The same"],
                    ],
                },
            ),
            (
                "text",
                "<p>The Suffolk study found just this gap: support after 18 was mostly for care leavers or for adults with care and support needs, and services for young adults at risk of exploitation were only planned.</p>",
            ),
            ("heading", "Begin at sixteen and a half"),
            (
                "steps",
                {
                    "title": "",
                    "steps": [
                        {
                            "title": "Ask what they want to keep",
                            "text": "<p>A person is worth more than a programme.</p>",
                        },
                        {
                            "title": "List what ends, and when",
                            "text": "<p>In one table, with the young person.</p>",
                        },
                        {
                            "title": "Find whose duty does not end",
                            "text": "<p>Housing, health, education, leaving care, probation, voluntary work.</p>",
                        },
                        {
                            "title": "Change the place as well",
                            "text": "<p>Level 2 work has no upper age. A safer stairwell is safer at nineteen.</p>",
                        },
                        {
                            "title": "Hand over in person",
                            "text": "<p>Two meetings together before one apart.</p>",
                        },
                    ],
                },
            ),
            (
                "callout",
                {
                    "kind": "practice",
                    "title": "Debt does not end at 18",
                    "text": "<p>If somebody is held by a debt, plan for what happens on the day the allowance stops.</p>",
                },
            ),
        ],
        "sources": [by.TRANSITIONAL, by.SUFFOLK, by.NRM],
    },
    {
        "slug": "parents-as-partners",
        "title": "Working with parents as partners",
        "summary": "When harm comes from outside the home, parents are usually the ones trying hardest to stop it.",
        "topics": ["Parents and carers", "Home", "ROTH pathway", "Level 1", "Plan"],
        "nation": "any",
        "owner": "Family support worker",
        "checked_on": "2026-11-02",
        "body": [
            (
                "text",
                "<p>A child protection system built for harm at home can make parents feel accused for harm elsewhere. They then say less, and the child loses the people who know most.</p>",
            ),
            (
                "drawing",
                {
                    "name": "home",
                    "alt": "A house with a chimney",
                    "caption": "Home can be where it is noticed first.",
                },
            ),
            ("heading", "Begin differently"),
            (
                "text",
                "<ul><li>Say early where you think the harm comes from.</li><li>Ask what they have tried. It is usually a great deal.</li><li>Ask what they have noticed: times, phones, money, moods, friends.</li><li>Do not ask them to control what three agencies cannot.</li></ul>",
            ),
            ("heading", "Both can be true"),
            (
                "text",
                "<p>Harm at home and harm outside often occur together. Stay curious about home without assuming it. If there is harm there, say so plainly and plan for both.</p>",
            ),
            ("heading", "ROTH pathways"),
            (
                "text",
                "<p>Some areas use a child protection pathway for risk outside the home. It keeps the authority of child protection and treats parents as partners where the harm is not due to their care. Wiltshire was first; others have piloted it since. Ask whether your area has one.</p>",
            ),
            (
                "callout",
                {
                    "kind": "practice",
                    "title": "A question for the next visit",
                    "text": "<p>“If we could change one thing outside this house, what would let you sleep?”</p>",
                },
            ),
        ],
        "sources": [by.ROTH],
    },
    {
        "slug": "asking-a-champion",
        "title": "Asking a champion",
        "summary": "What a champion is for, how to ask so that the answer helps, and what stays with you.",
        "topics": ["Both levels", "Plan", "Social care", "Education partners", "Voluntary sector"],
        "nation": "any",
        "owner": "Contextual Safeguarding lead",
        "checked_on": "2026-11-02",
        "pinned": True,
        "body": [
            (
                "safeguarding",
                {
                    "title": "Report first",
                    "text": "<p>Asking is not a referral. If somebody has suffered significant harm or soon might, report it now and ask afterwards.</p>",
                },
            ),
            (
                "text",
                "<p>A champion is a colleague with extra preparation in Contextual Safeguarding. They think a question through with you. They do not hold the case, set thresholds or read your files. The child, the duty and the decision stay with your agency.</p>",
            ),
            ("heading", "A good question"),
            (
                "table",
                {
                    "caption": "Which would you rather answer?",
                    "columns": ["Weak", "Strong"],
                    "rows": [
                        [
                            "Thoughts?",
                            "Should Friday's plan weight school or peers first, given these three facts?",
                        ],
                        ["Can you take this?", "Who has reach at this place besides the landlord?"],
                        [
                            "Is it exploitation?",
                            "What would tell exploitation from ordinary friendship here?",
                        ],
                    ],
                },
            ),
            ("heading", "What happens"),
            (
                "steps",
                {
                    "title": "",
                    "steps": [
                        {
                            "title": "You write, without names",
                            "text": "<p>The page shows what may say who somebody is, and suggests other words.</p>",
                        },
                        {
                            "title": "A champion of your area takes it up",
                            "text": "<p>Until then nobody can read your account; the pool sees topics only.</p>",
                        },
                        {
                            "title": "You talk",
                            "text": "<p>They may ask for more. The clock waits for you.</p>",
                        },
                        {
                            "title": "You get advice",
                            "text": "<p>Options rather than verdicts, one thing for this week, what to watch.</p>",
                        },
                        {
                            "title": "You decide and record",
                            "text": "<p>In your own system: date, role of the adviser, the advice, your decision, your reasons.</p>",
                        },
                    ],
                },
            ),
            ("heading", "Who can see it"),
            (
                "text",
                "<p>You and the champion who takes it up; one to whom it is offered sees your one-line question. Not your manager, not the lead, not those who run the site. Each opening is shown to you. As with any professional record, the law may require that it is disclosed. Rules on advice without names differ by area; yours stands above the form.</p>",
            ),
            ("link", {"to": "tool:consultation-preparation-sheet", "text": "Ten minutes of preparation"}),
        ],
        "sources": [by.CONSULTING, by.SUFFOLK],
    },
    {
        "slug": "local-help-in-fenmarch",
        "title": "Local help in Fenmarch",
        "summary": "Who does what in our (invented) area: front door, exploitation hub, under-18s service, detached youth work.",
        "topics": ["Partnerships", "Youth work", "Social care", "Child criminal exploitation", "Respond"],
        "nation": "england",
        "owner": "Contextual Safeguarding lead",
        "checked_on": "2026-11-02",
        "body": [
            (
                "callout",
                {
                    "kind": "note",
                    "title": "An invented place",
                    "text": "<p>Fenmarch, its services and its telephone numbers are made up for this demonstration. Your own area's page goes here.</p>",
                },
            ),
            ("heading", "Front door"),
            (
                "text",
                "<p><b>Fenmarch MASH</b> takes new concerns about children without an allocated social worker: 01632 960140; evenings and weekends 01632 960141. Allegations about staff: 01632 960142. If the child has a social worker, ring that worker.</p>",
            ),
            ("heading", "Exploitation hub"),
            (
                "text",
                "<p>Social workers, police and detached youth workers in one room. They work with families, voluntary groups and the places where exploitation gathers. It is our form of what the Suffolk study calls a child exploitation hub.</p>",
            ),
            ("heading", "Turnstone"),
            (
                "text",
                "<p>Support for people under 18 who are at risk of exploitation or harmed by it, and advice for parents and carers. Reached through the MASH or the hub. It ends at 18; see the page on turning 18 for the bridge.</p>",
            ),
            ("heading", "Detached youth work"),
            (
                "text",
                "<p><b>Tideline</b> goes where young people are, on their terms, on Tuesday, Thursday and Friday evenings. It is not a patrol and does not pass on names. What it brings to a context conference is what young people want changed.</p>",
            ),
            ("heading", "Panel and tracker"),
            (
                "text",
                "<p>The monthly exploitation panel looks at patterns across children and places. Bring a place, not only a child.</p>",
            ),
            ("link", {"to": "tool:mace-preparation-sheet", "text": "Prepare for the panel"}),
        ],
        "sources": [by.SUFFOLK, by.DETACHED],
    },
]
