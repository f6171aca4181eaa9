"""Goals for places, and figures that say no more than they know."""

from learning.demonstration.shapes import LessonEntry
from learning.demonstration.writing import callout, drawing, heading, link, steps, table, text

CONTEXTUAL_GOALS: LessonEntry = {
    "slug": "contextual-goals",
    "title": "Goals that a place can reach",
    "summary": "Write what safer looks like, who would see it, and how you will know.",
    "minutes": 9,
    "topics": ["Outcomes", "Contextual outcomes framework", "Measure", "Level 2"],
    "body": [
        text(
            "<p>The fourth domain asks one question: did the place get safer? Not: did we deliver, did he attend, did reports fall. "
            "A contextual goal is a sentence about the place on a better day.</p>"
        ),
        drawing(
            "neighbourhood",
            "A street with a bus stop, a shop and people about",
            "Describe it on a better day.",
        ),
        heading("What makes a goal contextual"),
        table(
            "From activity to outcome (invented examples)",
            ["Activity", "Individual outcome", "Contextual outcome"],
            [
                "Ten workshops at the school",
                "One pupil can name a trusted adult",
                "Pupils say that adults act when they see harassment",
            ],
            [
                "Extra patrols at the interchange",
                "One girl has a safe way home",
                "More girls say they feel safe there after five, and staff act",
            ],
            [
                "Leaflets in the shopping centre",
                "One boy is not seen with adults",
                "Guards know what to do when adults approach children, and have done it",
            ],
        ),
        heading("Writing one"),
        steps(
            "Four parts, one sentence each",
            (
                "The goal",
                "<p>“Younger children use the skatepark after school and say they feel safe.” A visitor could see it.</p>",
            ),
            (
                "The response",
                "<p>Who will do what, because they have influence there. Two or three things, not nine.</p>",
            ),
            ("The measure", "<p>What you will look at, who will ask, and what would count as no change.</p>"),
            (
                "The two dates",
                "<p>One now, before anything is done. One when it is fair to expect a difference.</p>",
            ),
        ),
        heading("Who says that it is safer?"),
        text(
            "<p>Young people who use the place. Ask the same question, in the same place, on two dates, and keep totals only. Put their answers beside "
            "what adults saw and what agencies counted. When the three disagree, do not average them. Find out why.</p>"
        ),
        callout(
            "practice",
            "Invented: when reports went up",
            "<p>Six months into work at a Fenmarch interchange, reports of harassment have doubled. A board member wants to stop. The lead puts three lines on a slide. In "
            "October 9 of 31 girls asked said they felt safe after five; in April 17 of 29 did. Kiosk staff had rung for help four times, and never before. "
            "Reports rose from 6 to 12. Perhaps more is happening. Or perhaps people had learnt that reporting does something. She says which she "
            "believes, and what would show her wrong.</p>",
        ),
        callout(
            "watch",
            "Counts that can mislead",
            "<p>Missing episodes, arrests and stops tell you something, and they also tell you how hard somebody was looking. Never let them stand alone.</p>",
        ),
        link("guidance:context-conference", "Setting goals together, round a table."),
    ],
}

