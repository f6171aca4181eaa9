"""What Contextual Safeguarding is, its levels, weighting, words and watch-outs."""

from resources.demonstration import published as by
from resources.demonstration.shapes import GuidanceEntry

FOUNDATIONS: list[GuidanceEntry] = [
    {
        "slug": "what-cs-is",
        "title": "What Contextual Safeguarding is, and is not",
        "summary": "The idea in one page: change the places and groups in which young people are harmed, as a matter of child welfare.",
        "topics": ["Target", "Legislation", "Partnerships", "Outcomes", "Both levels"],
        "nation": "any",
        "owner": "Contextual Safeguarding lead",
        "checked_on": "2026-11-02",
        "pinned": False,
        "body": [
            (
                "text",
                "<p>Most help for young people is built round the home. Yet much of what harms teenagers happens elsewhere: among peers, at school, on the way, in the park, online. A plan that asks only the child and the parents to change leaves those places as they are.</p><p>Contextual Safeguarding (CS) turns that round. It asks what makes a place or a group unsafe, who has influence there, and how to change it, and it treats the answer as child welfare.</p>",
            ),
            (
                "drawing",
                {
                    "name": "rings",
                    "alt": "Rings around a young person, who stands off centre",
                    "caption": "A young person within peers, school, neighbourhood and society.",
                },
            ),
            ("heading", "Where it came from"),
            (
                "text",
                "<p>Carlene Firmin reviewed nine cases in which young people were abused by other young people. Danger had grown with peers, at school and in the neighbourhood, while services worked on the child and the parents. She gave the approach its name in 2015; a framework of four domains followed in 2016. Hackney tested it across a whole system from 2017, and nine more areas between 2019 and 2022.</p>",
            ),
            ("heading", "Four domains, in this order"),
            (
                "table",
                {
                    "caption": "What each domain asks",
                    "columns": ["Domain", "Plain question", "A common slip"],
                    "rows": [
                        [
                            "Target",
                            "Are we changing the conditions in which harm happens?",
                            "Every action begins with “the young person will”",
                        ],
                        [
                            "Legislation",
                            "Is this done as child welfare and protection?",
                            "It drifts to community safety or policing",
                        ],
                        [
                            "Partnerships",
                            "Who really has influence in this place?",
                            "Only the usual statutory table",
                        ],
                        [
                            "Outcomes",
                            "Did the place get safer, not only this child?",
                            "Counting missing episodes and arrests alone",
                        ],
                    ],
                },
            ),
            (
                "text",
                "<p>The values hold the domains to account: collaborative, ecological, rights-based, strengths-based and informed by evidence. An action can fit a domain and still fail the values.</p>",
            ),
            ("heading", "What it is not"),
            (
                "text",
                "<ul><li>Advice to teenagers to keep away from risky places.</li><li>Crime prevention under a new name.</li><li>A model to copy. It is a framework; each area designs its own way of working.</li><li>Proven. Evaluators found workable systems sooner than clear effects for young people. The evidence is promising and not settled.</li></ul>",
            ),
            ("link", {"to": "module:foundations", "text": "Forty minutes that take you through all of this"}),
            ("link", {"to": "guidance:levels", "text": "The two levels, with examples"}),
        ],
        "sources": [by.HISTORY, by.EVERYWHERE, by.DOES_IT_WORK, by.DOMAINS],
    },
    {
        "slug": "levels",
        "title": "Level 1 and Level 2, with examples",
        "summary": "Tell work on one young person's plan from work on the place itself, and see how each needs the other.",
        "topics": ["Level 1", "Level 2", "Plan", "Assess"],
        "nation": "any",
        "owner": "Contextual Safeguarding lead",
        "checked_on": "2026-11-02",
        "body": [
            (
                "text",
                "<p><b>Level 1</b> is ordinary casework with context in it: one child's assessment and plan look beyond the home. <b>Level 2</b> takes the context itself, a park, a school or a group of friends, assesses it and changes it for everybody who uses it, including children whom no service knows. Older pages say Tier 1 and Tier 2.</p>",
            ),
            (
                "drawing",
                {
                    "name": "levels",
                    "alt": "One young person on the left, the buildings of a place on the right, joined by an arc",
                    "caption": "They feed each other; neither replaces the other.",
                },
            ),
            ("heading", "Side by side"),
            (
                "table",
                {
                    "caption": "The same worry at two levels",
                    "columns": ["Worry", "Level 1", "Level 2"],
                    "rows": [
                        [
                            "Threats on the way from school",
                            "A safe route and an adult to ring, chosen with the young person",
                            "Staff, shops and drivers present at that stop; the timetable looked at again",
                        ],
                        [
                            "Friends who go missing together",
                            "Understand what she finds in the group",
                            "An offer to the whole group, with a youth worker they choose",
                        ],
                        [
                            "Grooming for drug selling near flats",
                            "Protection plan, debt taken seriously, police and family partners",
                            "Landlord, residents and youth work change the stairwell and who is in it",
                        ],
                    ],
                },
            ),
            ("heading", "When to move to Level 2"),
            (
                "text",
                "<ul><li>Two or more young people name the same place, person, route or time.</li><li>The plan has grown long and nothing outside the family has changed.</li><li>Moving one child would only make room for the next.</li></ul>",
            ),
            (
                "callout",
                {
                    "kind": "note",
                    "title": "Small counts",
                    "text": "<p>A Level 2 piece of work can be a caretaker, a key and a lamp. It need not be a project.</p>",
                },
            ),
            ("heading", "Keeping the two linked"),
            (
                "text",
                "<p>Name one person who knows both the plans and the place. Bring patterns from plans to the place, never a child's story. Bring what has changed in the place back to each plan.</p>",
            ),
            ("link", {"to": "tool:neighbourhood-assessment-sheet", "text": "A sheet for looking at a place"}),
        ],
        "sources": [by.ASSESSMENTS, by.SYSTEM_CHANGE],
    },
    {
        "slug": "context-weighting",
        "title": "Context weighting, step by step",
        "summary": "Decide which context has most influence on a young person's safety, so that the plan begins there.",
        "topics": ["Context weighting", "Level 1", "Target", "Assess", "Plan"],
        "nation": "any",
        "owner": "Contextual Safeguarding lead",
        "checked_on": "2026-11-02",
        "body": [
            (
                "text",
                "<p>Weighting is a decision, made with reasons: which context has to change first for safety to rise? Those who developed the approach treat it as a core sign that it is in use at all. It is about influence. It is not about blame.</p>",
            ),
            ("heading", "Five steps"),
            (
                "steps",
                {
                    "title": "",
                    "steps": [
                        {
                            "title": "Set out the contexts",
                            "text": "<p>Home, peers, school, neighbourhood, online, and any other that matters.</p>",
                        },
                        {
                            "title": "Separate knowing from guessing",
                            "text": "<p>For each: what is known, how, and how sure you are.</p>",
                        },
                        {
                            "title": "Look for what protects",
                            "text": "<p>A context can harm and protect at once. The same friends may carry the debt and walk her home.</p>",
                        },
                        {
                            "title": "Ask the changing question",
                            "text": "<p>If only this context changed, how much safer would life be next month?</p>",
                        },
                        {
                            "title": "Say it, and test it",
                            "text": "<p>With the young person, with parents, in supervision. Then move the first action there.</p>",
                        },
                    ],
                },
            ),
            ("heading", "The same behaviour, weighed twice"),
            (
                "text",
                "<p>Two boys carry knives. One does so only on the walk past a row of shops where he was threatened; the heaviest context is that place. The other does so because the friends who protect him expect it; the heaviest context is the group. One plan needs shop staff and light. The other needs time, trust and an offer to the group.</p>",
            ),
            (
                "callout",
                {
                    "kind": "watch",
                    "title": "Test your own weighting",
                    "text": "<p>Would the same facts be weighed the same way for a child of another colour, sex or class? Adultification hides in weightings that lean on “streetwise”.</p>",
                },
            ),
            ("heading", "In the record"),
            (
                "text",
                "<p>Write the weighting as a sentence with a because: “The bus interchange weighs most, because all three incidents began there and none since the stop was staffed.” A later reader can then disagree with you properly.</p>",
            ),
            ("link", {"to": "tool:context-weighting-sheet", "text": "The sheet to print"}),
            ("link", {"to": "module:seeing-context", "text": "Practise it in the module"}),
        ],
        "sources": [by.WEIGHTING],
    },
    {
        "slug": "words-that-help",
        "title": "Words that help",
        "summary": "Write who does what to whom. It is fairer, more exact, and it changes what the plan asks for.",
        "topics": ["Assess", "Review", "Young people", "Legislation"],
        "nation": "any",
        "owner": "Learning and development officer",
        "checked_on": "2026-11-02",
        "body": [
            (
                "text",
                "<p>Words travel. A sentence in a first referral is copied into assessments, meetings and court papers, and read one day by the person it is about. Words that put responsibility on a child make it harder to see who is harming them and where.</p>",
            ),
            ("heading", "The turn to make"),
            (
                "table",
                {
                    "caption": "From blame to description",
                    "columns": ["Instead of", "Write"],
                    "rows": [
                        ["She puts herself at risk", "Adults are targeting her near the station"],
                        ["He chooses to associate with", "He spends time with, because"],
                        ["Failed to protect", "Tried this, and it was not enough against"],
                        ["Lifestyle choice", "What he has to do to be safe there"],
                        ["Hard to reach", "We have not found the way yet"],
                    ],
                },
            ),
            ("heading", "Three tests"),
            (
                "steps",
                {
                    "title": "",
                    "steps": [
                        {
                            "title": "Who acts?",
                            "text": "<p>Find the verb. If the only one acting is the child, somebody is missing from the sentence.</p>",
                        },
                        {
                            "title": "Where?",
                            "text": "<p>Name the context. A place in the sentence leads to a place in the plan.</p>",
                        },
                        {"title": "Would you read it to them?", "text": "<p>If not, write it again.</p>"},
                    ],
                },
            ),
            ("heading", "Adultification"),
            (
                "text",
                "<p>Some children are seen as older and tougher than they are. It is documented above all for Black children. “Streetwise”, “resilient” and “mature” can each be true, and each can be the word with which protection is withheld. Put another child's name in the sentence and read it again.</p>",
            ),
            ("link", {"to": "tool:words-that-help-card", "text": "A card to keep beside the screen"}),
        ],
        "sources": [by.LANGUAGE],
    },
    {
        "slug": "watch-outs",
        "title": "Watch-outs: how good intentions go wrong",
        "summary": "Nine ways in which work on contexts has harmed trust, and what to do instead.",
        "topics": ["Target", "Legislation", "Outcomes", "Review", "Community safety"],
        "nation": "any",
        "owner": "Contextual Safeguarding lead",
        "checked_on": "2026-11-02",
        "body": [
            (
                "text",
                "<p>Work on places and groups reaches many people who asked for nothing. That is its strength and its danger. Read this page before a meeting about a place.</p>",
            ),
            ("heading", "Nine things to watch"),
            (
                "table",
                {
                    "caption": "What goes wrong, and the question that turns it",
                    "columns": ["Watch out for", "Ask instead"],
                    "rows": [
                        ["Watching replaces trusting", "Whom would a young person here tell?"],
                        ["Friendships mapped as a gang", "What does this friendship give them?"],
                        ["Moving young people on", "Where will they go, and what need does this place meet?"],
                        [
                            "Moving the child instead of the place",
                            "Who comes next, if the place stays as it is?",
                        ],
                        ["Words that blame", "Who does what to whom?"],
                        ["Adultification", "Would we say this of another child?"],
                        ["Assuming parents are at fault", "What have they tried, and what would help?"],
                        ["A plan with no Level 2 action", "What must the place do?"],
                        ["Training, not change", "What is different on the ground since?"],
                    ],
                },
            ),
            ("heading", "Goals before responses"),
            (
                "text",
                "<p>Areas that tried the approach often left responses and outcomes until last, and then chose from the usual menu. Agree two safety goals and how you will see them before anybody offers a service.</p>",
            ),
            (
                "callout",
                {
                    "kind": "watch",
                    "title": "When it drifts",
                    "text": "<p>If the minutes speak of nuisance, offenders and enforcement, say so. CS is child welfare; the second domain, Legislation, is there to hold you to it.</p>",
                },
            ),
        ],
        "sources": [by.SURVEILLANCE, by.DOMAINS, by.OUTCOMES],
    },
]
