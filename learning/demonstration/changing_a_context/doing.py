"""Changing a context, answered otherwise than by choosing; and a scenario about a skatepark."""

from learning.demonstration.shapes import QuestionEntry
from learning.demonstration.sources import CONFERENCES, NEIGHBOURHOOD, PEERS, PLAN
from learning.demonstration.writing import back, ending, line, pair, scene, spelling, way

DOING: list[QuestionEntry] = [
    {
        "key": "worry-to-plan-in-order",
        "kind": "ordering",
        "stem": "A worry about a park has reached you. Put the work in order.",
        "topics": ["Level 2", "Neighbourhood assessment", "Context conference"],
        "source": PLAN,
        "difficulty": "medium",
        "options": [
            line(
                "Report at once what suggests that a child is being harmed",
                "Nothing about the place comes before this.",
            ),
            line(
                "Find out who uses the park, who runs it and what happens when",
                "Scope first, or you will plan for a rumour.",
            ),
            line(
                "Assess with the three sides of the triangle",
                "Young people, guardianship, and what the place itself allows.",
            ),
            line(
                "Agree a few goals for the place",
                "Goals before responses: Scale-Up found they were often left until last.",
            ),
            line("Choose responses, and who does them", "Now actions have something to serve."),
            line("Look again on a set day, with the people who use it", "They say whether it is safer."),
        ],
        "feedback": "If you remember one thing, remember goals before responses.",
        "guidance": "neighbourhood-assessment",
        "heading": "In order",
        "hint": "A child in danger first; goals before actions.",
    },
    {
        "key": "who-has-influence",
        "kind": "matching",
        "stem": "Who is best placed to change this?",
        "topics": ["Partnerships", "Level 2"],
        "source": NEIGHBOURHOOD,
        "difficulty": "easy",
        "options": [
            pair(
                "Lights that have been broken behind the flats since spring",
                "Housing provider",
                "A phone call may do what ten visits cannot.",
            ),
            pair(
                "A late bus that lets a school group wait alone for an hour",
                "Transport company",
                "Timetables and drivers are guardianship too.",
            ),
            pair(
                "A corridor that no adult passes at twenty past three",
                "School",
                "Staffing one corridor costs nothing but a rota.",
            ),
            pair(
                "A park where nobody under eighteen trusts any adult",
                "Detached youth workers",
                "They meet young people on their own ground, by choice.",
            ),
        ],
        "feedback": "Invite by influence, not by habit. Ask who holds the key, the rota, the timetable and the trust.",
        "guidance": "neighbourhood-assessment",
        "heading": "Three sides",
        "hint": "Who holds the key, the timetable, the rota, the trust?",
    },
    {
        "key": "initials-only",
        "kind": "short_text",
        "stem": "On a peer map made with a young person, friends appear by what only?",
        "topics": ["Friendship and peer assessment"],
        "source": PEERS,
        "difficulty": "easy",
        "typos": 1,
        "options": [
            spelling(
                "Initials", "Yes, and on that child’s own confidential file. On this site, not even those."
            ),
            spelling(
                "Their initials",
                "Yes, and on that child’s own confidential file. On this site, not even those.",
            ),
            spelling(
                "Initials only",
                "Yes, and on that child’s own confidential file. On this site, not even those.",
            ),
        ],
        "feedback": "The map is for the young person’s welfare. It is not a chart of a group, and it is not made for others to search.",
        "guidance": "friendship-and-peer-work",
        "heading": "What not to record",
    },
    {
        "key": "skatepark",
        "kind": "scenario",
        "stem": "An invented skatepark in Fenmarch. Walk it through; you can go back.",
        "topics": ["Level 2", "Parks", "Partnerships"],
        "source": None,
        "difficulty": "medium",
        "warning": "This scenario speaks of adults who approach young people. Nothing is described in detail.",
        "options": [],
        "scenes": [
            scene(
                "The call",
                "<p>A park keeper calls. Since the lights failed, an older group has taken over one end of the skatepark, and two adults "
                "in a car come by after nine. Younger skaters have stopped coming. You work in an adolescent team.</p>",
                way(
                    "Report what he saw of the adults today, then ask to meet him there",
                    "At the park",
                    "<p>The front door thanks you for a clear account: a car, a time, two adults, no names guessed.</p>",
                ),
                way(
                    "Ask the police to move the group on",
                    "Moved on",
                    "<p>For three evenings a patrol clears the park. On the fourth the group meets behind the leisure centre, where nobody skates and nobody looks.</p>",
                ),
                way(
                    "Wait for a referral about a named child",
                    "Nothing moves",
                    "<p>None comes: the younger ones are not in school trouble, and nobody has their names.</p>",
                ),
            ),
            scene(
                "Moved on",
                "<p>The park keeper rings again: the park is empty, and he misses the skaters as much as the trouble. A youth worker has heard where they went.</p>",
                back(
                    "Go back to his first call and begin with the place",
                    "The call",
                    "<p>You tell him you would like to start again. He laughs: “So would I.”</p>",
                ),
                way(
                    "Call it solved, the park is quiet",
                    "Quiet",
                    "<p>The report says that complaints fell by all of them.</p>",
                ),
            ),
            scene(
                "At the park",
                "<p>You stand there at nine with the keeper and a youth worker. It is dark at one end. The older ones say they come because it is the only place with a roof.</p>",
                way(
                    "Ask them, and those who stopped coming, what would make it safe to use",
                    "What they said",
                    "<p>They talk for an hour. Lights. The roof for everybody. Somebody they know, at the hour it turns.</p>",
                ),
                way(
                    "Propose closing the park until the lights are mended",
                    "Quiet",
                    "<p>A fence goes up within the week.</p>",
                ),
            ),
            scene(
                "What they said",
                "<p>You have eight short accounts without a name in them, and the keeper’s diary. Whom do you bring together, and about what?</p>",
                way(
                    "The council’s parks team, the youth workers, housing, the café and two skaters; about the place",
                    "Safer",
                    "<p>It takes one meeting to find out who can mend a light, and who has a key to the pavilion.</p>",
                ),
                way(
                    "The panel, with a list of those who were seen there",
                    "A list",
                    "<p>The panel asks for names and dates of birth. The meeting is about eleven young people; nobody speaks about the light.</p>",
                ),
            ),
        ],
        "endings": [
            ending(
                "Safer",
                "The park is used again",
                100,
                "<p>Lights, an open pavilion on two evenings and a youth worker at the hour that matters. The report about the adults went its own way, at once. In June you ask the skaters whether it is safer, and they can say why.</p>",
                "neighbourhood-assessment#In order",
            ),
            ending(
                "A list",
                "A meeting about young people, not about a place",
                40,
                "<p>Each child may well need something. But the place was asked nothing, and names went further than they needed to.</p>",
                "context-conference#Who comes",
            ),
            ending(
                "Quiet",
                "Quiet, somewhere else",
                10,
                "<p>What fell was the number of complaints. The harm moved to where fewer adults pass.</p>",
                "watch-outs#Nine things to watch",
            ),
            ending(
                "Nothing moves",
                "Nothing moves",
                0,
                "<p>Level 2 work does not wait for a name: a place can be assessed for everyone who uses it, those whom no service knows included.</p>",
                "levels#When to move to Level 2",
            ),
        ],
        "feedback": "Compare your way with a colleague’s. Where you parted is worth talking about.",
        "guidance": "neighbourhood-assessment",
    },
]

