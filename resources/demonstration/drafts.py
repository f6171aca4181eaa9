"""What nobody but editors and leads can see: drafts, what one says beside another, and what waits for its hour."""

from resources.demonstration import published as by
from resources.demonstration.shapes import GuidanceEntry, NewsEntry
from resources.demonstration.writing import heading, invented, link, points, steps, text

SUBMITTED: GuidanceEntry = {
    "slug": "parks-in-summer",
    "title": "Parks in the summer holidays",
    "summary": "Plan six weeks in a park with those who spend them there, before the first complaint.",
    "topics": ["Parks", "Young people", "Level 2", "Plan", "Survey"],
    "nation": "any",
    "owner": "Learning and development officer",
    "checked_on": "2026-11-16",
    "body": [
        text(
            "<p>In July a park turns from a way home into a place to spend the day. Who is there changes, and so does who looks after it. Half an hour in May saves a meeting in August.</p>"
        ),
        heading("In May"),
        steps(
            (
                "Ask two questions",
                "<p>Of twenty young people: what would you do here all day, and when would you leave?</p>",
            ),
            ("Find the keys", "<p>Toilets, courts, lights, café: who opens them, and until when?</p>"),
            ("Agree the first call", "<p>When somebody complains, who goes there, and says what?</p>"),
        ),
        heading("A worked example"),
        invented(
            "the courts by the café",
            "<p>In an invented park, girls had stopped using the ball courts by the second week of the holidays. Asked in May, they wanted one hour that was theirs and a toilet that was open. The café tenant took the key. In August the courts were full at that hour, and there was nothing to meet about.</p>",
        ),
        heading("What good looks like"),
        points(
            "Those who were asked in May hear in June what came of it.",
            "The first answer to a complaint is a visit.",
        ),
        link("tool:neighbourhood-assessment-sheet", "Look at the park along three sides"),
    ],
    "sources": [by.NEIGHBOURHOOD, by.HOTSPOTS],
}
UNFINISHED: GuidanceEntry = {
    "slug": "supervising-context-work",
    "title": "Supervising work on places",
    "summary": "Questions for a supervisor whose worker has a park on the caseload.",
    "topics": [],
    "nation": "any",
    "owner": "",
    "checked_on": "2026-11-16",
    "body": [
        text("<p>To do: ask two managers what they would want from this page.</p>"),
        heading("Questions to begin with"),
        points("What has changed there since we last spoke?", "Whose is it when you are on leave?"),
    ],
    "sources": [],
}
OVER: GuidanceEntry = {
    "slug": "warm-spaces-last-winter",
    "title": "Warm spaces last winter",
    "summary": "Where young people in our invented area could sit inside until nine, from November to March.",
    "topics": ["Neighbourhood", "Voluntary sector", "Faith groups", "Respond"],
    "nation": "england",
    "owner": "Detached youth worker",
    "checked_on": "2025-11-03",
    "body": [
        text(
            "<p>Three rooms are open on weekday evenings until the end of March: the church hall by the bridge, the library’s upstairs room and the community café. All are free. No names are taken.</p>"
        ),
        heading("If a young person is turned away"),
        text("<p>Ring Tideline, and tell them the time and the place, not the person.</p>"),
    ],
    "sources": [by.DETACHED],
}
# Open to champions only, and locked by a lead.
FOR_CHAMPIONS: GuidanceEntry = {
    "slug": "between-champions",
    "title": "Between champions",
    "summary": "How the (invented) champions of Fenmarch answer, stop and look after one another.",
    "topics": ["Both levels", "System change"],
    "nation": "any",
    "owner": "Contextual Safeguarding lead",
    "checked_on": "2026-11-16",
    "body": [
        text(
            "<p>Only champions open this page. It says what we have agreed among ourselves, not what guidance says.</p>"
        ),
        heading("Before you answer"),
        points(
            "Read the question twice. Answer the decision that is asked about, not the case you would have liked.",
            "Ask for more once, and ask everything then.",
            "If it sounds like harm that nobody has reported, stop. Say so, name the route, and tell the lead the same day.",
        ),
        heading("When it stays with you"),
        text(
            "<p>Some answers go home with us. Ring another champion the same day, without the case. In supervision each month, bring the answer you are least sure of.</p>"
        ),
        invented(
            "a quiet afternoon",
            "<p>Ruth put her phone away after a hard question, and wrote the answer next morning. It was shorter, and it was asked about no more.</p>",
        ),
        heading("What good looks like"),
        points(
            "Whoever asked still decides, and says so.",
            "Nobody holds more than three questions, and the fourth is declined without a bad conscience.",
        ),
        link("guidance:asking-a-champion", "What those who ask have read"),
    ],
    "sources": [by.CONSULTING],
}
# Of a lead, beside the summary of what was submitted.
COMMENT = (
    "Six weeks, or the whole summer? The park’s toilets close in September, and that is when they ring us."
)
SCHEDULED: NewsEntry = {
    "slug": "winter-hours-of-the-hub",
    "title": "The hub’s winter hours",
    "summary": "From next week the (invented) hub answers until six on weekdays, and not on the days between the years.",
    "topics": ["Social care", "Respond"],
    "days_ago": -3,
    "body": [
        text(
            "<p>Whoever rings after six reaches the front door’s evening number, which stands at the top of every page. Questions that were sent to champions are answered at the usual hours.</p>"
        ),
        heading("Before a long weekend"),
        points(
            "Write into the plan who is there on each of the days, with a number.",
            "Tell the young person and the family which of them to ring first.",
        ),
    ],
}
