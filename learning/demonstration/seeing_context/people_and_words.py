"""Who protects already, how we write about young people, and whose childhood we see."""

from learning.demonstration.shapes import LessonEntry
from learning.demonstration.writing import callout, drawing, heading, link, steps, table, text

GUARDIANS: LessonEntry = {
    "slug": "strengths-and-guardians",
    "title": "Strengths and guardians",
    "summary": "The people who already make a place safer, and how to add to what they do.",
    "minutes": 7,
    "topics": ["Partnerships", "Business", "Sport", "Parents and carers", "Young people"],
    "body": [
        text(
            "<p>In most places where young people come to harm, somebody is already doing a bit of good. The driver who waits. The "
            "librarian who lets them stay. The older cousin who says no on their behalf. The framework’s word for their presence is "
            "<b>guardianship</b>: adults who care about young people in that place, and can act.</p>"
            "<p>Both halves count. A guard who can act but does not care is a control. A neighbour who cares but has nobody to ring is "
            "alone with it.</p>"
        ),
        drawing(
            "neighbourhood",
            "A street with a shop, a bus stop and people who look out for one another",
            "Who is already here?",
        ),
        heading("Finding them"),
        table(
            "Where to look for guardians",
            ["Ask", "You may find", "What they may need"],
            [
                "Who would you go to if your phone died?",
                "A shop worker, a barber, a receptionist",
                "To know whom to ring, and that someone will come",
            ],
            [
                "Who notices when you are not there?",
                "A coach, a tutor, a choir leader",
                "A word from you, with the young person’s agreement",
            ],
            [
                "Who do your friends listen to?",
                "A friend’s mother, an older pupil",
                "Thanks, and not a job they did not ask for",
            ],
            [
                "Whom do you look after?",
                "A younger brother, a dog, a gran",
                "To be seen as part of who this young person is",
            ],
        ),
        heading("Friends are strengths too"),
        text(
            "<p>A friendship group under pressure may be the only thing keeping its members safe. Before you write “no contact”, ask what they do for "
            "one another: who walks whom home, who answers at two in the morning. If you take that away, be sure of what you are putting there.</p>"
        ),
        callout(
            "practice",
            "Invented: four girls and a curfew",
            "<p>In Calderwick Vale four friends go missing together. The draft plan separates them. Their youth worker asks each, alone, what would "
            "happen if one of the others were not there. All four say some form of “then she’d get in the car.” The plan changes: a "
            "late room at the youth centre where they can be together, one worker for all four, and attention to the car.</p>",
        ),
        heading("Strength or control?"),
        text(
            "<p>A curfew, a tag, a no-go area: these may sometimes be needed. They are controls, and belong under another heading. A plan whose "
            "“strengths” are all restrictions has none written down yet.</p>"
        ),
        callout(
            "watch",
            "Do not recruit informants",
            "<p>A guardian is there for young people. Ask a shop worker to write down who comes in and you have turned care into "
            "surveillance. The young people will know within a week.</p>",
        ),
        link("guidance:parents-as-partners", "Parents are often the guardians we speak to last."),
    ],
}

WORDS_AND_BIAS: LessonEntry = {
    "slug": "words-and-bias",
    "title": "Words that help, and whose childhood we see",
    "summary": "Write who is doing what to the child. Then test whether you would write it about another child.",
    "minutes": 10,
    "topics": ["Legislation", "Child sexual exploitation", "Child criminal exploitation", "Refer and screen"],
    "body": [
        text(
            "<p>Your sentence will be read by a panel that has four minutes. “Puts herself at risk” tells them there is one actor and it is "
            "her. “Adults are targeting her near the station” tells them where to go. Words steer the plan before anybody has thought about it.</p>"
        ),
        heading("Rewrite by naming who acts, and where"),
        table(
            "From blame to description",
            ["Instead of", "Ask yourself", "Try"],
            [
                "She puts herself at risk",
                "Who is the risk?",
                "Adults are targeting her near the station after school",
            ],
            [
                "He chooses to sell drugs",
                "What would happen if he said no?",
                "He is being made to sell drugs to pay a debt",
            ],
            [
                "Gang-affiliated",
                "Says who, and on what basis?",
                "He is often with three older boys; we do not know what they ask of him",
            ],
            [
                "Did not engage",
                "With what, where, and offered how?",
                "Two letters were sent; we have not yet met her where she feels safe",
            ],
            [
                "Placed out of area for his own safety",
                "What stayed the same here?",
                "He was moved; those exploiting him were not disrupted",
            ],
            [
                "Mother fails to protect",
                "From whom, and with what power?",
                "His mother reports him missing each time and is threatened for it",
            ],
        ),
        heading("Adultification"),
        text(
            "<p><b>Adultification</b> is seeing a child as older, tougher and less in need of protection than they are. It is documented "
            "especially for Black children. It rarely announces itself. It sits in words like “streetwise”, “mature” and “resilient”, in a "
            "shorter assessment, in a police response where a social care one was due.</p>"
        ),
        steps(
            "A five-minute test before you send",
            (
                "Change one thing",
                "<p>Read it again as if the child were of another race, sex, class, or had no disability. Which sentences now sound odd?</p>",
            ),
            (
                "Circle the adjectives",
                "<p>Replace each with something you or somebody else saw or heard.</p>",
            ),
            ("Find the adults who harm", "<p>Are they the subject of any sentence at all?</p>"),
            ("Count the age", "<p>Write it in the first line: “a child of 14”. It is harder to forget.</p>"),
            ("Read it as the young person", "<p>One day they may. Would they recognise themselves?</p>"),
        ),
        callout(
            "practice",
            "Invented: three reports, one word",
            "<p>A 14-year-old Black boy in Fenmarch is “streetwise” in three reports by three agencies. A manager asks each author what they saw. One "
            "had never met him. One had copied the first. The third says: “He knew which bus not to get.” That is a frightened child "
            "with good local knowledge. The word comes out, the bus goes in, and the bus turns out to matter.</p>",
        ),
        callout(
            "note",
            "Kindly, with colleagues",
            "<p>Everyone has written these sentences at six in the evening. “Could we say who is doing that to him?” changes more than "
            "a red pen.</p>",
        ),
        link("guidance:words-that-help", "A longer list to keep beside you when you write."),
    ],
}
