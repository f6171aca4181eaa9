"""Information, parents, turning 18, asking and reporting."""

from resources.demonstration import published as by
from resources.demonstration.report_now import REPORT_NOW
from resources.demonstration.shapes import GuidanceEntry
from resources.demonstration.writing import (
    callout,
    drawing,
    heading,
    invented,
    link,
    points,
    safeguarding,
    steps,
    table,
    term,
    text,
)

PRACTICE: list[GuidanceEntry] = [
    REPORT_NOW,
    {
        "slug": "information-sharing",
        "title": "Sharing information in five questions",
        "summary": "Five questions that lead to a decision you can defend, whether you share or not.",
        "topics": ["Legislation", "Partnerships", "Refer and screen", "Health", "Police"],
        "nation": "england",
        "owner": "Contextual Safeguarding lead",
        "checked_on": "2026-11-02",
        "body": [
            text(
                "<p>Two fears meet here: sharing too much and sharing too late. Government advice of 2024 puts protection before privacy and asks for reasons either way. It was written for earlier statutory guidance, so look for a newer edition.</p>"
            ),
            heading("The five questions"),
            steps(
                ("What is it for?", "<p>Protection from harm is a purpose. Curiosity is not.</p>"),
                ("Who needs it?", "<p>Those with a part to play, and nobody besides.</p>"),
                (
                    "What is needed?",
                    "<p>Relevant, accurate, no more than that. A pattern is often enough.</p>",
                ),
                (
                    "May I say so openly?",
                    "<p>Tell the young person and family, unless it makes somebody less safe. Consent is not required where there is risk.</p>",
                ),
                (
                    "Have I written down why?",
                    "<p>What, to whom, when, and the reason; also when you decide not to.</p>",
                ),
            ),
            heading("Who could be recognised?"),
            text(
                "<p>A name is the least of it. Age, school, a bus stop and last week’s news together point at one child. The regulator asks you to think of somebody determined, who knows the area. Initials and a date of birth are not “no names”.</p>"
            ),
            table(
                "Say it more generally",
                ["Instead of", "Write"],
                ["A first name, fifteen, and the school", "Boy, mid-teens, mainstream school"],
                ["The stop by name", "A bus stop near a station"],
                ["The lad in the paper", "A young person"],
            ),
            heading("A worked example"),
            invented(
                "a landlord asks for names",
                "<p>A housing officer on a Level 2 piece of work asks: “Which children is this about? I could keep an eye on them.”</p>",
            ),
            table(
                "The five questions, answered",
                ["Question", "Answer here"],
                ["What is it for?", "Making a stairwell safer: a good purpose"],
                ["Who needs it?", "The officer needs to know about the stairwell, not about children"],
                ["What is needed?", "Two hours, one door, since September"],
                ["May I say so openly?", "Yes: the young people agreed to “people get in by the bin door”"],
                ["Have I written down why?", "Pattern shared, names declined, reason recorded"],
            ),
            text(
                "<p>If the officer had said “I think I know which flat the adults use”, the direction turns: that goes to the social worker and the police the same day.</p>"
            ),
            heading("Places and groups"),
            text(
                "<p>Level 2 work needs less than you think. Bring the place, the time and the pattern. Individual stories stay with individual plans.</p>"
            ),
            callout(
                "note",
                "Still unsure?",
                "<p>Ask your information governance lead before the meeting, not in it.</p>",
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
            text(
                "<p>Nobody stops being exploited at midnight. Services do change at 18, and much that was offered falls away. Transitional safeguarding is a way of working from the mid-teens to the mid-twenties that plans for it.</p>"
            ),
            heading("What changes at 18"),
            table(
                "Before and after",
                ["Matter", "Under 18", "From 18"],
                [
                    "Safeguarding",
                    "Children’s duties",
                    "Adult duties, mainly for those with care and support needs",
                ],
                ["National Referral Mechanism", "A child need not consent", "Consent is needed to stay in"],
                ["Social worker", "Child’s plan", "Leaving care for some; for many nothing"],
                ["Place and peers", "The same", "The same"],
            ),
            text(
                "<p>The Suffolk study found just this gap: support after 18 was mostly for care leavers or for adults with care and support needs, and services for young adults at risk of exploitation were only planned.</p>"
            ),
            heading("Begin at sixteen and a half"),
            steps(
                ("Ask what they want to keep", "<p>A person is worth more than a programme.</p>"),
                ("List what ends, and when", "<p>In one table, with the young person.</p>"),
                (
                    "Find whose duty does not end",
                    "<p>Housing, health, education, leaving care, probation, voluntary work.</p>",
                ),
                (
                    "Change the place as well",
                    "<p>Level 2 work has no upper age. A safer stairwell is safer at nineteen.</p>",
                ),
                ("Hand over in person", "<p>Two meetings together before one apart.</p>"),
            ),
            callout(
                "practice",
                "Debt does not end at 18",
                "<p>If somebody is held by a debt, plan for what happens on the day the allowance stops.</p>",
            ),
            heading("A worked example"),
            invented(
                "Dev, seventeen and a half",
                "<p>Dev owes money to people who will not stop on his birthday. Adult services see no care and support needs. His personal adviser draws one table with him.</p>",
            ),
            table(
                "What ends, what stays",
                ["What", "At 18", "Bridge"],
                [
                    "His worker at the under-18s service",
                    "Ends",
                    "Three walks together with the adult outreach worker, from now",
                ],
                [
                    "Room in supported housing",
                    "Stays until 21",
                    "The housing officer knows what to do when cars come",
                ],
                [
                    "National Referral Mechanism",
                    "His consent is needed to stay in",
                    "Explained twice, with his solicitor, before the day",
                ],
                ["The debt", "Stays", "A plan for pay day: who is with him, which account, whom he rings"],
                ["The car park where he is found", "Stays", "Level 2 work goes on; it has no upper age"],
            ),
            heading("What good looks like"),
            points(
                "On the day after the birthday the same person rings.",
                "The young adult can say who does what now.",
                "Every “no” from an adult service is on paper, with its reason, and was questioned once.",
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
            text(
                "<p>A child protection system built for harm at home can make parents feel accused for harm elsewhere. They then say less, and the child loses the people who know most.</p>"
            ),
            drawing("home", "A house with a chimney", "Home can be where it is noticed first."),
            heading("Begin differently"),
            text(
                "<ul><li>Say early where you think the harm comes from.</li><li>Ask what they have tried. It is usually a great deal.</li><li>Ask what they have noticed: times, phones, money, moods, friends.</li><li>Do not ask them to control what three agencies cannot.</li></ul>"
            ),
            heading("Both can be true"),
            text(
                "<p>Harm at home and harm outside often occur together. Stay curious about home without assuming it. If there is harm there, say so plainly and plan for both.</p>"
            ),
            heading("ROTH pathways"),
            term("ROTH"),
            text(
                "<p>Some areas use a child protection pathway for risk outside the home. It keeps the authority of child protection and treats parents as partners where the harm is not due to their care. Wiltshire was first; others have piloted it since. Ask whether your area has one.</p>"
            ),
            callout(
                "practice",
                "A question for the next visit",
                "<p>“If we could change one thing outside this house, what would let you sleep?”</p>",
            ),
            heading("A worked example"),
            invented(
                "a father with a notebook",
                "<p>At a first conference a father is asked what he will do about boundaries. He says nothing more. The chair of the next one begins otherwise: “The people harming your son are not in this room. What have you seen?” He takes out a notebook: dates, car colours, the days on which the phone is switched off.</p><p>With his agreement the worker passes the pattern to the police. The plan asks two things of the parents, to ring when the phone is off and to keep Sunday lunch, and five of others: landlord, school, police, youth work, social worker. It also says who will ring <i>them</i>, and on which day.</p>",
            ),
            heading("What good looks like"),
            points(
                "The plan asks more of services than of parents.",
                "Parents hear from you when nothing has happened.",
                "Brothers and sisters were thought of.",
                "Harm at home was asked about, plainly, and the answer recorded.",
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
        "body": [
            safeguarding(
                "Report first",
                "<p>Asking is not a referral. If somebody has suffered significant harm or soon might, report it now and ask afterwards.</p>",
            ),
            text(
                "<p>A champion is a colleague with extra preparation in Contextual Safeguarding. They think a question through with you. They do not hold the case, set thresholds or read your files. The child, the duty and the decision stay with your agency.</p>"
            ),
            heading("A good question"),
            table(
                "Which would you rather answer?",
                ["Weak", "Strong"],
                ["Thoughts?", "Should Friday’s plan weight school or peers first, given these three facts?"],
                ["Can you take this?", "Who has reach at this place besides the landlord?"],
                ["Is it exploitation?", "What would tell exploitation from ordinary friendship here?"],
            ),
            heading("A worked example"),
            invented(
                "a question as it might be sent",
                "<p><b>My question:</b> Should we ask for a peer assessment, or begin with the place where they meet?</p><p><b>Decision:</b> mine and my manager’s, at the review next week.</p><p><b>What is known:</b> Four girls, mid-teens, two with us. All four meet in a park near a rail station (told by two). An adult, unrelated, buys them drink (told by one; reported to the police on the same day). They look after one another: nobody goes home alone (seen).</p><p><b>Tried:</b> separate safety plans, which ask them not to meet. They meet.</p><p><b>They say:</b> “Then give us somewhere to go.”</p>",
            ),
            text(
                "<p>It names nobody, says how each thing is known, shows that harm was reported first, and can be answered in an hour.</p>"
            ),
            heading("What happens"),
            steps(
                (
                    "You write, without names",
                    "<p>The page shows what may say who somebody is, and suggests other words.</p>",
                ),
                (
                    "A champion of your area takes it up",
                    "<p>Until then nobody can read your account; the pool sees topics only.</p>",
                ),
                ("You talk", "<p>They may ask for more. The clock waits for you.</p>"),
                (
                    "You get advice",
                    "<p>Options rather than verdicts, one thing for this week, what to watch.</p>",
                ),
                (
                    "You decide and record",
                    "<p>In your own system: date, role of the adviser, the advice, your decision, your reasons.</p>",
                ),
            ),
            heading("Who can see it"),
            text(
                "<p>You and the champion who takes it up; one to whom it is offered sees your one-line question. Not your manager, not the lead, not those who run the site. Each opening is shown to you. As with any professional record, the law may require that it is disclosed. Rules on advice without names differ by area; yours stands above the form.</p>"
            ),
            link("tool:consultation-preparation-sheet", "Ten minutes of preparation"),
        ],
        "sources": [by.CONSULTING, by.SUFFOLK],
    },
]