BANK: list[QuestionEntry] = [
    {
        "key": "conference-about-whom",
        "kind": "true_false",
        "stem": "A context conference discusses each young person who uses the place, one after the other.",
        "topics": ["Context conference"],
        "source": CONFERENCES,
        "difficulty": "easy",
        "options": [
            {
                "text": "True",
                "right": False,
                "feedback": "No individual is discussed. That is what makes room for landlords, shops and residents.",
            },
            {
                "text": "False",
                "right": True,
                "feedback": "Right. It is about the place or the group’s conditions, and no individual is discussed.",
            },
        ],
        "feedback": "Keep a second, separate meeting for a child who needs one.",
        "guidance": "context-conference",
        "heading": "Who comes",
    },
    {
        "key": "three-sides-number",
        "kind": "numeric",
        "stem": "How many sides has the triangle by which a neighbourhood is assessed?",
        "topics": ["Neighbourhood assessment"],
        "source": NEIGHBOURHOOD,
        "difficulty": "easy",
        "options": [],
        "number": 3,
        "tolerance": 0,
        "unit": "sides",
        "feedback": "Young people’s strengths and needs; guardianship; resources, built environment, policy and systems.",
        "guidance": "neighbourhood-assessment",
        "heading": "Three sides",
    },
    {
        "key": "displacement-word",
        "kind": "short_text",
        "stem": "One word for what happens when harm moves to another place because people were moved on.",
        "topics": ["Neighbourhood assessment", "Level 2"],
        "source": None,
        "difficulty": "medium",
        "typos": 1,
        "options": [spelling("Displacement", "Yes: the harm is not less, it is elsewhere.")],
        "feedback": "Before any response, ask where young people would go instead, and whether that is safer.",
        "guidance": "watch-outs",
        "heading": "Nine things to watch",
    },
    {
        "key": "my-next-place",
        "kind": "reflective",
        "stem": "Which place would you look at first where you work, and who would you ask to walk it with you?",
        "topics": ["Level 2"],
        "source": None,
        "difficulty": "medium",
        "options": [],
        "feedback": "A walk at the right hour with the right person teaches more than a report about it.",
        "guidance": "neighbourhood-assessment",
        "heading": "An example from Fenmarch (invented)",
    },
]
