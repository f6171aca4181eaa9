"""Where Contextual Safeguarding comes from, and its domains, levels and values."""

from learning.demonstration.shapes import LessonEntry
from learning.demonstration.writing import callout, drawing, heading, link, steps, table, text

WHERE_IT_CAME_FROM: LessonEntry = {
    "slug": "where-it-came-from",
    "title": "Where the idea came from",
    "summary": "Nine cases in which danger grew in one place while help went to another.",
    "minutes": 8,
    "topics": ["Target", "Peers", "Education settings", "Neighbourhood"],
    "body": [
        text(
            "<p>Contextual Safeguarding began with a mismatch. In her doctoral research Carlene Firmin reviewed nine cases in which young "
            "people had abused other young people. In each, danger had grown among peers, at school and in the neighbourhood. In each, "
            "services had worked hard on the child and the parents. Help and harm were in different places.</p>"
        ),
        drawing(
            "rings",
            "A young person in the middle of rings for home, peers, school, neighbourhood and online life",
            "Everyone lives inside several contexts at once. Each can hold harm, and each can hold protection.",
        ),
        heading("Harm outside the home"),
        text(
            "<p><b>Extra-familial harm</b> is abuse or exploitation that comes from outside the family. The law does not define it. "
            "Guidance in England has used it to cover criminal exploitation such as county lines, serious violence, trafficking, "
            "online harm, sexual exploitation, sexual abuse between children, abuse in young people’s own relationships, and extremism. "
            "The source may be adults or other children.</p>"
            "<p>It is not the opposite of harm at home. The two often come together, and one can open the door to the other.</p>"
        ),
        heading("An example: three good plans for one underpass"),
        callout(
            "practice",
            "Invented: the Marlow Road underpass",
            "<p>In Fenmarch, an invented county, three pupils from one school are threatened in the same underpass in a month. Each has "
            "a plan. One is told to take another way home, and it adds forty minutes. One is driven by his mother, who is now "
            "late for work. One starts carrying a screwdriver and is excluded.</p>"
            "<p>Each plan was sensible when it was read alone. Laid side by side, they share a sentence nobody wrote: <i>the "
            "underpass has not changed</i>. Lights out since spring, a gate that is locked at four, older boys who wait where no adult passes. "
            "On Monday it will be a fourth pupil.</p>",
        ),
        heading("From idea to systems"),
        table(
            "How the approach developed",
            ["When", "What happened"],
            ["2015", "The approach is named"],
            ["2016", "The framework of four domains is set out"],
            ["2017", "The London Borough of Hackney begins the first test of a whole system"],
            ["2018", "The term enters statutory guidance in England, including the guidance for schools"],
            ["2019–22", "Nine further areas test it in the Scale-Up project"],
            [
                "2021–22",
                "The programme’s home moves from the University of Bedfordshire to Durham University",
            ],
        ),
        callout(
            "note",
            "Why official documents may not use the name",
            "<p>In December 2020 the section of England’s guidance was renamed to speak of risk outside the home. So official text often "
            "describes the thing without the brand. Search for both. England’s statutory guidance is now Working Together to "
            "Safeguard Children 2026.</p>",
        ),
        link("guidance:what-cs-is", "The whole approach on one side."),
    ],
}