REACH_INFLUENCE_OUTCOME: LessonEntry = {
    "slug": "reach-influence-outcome",
    "title": "Reach, influence, outcome",
    "summary": "Three kinds of claim. Most reports make the third with figures from the first.",
    "minutes": 8,
    "topics": ["Outcomes", "Measure", "System change"],
    "body": [
        text(
            "<p>The Reach and Impact project sorted what it found into how far the approach had spread and what it had changed. The distinction is worth borrowing, "
            "with a third step added: whether young people became safer.</p>"
        ),
        table(
            "Three kinds of claim",
            ["Kind", "Says", "For example", "Does not say"],
            [
                "Reach",
                "How many met the idea",
                "120 staff trained; 300 people read the page",
                "That anybody did anything differently",
            ],
            [
                "Influence",
                "What changed in practice or policy",
                "Minutes show a Level 2 plan; an exclusion policy rewritten",
                "That the place became safer",
            ],
            [
                "Outcome",
                "What changed for young people in a place",
                "Girls say they feel safer at the interchange than in October",
                "That you alone caused it",
            ],
        ),
        heading("All three are worth reporting"),
        text(
            "<p>Reach comes first because nothing happens without it. The fault is only in the verb. “We trained 120 people” is true and useful. “Contextual "
            "Safeguarding is embedded” is a claim about influence, and needs evidence of influence behind it.</p>"
        ),
        steps(
            "A ladder to climb one rung at a time",
            ("Who met it?", "<p>Of how many who could have? Say both numbers.</p>"),
            ("Who used it?", "<p>Ask six weeks later what they did. Say how many answered.</p>"),
            (
                "What changed?",
                "<p>A plan, a rule, a bus time, a landlord at the table. Name it and date it.</p>",
            ),
            ("What do young people notice?", "<p>If you have not asked, write “not yet asked”.</p>"),
        ),
        drawing("levels", "Two linked levels", "Influence can show at either level. Look for it at both."),
        callout(
            "practice",
            "Invented: one paragraph, rewritten",
            "<p>Before: “Champions have transformed practice in Calderwick Vale.” After: “Five champions took 38 questions between April and September. We asked "
            "all 38 people what happened next; 21 answered, and 13 of those 21 said a plan had changed. Nine of the 13 described work on a place. We have "
            "not yet asked young people.” It is longer. No one on the board asks for the old one back.</p>",
        ),
        callout(
            "watch",
            "Self-report is self-report",
            "<p>People who answer are often those for whom it worked. Print the response rate beside the result, and say that it is what people told you.</p>",
        ),
        link("module:suffolk", "What Suffolk’s study claims, and what it is careful not to."),
    ],
}

READING_FIGURES: LessonEntry = {
    "slug": "reading-figures",
    "title": "Reading figures without being fooled",
    "summary": "Always find the base. Four habits, and one published figure to practise on.",
    "minutes": 8,
    "topics": ["Outcomes", "Measure", "Audit"],
    "body": [
        text(
            "<p>You do not need statistics for this. You need one question: <b>out of how many, and who were they?</b> That number is the base. A percentage "
            "without one is a mood.</p>"
        ),
        heading("Practise on a real one"),
        text(
            "<p>The Reach and Impact project read documents from 135 partnerships in England. Here are its figures with both possible bases.</p>"
        ),
        table(
            "Same counts, two bases",
            ["", "Partnerships", "Of the 104 that mention it", "Of all 135 read"],
            ["Mention Contextual Safeguarding", "104", "100%", "77%"],
            ["Make it a strategic priority", "32", "31%", "24%"],
            ["Are putting it into practice", "45", "43%", "33%"],
        ),
        text(
            "<p>“43% are implementing it” and “33% are implementing it” are both correct sums. They answer different questions. The project gave 43%, of those "
            "that mention it, and said so. Drop the last five words and you have told your board something else.</p>"
        ),
        heading("A figure with no base printed"),
        text(
            "<p>The same results page says that by January 2022 one in six councils, 55 in total, belonged to its interest network. It does not print what 55 "
            "is out of. By our own reckoning 55 could be a sixth or nearer a third, depending on which councils you count. That is no scandal. It is a reason to "
            "quote “55 councils” and leave the fraction alone.</p>"
        ),
        heading("Four habits"),
        steps(
            "Before you repeat a figure",
            ("Find the base", "<p>Say it in the same breath: “13 of the 21 who answered”.</p>"),
            ("Find the gap", "<p>Who is missing, who did not answer, who was never asked?</p>"),
            (
                "Find the date",
                "<p>Same season, same hours, same question? A park in June is not a park in January.</p>",
            ),
            (
                "Protect small numbers",
                "<p>Under five, say “fewer than five”, and check that no total gives it away.</p>",
            ),
        ),
        callout(
            "practice",
            "Invented: a small number in a small town",
            "<p>A report for a market town in Fenmarch says that two of three girls aged 14 in alternative provision felt unsafe on one bus. Everybody there knows "
            "the three. The author changes it to “fewer than five pupils”, widens the age and the period, and takes the bus issue to the operator by another route.</p>",
        ),
        callout(
            "watch",
            "No league tables",
            "<p>A team with many consultations may be curious, or overwhelmed. One with none may be confident, or unaware that it can ask. Talk before you rank.</p>",
        ),
        link("guidance:watch-outs", "What goes wrong with good intentions, figures included."),
    ],
}
