"""Who to ring. Every installation begins with this page, the demonstration too; a lead makes it the area's own."""

from resources.demonstration import published as by
from resources.demonstration.shapes import GuidanceEntry
from resources.demonstration.writing import callout, heading, invented, safeguarding, steps, table, text

REPORT_NOW: GuidanceEntry = {
    "slug": "report-now",
    "title": "Report now: routes and numbers",
    "summary": "Who to ring when a child is in danger or may be suffering harm. Practice Hub is not a way to report.",
    "topics": ["Refer and screen", "Legislation", "Identify", "Police", "Social care"],
    "nation": "england",
    "owner": "Contextual Safeguarding lead",
    "checked_on": "2026-11-02",
    "pinned": True,
    "body": [
        safeguarding(
            "Immediate danger: 999", "<p>Do not read on. Ring 999 and say that a child is in danger.</p>"
        ),
        heading("Everything else, in this order"),
        steps(
            ("Does the child have a social worker?", "<p>Ring that worker or the team’s duty line.</p>"),
            (
                "No social worker",
                "<p>Ring your area’s front door. Its number stands in the line at the top of every page once you have signed in. Confirm in writing on your area’s form.</p>",
            ),
            ("Tell somebody at work", "<p>Your manager or safeguarding lead, the same day.</p>"),
            ("Record", "<p>What you saw or heard, whom you told, when, and what they said.</p>"),
        ),
        heading("What to say when you ring"),
        invented(
            "a call of two minutes",
            "<p>“I am a housing officer. I am worried about a boy of about fourteen; I have his address. Twice this week, at ten in the morning, adults I do not know carried bags into the flat. Today he opened the door and said that he was not allowed to talk to me. I think that he is being used. I do not know where his mother is. He does not know that I am ringing you. What will you do, and when should I hear?”</p>",
        ),
        text(
            "<p>Say who you are, what you saw, what you think, what you do not know, and whether the family knows. Ask what happens next, and write down the name and the time.</p>"
        ),
        heading("Particular routes"),
        table(
            "Who takes what",
            ["What", "To whom"],
            [
                "An allegation about somebody who works with children",
                "The area’s designated officer (LADO)",
            ],
            [
                "Signs of trafficking or modern slavery",
                "Front door first; then the National Referral Mechanism through a first responder",
            ],
            ["A crime that is not an emergency", "Police, 101"],
            ["Modern slavery helpline", "08000 121 700"],
            ["You are a child or young person", "Childline, 0800 1111"],
            ["You are a worried adult", "NSPCC, 0808 800 5000"],
        ),
        callout(
            "note",
            "Not sure?",
            "<p>Ring and say that you are not sure. You do not need consent to pass on what is needed to protect a child. Be open with the family where that is safe.</p>",
        ),
        text(
            "<p>Numbers on this page were checked on the day given above. Asking a champion never replaces a report; telling this platform does not count as telling anybody.</p>"
        ),
    ],
    "sources": [by.WORKING_TOGETHER, by.MASH, by.NRM],
}
