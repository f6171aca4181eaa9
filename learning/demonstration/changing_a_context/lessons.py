"""From a worry about a place to an assessment of it."""

from learning.demonstration.shapes import LessonEntry
from learning.demonstration.writing import callout, drawing, heading, link, safeguarding, steps, table, text

SIX_STEPS: LessonEntry = {
    "slug": "from-worry-to-plan",
    "title": "From a worry to a plan, in six steps",
    "summary": "Scope, gather views, assess, set goals, respond, measure: and why goals come before responses.",
    "minutes": 10,
    "topics": ["Level 2", "Target", "Assess", "Plan", "Contextual outcomes framework"],
    "body": [
        text(
            "<p>A place worries several people at once. Somebody says “we should do something”, and within the hour there is a list: patrols, "
            "a workshop, leaflets. It is the usual menu, chosen before anybody has asked what would make the place safe. Six steps slow "
            "you down by a fortnight and save you a year.</p>"
        ),
        safeguarding(
            "A child who is being harmed does not wait",
            "<p>Work on a place takes weeks. If you have reason to think that a child is suffering, or is likely to suffer, significant harm, "
            "use your procedures now. In immediate danger, call 999.</p>",
        ),
        steps(
            "The six steps",
            (
                "Scope",
                "<p>Which place or group, which hours, which worry, and who already knows it? Who agrees that you lead?</p>",
            ),
            (
                "Gather views",
                "<p>Young people first, then residents, staff, parents. Watch, walk and ask, at the times that matter.</p>",
            ),
            (
                "Assess",
                "<p>Sort what you found with a context triangle. What adds to harm here? What protects?</p>",
            ),
            (
                "Set goals",
                "<p>A few sentences about how the place will be when it is safer. No services in them yet.</p>",
            ),
            (
                "Respond",
                "<p>Now choose actions, each tied to a goal and to whoever has influence over it.</p>",
            ),
            ("Measure", "<p>Decide how you will know, before you begin. Take the first reading now.</p>"),
        ),
        heading("Goals before responses"),
        text(
            "<p>The Contextual Outcomes Framework keeps this order on one page: few goals, then responses, then measures. In the Scale-Up areas it was "
            "common for responses and outcomes to be left until last, when everybody was tired. Write the goal while you still have energy.</p>"
        ),
        table(
            "A goal is not an action (invented examples)",
            ["Action in disguise", "Goal"],
            [
                "Run three workshops on healthy relationships",
                "Pupils tell us that staff act when they see harassment in B corridor",
            ],
            [
                "More patrols at the skatepark",
                "Younger children use the skatepark after school and say that they feel safe",
            ],
            [
                "Share intelligence weekly",
                "Adults who approach children at the parade are noticed and challenged",
            ],
        ),
        callout(
            "practice",
            "Invented: the Tanners estate stairwell",
            "<p>In Fenmarch a stairwell worries everybody. Scope: one block, four to eight in the evening. Views: eleven young people, six residents, the "
            "cleaner. They learn that the top landing is the only place with signal and out of the rain. Goal: “Young people have somewhere dry to "
            "meet where an adult they know comes by, and no one is approached there for errands.” The old list had said cameras. The new "
            "one says: community room key, cleaner’s hours moved, two tenancies looked at.</p>",
        ),
        link("guidance:neighbourhood-assessment", "The same steps, for a neighbourhood, on one side."),
    ],
}

TRIANGLES: LessonEntry = {
    "slug": "three-triangles",
    "title": "Three triangles for places and groups",
    "summary": "Assessment frames for neighbourhoods, schools and peers, built on one that you already know.",
    "minutes": 8,
    "topics": [
        "Neighbourhood assessment",
        "School assessment",
        "Friendship and peer assessment",
        "Level 2",
        "Assess",
    ],
    "body": [
        text(
            "<p>You know the assessment triangle for a child and family. The context triangles were built to mirror it, one each for "
            "neighbourhoods, schools and peers. You are still assessing welfare. What changes is who, or what, is being assessed.</p>"
        ),
        drawing(
            "triangle",
            "A triangle whose three sides frame an assessment",
            "Three sides, one place in the middle.",
        ),
        heading("The neighbourhood triangle"),
        table(
            "Three sides of a neighbourhood, and what they mirror",
            ["Side", "Ask", "Mirrors, in a child and family assessment"],
            [
                "Young people’s strengths and needs, together",
                "What do young people here do well, need and fear, as a group?",
                "The child’s development and needs",
            ],
            [
                "Guardianship",
                "Which adults here care about young people and can act? When are they here?",
                "Parents’ capacity to care",
            ],
            [
                "Resources, built environment, policy and systems",
                "What is there, what is missing, who decides, which rules help or harm?",
                "Family and environment",
            ],
        ),
        text(
            "<p>Note what is <i>not</i> a side: parents’ income, a crime score, a list of names. They may be known to you. They are not what a "
            "neighbourhood is assessed by.</p>"
        ),
        heading("Ways to find out"),
        table(
            "Four ways in, and their limits",
            ["Way", "Good for", "Limit"],
            [
                "Observation",
                "What happens at four o’clock, as against what we are told",
                "Your presence changes the place; do it openly",
            ],
            [
                "Survey",
                "Many voices, repeatable in a year",
                "Misses those who are never in the room where it is done",
            ],
            ["Talks in small groups", "Why, and what would help", "Loud voices; fear of being quoted"],
            [
                "What agencies hold already",
                "Patterns over time",
                "Shows where we looked, not only where harm is",
            ],
        ),
        callout(
            "practice",
            "Invented: the side nobody had filled",
            "<p>A team in Calderwick Vale assesses a parade of shops. The first side fills quickly. On the third they have plenty: no lights, a bus "
            "stop with no shelter, a licence due for renewal. The second side has one word, “police”. That gap becomes the plan. By summer it "
            "holds a bakery, two bus drivers and a woman who runs Zumba upstairs.</p>",
        ),
        callout(
            "watch",
            "Assess the place, not its young people",
            "<p>If your draft has more sentences about what young people do than about what the place does to them, turn the page over and begin again "
            "from the third side.</p>",
        ),
        link("guidance:school-assessment", "The same idea inside a school."),
    ],
}

