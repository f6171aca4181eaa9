"""The Suffolk module: the study in full, three shorter ones, and how to read them."""

from learning.demonstration.shapes import ModuleEntry
from learning.demonstration.suffolk.case_study import SUFFOLK
from learning.demonstration.suffolk.lessons import LESSONS
from learning.demonstration.suffolk.other_areas import OTHER_AREAS
from learning.demonstration.suffolk.quiz import QUIZ

MODULE: ModuleEntry = {
    "slug": "suffolk",
    "title": "Suffolk: joining up a county",
    "summary": (
        "What one county built when it tried to answer harm outside the home as one system, with decisions for you to take "
        "along the way and three other areas to compare."
    ),
    "minutes": 60,
    "checked_on": "2026-10-12",
    "outcomes": [
        "Say what Suffolk hoped for, set up, found hard and thought made the difference",
        "Tell which parts of a local system see patterns, support people or change places",
        "Read SSCB and MACE as Suffolk meant them, and ask what such letters mean where you work",
        "Take a decision about a place, a plan or a report, and defend it",
        "Use a published case study without claiming more than it shows",
    ],
    "topics": [
        "Partnerships",
        "Both levels",
        "Child criminal exploitation",
        "Community safety",
        "System change",
    ],
    "requires": [],
    "lessons": LESSONS,
    "case_studies": [SUFFOLK, *OTHER_AREAS],
    "quiz": QUIZ,
    "order": [
        "reading-a-case-study",
        "who-is-who-in-suffolk",
        "suffolk",
        "west-sussex",
        "wirral",
        "kingston-and-richmond",
        "suffolk-quiz",
    ],
}
