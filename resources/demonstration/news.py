"""What is new in the invented area. Days are counted from the one on which it is built."""

from resources.demonstration import published as by
from resources.demonstration.shapes import NewsEntry
from resources.demonstration.writing import callout, heading, link, points, table, text

NEWS: list[NewsEntry] = [
    {
        "slug": "skatepark-lights-stay-on",
        "title": "The skatepark’s lights stay on until nine",
        "summary": "The council has agreed to what young people asked for in September. What that changes, and what it does not.",
        "topics": ["Parks", "Level 2", "Outcomes", "Young people"],
        "days_ago": 2,
        "body": [
            text(
                "<p>In September forty young people were asked what they would change about the (invented) skatepark at Marchland. Most said light. From Monday the lights stay on until nine on weekdays, first until Easter.</p>"
            ),
            heading("What this changes"),
            points(
                "Tideline moves its Thursday round there from seven to half past eight.",
                "The café keeps its side door open, so that there is a warm place with an adult in it.",
                "The hub asks the same three questions again in February, in the same place at the same hour.",
            ),
            heading("What it does not"),
            text(
                "<p>Light is not a guardian. Whoever has a young person’s plan with the skatepark in it still asks who is there, and when.</p>"
            ),
            link(
                "tool:contextual-outcomes-sheet", "Write down what would show that it helped, before February"
            ),
        ],
    },
    {
        "slug": "asked-most-this-autumn",
        "title": "What you asked champions most this autumn: buses",
        "summary": "Nothing of any case: only what the questions had in common, and which pages answer them.",
        "topics": ["Transport", "Transport operators", "Assess", "Level 1"],
        "days_ago": 6,
        "body": [
            text(
                "<p>Since September more questions have named a bus, a stop or a station than any other place. Three things came back again and again.</p>"
            ),
            points(
                "Young people who miss lessons to travel at an hour that feels safe.",
                "Plans that tell a young person to walk instead.",
                "Not knowing whom at the operator to ring.",
            ),
            text("<p>Each has an answer that names nobody and can be used this week.</p>"),
            link("guidance:transport-operators", "Whom to ring, and what they can do"),
            link("guidance:context-weighting", "Peers or the journey? Weigh before you plan"),
        ],
    },
    {
        "slug": "context-conference-morning",
        "title": "A morning on context conferences, 20 places",
        "summary": "For chairs and those who take part: an hour on the idea, two hours trying one with an invented place.",
        "topics": ["Context conference", "Level 2", "Partnerships"],
        "days_ago": 9,
        "ends_in_days": 27,
        "body": [
            heading("Place and time"),
            table(
                "At a glance",
                ["What", "How"],
                ["Where", "Library, upstairs room; step-free, hearing loop"],
                ["When", "Half past nine to half past twelve, in the third week of next month"],
                ["For whom", "Anybody who may chair or attend one, from any agency"],
                ["What it costs", "Nothing. Bring lunch or buy it downstairs"],
            ),
            callout(
                "note",
                "To take part",
                "<p>Ask your lead for a place. There will be a second morning in spring.</p>",
            ),
            link("guidance:context-conference", "Read this before you come"),
        ],
    },
    {
        "slug": "working-together-2026",
        "title": "Working Together 2026: our pages have been read against it",
        "summary": "The statutory guidance for England replaced the 2023 edition. Where our pages say something else than before.",
        "topics": ["Legislation", "Both levels", "System change"],
        "days_ago": 23,
        "body": [
            text(
                "<p>In England <b>Working Together to Safeguard Children 2026</b> has replaced the edition of 2023. All pages marked “England” were read again this month.</p>"
            ),
            heading("Look again if you use"),
            points(
                "Our page on information sharing: it is written for the advice of 2024 and says so.",
                "Anything printed before this month that names the 2023 edition.",
            ),
            heading("What stays"),
            text(
                "<p>Who holds the duty, and whom you ring. A page here is never the guidance itself: read what applies to your case in the original.</p>"
            ),
            text(
                f'<p>A short account by another partnership: <a href="{by.WORKING_TOGETHER["url"]}">{by.WORKING_TOGETHER["title"]}</a>.</p>'
            ),
            link("guidance:information-sharing", "Five questions before you share"),
        ],
    },
    {
        "slug": "a-champion-for-turning-18",
        "title": "A champion for turning 18",
        "summary": "Gwen Pritchard of the leaving care team now answers questions about the years before and after a birthday.",
        "topics": ["Adult services", "Placement and care", "Plan"],
        "days_ago": 41,
        "body": [
            text(
                "<p>Support after 18 is thin, here as in the areas that have been studied. From now on one of our five champions knows what there is, and who still has a duty when children’s services end.</p>"
            ),
            text(
                "<p>You can ask at any age. The best time is before seventeen, while there is still a year to plan in.</p>"
            ),
            link("guidance:turning-18", "Bridges, not a cliff: the page to begin with"),
        ],
    },
    {
        "slug": "hub-closed-for-half-term",
        "title": "The hub’s duty line in half-term week",
        "summary": "Mornings only from Monday to Friday. The front door is open as always.",
        "topics": ["Social care", "Refer and screen"],
        "days_ago": 33,
        "ends_in_days": -26,
        "body": [
            text(
                "<p>In half-term week the exploitation hub answers from nine to one. Concerns about a child go to the front door, day and night.</p>"
            ),
        ],
    },
]