FRIENDS_AND_PEERS: LessonEntry = {
    "slug": "friends-and-peers",
    "title": "Friendship and peer work, done lawfully",
    "summary": "Two purposes for a peer map, what never goes on it, and what to say when somebody asks for it.",
    "minutes": 12,
    "topics": ["Friendship and peer assessment", "Peers", "Legislation", "Police"],
    "body": [
        text(
            "<p>Friends matter more to a fifteen-year-old than we do. To understand a young person you need to understand them. You also hold, the "
            "moment you write friends down, facts about children who have not been asked. That is why this tool has more rules than the others.</p>"
        ),
        drawing("peers", "A small group of friends", "Draw it with the young person, or do not draw it."),
        heading("Two purposes, and only two"),
        steps(
            "A peer map may be made",
            (
                "With a young person",
                "<p>To learn, together, who matters to them, how, and what each friendship gives and costs.</p>",
            ),
            (
                "To coordinate what social care already holds",
                "<p>When several linked children are already known, so that five plans do not pull five friends in five directions.</p>",
            ),
        ),
        heading("What goes on it, and where it goes"),
        table(
            "A Level 1 peer map, following the programme’s current advice",
            ["Do", "Do not"],
            [
                "Draw it with the young person, for their welfare",
                "Draw it about them, from police or school records",
            ],
            ["Use initials only", "Write full names, birth dates, photographs or police markers"],
            [
                "Keep it on that child’s own confidential file",
                "Copy it to friends’ files, a shared drive or a panel pack",
            ],
            ["Say before you start who may see it", "Promise that nobody ever will"],
            ["Record what friends do for one another", "Label the group a gang"],
        ),
        callout(
            "note",
            "On this site, not even initials",
            "<p>Initials are still personal data. When you ask a champion about a friendship group here, write roles: “a younger friend”, “the "
            "one who owes money”. Practice differs between areas, and at least one local page asks for full names. This site follows the stricter advice.</p>",
        ),
        heading("When somebody asks for the map"),
        text(
            "<p>The right to private life is engaged, for the young person and for each friend. So your council should have a published policy that says "
            "why maps are made and how they are shared, stored and deleted. When a request comes:</p>"
        ),
        steps(
            "Hold, restate, route, record",
            ("Hold", "<p>You do not have to answer in the corridor.</p>"),
            (
                "Restate",
                "<p>“It was made with her for her welfare. What are you trying to prevent, and for whom?”</p>",
            ),
            (
                "Route",
                "<p>Take it through the agreed process. What is necessary and proportionate may be a place and a time, not a map.</p>",
            ),
            ("Record", "<p>What was asked, what was shared or not, who decided, and why.</p>"),
        ),
        callout(
            "practice",
            "Invented: “just the names”",
            "<p>An officer in Fenmarch asks for the map “to identify the gang”. The social worker asks what he fears. He fears a stabbing on Friday. "
            "That is a risk of serious harm, and so it goes, within the hour, through the agreed route: what is known about Friday, "
            "and about two children in danger. The map stays on the file. Everyone safe on Saturday is still willing to talk to her on Monday.</p>",
        ),
        callout(
            "watch",
            "Never by default, and not never",
            "<p>Refusing all sharing is as wrong as handing it all over. Sharing to prevent serious harm can be lawful and right.</p>",
        ),
        link("guidance:friendship-and-peer-work", "What not to record, in one list."),
    ],
}
