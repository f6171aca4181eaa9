"""Looking beyond the child: contexts, weighting and safety maps."""

from learning.demonstration.shapes import LessonEntry
from learning.demonstration.writing import callout, drawing, heading, link, steps, table, text

FIVE_CONTEXTS: LessonEntry = {
    "slug": "five-contexts",
    "title": "Five contexts, and what each can hold",
    "summary": "Home, peers, school, neighbourhood, online: harm and protection live in all of them.",
    "minutes": 8,
    "topics": ["Home", "Peers", "Education settings", "Neighbourhood", "Online", "Assess"],
    "body": [
        text(
            "<p>A context is a place or a social group. Most of us look at five: home, peers, school or other education, neighbourhood, and "
            "online. Your area may name more, such as transport, a placement or custody. The list is only there to stop you looking in "
            "one direction.</p>"
        ),
        drawing(
            "rings",
            "A young person within rings for five contexts",
            "The same young person, in several places at once.",
        ),
        heading("Harm and protection, in each"),
        table(
            "What a context can hold",
            ["Context", "May harm", "May protect"],
            [
                "Home",
                "Fear, absence, someone who exploits",
                "An adult who notices the time; a sister who is told things first",
            ],
            ["Peers", "Pressure, debts, being filmed", "Friends who walk together and wait for the last one"],
            [
                "Education",
                "Exclusion, corridors, a blind eye",
                "A tutor who asks twice; a place to be at lunch",
            ],
            [
                "Neighbourhood",
                "Routes without adults, adults who recruit",
                "A shop worker, a caretaker, a coach, a mosque kitchen",
            ],
            [
                "Online",
                "Threats that follow them home, debts, images",
                "A group chat where someone says “come to mine”",
            ],
        ),
        heading("Three questions that open a context up"),
        steps(
            "Ask of each context in turn",
            (
                "Who is there when it matters?",
                "<p>At half past three on a wet Thursday, not at noon on the day you visited.</p>",
            ),
            (
                "What are the rules, spoken and unspoken?",
                "<p>Who may sit where, who pays, what happens to somebody who tells.</p>",
            ),
            (
                "What would have to be different for this to be safe?",
                "<p>A young person usually knows. It is often small, and often somebody else’s to change.</p>",
            ),
        ),
        callout(
            "practice",
            "Invented: the assessment that had no Thursday in it",
            "<p>A social worker in Calderwick Vale, an invented district, has visited a 14-year-old at home five times. The assessment is careful "
            "about bedrooms, meals and school reports. Her manager asks what happens on Thursdays, when the girl goes missing. Nobody knows. "
            "The next visit is a walk, on a Thursday, along the girl’s own route. It passes a nail bar where she is given "
            "tea and can charge her phone, and a car park where she will not look up. Two contexts in forty minutes, one of each kind.</p>",
        ),
        callout(
            "watch",
            "Writing “peers” is not seeing them",
            "<p>“Negative peer influence” tells the reader nothing. Who does what, where, and what does the young person get from these "
            "friends that they get nowhere else? If you cannot say, write that you do not know yet.</p>",
        ),
        link("guidance:levels", "From seeing a context to working on it."),
    ],
}

