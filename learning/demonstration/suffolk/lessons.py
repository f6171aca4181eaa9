"""How to read a published case study, and who is who in the Suffolk one."""

from learning.demonstration.shapes import LessonEntry
from learning.demonstration.writing import callout, drawing, heading, link, steps, table, text

READING_A_CASE_STUDY: LessonEntry = {
    "slug": "reading-a-case-study",
    "title": "How to read a case study",
    "summary": "Where the studies come from, the four questions they answer, and what they cannot tell you.",
    "minutes": 7,
    "topics": ["Both levels", "Partnerships", "System change"],
    "body": [
        text(
            "<p>Between April 2021 and March 2022 a research project asked what difference the Contextual Safeguarding "
            "programme had made: how far it had spread, and what had changed where it had been taken up. Part of the answer "
            "is a bank of short case studies. You will read four of them here, Suffolk in full and three as notes.</p>"
        ),
        heading("What the project counted"),
        text(
            "<p>The project read documents from 135 local safeguarding partnerships in England. Of those, 104 mentioned "
            "Contextual Safeguarding (77% of 135). <b>Of the 104</b>, 32 had made it a strategic priority (31%) and 45 were "
            "putting it into practice (43%). It also gathered 32 case studies from 18 sites. Mentioning an idea, choosing it and "
            "doing it are three different things, which is why the base matters each time.</p>"
        ),
        heading("Four questions, four different uses"),
        text(
            "<p>Each study of a system answers the same four questions. Read them in order, and read each with a question of "
            "your own.</p>"
        ),
        table(
            "The four questions of a systems case study, and what to ask yourself",
            ["The study asks", "It tells you", "Ask yourself"],
            [
                "What was the vision?",
                "What people hoped to join up, and why",
                "Who would have to share this vision here?",
            ],
            [
                "What has been put in place?",
                "Groups, panels, services and pieces of work",
                "Which of these change a place, and which only help us talk?",
            ],
            [
                "What were the challenges?",
                "What was still missing at the time",
                "Do we have the same gap, or hide it better?",
            ],
            [
                "What were the mechanisms of change?",
                "What people there thought made it move",
                "What would play that part in our area?",
            ],
        ),
        drawing(
            "domains",
            "Four linked shapes for the four domains: target, legislation, partnerships, outcomes",
            "Read each part of a study against the four domains. The domain with least to say is often the lesson.",
        ),
        heading("What a case study is not"),
        callout(
            "watch",
            "A description, not a trial",
            "<p>These studies report what an area said it had set up. They do not show that young people there became safer, and "
            "they do not claim to. They are also history: panels have since been renamed and teams moved. Quote them with their "
            "year, and never ring a service you only read about here.</p>",
        ),
        heading("A way to read in twenty minutes"),
        steps(
            "With a pen",
            (
                "Mark every noun that is a place",
                "<p>A park, a garage block, a bus stop. If there are none, ask what was changed.</p>",
            ),
            (
                "Mark who moved first",
                "<p>A board, two managers, a youth worker? Starting points differ more than plans do.</p>",
            ),
            (
                "Mark one thing you cannot tell",
                "<p>How young people were asked, for instance. A gap in the text is not proof of a gap in practice, but it is "
                "a good question to ask at home.</p>",
            ),
            ("Write one sentence", "<p>“Because they…, we could try… in…, and we would know by….”</p>"),
        ),
        callout(
            "practice",
            "An invented example",
            "<p>A team manager in Fenmarch, an invented county, reads the Suffolk study on the train. Her sentence: “Because they "
            "worked on a garage block with residents, schools, health and police, we could try one stairwell on the Tanners "
            "estate before half-term, and we would know by asking the young people who use it, in October and again in March.” "
            "It is small, it names a place, and it has a date.</p>",
        ),
        link("guidance:what-cs-is", "New to the framework? Read this one side first."),
    ],
}

