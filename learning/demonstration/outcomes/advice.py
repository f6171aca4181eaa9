"""Asking a champion well, and what to do with the answer."""

from learning.demonstration.shapes import LessonEntry
from learning.demonstration.writing import callout, drawing, heading, link, safeguarding, steps, table, text

ASKING_WELL: LessonEntry = {
    "slug": "asking-well",
    "title": "Asking a champion well",
    "summary": "One question, one decision, one date: how to get advice that you can use by Friday.",
    "minutes": 8,
    "topics": ["Context weighting", "Plan", "Both levels"],
    "body": [
        safeguarding(
            "Asking is not a referral",
            "<p>You keep responsibility for the child and the decision. If someone has suffered significant harm, or might soon, report first and ask "
            "afterwards. In immediate danger, call 999.</p>",
        ),
        text(
            "<p>A champion is a colleague with extra preparation who helps you think about contexts. They hold no cases, set no thresholds, see no files and "
            "give no legal advice. What they have is an hour, some distance, and a habit of asking where.</p>"
        ),
        heading("What makes a question easy to answer well"),
        table(
            "Same situation, three questions (invented)",
            ["Question", "What happens to it"],
            ["“Thoughts?”", "The champion guesses which part worries you, and guesses wrong"],
            ["“Can you take this one?”", "They cannot. You have lost two days"],
            [
                "“Should Friday’s plan put school or peers first, given these three facts?”",
                "They can disagree with you usefully by Thursday",
            ],
        ),
        steps(
            "Six lines are enough",
            ("The question", "<p>One sentence with a question mark.</p>"),
            ("The decision", "<p>Whose it is, and by when.</p>"),
            ("Two or three facts for each context", "<p>And how you know each: seen, told, or guessed.</p>"),
            ("What protects", "<p>Guardians, friends, a place that is green.</p>"),
            (
                "What the young person says",
                "<p>In their terms. If nobody has asked, say so: it may be the advice.</p>",
            ),
            (
                "Your own weighting",
                "<p>Say what you think. It is easier to test an opinion than a silence.</p>",
            ),
        ),
        drawing(
            "rings", "A young person within several contexts", "Two facts for each ring, and how you know."
        ),
        heading("Leave people out"),
        text(
            "<p>No names, initials, dates of birth, schools, exact places, numbers, pictures or court details; nothing rare, and nobody suspected. Write “mid-teens”, “park near a "
            "rail station”, “adult, unrelated”. The advice will be no worse.</p>"
        ),
        callout(
            "practice",
            "Invented: a question that worked",
            "<p>“Three referrals in a month, not linked on paper, each mention one bus interchange after school. Individual plans, or Level 2? Our panel is on Friday. Seen: "
            "kiosk closes at four. Told: adults offer lifts. Guessed: they know the timetable. Protects: a driver who waits. The girls say ‘just open the kiosk’. I would "
            "put transport first.” The reply takes twelve minutes to write, and begins with the kiosk.</p>",
        ),
        callout(
            "note",
            "When nobody in particular comes to mind",
            "<p>Ask any champion. Whoever is free and knows the topic will take it, which is often faster than waiting for the one you have heard of.</p>",
        ),
        link("guidance:asking-a-champion", "The six lines as a template, and what happens after you send."),
    ],
}

RECORDING_AND_REFLECTING: LessonEntry = {
    "slug": "recording-and-reflecting",
    "title": "Recording, deciding and reflecting",
    "summary": "What to write on your own system, how to disagree, and how advice becomes learning.",
    "minutes": 7,
    "topics": ["Review", "Legislation", "Outcomes"],
    "body": [
        text(
            "<p>Advice arrives. It is clear, it is kind, and it is not yours until you have decided. You may take it, part of it or none of it. What matters is that "
            "whoever opens the child’s record next year can see what you decided and why.</p>"
        ),
        heading("On your own system, the same day"),
        steps(
            "Four lines for the record",
            (
                "Date, and the adviser’s role",
                "<p>“Contextual Safeguarding champion, education.” The role is usually enough.</p>",
            ),
            ("The advice, in a sentence or two", "<p>In your words. Do not paste the thread.</p>"),
            ("Your decision", "<p>Including “not followed”.</p>"),
            (
                "Your reasons",
                "<p>What you know that the champion did not, what your manager said, what the young person wants.</p>",
            ),
        ),
        callout(
            "watch",
            "This site is not the case record",
            "<p>Messages here are deleted after a time, and until then may have to be disclosed in data protection or court processes. Write each "
            "as if the young person will read it. One day they may.</p>",
        ),
        heading("Disagreeing well"),
        text(
            "<p>“I did not weight school first, because she starts at college in a fortnight” is a better outcome than quiet obedience. Tell the champion. They learn more from "
            "that line than from thanks, and the next person asks a better adviser.</p>"
        ),
        heading("From advice to learning"),
        table(
            "Turning a consultation into a reflection",
            ["Ask yourself", "An answer might begin"],
            ["What did I see differently?", "I had weighted home because home was the only place I had been"],
            ["What did I do?", "I rang the depot, which I would not have thought of as my job"],
            ["What changed for people?", "Two girls say the wait is better; I have not asked the others"],
            ["What would I still like to know?", "Whether the kiosk will stay open when the funding ends"],
            ["What did a peer make of it?", "My colleague asked why it took three referrals"],
        ),
        text(
            "<p>If you are a registered social worker, this may become part of your professional record. In England the regulator asks for at least two different pieces a "
            "year, one of them with peer reflection, and sets no number of hours. Wales and Scotland have their own rules, and all of them change, so check the current ones. A certificate from here shows what "
            "you covered; whether it counts is for you and your regulator.</p>"
        ),
        callout(
            "practice",
            "Invented: six weeks later",
            "<p>A family support worker in Fenmarch gets a short message: did anything change? She nearly deletes it. Then she writes: “We did not do what you said. But I asked the boys about "
            "the bus, and they had a better idea.” With nobody in it, and with her agreement, that becomes a paragraph in the guidance that "
            "other people read.</p>",
        ),
        drawing(
            "peers",
            "Colleagues who think together",
            "One piece of learning discussed with a peer is worth two alone.",
        ),
        link("guidance:asking-a-champion", "What happens before, during and after."),
    ],
}