FOUR_DOMAINS: LessonEntry = {
    "slug": "four-domains",
    "title": "Four domains, in this order",
    "summary": "Target, Legislation, Partnerships, Outcomes: four questions that show where a plan is thin.",
    "minutes": 10,
    "topics": ["Target", "Legislation", "Partnerships", "Outcomes"],
    "body": [
        text(
            "<p>The framework has four parts. They come in an order, because each one needs the one before it: what are we changing, under which "
            "duty, with whom, and did it work?</p>"
        ),
        drawing(
            "domains", "Four linked shapes: target, legislation, partnerships, outcomes", "Four domains."
        ),
        table(
            "The four domains",
            ["Domain", "Plain question", "Looks like", "Common slip"],
            [
                "1 Target",
                "Are we changing the conditions in which harm happens?",
                "A plan for a stairwell, a bus route, a friendship group, an exclusion policy",
                "Every action says what the young person will do",
            ],
            [
                "2 Legislation",
                "Is this done as child welfare and protection?",
                "Led by children’s social care, with section 17 and section 47 in mind",
                "Drifting towards policing or crime prevention",
            ],
            [
                "3 Partnerships",
                "Who really has influence in this place?",
                "Landlords, shops, drivers, park staff, schools, youth workers, parents, peers",
                "Only the people who always come to meetings",
            ],
            [
                "4 Outcomes",
                "Did the place get safer, and not only this child?",
                "Feeling safe on the bus, adults who act, a policy changed",
                "Counting missing episodes and arrests, and nothing else",
            ],
        ),
        heading("A framework, not a model"),
        text(
            "<p>Nobody hands you a manual. Areas design their own version and hold it against the four questions. None of the Scale-Up "
            "areas had a Contextual Safeguarding team that held cases; most had an exploitation team working beside social work "
            "teams. What they shared was the questions, not the chart.</p>"
        ),
        heading("Try it on a real plan"),
        callout(
            "practice",
            "Invented: a plan with nine actions",
            "<p>A plan for a 15-year-old in Calderwick Vale, an invented district. He will attend mentoring. He will be home by eight. He will "
            "not contact two friends. He will attend school, keep his phone on, complete a workbook, accept a referral, tell staff where "
            "he is, and avoid the retail park.</p>"
            "<p><b>Target</b> is where it breaks: nine actions, one actor. Add two lines and it becomes another plan. “The "
            "retail park’s security firm and the youth team agree by the 12th what guards do when adults approach children.” “The school "
            "moves his part-time timetable so that he is not alone in town at noon.”</p>",
        ),
        steps(
            "Four marks in a margin",
            (
                "T",
                "<p>Put a T beside each action that changes a place, a group or a rule. Fewer than two? Stop here first.</p>",
            ),
            ("L", "<p>Put an L where it says who leads and why this is a welfare matter.</p>"),
            (
                "P",
                "<p>Put a P beside each person outside the usual table. Do they know they are in the plan?</p>",
            ),
            ("O", "<p>Put an O beside each sign of change that somebody could see in the place itself.</p>"),
        ),
        callout(
            "watch",
            "Not crime prevention under a new name",
            "<p>More patrols may be right for a place. But when the purpose becomes less disorder and not safer children, the second domain is "
            "gone. So is the approach.</p>",
        ),
    ],
}

TWO_LEVELS: LessonEntry = {
    "slug": "two-levels",
    "title": "Two levels that feed each other",
    "summary": "One child’s plan with context in it, and work on the context itself. You need both.",
    "minutes": 8,
    "topics": ["Level 1", "Level 2", "Both levels", "Transport"],
    "body": [
        text(
            "<p><b>Level 1</b> is your ordinary work with the context let in. You assess one young person, and the assessment has "
            "friends, school, places and online life in it, not as background but as part of the explanation.</p>"
            "<p><b>Level 2</b> is work on the context itself. A park, a school or a friendship group is assessed and changed, for "
            "everyone who is part of it, including young people no service has heard of.</p>"
        ),
        drawing(
            "levels",
            "Two linked levels: one young person’s plan, and the place or group itself",
            "Neither replaces the other.",
        ),
        heading("The same worry at both levels"),
        table(
            "One worry, two levels (invented examples)",
            ["Worry", "Level 1", "Level 2"],
            [
                "Girls followed from the bus interchange",
                "A safe way home agreed with one girl and her father; support after what happened",
                "Last bus held until staff leave; kiosk staff know whom to ring; benches moved out of the blind corner",
            ],
            [
                "Boys carrying blades on one walk to school",
                "Time with one boy to understand who frightens him, and where",
                "Adults present on the route at half past three; the shop that sells blades visited; school start times staggered",
            ],
            [
                "Sexual name-calling in a year group",
                "Support for the pupil harmed, and for the pupil who harmed",
                "The corridor, the group chat and the staff response assessed; pupils asked what adults do when they see it",
            ],
        ),
        heading("How one leads to the other"),
        steps(
            "From a case to a place",
            (
                "Notice the second mention",
                "<p>Two unlinked referrals name one stop. That is a fact about the stop.</p>",
            ),
            (
                "Ask who else knows",
                "<p>Drivers, cleaners, youth workers and pupils often know before any panel does.</p>",
            ),
            (
                "Say it in one line",
                "<p>“Three girls in four weeks, same interchange, after five.” No names needed.</p>",
            ),
            (
                "Take it where Level 2 is decided",
                "<p>Your area has a panel, a lead or a champion. Ask which.</p>",
            ),
            (
                "Bring it back",
                "<p>When the place changes, change the individual plans that were built round its danger.</p>",
            ),
        ),
        callout(
            "watch",
            "Level 2 does not switch off Level 1",
            "<p>A child who is being harmed cannot wait for a context assessment. If you have reason to think a child is suffering, or is likely "
            "to suffer, significant harm, use your procedures today.</p>",
        ),
        callout(
            "note",
            "An older word",
            "<p>Pages from about 2017 to 2021 say Tier 1 and Tier 2. They mean Level 1 and Level 2.</p>",
        ),
        link("guidance:levels", "More pairs like these, to use in supervision."),
    ],
}