WHO_IS_WHO: LessonEntry = {
    "slug": "who-is-who-in-suffolk",
    "title": "Who is who in the Suffolk study",
    "summary": "Ten names, what each one was, and two abbreviations that almost everybody reads wrongly.",
    "minutes": 8,
    "topics": ["Partnerships", "Community safety", "Social care", "System change"],
    "body": [
        text(
            "<p>The Suffolk study is short and dense with names. Before you read it, meet them. Everything here describes the "
            "county as the study saw it in 2021–22.</p>"
        ),
        heading("Two abbreviations to slow down for"),
        callout(
            "watch",
            "SSCB is not what you think",
            "<p>In this study SSCB is the <b>Safer Stronger Communities Board</b>: a community safety body. Many of us read "
            "those letters as a safeguarding children board. The statutory safeguarding partnership in the county is another body "
            "altogether. The whole point of the Suffolk vision, bringing community safety and social care together, "
            "disappears if you mix them up.</p>",
        ),
        callout(
            "watch",
            "MACE has a local meaning",
            "<p>Here MACE stands for <b>Multi-Agency Criminal Exploitation</b> panels. In most areas the C is for Child, and in "
            "at least one county MACE is a police team rather than a panel. When a colleague from elsewhere says MACE, ask "
            "what it is, who sits on it and what it may decide.</p>",
        ),
        heading("The names, sorted by what they do"),
        table(
            "Bodies, tools and services named in the Suffolk study, 2021–22",
            ["Name", "What it was", "Works mainly on"],
            [
                "CS implementation group",
                "Coordinated the county’s Contextual Safeguarding responses",
                "The system",
            ],
            [
                "CS strategic partnership",
                "Intended, not yet formed: community safety and children’s social care together",
                "The system",
            ],
            [
                "Safer Stronger Communities Board (SSCB)",
                "Community safety board with child exploitation among its priorities and a link to social care",
                "The system",
            ],
            [
                "Safeguarding adolescents strategy",
                "The county’s existing strategy, which the framework fitted",
                "The system",
            ],
            [
                "MACE panels and the Vulnerability Assessment Tracker (VAT)",
                "Panels and a tracker used together to spot patterns of exploitation",
                "Seeing patterns",
            ],
            [
                "Child exploitation (CE) hubs",
                "Partners, voluntary groups, communities and families working where criminal exploitation concentrated; "
                "detached youth workers were part of them",
                "Places and people",
            ],
            [
                "Location work",
                "A garage block and a skatepark, with residents, schools, health and police",
                "Places",
            ],
            [
                "Make a Change",
                "Support for young people under 18 at risk of exploitation or exploited; advice to parents and carers",
                "Young people and families",
            ],
            [
                "Five CS champions",
                "Trained to help colleagues bring the approach into daily work",
                "Practice",
            ],
            [
                "Leaving care services",
                "Where most support past 18 sat, unless a young adult had care and support needs",
                "Young adults",
            ],
        ),
        heading("Level 1 and Level 2 in the same county"),
        drawing(
            "levels",
            "Two linked levels: one young person’s plan, and the place or group itself",
            "Neither level replaces the other.",
        ),
        text(
            "<p>Make a Change worked with one young person and their family: <b>Level 1</b>. The garage block and the skatepark "
            "were worked on as places, for everybody who used them: <b>Level 2</b>. The hubs stood with a foot in each. Panels "
            "and tracker changed nothing by themselves; they told people where to look.</p>"
            "<p>Champions are in neither column. They held no cases. They helped the person in front of them see which level "
            "a problem was asking for.</p>"
        ),
        callout(
            "note",
            "What the study does not say",
            "<p>It does not tell us how the five champions were chosen, how long they trained or how colleagues reached them, "
            "nor what the young people at the skatepark thought. We leave those blank and do not guess.</p>",
        ),
        link("guidance:levels", "More examples of Level 1 and Level 2, side by side."),
    ],
}

LESSONS = [READING_A_CASE_STUDY, WHO_IS_WHO]
