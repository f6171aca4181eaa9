"""Children who are trafficked, and young people who turn 18."""

from learning.demonstration.shapes import LessonEntry
from learning.demonstration.writing import callout, drawing, heading, link, safeguarding, steps, table, text

TRAFFICKED_CHILDREN: LessonEntry = {
    "slug": "trafficked-children",
    "title": "When a child may be trafficked",
    "summary": "Exploitation inside the UK counts too. Safeguard first, then the National Referral Mechanism.",
    "minutes": 7,
    "topics": ["Trafficking and modern slavery", "County lines", "Debt bondage", "Cuckooing", "Police"],
    "body": [
        safeguarding(
            "Safety comes before any form",
            "<p>If a child is in danger now, call 999. Use your child protection procedures first. A referral to the National Referral Mechanism does not "
            "protect a child tonight.</p>",
        ),
        text(
            "<p>A boy taken two train stops to sell drugs for someone else may be a victim of trafficking. So may a girl moved across town to be abused. "
            "Nobody need have crossed a border, and it does not matter whether the child said yes: a child cannot agree to "
            "their own exploitation.</p>"
        ),
        heading("The National Referral Mechanism"),
        text(
            "<p>The <b>NRM</b> is how victims of modern slavery are identified. Councils and police are among the first responders who can refer. <b>A child’s consent is "
            "not needed.</b> That changes at 18, when consent is needed to stay in, so explain it in good time and more than once.</p>"
        ),
        steps(
            "In this order",
            (
                "Safeguard",
                "<p>Danger, health, somewhere safe tonight. Strategy discussion where the threshold is met.</p>",
            ),
            (
                "Tell the young person what is happening",
                "<p>In plain words. Many hear “referral” and think of arrest.</p>",
            ),
            (
                "Find your first responder",
                "<p>If that is not you, ring who it is. Ask about a guardian for trafficked children in your area.</p>",
            ),
            (
                "Write what is being done to the child",
                "<p>Who moves them, controls them, gains. Not what the child “chose”.</p>",
            ),
            (
                "Look at the places",
                "<p>The flat, the station, the debt, the phone. The NRM is about one victim. The context is still there.</p>",
            ),
        ),
        heading("Debt is a chain"),
        table(
            "How debt holds a child (invented examples)",
            ["What you hear", "What it may be", "What helps to ask"],
            [
                "“I lost a package”",
                "A staged robbery, so that a debt begins",
                "“Who says what you owe, and can it ever be paid?”",
            ],
            [
                "“I’m just helping a mate out”",
                "Working off somebody else’s debt",
                "“What would happen to them if you stopped?”",
            ],
            [
                "“They’re staying at my nan’s”",
                "Cuckooing: taking over a home for crime",
                "“Can she ask them to leave?”",
            ],
            [
                "“They bought me trainers”",
                "A gift that turns into a bill",
                "“When did it stop being a present?”",
            ],
        ),
        callout(
            "practice",
            "Invented: two train tickets",
            "<p>A residential worker in Fenmarch finds two train tickets in a jacket and a new phone. She does not search for more. She rings the allocated "
            "worker, says what she saw, and makes toast. The boy’s first words, much later, are about the man on platform two. The strategy "
            "discussion has a child in it, and soon also a station manager.</p>",
        ),
        callout(
            "watch",
            "Victim and suspect at once",
            "<p>An exploited child may have broken the law and may even have drawn others in. That does not stop them being a child who is exploited. Make sure that "
            "those who decide about charges know it, and get legal advice from lawyers and not from this page.</p>",
        ),
        link("guidance:report-now", "Who to ring, in order."),
    ],
}

TURNING_EIGHTEEN: LessonEntry = {
    "slug": "bridging-eighteen",
    "title": "Bridging 18",
    "summary": "Exploitation does not stop at a birthday. How to build a bridge out of people and places.",
    "minutes": 8,
    "topics": ["Adult services", "Placement and care", "Debt bondage", "Housing providers", "Partnerships"],
    "body": [
        text(
            "<p>At 17 and 364 days a young man in debt bondage has a plan, a panel and a worker. Next day he may have none of them. Adult services ask "
            "about care and support needs; he has a phone that does not stop. The people who control him have not noticed the date, or they have.</p>"
            "<p>The Suffolk study named this gap plainly: support past 18 sat mostly in leaving care, unless a young adult had care "
            "and support needs. Services for exploited young adults were planned at the time.</p>"
        ),
        heading("A fluid approach"),
        text(
            "<p><b>Transitional safeguarding</b> means a fluid approach from the mid-teens to the mid-twenties in place of a stop at 18. Writers on it describe "
            "work that is evidence-informed, contextual, developmentally attuned, relational, alert to equality, and shaped by young people. "
            "It is an idea for systems. You can still do your part of it in one plan.</p>"
        ),
        drawing(
            "rings",
            "A young person within contexts that do not change on a birthday",
            "His street, his friends and his phone stay the same.",
        ),
        heading("Begin at 17, not at 17 and three quarters"),
        steps(
            "A bridge in five parts",
            ("Ask what must not stop", "<p>Which person, which place, which practical thing? Ask him.</p>"),
            (
                "Find who can stay",
                "<p>A coach, a housing officer, a voluntary service that works to 25, an aunt.</p>",
            ),
            (
                "Write needs as adult services read them",
                "<p>Coercion and its effects on health, home and daily life; not a list of offences.</p>",
            ),
            (
                "Explain what changes",
                "<p>Consent for the NRM, who is told what, which services he may refuse.</p>",
            ),
            (
                "Keep working on the place",
                "<p>The flat or the corner is still a context for somebody who is sixteen.</p>",
            ),
        ),
        table(
            "What stays and what stops at 18 (check your own area)",
            ["", "Before 18", "From 18"],
            ["Protection", "Child protection duties", "Adult safeguarding, if care and support needs"],
            ["National Referral Mechanism", "No consent needed", "Consent needed to stay in"],
            ["Exploitation panel", "Usually yes", "Ask: some areas go on, many do not"],
            ["The people who exploit", "There", "Still there"],
        ),
        callout(
            "practice",
            "Invented: the handover on a bench",
            "<p>In Calderwick Vale a worker has eleven weeks left. She does not hold a handover meeting. She and a worker from a young adults’ project sit on a "
            "bench with him, four Tuesdays running. In the first he does not speak to the new one. In the fourth he texts him before she does. "
            "Adult social care has said no twice; both answers are on file and so is the escalation.</p>",
        ),
        callout(
            "watch",
            "A list is not a bridge",
            "<p>If the plan for his birthday is a leaflet with numbers on it, the plan is that he will manage by himself.</p>",
        ),
        link("guidance:turning-18", "A timeline from 16 and a half."),
    ],
}
