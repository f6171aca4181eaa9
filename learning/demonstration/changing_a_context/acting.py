"""Schools, conferences about places, and partners chosen for their influence."""

from learning.demonstration.shapes import LessonEntry
from learning.demonstration.writing import callout, drawing, heading, link, steps, table, text

SCHOOLS: LessonEntry = {
    "slug": "inside-a-school",
    "title": "Inside a school",
    "summary": "A school is a place, a set of rules and a few hundred friendships. How to look without blaming.",
    "minutes": 8,
    "topics": [
        "School assessment",
        "Education settings",
        "Education partners",
        "Harmful sexual behaviour",
        "Survey",
    ],
    "body": [
        text(
            "<p>Schools are often the strongest protection a young person has. They can also hold a stairwell that nobody watches, a "
            "joke that staff let pass, and an exclusion policy that puts children on the street at noon. Most heads know this. They will let "
            "you look if they believe that you have come to help.</p>"
        ),
        drawing("school", "A school building with its corridors and gate", "Ask where, and when."),
        heading("What you are looking at"),
        table(
            "Four layers of a school",
            ["Layer", "Look for", "Ask"],
            [
                "Places",
                "Corridors, toilets, the bus queue, the gate at half past three",
                "Where would you not go alone?",
            ],
            ["Norms", "What pupils say happens when someone tells", "What do adults do when they see it?"],
            [
                "Rules",
                "Part-time timetables, isolation, exclusion, phone policy",
                "Whom does this rule put where, and at what time?",
            ],
            ["People", "Staff pupils trust; staff not trained or not believed", "Whom would you tell?"],
        ),
        heading("A way that schools can live with"),
        steps(
            "Over half a term",
            (
                "Agree the purpose with the head",
                "<p>In writing, with the designated safeguarding lead: what you will do, who sees it, and that it is not an inspection.</p>",
            ),
            (
                "Ask pupils and staff the same questions",
                "<p>A short survey about places and responses. The gaps between the two are your best finding.</p>",
            ),
            ("Walk it with pupils", "<p>At break, at lunch, at the end of the day. Let them lead.</p>"),
            ("Read the log as a map", "<p>Sort incidents by place and time rather than by pupil.</p>"),
            (
                "Give something back early",
                "<p>One change within two weeks. Pupils who told you are watching.</p>",
            ),
        ),
        callout(
            "practice",
            "Invented: B corridor",
            "<p>At a school in Calderwick Vale most staff say they challenge sexual name-calling every time. Most pupils say that nobody does. Sorted by "
            "place, half of the log is one corridor in one six-minute window, when three year groups cross. The school moves a bell by five "
            "minutes, puts two known adults there, and tells pupils why. It also trains staff in what to say, because a bell does not "
            "change a norm. A pupil harmed and a pupil who harmed are each supported, separately.</p>",
        ),
        callout(
            "watch",
            "Excluding is a decision about place",
            "<p>An exclusion does not remove a child from danger. It moves them, often to somewhere with fewer adults. Ask where they will be at eleven "
            "on a Tuesday, and who else knows it.</p>",
        ),
        link("guidance:school-assessment", "Prompts for the survey and the walk."),
    ],
}

CONFERENCES_AND_PARTNERS: LessonEntry = {
    "slug": "conferences-and-partners",
    "title": "A conference about a place, and who to invite",
    "summary": "No individual is discussed. Choose people by their influence, and ask what moving on would do.",
    "minutes": 12,
    "topics": ["Context conference", "Partnerships", "Housing providers", "Youth work", "Plan"],
    "body": [
        text(
            "<p>A <b>context conference</b> has the weight of a child protection conference and a different subject: the place or the group, "
            "and the conditions in it. <b>No individual is discussed.</b> The first one about a neighbourhood was held in Hackney on 8 October 2018. "
            "There are two kinds: one chaired by children’s social care, one led by a family group conference coordinator.</p>"
        ),
        heading("What it is for"),
        table(
            "Two kinds of meeting, kept apart",
            ["", "Child protection conference", "Context conference"],
            ["About", "One child", "One place or group"],
            [
                "Asks",
                "Is this child safe, and what must the plan do?",
                "What makes harm possible here, and what would change it?",
            ],
            [
                "Around the table",
                "Family and professionals for that child",
                "People with influence in that place",
            ],
            ["Leaves with", "A plan for the child", "Goals and actions for the place, and dates"],
            ["Names", "The child’s", "None"],
        ),
        text(
            "<p>The two are linked by you. What is learnt about the place returns to each child’s plan, through that child’s own worker.</p>"
        ),
        heading("Choose by influence"),
        text(
            "<p>The usual invitation list is whoever came last time. Instead, take each goal and ask: who could change this on Monday morning without "
            "asking anyone? For a garage block it may be a housing officer and a detached youth worker. For a bus route it is a "
            "depot manager. Ring them yourself. Say in one sentence what you want, and how long it will take.</p>"
        ),
        steps(
            "On the day",
            (
                "Open with the rule",
                "<p>“No names, no descriptions that amount to one. If you have a worry about a child, see me at the break.”</p>",
            ),
            (
                "Let young people’s words go first",
                "<p>Read out, drawn, or spoken by those who wish to. Not one young person on a chair.</p>",
            ),
            ("Agree what protects", "<p>Ten minutes before any problem is discussed.</p>"),
            ("Set three goals", "<p>Five at most. Each must be something that a visitor could see.</p>"),
            ("One owner, one date, one sign", "<p>For each action. Send it round within days.</p>"),
        ),
        heading("“Just move them on”"),
        drawing(
            "neighbourhood",
            "A street with a shop, a bus stop and garages",
            "Where will they go, and what does this place give them?",
        ),
        callout(
            "practice",
            "Invented: the question that turned a meeting",
            "<p>Residents near garages in Fenmarch want the young people gone. The chair does not argue. She asks: “Where will they go? And what does this "
            "place give them that they cannot get anywhere else?” Silence, then a man says: “It’s dry.” A retired "
            "caretaker offers the key to the old laundry. Two residents who came to complain end up on the rota.</p>",
        ),
        callout(
            "watch",
            "Displacement moves harm",
            "<p>If an action moves young people, write down where to. If nobody knows, it is not ready. The same goes for moving one child out of "
            "the area while the place stays as it was.</p>",
        ),
        link("guidance:context-conference", "An agenda and an opening script."),
    ],
}
