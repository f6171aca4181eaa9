"""Working with places, groups, schools and maps."""

from resources.demonstration import published as by
from resources.demonstration.shapes import GuidanceEntry
from resources.demonstration.writing import (
    callout,
    drawing,
    heading,
    invented,
    link,
    picture,
    points,
    quotation,
    sheet,
    steps,
    table,
    text,
)

CONTEXTS: list[GuidanceEntry] = [
    {
        "slug": "safety-mapping",
        "title": "Safety mapping with young people",
        "summary": "How to draw a map of safe and unsafe places together, and what may leave the room.",
        "topics": ["Safety mapping", "Neighbourhood", "Level 1", "Young people", "Transport"],
        "nation": "any",
        "owner": "Contextual Safeguarding lead",
        "checked_on": "2026-11-02",
        "body": [
            text(
                "<p>A young person colours a local map: green where it feels safe, amber where it depends, red where it does not. The talk that follows is about routes, times, trusted adults and places to be.</p>"
            ),
            drawing(
                "map",
                "A folded map with a winding path and one marked place",
                "Ask about the way between places too.",
            ),
            heading("Doing it well"),
            steps(
                (
                    "Say what it is for",
                    "<p>And who will see it, where it is kept, and what you could not keep to yourself.</p>",
                ),
                ("Follow, do not lead", "<p>Let the pencil choose where to begin.</p>"),
                ("Ask about times", "<p>Term and holiday, noon and night, with friends and alone.</p>"),
                (
                    "Ask who helps",
                    "<p>The shop where one may stand inside until the bus comes belongs on the map.</p>",
                ),
                ("End with something that changes", "<p>One thing you will do by a day you name.</p>"),
            ),
            quotation(
                "Nobody ever asked me which way I walk. I take the long one when the lights are off.",
                "A pupil of thirteen, invented for this page",
            ),
            heading("When the whole map is red"),
            text(
                "<p>Some young people colour everything red. It is not a failure of the exercise. Stay curious: what would safe feel like, is home red too, was there ever a green? Do not write “did not engage”.</p>"
            ),
            heading("A worked example"),
            invented(
                "forty minutes with Jordan",
                "<p>Jordan, thirteen, colours school green, the canal red and leaves the high street white. “White?” – “It depends who’s on.” Between four and five one security guard lets pupils wait inside; on his days off there is nobody. Jordan’s way home turns on a rota.</p><p>The worker promises one thing by Friday: to ask the shop whether the other guard could do the same. The map stays in Jordan’s record. What goes to the team is a sentence: “a shop doorway on the way from school protects on some days and not on others”.</p>",
            ),
            heading("What good looks like"),
            points(
                "The young person talked more than you did.",
                "There is some green on it, or you know why not.",
                "You learned a time as well as a place.",
                "Something small changed by the day you named.",
            ),
            heading("From one map to Level 2"),
            text(
                "<p>Several maps that name one place show where work on the place may help. What goes to colleagues is the pattern: “four young people, one path, after dark”. The maps stay in each child’s own record.</p>"
            ),
            link("tool:safety-mapping-guide", "Guide and sheet"),
        ],
        "sources": [by.MAPPING],
    },
    {
        "slug": "friendship-and-peer-work",
        "title": "Friendship and peer work, and what not to record",
        "summary": "Work with groups of friends for their welfare, within the law, and keep it from turning into an intelligence chart.",
        "topics": ["Friendship and peer assessment", "Peers", "Legislation", "Police", "Young people"],
        "nation": "any",
        "owner": "Contextual Safeguarding lead",
        "checked_on": "2026-11-02",
        "body": [
            text(
                "<p>Friends are where young people find safety, fun and sometimes harm. Knowing who matters to a young person is welfare. Charting who knows whom is something else.</p>"
            ),
            drawing(
                "peers",
                "Two young people side by side with a shared point between them",
                "Friendship protects. Begin there.",
            ),
            heading("Two purposes, and no third"),
            text(
                "<ol><li>With a young person, to learn who matters to them.</li><li>To join up what social care already holds about children who are linked.</li></ol><p>The right to a private life is engaged. Your council should have a published policy that controls how such work is shared, kept and deleted.</p>"
            ),
            heading("What not to record"),
            table(
                "The stricter line, which this platform follows",
                ["Where", "What may stand there"],
                ["The child’s own confidential record", "A map drawn with the child, with initials only"],
                ["A plan for the group", "Roles, needs and offers; no names, no initials"],
                ["Practice Hub", "Not even initials"],
                ["A police or gang record", "Nothing of it, by default"],
            ),
            text(
                "<p>Practice differs: some areas’ local pages ask for full names. Know your own area’s rule, and ask why it is so.</p>"
            ),
            heading("If the police ask for the map"),
            text(
                "<p>Do not hand it over, and do not refuse for ever. Hold it back, say what it is for, and take any sharing that is necessary and proportionate through the agreed process, with the reasons recorded. Sharing to prevent serious harm can be lawful. It is never automatic.</p>"
            ),
            heading("A worked example"),
            invented(
                "five friends and a garage",
                "<p>Five boys in year 9 spend their evenings in an empty garage. A neighbour calls them a gang. One has been asked by an older cousin to hold a bag. A worker who knows one of them asks what the garage is for: it is warm, there is a speaker, and nobody shouts.</p><p>The plan for the group has no names and no initials. Need: somewhere warm of their own. Offer: two evenings in the church hall with a youth worker they chose, open to all five and their friends. Pressure: an adult relative of one, dealt with in that boy’s own plan and by a report to the police. The map he drew stays in his record. The other four have no file, and need none.</p>",
            ),
            heading("What good looks like"),
            points(
                "The group would recognise the plan and not be ashamed of it.",
                "The friendship is stronger at the end.",
                "Nobody appears in a system because of whom they know.",
                "The policy on keeping and deleting was read before the first pen was picked up.",
            ),
            link("tool:friendship-and-peer-planner", "A planner without names"),
        ],
        "sources": [by.PEERS, by.SURVEILLANCE],
    },
    {
        "slug": "neighbourhood-assessment",
        "title": "Assessing a neighbourhood",
        "summary": "Look at a park, estate or shopping street the way you would look at a family: strengths, care and circumstances.",
        "topics": [
            "Neighbourhood assessment",
            "Neighbourhood",
            "Level 2",
            "Housing providers",
            "Observation",
            "Assess",
        ],
        "nation": "any",
        "owner": "Contextual Safeguarding lead",
        "checked_on": "2026-11-02",
        "body": [
            text(
                "<p>A neighbourhood assessment asks what a place does to the young people in it, and what they and others could do with the place. It mirrors the assessment of a child and family, with three sides of its own.</p>"
            ),
            drawing(
                "neighbourhood",
                "A row of buildings with a street lamp",
                "Small, with limits that everybody can name.",
            ),
            heading("Three sides"),
            table(
                "The neighbourhood triangle",
                ["Side", "Look for"],
                [
                    "Young people’s collective strengths and needs",
                    "What they come for, what they bring, what is missing",
                ],
                ["Guardianship", "Adults who care and can act: caretakers, shop staff, drivers, neighbours"],
                [
                    "Resources, built environment, policy",
                    "Light, sightlines, opening hours, bylaws, who owns what",
                ],
            ),
            heading("An example from Fenmarch (invented)"),
            text(
                "<p>A row of garages behind flats. Three young people on separate plans are named there. On two visits after school the assessor found younger children playing, a broken lamp, a caretaker who knew everybody and had nobody to tell, and a door code that half the town knew. The landlord changed the code in a week. The caretaker got a number and a name. A detached team came on Thursdays. Nobody was moved on.</p>"
            ),
            picture(
                "walk-to-the-shops",
                "A sketch from above. A: a bus stop on a road. B: a path between a row of garages and a wall. C: three shops. D: a youth club with its lights on, beside the path.",
                "An invented street. Stand at B at the hour they walk it: no window looks onto the path.",
            ),
            heading("In order"),
            text(
                "<ol><li>Scope: where it begins and ends.</li><li>Gather views, young people’s first.</li><li>Assess along the three sides.</li><li>Set goals.</li><li>Respond.</li><li>Measure, on a day you fixed beforehand.</li></ol>"
            ),
            callout(
                "watch",
                "Residents who want them gone",
                "<p>Ask where the young people would go, and what need this place meets. Displacement moves harm.</p>",
            ),
            heading("What good looks like"),
            points(
                "Young people’s views are first on the page, not last.",
                "At least one strength is written down for each side of the triangle.",
                "Somebody who lives or works there would say: yes, that is us.",
                "Each goal has an owner who has keys, a budget or a rota.",
                "You went when it is used.",
            ),
            sheet(
                "neighbourhood-assessment-sheet",
                "Neighbourhood assessment sheet",
                "Two copies: one to write on there, one for the meeting.",
            ),
            link("tool:neighbourhood-assessment-sheet", "How to fill it in"),
            link("case-study:suffolk", "A garage block and a skatepark in the Suffolk study"),
        ],
        "sources": [by.NEIGHBOURHOOD, by.TRIANGLES],
    },
    {
        "slug": "school-assessment",
        "title": "Assessing a school as a context",
        "summary": "Ask how a school’s places, rules and relationships make its pupils safer or less safe, with the school and its pupils.",
        "topics": [
            "School assessment",
            "Education settings",
            "Education partners",
            "Level 2",
            "Harmful sexual behaviour",
        ],
        "nation": "any",
        "owner": "Trust safeguarding manager",
        "checked_on": "2025-11-10",
        "review_in_days": -13,
        "body": [
            text(
                "<p>A school protects more children than any other place. It can also hold corners, habits and rules that harm. Look at it as a context with the people who run it and those who spend their days there.</p>"
            ),
            drawing("school", "A school building with a flag", "Pupils know the corridors best."),
            heading("Begin with the safeguarding lead"),
            text(
                "<p>Agree what it is for, what will be written and who will read it. This is not an inspection. A school that is praised for finding something will look again.</p>"
            ),
            heading("What to ask"),
            text(
                "<ul><li>Where do pupils not go alone, and at what time?</li><li>What happens at the gate, on the way and at the stop?</li><li>What is laughed at, and what is reported?</li><li>After a report, what do pupils see happen?</li><li>Does a rule (exclusion, phones, uniform) move harm somewhere else?</li></ul>"
            ),
            heading("After sexual harm between pupils"),
            text(
                "<p>The behaviour is harmful; the child is not the label. Protect those harmed, plan for those who harmed, and then ask about the place: what made it possible, who saw, who laughed, and what would have stopped it.</p>"
            ),
            callout(
                "practice",
                "Three changes",
                "<p>One in a space, one in a rule, one in a relationship. Name who makes each, by when.</p>",
            ),
            heading("A worked example"),
            invented(
                "the stairs by the science block",
                "<p>At an invented academy, pupils in year 8 walk round the outside in the rain. Asked why, they say that the stairs by the science block are where girls are touched and filmed. Two reports had been made; each time the boy was moved to another set, and pupils saw nothing change.</p><p>Three changes, agreed with the safeguarding lead. <b>A space:</b> the stairs become one-way and a member of staff has coffee there at the change of lesson. <b>A rule:</b> films are reported by a route that does not mean showing the phone to a teacher. <b>A relationship:</b> whoever reports is told within two days what was done. Both the pupils harmed and the boys who harmed have plans of their own, elsewhere. Asked again in June, year 8 uses the stairs.</p>",
            ),
            heading("What good looks like"),
            points(
                "Pupils of every year were asked, also those on reduced timetables and those who left.",
                "The school would show the result to its governors.",
                "Support for those harmed did not wait for the assessment.",
            ),
            link("tool:school-assessment-sheet", "The sheet to print"),
        ],
        "sources": [by.ASSESSMENTS, by.TRIANGLES],
    },
    {
        "slug": "context-conference",
        "title": "Running a context conference",
        "summary": "Bring those with reach round a table about a place, set two or three goals, and keep every child’s story out of it.",
        "topics": ["Context conference", "Level 2", "Partnerships", "Plan", "Contextual outcomes framework"],
        "nation": "any",
        "owner": "Contextual Safeguarding lead",
        "checked_on": "2026-11-02",
        "body": [
            text(
                "<p>A context conference is like a child protection conference, but about a place or a group. No individual is discussed. Some are chaired by children’s social care; others are led by a coordinator of family group conferences. The first one about a neighbourhood was held in Hackney in October 2018.</p>"
            ),
            heading("Who comes"),
            text(
                "<p>Choose by influence, not by habit. For a garage block the two best first calls are the landlord and the detached youth team. Somebody must speak for what young people have said, and better still some of them come.</p>"
            ),
            heading("Before, during, after"),
            steps(
                (
                    "Before",
                    "<p>An assessment everybody has read. Individual plans are known to one person, who makes the link.</p>",
                ),
                (
                    "During",
                    "<p>What was found, what protects, two or three safety goals, who does what. When a name is said, the chair stops.</p>",
                ),
                (
                    "After",
                    "<p>The plan within days. A date to look again. A word back to those who told you.</p>",
                ),
            ),
            heading("Goals that show"),
            text(
                "<p>“More girls say they feel safe at the interchange, and staff there act” is a goal. “Ten leaflets” is not. Decide at the table how you will see it.</p>"
            ),
            callout(
                "watch",
                "Who chairs matters",
                "<p>It is child welfare. If the chair’s first word is nuisance, the meeting has drifted before it began.</p>",
            ),
            heading("A worked example"),
            invented(
                "the retail park on Saturdays",
                "<p>Round the table: a social work manager in the chair, the park’s manager, a security supervisor, the bus company, two youth workers, a school, and two young people who chose to come for the first half hour. Somebody begins “young K. was seen –”; the chair stops it there. Ninety minutes give two goals.</p>",
            ),
            table(
                "What was agreed",
                ["Goal", "Action and owner", "How we will see it"],
                [
                    "Young people can wait for the bus inside and unafraid",
                    "The park opens the east doors until the last bus; security learns whom to ring",
                    "Youth workers ask the same two questions in March and June",
                ],
                [
                    "Adults who approach children are noticed",
                    "Shops share one number; the social work team answers it",
                    "Calls made, and what came of them",
                ],
            ),
            heading("What good looks like"),
            points(
                "Nobody left knowing a child’s story they did not know before.",
                "Two goals, not nine.",
                "At least one action belongs to somebody who never sat at a safeguarding table before.",
                "Young people heard within a week what became of what they said.",
            ),
            link("tool:context-conference-agenda", "An agenda for ninety minutes"),
        ],
        "sources": [by.CONFERENCES, by.FIRST_CONFERENCE],
    },
]