WEIGHTING: LessonEntry = {
    "slug": "weighting-contexts",
    "title": "Weighting: which context must change first?",
    "summary": "Same behaviour, different weight, different plan. How to decide, and how to defend it.",
    "minutes": 12,
    "topics": ["Context weighting", "Target", "Level 1", "Transport", "Peers", "Plan"],
    "body": [
        text(
            "<p>You have looked at five contexts and found something in all of them. You cannot change five things by Friday. "
            "<b>Context weighting</b> asks which one has the most influence on safety, and so must change first. It is about influence. "
            "It is not about blame, and it is not a score.</p>"
        ),
        heading("One behaviour, two weights"),
        text(
            "<p>Several pupils leave before the last lesson. The school wants contracts with their parents. Look again.</p>"
        ),
        table(
            "The same behaviour, weighted twice (invented)",
            ["", "Group one", "Group two"],
            [
                "What you learn",
                "One boy owes money. He is afraid to go alone, so he asks three friends to come with him",
                "The only safe bus leaves before the last lesson ends. After that, adults gather at the stop",
            ],
            ["Heaviest context", "Peers, and whoever holds the debt", "Transport and neighbourhood"],
            [
                "Change first",
                "The hold over the boy who owes; his friends’ loyalty kept as a strength",
                "The bus time, the end of the school day, who is at the stop",
            ],
            [
                "What contracts would do",
                "Leave one frightened boy to go alone",
                "Put pupils at the stop at the worst time",
            ],
        ),
        heading("Step by step"),
        steps(
            "A weighting in one supervision",
            (
                "Name the harm in a sentence",
                "<p>Who is doing what to whom, and where. If you cannot, you are not ready to weight.</p>",
            ),
            (
                "Write two lines for each context",
                "<p>What adds to the danger, what adds to safety, and how you know: seen, told, or guessed.</p>",
            ),
            (
                "Ask the question that tests it",
                "<p>“If only this context changed, would safety rise?” Ask it of each. The one where the answer is the clearest yes is heaviest.</p>",
            ),
            (
                "Test it against the young person’s view",
                "<p>Ask them what they would change first. If your answers differ, treat that as information and not as resistance.</p>",
            ),
            (
                "Look for your own habits",
                "<p>Do you always end up at home, because you know how to work there? Would you weight it the same for another child?</p>",
            ),
            (
                "Say what would change your mind",
                "<p>And write a date on which you will look again. Weights move.</p>",
            ),
        ),
        callout(
            "watch",
            "Three ways a weighting goes wrong",
            "<p>Every context gets “medium”. Home wins because it is the one you visited. Or the heaviest is whichever has a service "
            "attached. In each case you have described your own system and not the young person’s life.</p>",
        ),
        callout(
            "note",
            "A sign that the approach is in use",
            "<p>The programme treats weighting as one of the clearest signs that contextual practice is happening. It need not be long. Three "
            "honest sentences, with reasons, will do.</p>",
        ),
        link("guidance:context-weighting", "The steps on one side, to take to your next supervision."),
    ],
}

SAFETY_MAPS: LessonEntry = {
    "slug": "safety-maps",
    "title": "Safety mapping with a young person",
    "summary": "A local map, three colours, and the talk that follows. What to do when it is all red.",
    "minutes": 10,
    "topics": ["Safety mapping", "Young people", "Neighbourhood", "Level 1", "Level 2"],
    "body": [
        text(
            "<p>In safety mapping a young person colours a map of their own area: red where they feel unsafe, amber where it depends, green "
            "where they feel safe. The colours are not the result. The talk is.</p>"
        ),
        drawing(
            "map",
            "A street map with areas in red, amber and green",
            "Label the colours in words too, so that nobody depends on seeing them.",
        ),
        heading("How to do it well"),
        steps(
            "An hour, with time to stop",
            (
                "Say what it is for",
                "<p>And who will see it, where it is kept, and what you would have to pass on. Then ask whether they want to.</p>",
            ),
            (
                "Let them choose the map",
                "<p>Their streets, their scale, their pens. Home is on it only if they put it there.</p>",
            ),
            (
                "Follow the route, not the list",
                "<p>“Show me an ordinary Tuesday.” Times matter: a park can be green at four and red at nine.</p>",
            ),
            ("Ask about the greens", "<p>Who makes this one safe? Could there be more of that?</p>"),
            (
                "End somewhere safe",
                "<p>Finish with a green place or a person. Agree what happens next, and do it.</p>",
            ),
        ),
        heading("When everything is red"),
        text(
            "<p>Some young people colour the whole page. It can look like a refusal. Take it as an answer. It may mean that nowhere feels "
            "safe, that home is red too, that they do not yet trust you with the difference, or that they want you to see how it feels. "
            "Stay curious: what would safe feel like? When was the last time, even for an hour? Who was there?</p>"
        ),
        callout(
            "practice",
            "Invented: one green thumbprint",
            "<p>A young person in Fenmarch, an invented county, fills the map with red in two minutes. The youth worker does not hurry. "
            "“If I gave you one dab of green, where would it go?” A thumbprint appears on a launderette. It is warm, the owner knows her "
            "name, and “nobody follows you into a launderette”. The plan later has a launderette in it. So does the work "
            "on that street, because two other maps had it too.</p>",
        ),
        heading("Several maps together"),
        text(
            "<p>Laid side by side, with nothing on them that says whose they are, maps from several young people show where Level 2 work might help. "
            "They show patterns of place. They are no list of people, no ranking of children and no way to pick suspects.</p>"
        ),
        callout(
            "watch",
            "Hand the map back if it is theirs",
            "<p>A map can be dangerous in the wrong hands: found at home, or read by somebody who exploits them. Agree where it lives before "
            "the first colour. If it shows that a child is being harmed, follow your procedures the same day, and tell them that you will.</p>",
        ),
        link("guidance:safety-mapping", "Prompts and a checklist for your first one."),
    ],
}
