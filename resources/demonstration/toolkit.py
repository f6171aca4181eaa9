"""The tools of the demonstration, put together by stage of work."""

from resources.demonstration.shapes import ToolkitEntry

TOOLKIT: ToolkitEntry = {
    "slug": "toolkit",
    "title": "Toolkit by stage of work",
    "summary": "From the first look at a place to the panel: which tool when, each with a form to print.",
    "checked_on": "2026-11-02",
    "topics": ["Both levels", "Identify", "Assess", "Plan", "Review"],
    "stages": [
        {
            "title": "Location assessment",
            "text": "<p>When the same place is named again. Look first, ask those who use it, then weigh what you found along its three sides.</p>",
            "tools": [
                ("place-observation-sheet", "First: three visits, before anybody decides anything."),
                (
                    "safety-mapping-guide",
                    "Young people colour their own map: where is it safe, where not, and when?",
                ),
                (
                    "place-partner-conversation-card",
                    "For your pocket, when you speak with whoever looks after it.",
                ),
                ("neighbourhood-assessment-sheet", "For a park, a stop, a stairwell or a parade of shops."),
                ("school-assessment-sheet", "The same for a school or college."),
            ],
        },
        {
            "title": "Peer-group map",
            "text": "<p>With a young person, for their welfare. Never about somebody who is not there.</p>",
            "tools": [
                ("peer-group-map-sheet", "Drawn together; it stays in the child’s own record."),
                (
                    "friendship-and-peer-planner",
                    "When a whole group needs an offer, and none of them a label.",
                ),
                ("return-talk-prompts", "After a missing episode: places and people, at their pace."),
            ],
        },
        {
            "title": "Context weighting",
            "text": "<p>Before a plan is written or reviewed: which context has to change first?</p>",
            "tools": [
                ("context-weighting-sheet", "Set the contexts side by side and decide."),
                ("contextual-outcomes-sheet", "Say beforehand how you will know that it changed."),
                ("words-that-help-card", "Before you press save."),
            ],
        },
        {
            "title": "MACE preparation",
            "text": "<p>What MACE is differs by area. Bring a place or a pattern, and one request.</p>",
            "tools": [
                ("mace-preparation-sheet", "Twenty minutes before the panel."),
                ("context-conference-agenda", "When the panel agrees that the place itself needs a meeting."),
                (
                    "consultation-preparation-sheet",
                    "If you would like to think it through with a champion first.",
                ),
                ("closing-context-work-sheet", "At the end: what changed, what stays, and whose it is now."),
            ],
        },
    ],
}
