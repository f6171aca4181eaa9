"""What Contextual Safeguarding is, its levels, weighting, words and watch-outs."""

from resources.demonstration import published as by
from resources.demonstration.shapes import GuidanceEntry
from resources.demonstration.writing import (
    callout,
    drawing,
    heading,
    invented,
    link,
    points,
    steps,
    table,
    text,
)

FOUNDATIONS: list[GuidanceEntry] = [
    {
        "slug": "what-cs-is",
        "title": "What Contextual Safeguarding is, and is not",
        "summary": "The idea in one page: change the places and groups in which young people are harmed, as a matter of child welfare.",
        "topics": ["Target", "Legislation", "Partnerships", "Outcomes", "Both levels"],
        "nation": "any",
        "owner": "Contextual Safeguarding lead",
        "checked_on": "2026-11-02",
        "body": [
            text(
                "<p>Most help for young people is built round the home. Yet much of what harms teenagers happens elsewhere: among peers, at school, on the way, in the park, online. A plan that asks only the child and the parents to change leaves those places as they are.</p><p>Contextual Safeguarding (CS) turns that round. It asks what makes a place or a group unsafe, who has influence there, and how to change it, and it treats the answer as child welfare.</p>"
            ),
            drawing(
                "rings",
                "Rings around a young person, who stands off centre",
                "A young person within peers, school, neighbourhood and society.",
            ),
            heading("Where it came from"),
            text(
                "<p>Carlene Firmin reviewed nine cases in which young people were abused by other young people. Danger had grown with peers, at school and in the neighbourhood, while services worked on the child and the parents. She gave the approach its name in 2015; a framework of four domains followed in 2016. Hackney tested it across a whole system from 2017, and nine more areas between 2019 and 2022.</p>"
            ),
            heading("Four domains, in this order"),
            table(
                "What each domain asks",
                ["Domain", "Plain question", "A common slip"],
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
                ["Partnerships", "Who really has influence in this place?", "Only the usual statutory table"],
                [
                    "Outcomes",
                    "Did the place get safer, not only this child?",
                    "Counting missing episodes and arrests alone",
                ],
            ),
            text(
                "<p>The values hold the domains to account: collaborative, ecological, rights-based, strengths-based and informed by evidence. An action can fit a domain and still fail the values.</p>"
            ),
            heading("What it is not"),
            text(
                "<ul><li>Advice to teenagers to keep away from risky places.</li><li>Crime prevention under a new name.</li><li>A model to copy. It is a framework; each area designs its own way of working.</li><li>Proven. Evaluators found workable systems sooner than clear effects for young people. The evidence is promising and not settled.</li></ul>"
            ),
            heading("A worked example"),
            invented(
                "the top deck on Thursdays",
                "<p>Three girls stop coming to school on Thursdays. The usual answer is three attendance letters and three plans. A social worker asks instead what Thursdays are like. Older boys from elsewhere take the top deck of their bus on the one evening the youth club is closed; the girls would rather miss a day than ride home.</p><p>The club opens for two hours on Thursdays. The bus company puts an inspector on that run for a month. The girls come in, and so do two others nobody had asked about.</p>",
            ),
            table(
                "How the four domains read there",
                ["Domain", "In this example"],
                ["Target", "The bus and the empty evening; not the girls’ attendance"],
                ["Legislation", "A social worker leads, as child welfare"],
                ["Partnerships", "Bus company, youth club, school, the girls"],
                ["Outcomes", "The girls say they would ride alone; attendance follows"],
            ),
            link("module:foundations", "Forty minutes that take you through all of this"),
            link("guidance:levels", "The two levels, with examples"),
        ],
        "sources": [by.HISTORY, by.EVERYWHERE, by.DOES_IT_WORK, by.DOMAINS],
    },
    {
        "slug": "levels",
        "title": "Level 1 and Level 2, with examples",
        "summary": "Tell work on one young person’s plan from work on the place itself, and see how each needs the other.",
        "topics": ["Level 1", "Level 2", "Plan", "Assess"],
        "nation": "any",
        "owner": "Contextual Safeguarding lead",
        "checked_on": "2026-11-02",
        "body": [
            text(
                "<p><b>Level 1</b> is ordinary casework with context in it: one child’s assessment and plan look beyond the home. <b>Level 2</b> takes the context itself, a park, a school or a group of friends, assesses it and changes it for everybody who uses it, including children whom no service knows. Older pages say Tier 1 and Tier 2.</p>"
            ),
            drawing(
                "levels",
                "One young person on the left, the buildings of a place on the right, joined by an arc",
                "They feed each other; neither replaces the other.",
            ),
            heading("Side by side"),
            table(
                "The same worry at two levels",
                ["Worry", "Level 1", "Level 2"],
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
            ),
            heading("When to move to Level 2"),
            text(
                "<ul><li>Two or more young people name the same place, person, route or time.</li><li>The plan has grown long and nothing outside the family has changed.</li><li>Moving one child would only make room for the next.</li></ul>"
            ),
            callout(
                "note",
                "Small counts",
                "<p>A Level 2 piece of work can be a caretaker, a key and a lamp. It need not be a project.</p>",
            ),
            heading("Keeping the two linked"),
            text(
                "<p>Name one person who knows both the plans and the place. Bring patterns from plans to the place, never a child’s story. Bring what has changed in the place back to each plan.</p>"
            ),
            heading("A worked example"),
            invented(
                "the lane behind the baths",
                "<p>Three plans in one team say “avoid the lane behind the baths”. <b>Level 1:</b> each young person has chosen another way home and an adult to ring. Each way is longer, and one is darker.</p><p><b>Level 2:</b> the team manager asks one worker to look at the lane itself. It is empty from four to five, the gate to the main road is locked at four, and the baths’ cleaner is the only adult there. The baths leave the gate open until six and the cleaner’s trolley at the back door; a youth worker stops by twice a week. After six weeks two of the three plans drop the longer way home.</p>",
            ),
            heading("What good looks like"),
            points(
                "Someone can name both pieces of work, and who holds each.",
                "The place has a goal of its own, with a date.",
                "When the place changes, the plans are read again.",
                "Children whom no service knows are safer too.",
            ),
            link("tool:neighbourhood-assessment-sheet", "A sheet for looking at a place"),
        ],
        "sources": [by.ASSESSMENTS, by.SYSTEM_CHANGE],
    },
    {
        "slug": "context-weighting",
        "title": "Context weighting, step by step",
        "summary": "Decide which context has most influence on a young person’s safety, so that the plan begins there.",
        "topics": ["Context weighting", "Level 1", "Target", "Assess", "Plan"],
        "nation": "any",
        "owner": "Contextual Safeguarding lead",
        "checked_on": "2026-11-02",
        "body": [
            text(
                "<p>Weighting is a decision, made with reasons: which context has to change first for safety to rise? Those who developed the approach treat it as a core sign that it is in use at all. It is about influence. It is not about blame.</p>"
            ),
            heading("Five steps"),
            steps(
                (
                    "Set out the contexts",
                    "<p>Home, peers, school, neighbourhood, online, and any other that matters.</p>",
                ),
                (
                    "Separate knowing from guessing",
                    "<p>For each: what is known, how, and how sure you are.</p>",
                ),
                (
                    "Look for what protects",
                    "<p>A context can harm and protect at once. The same friends may carry the debt and walk her home.</p>",
                ),
                (
                    "Ask the changing question",
                    "<p>If only this context changed, how much safer would life be next month?</p>",
                ),
                (
                    "Say it, and test it",
                    "<p>With the young person, with parents, in supervision. Then move the first action there.</p>",
                ),
            ),
            heading("The same behaviour, weighed twice"),
            text(
                "<p>Two boys carry knives. One does so only on the walk past a row of shops where he was threatened; the heaviest context is that place. The other does so because the friends who protect him expect it; the heaviest context is the group. One plan needs shop staff and light. The other needs time, trust and an offer to the group.</p>"
            ),
            callout(
                "watch",
                "Test your own weighting",
                "<p>Would the same facts be weighed the same way for a child of another colour, sex or class? Adultification hides in weightings that lean on “streetwise”.</p>",
            ),
            heading("A worked example"),
            invented(
                "Leila, fifteen, and the late bus",
                "<p>Leila is missing from home two evenings a week and comes back with new clothes. The plan so far: a curfew, a phone check, a parenting course.</p>",
            ),
            table(
                "Her contexts, weighed",
                ["Context", "What is known, and how", "Weight"],
                ["Home", "Warm and worried; seen on four visits", "Little"],
                ["Peers", "One friend walks her to the bus; Leila told us", "Some, and it protects"],
                ["School", "Leaves at half past two on a reduced timetable; school record", "Much"],
                [
                    "Neighbourhood",
                    "Adults wait at the bus station café from three; two young people told us",
                    "Much",
                ],
                ["Online", "Not known; nobody has asked", "To be asked"],
            ),
            text(
                "<p>The sentence: “School weighs most, because the reduced timetable is what puts her at the café at three with nobody she knows.” The first action moves from Leila to the school: full days again, with a worker she chose. The café comes second, at Level 2. The curfew goes.</p>"
            ),
            heading("In the record"),
            text(
                "<p>Write the weighting as a sentence with a because: “The bus interchange weighs most, because all three incidents began there and none since the stop was staffed.” A later reader can then disagree with you properly.</p>"
            ),
            link("tool:context-weighting-sheet", "The sheet to print"),
            link("module:seeing-context", "Practise it in the module"),
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
        "review_in_days": 27,
        "body": [
            text(
                "<p>Words travel. A sentence in a first referral is copied into assessments, meetings and court papers, and read one day by the person it is about. Words that put responsibility on a child make it harder to see who is harming them and where.</p>"
            ),
            heading("The turn to make"),
            table(
                "From blame to description",
                ["Instead of", "Write"],
                ["She puts herself at risk", "Adults are targeting her near the station"],
                ["He chooses to associate with", "He spends time with, because"],
                ["Failed to protect", "Tried this, and it was not enough against"],
                ["Lifestyle choice", "What he has to do to be safe there"],
                ["Hard to reach", "We have not found the way yet"],
            ),
            heading("Three tests"),
            steps(
                (
                    "Who acts?",
                    "<p>Find the verb. If the only one acting is the child, somebody is missing from the sentence.</p>",
                ),
                ("Where?", "<p>Name the context. A place in the sentence leads to a place in the plan.</p>"),
                ("Would you read it to them?", "<p>If not, write it again.</p>"),
            ),
            heading("Adultification"),
            text(
                "<p>Some children are seen as older and tougher than they are. It is documented above all for Black children. “Streetwise”, “resilient” and “mature” can each be true, and each can be the word with which protection is withheld. Put another child’s name in the sentence and read it again.</p>"
            ),
            heading("A worked example"),
            invented(
                "one paragraph, twice",
                "<p><b>Before:</b> “Mia continues to place herself at risk by associating with older males. She is streetwise and refuses to engage. Mother has failed to prevent her from going missing.”</p><p><b>After:</b> “Two men in their twenties have collected Mia, who is fourteen, from outside the takeaway on four evenings. She told the school nurse that she is afraid not to answer their calls. Her mother has rung the police each time and driven round looking for her. We have offered three appointments in our office; Mia has said she would talk while walking the dog.”</p><p>The second is longer by two lines. It names who acts and where, it shows what the mother did, and it tells the next worker what to do.</p>",
            ),
            link("tool:words-that-help-card", "A card to keep beside the screen"),
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
            text(
                "<p>Work on places and groups reaches many people who asked for nothing. That is its strength and its danger. Read this page before a meeting about a place.</p>"
            ),
            heading("Nine things to watch"),
            table(
                "What goes wrong, and the question that turns it",
                ["Watch out for", "Ask instead"],
                ["Watching replaces trusting", "Whom would a young person here tell?"],
                ["Friendships mapped as a gang", "What does this friendship give them?"],
                ["Moving young people on", "Where will they go, and what need does this place meet?"],
                ["Moving the child instead of the place", "Who comes next, if the place stays as it is?"],
                ["Words that blame", "Who does what to whom?"],
                ["Adultification", "Would we say this of another child?"],
                ["Assuming parents are at fault", "What have they tried, and what would help?"],
                ["A plan with no Level 2 action", "What must the place do?"],
                ["Training, not change", "What is different on the ground since?"],
            ),
            heading("Goals before responses"),
            text(
                "<p>Areas that tried the approach often left responses and outcomes until last, and then chose from the usual menu. Agree two safety goals and how you will see them before anybody offers a service.</p>"
            ),
            callout(
                "watch",
                "When it drifts",
                "<p>If the minutes speak of nuisance, offenders and enforcement, say so. CS is child welfare; the second domain, Legislation, is there to hold you to it.</p>",
            ),
            heading("A worked example"),
            invented(
                "a meeting that turned round",
                "<p>A meeting about a skatepark opens with a list of complaints, a dispersal order and a plan to take the benches away. Nobody there has spoken to the young people. A school nurse asks two questions: “What do they come for?” and “Where will they go on Friday?”</p><p>The chair stops, and two people go and ask. It is the one place with light and without a charge, and the younger ones fear a car that parks by the gate. The benches stay. The gate is moved, the car’s times go to the police by the usual route, and the young people choose the evening on which the youth workers come.</p>",
            ),
        ],
        "sources": [by.SURVEILLANCE, by.DOMAINS, by.OUTCOMES],
    },
]
