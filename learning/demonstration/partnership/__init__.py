"""Module 4: acting within duty and sharing well."""

from learning.demonstration.partnership.lessons import FRONT_DOORS, PANELS, SHARING
from learning.demonstration.partnership.quiz import QUIZ
from learning.demonstration.partnership.rights_and_birthdays import TRAFFICKED_CHILDREN, TURNING_EIGHTEEN
from learning.demonstration.shapes import ModuleEntry

MODULE: ModuleEntry = {
    "slug": "partnership-law-information",
    "title": "Partnership, law and information",
    "summary": "Front doors, panels, the National Referral Mechanism, sharing well and bridging 18.",
    "minutes": 50,
    "checked_on": "2026-11-16",
    "outcomes": [
        "Choose the right route for a worry about a child and for a worry about a place",
        "Ask of any panel what it decides, about whom, and what comes back",
        "Share what is needed, with whom it is needed, and keep people unknown otherwise",
        "Know what the National Referral Mechanism asks of you, before and after 18",
        "Say who holds the decision after advice",
    ],
    "topics": [
        "Legislation",
        "Partnerships",
        "Refer and screen",
        "Trafficking and modern slavery",
        "Adult services",
    ],
    "requires": [],
    "lessons": [FRONT_DOORS, PANELS, SHARING, TRAFFICKED_CHILDREN, TURNING_EIGHTEEN],
    "case_studies": [],
    "quiz": QUIZ,
    "order": [
        "front-doors-and-duties",
        "panels-and-partners",
        "sharing-information",
        "trafficked-children",
        "bridging-eighteen",
        "partnership-quiz",
    ],
}