VALUES_AND_EVIDENCE: LessonEntry = {
    "slug": "values-and-evidence",
    "title": "Values, and what we do and do not know",
    "summary": "Five values to test an action against, and an honest sentence about the evidence.",
    "minutes": 7,
    "topics": ["Outcomes", "Legislation", "Young people", "Measure"],
    "body": [
        text(
            "<p>An action can fit all four domains and still be wrong. A camera pointed at a bench changes a context, can be called "
            "welfare, involves a partner and can be counted. Ask the young people on the bench what it did to their trust in you. This is "
            "why the framework has values as well as domains.</p>"
        ),
        heading("Five values"),
        table(
            "The values, and a question for each",
            ["Value", "Ask"],
            ["Collaborative", "Who shaped this: young people, parents, people who live here? Or only us?"],
            ["Ecological", "Have we looked at how places, groups and rules work on one another?"],
            ["Rights-based", "Would we be at ease explaining this to the young person, and to a judge?"],
            ["Strengths-based", "What here already protects young people, and are we adding to it?"],
            ["Evidence-informed", "How do we know, and how sure are we?"],
        ),
        callout(
            "note",
            "The list has grown before",
            "<p>These five come from the published framework. The programme goes on revising its work, so treat the list as living and "
            "check its current wording.</p>",
        ),
        heading("What the evidence can carry"),
        text(
            "<p>Evaluators have found that areas can build workable systems: assessments, meetings and plans that look beyond the family. "
            "Whether young people are safer as a result is harder to show, and the evaluator of the Hackney work says that clear proof of "
            "benefit for young people has not been straightforward to find. A fair sentence is: <b>promising, and still developing</b>.</p>"
        ),
        table(
            "Say this, not that",
            ["Not", "But"],
            [
                "“It is proven to work.”",
                "“Areas have built it, and the evidence on young people’s safety is promising and still developing.”",
            ],
            [
                "“There is no evidence.”",
                "“There is evidence on systems and practice, and less on effects for young people.”",
            ],
            [
                "“Most areas do it.”",
                "“Of 104 partnerships whose documents mention it, 45 were putting it into practice.”",
            ],
        ),
        callout(
            "practice",
            "Invented: a question at a residents’ meeting",
            "<p>“Has this worked anywhere?” asks a man in Fenmarch. The youth worker says: “Other areas have done it and tell us what "
            "helped. Nobody can promise you a number. So we shall ask the kids who use this path whether they feel safe, now and at "
            "Easter, and come back and tell you, whichever way it goes.” He nods. It is the last part that he believes.</p>",
        ),
        heading("Before you go on"),
        text(
            "<p>You can now say what the approach is in three sentences: it changes the places and groups in which young people are harmed; "
            "it does so as child welfare, with whoever has influence there; and it judges itself by whether the place got safer. It is not "
            "advice to teenagers to avoid risky places.</p>"
        ),
        link("guidance:watch-outs", "Where good intentions go wrong, and how to notice early."),
    ],
}

LESSONS = [WHERE_IT_CAME_FROM, FOUR_DOMAINS, TWO_LEVELS, VALUES_AND_EVIDENCE]
