"""Practice tools: how to use each, and the sheet to print."""

from resources.demonstration import published as by
from resources.demonstration.shapes import Block, FormEntry, FormPart, Source, ToolEntry

OWNER = "Contextual Safeguarding lead"


def _part(heading: str, lines: int = 4, hint: str = "") -> FormPart:
    return {"heading": heading, "hint": hint, "lines": lines}


def _space(heading: str, hint: str = "", size: str = "large") -> FormPart:
    return {"heading": heading, "hint": hint, "size": size}


def _grid(heading: str, columns: list[str], rows: int, hint: str = "") -> FormPart:
    return {"heading": heading, "hint": hint, "columns": columns, "rows": rows}


def _form(title: str, intro: str, *parts: FormPart) -> FormEntry:
    return {"title": title, "intro": intro, "parts": list(parts)}


def _steps(title: str, *steps: tuple[str, str]) -> Block:
    return (
        "steps",
        {"title": title, "steps": [{"title": head, "text": f"<p>{text}</p>"} for head, text in steps]},
    )


def _tool(
    slug: str,
    title: str,
    summary: str,
    topics: list[str],
    time: str,
    body: list[Block],
    form: FormEntry,
    *sources: Source,
) -> ToolEntry:
    return {
        "slug": slug, "title": title, "summary": summary, "topics": topics, "nation": "any", "owner": OWNER,
        "checked_on": "2026-11-02", "time_needed": time, "body": body, "sources": list(sources), "form": form,
    }  # fmt: skip


TOOLS: list[ToolEntry] = [
    _tool(
        "context-weighting-sheet", "Context weighting sheet",
        "Set the contexts of one young person’s life side by side and decide which has to change first.",
        ["Context weighting", "Level 1", "Assess", "Plan", "Target"], "30 minutes, alone or in supervision",
        [
            ("text", "<p>Use it when a plan has grown long and most of its actions fall to the young person. It asks one question of each context: if only this changed, how much safer would life be?</p>"),
            ("heading", "How to use it"),
            _steps("", ("Name the contexts", "Home, peers, school, neighbourhood, online. Add transport or a placement where they matter."), ("Write what you know, and how", "Seen, told by the young person, told by somebody else, or guessed. Guesses are allowed if they are marked."), ("Give each a weight", "Much, some or little influence on safety now. Weight is influence, not blame."), ("Test it", "Ask the young person, and ask whether you would weight it so for another child."), ("Change the plan", "The heaviest context gets the first action, and somebody with reach there owns it.")),
            ("callout", {"kind": "practice", "title": "Same behaviour, different plan", "text": "<p>Two pupils leave before the last lesson. One goes because a friend who owes money asks him to come along; one because the only bus he feels safe on leaves early. The first weight lies on peers, the second on transport.</p>"}),
            ("link", {"to": "guidance:context-weighting", "text": "Weighting step by step"}),
        ],
        _form("Context weighting", "One sheet for each young person. It belongs in the child’s own record.", _grid("What we know of each context", ["Context", "What happens there", "How we know", "What protects", "Weight"], 6), _part("Which context must change first, and why", 4), _part("What the young person says", 3), _part("First action, who owns it, by when", 3)),
        by.WEIGHTING,
    ),
    _tool(
        "safety-mapping-guide", "Safety mapping guide and sheet",
        "Make a map of safe and unsafe places with a young person, and keep the talk at their pace.",
        ["Safety mapping", "Level 1", "Neighbourhood", "Young people", "Assess"], "45 minutes with the young person",
        [
            ("text", "<p>A safety map is a drawing and a talk. The talk matters more. A young person colours where life feels safe, uncertain or unsafe, and tells you about times, routes and people.</p>"),
            ("drawing", {"name": "map", "alt": "A folded map with a winding path and one marked place", "caption": "The path between places is often where it happens."}),
            ("heading", "Before and after"),
            _steps("", ("Agree what it is for", "Say who will see it, where it is kept, and what you would have to pass on."), ("Let them choose the map", "A printed map, a hand-drawn one, or only words."), ("Ask about time", "The same corner at noon and at ten at night is two places."), ("Ask what helps", "Every map needs people and places that protect."), ("Bring patterns, not maps, to others", "Several young people naming one place is a reason for Level 2 work. Their maps stay theirs.")),
            ("callout", {"kind": "watch", "title": "If everything is red", "text": "<p>That is information, not refusal. Ask what safe would feel like, who helps, and whether home is red too.</p>"}),
            ("link", {"to": "guidance:safety-mapping", "text": "More on safety mapping"}),
        ],
        _form("Safety mapping notes", "To go with the young person’s own map, in the child’s own record.", _part("Places that feel safe, and why", 4), _part("Places that depend on time or company", 4), _part("Places that do not feel safe, and what happens there", 4), _part("Routes between them", 3), _part("Who helps where", 3), _part("What the young person wants to happen next", 3)),
        by.MAPPING,
    ),
    _tool(
        "neighbourhood-assessment-sheet", "Neighbourhood assessment sheet",
        "Look at a park, an estate or a row of shops along the three sides of the neighbourhood triangle.",
        ["Neighbourhood assessment", "Level 2", "Neighbourhood", "Assess", "Housing providers"], "Two visits and a conversation or five",
        [
            ("text", "<p>The triangle has three sides: what young people bring and need there together; who cares and can act; and the resources, buildings and rules that shape the place.</p>"),
            ("drawing", {"name": "triangle", "alt": "A triangle within a triangle around one marked point", "caption": "Three sides, one place."}),
            ("heading", "How to use it"),
            _steps("", ("Say where the place begins and ends", "A garage block, a stop, a stretch of path. Small is good."), ("Go when it is used", "After school, on Friday evening, not only at ten in the morning."), ("Ask those who are there", "Young people first, then shop staff, caretakers, drivers, neighbours."), ("Fill the three sides", "Write strengths as carefully as harms."), ("Share it back", "Those who told you should recognise the place you describe.")),
            ("link", {"to": "guidance:neighbourhood-assessment", "text": "Planning a neighbourhood assessment"}),
        ],
        _form("Neighbourhood assessment", "About a place, never about named young people.", _part("The place and its limits", 2), _part("Young people: strengths and needs, together", 5), _part("Guardianship: who cares and can act", 5), _part("Resources, built environment, rules", 5), _grid("Whom we asked", ["Who (role)", "When", "What they told us"], 6), _part("What must change first", 3)),
        by.NEIGHBOURHOOD, by.TRIANGLES,
    ),
    _tool(
        "school-assessment-sheet", "School assessment sheet",
        "Ask how a school’s spaces, rules and relationships make pupils safer or less safe.",
        ["School assessment", "Education settings", "Level 2", "Assess", "Education partners"], "Half a day, with the safeguarding lead",
        [
            ("text", "<p>Do it with the school, not to it. Pupils know the corridors, the gate and the bus stop better than any adult.</p>"),
            ("heading", "Where to look"),
            ("table", {"caption": "Four places to begin", "columns": ["Where", "Ask"], "rows": [["Gates and the way home", "Who is there at the end of the day, and who waits?"], ["Corridors, toilets, stairs", "Where do pupils not go alone?"], ["Policy", "Does the exclusion or phone policy move harm somewhere else?"], ["Response", "After a report, what do pupils see happen?"]]}),
            ("link", {"to": "guidance:school-assessment", "text": "Assessing a school as a context"}),
        ],
        _form("School assessment", "About the school as a place, never about named pupils.", _grid("Walk round", ["Space", "Time", "What pupils say", "What staff say"], 7), _part("Peers and culture: what is laughed at, what is reported", 4), _part("Policies that protect, and policies that move harm", 4), _part("Adults whom pupils trust", 3), _part("Three changes, who makes them, by when", 4)),
        by.ASSESSMENTS, by.TRIANGLES,
    ),
    _tool(
        "friendship-and-peer-planner", "Friendship and peer work planner",
        "Plan welfare work with a group of friends without making a list of suspects.",
        ["Friendship and peer assessment", "Peers", "Plan", "Young people"], "One hour with your manager",
        [
            ("safeguarding", {"title": "What this sheet never holds", "text": "<p>No names and no initials. A peer map is drawn with one young person, with initials only, and stays in that child’s own confidential record. It is not an intelligence chart.</p>"}),
            ("heading", "Before you begin"),
            _steps("", ("Say what it is for", "To know who matters to a young person, or to join up what social care already holds."), ("Check the policy", "Your council should have published how peer work is shared, kept and deleted."), ("Look for care", "Friendship protects. Ask what the group does for its members."), ("Plan for the group", "An offer to all, a place to be, an adult whom they chose.")),
            ("link", {"to": "guidance:friendship-and-peer-work", "text": "Friendship and peer work, and what not to record"}),
        ],
        _form("Friendship and peer work", "A plan about a group. No names, no initials.", _part("Why now, and for whose welfare", 3), _part("What the group gives its members", 4), _part("What harms or pressures it, and from where", 4), _part("Legal basis, who has agreed, who may see this", 3), _part("Offer to the group, who makes it, when we look again", 4)),
        by.PEERS,
    ),
    _tool(
        "context-conference-agenda", "Context conference agenda",
        "Hold a meeting about a place or a group in ninety minutes, with nobody’s child on the table.",
        ["Context conference", "Level 2", "Plan", "Partnerships", "Community safety"], "90 minutes, after an assessment",
        [
            ("text", "<p>A context conference is like a child protection conference, but about a place or a group. No individual is discussed; individual plans stand elsewhere and are linked.</p>"),
            ("heading", "The agenda"),
            ("table", {"caption": "Ninety minutes", "columns": ["Minutes", "Item", "Who"], "rows": [["10", "Purpose, ground rules, nobody is named", "Chair"], ["20", "The assessment: what we saw and heard", "Assessor and young people’s voice"], ["20", "What already protects", "Everybody"], ["20", "Two or three safety goals", "Chair"], ["15", "Who does what, with whose reach", "Owners"], ["5", "When and how we will see change", "Chair"]]}),
            ("link", {"to": "guidance:context-conference", "text": "Running a context conference"}),
        ],
        _form("Context conference", "About a place or a group. Nobody is named.", _part("Place or group, and its limits", 2), _grid("Who is here", ["Role", "What they can influence"], 8), _part("What we know, and how", 5), _part("What protects", 4), _grid("Goals", ["Goal", "Action", "Owner", "By", "How we will see it"], 4)),
        by.CONFERENCES, by.FIRST_CONFERENCE,
    ),
    _tool(
        "contextual-outcomes-sheet", "Contextual outcomes sheet",
        "Write few goals for a place, and say beforehand how you will know.",
        ["Contextual outcomes framework", "Outcomes", "Measure", "Review"], "40 minutes",
        [
            ("text", "<p>Goals come before responses. Otherwise the usual menu decides: more patrols, another leaflet.</p>"),
            ("heading", "A good goal"),
            ("table", {"caption": "From activity to outcome", "columns": ["Instead of", "Write"], "rows": [["Run six assemblies", "Pupils say they would tell an adult, and an adult acts"], ["Increase patrols", "Girls say they feel safe at the interchange after dark"], ["Install lighting", "The path is used again by younger children"]]}),
            ("callout", {"kind": "watch", "title": "Careful with claims", "text": "<p>A change after your work is not yet a change because of it. Say what else changed.</p>"}),
        ],
        _form("Contextual outcomes", "Three goals at most.", _grid("Goals", ["Safety goal", "How it is now", "Response", "How we will see it", "When"], 4), _part("What young people say would show it", 4), _part("What else is changing there", 3), _part("Review: met, partly, not; why", 4)),
        by.OUTCOMES,
    ),
    _tool(
        "words-that-help-card", "Words that help: a card",
        "Swap words that blame a child for words that say who does what.",
        ["Assess", "Review", "Social care", "Young people"], "Five minutes before you press save",
        [
            ("text", "<p>Read what you wrote once more before it is saved. Who acts in each sentence?</p>"),
            ("heading", "Instead of this, say that"),
            ("table", {"caption": "Say who does what", "columns": ["Instead of", "Try"], "rows": [["Puts herself at risk", "Adults are targeting her near the station"], ["Makes poor choices", "He has few safe choices on that route"], ["Is streetwise", "She has learned to look after herself; who should be doing it?"], ["Refuses to engage", "We have not yet found a way that works for him"], ["Gang member", "He spends time with older young people who frighten him"], ["Placing himself in danger", "The only free place to meet is unsafe after dark"]]}),
            ("callout", {"kind": "practice", "title": "Read it aloud", "text": "<p>Would you read this sentence to the young person? If not, write it again.</p>"}),
            ("link", {"to": "guidance:words-that-help", "text": "Why words matter"}),
        ],
        _form("Words that help", "Keep it beside your screen.", _grid("My own swaps", ["Words I caught myself using", "Words I will use"], 8), _part("Who does what to whom, in one sentence", 3)),
        by.LANGUAGE,
    ),
    _tool(
        "mace-preparation-sheet", "MACE preparation sheet",
        "Bring a context to your multi-agency exploitation panel, not only a child.",
        ["Partnerships", "Child criminal exploitation", "Refer and screen", "Police"], "20 minutes before the panel",
        [
            ("text", "<p>What MACE is differs by area: a panel on child exploitation, on criminal exploitation, or a police team. Find out what yours decides before you prepare.</p>"),
            ("heading", "What to bring"),
            _steps("", ("One place or pattern", "Where, when, since when, and how you know."), ("What links the children", "A route, a person, a time, a debt; not only that they know each other."), ("Who has reach", "Which partner could change this place by next month?"), ("One request", "What should the panel decide?")),
        ],
        _form("For the panel", "Follow your area’s rules for what may be shared, and with whom.", _part("Place or pattern, in two sentences", 3), _part("What we know, how, and how sure", 5), _part("What protects already", 3), _part("Who has reach", 3), _part("What we ask the panel to decide", 3)),
        by.SUFFOLK,
    ),
    _tool(
        "consultation-preparation-sheet", "Consultation preparation sheet",
        "Ten minutes of thinking that make a champion’s answer twice as useful.",
        ["Both levels", "Plan", "Social care", "Voluntary sector"], "10 minutes",
        [
            ("safeguarding", {"title": "Harm or danger first", "text": "<p>If somebody has suffered significant harm or soon might, report first and ask afterwards. In danger call 999.</p>"}),
            ("heading", "Three things make a good question"),
            _steps("", ("A decision", "What has to be decided, by whom, by when?"), ("A few facts", "What is known of each context, how, and how sure."), ("What was tried", "With the child and family, and with the place.")),
            ("link", {"to": "guidance:asking-a-champion", "text": "Asking a champion"}),
        ],
        _form("Before you ask", "No names, initials, schools or exact places.", _part("My question in one sentence", 2), _part("What has to be decided, by whom, by when", 2), _grid("Contexts", ["Context", "What is known", "How, and how sure"], 5), _part("What protects", 3), _part("What was tried, and what came of it", 4), _part("What young people and parents say", 3)),
        by.CONSULTING,
    ),
    _tool(
        "closing-context-work-sheet", "Closing context work sheet",
        "End a piece of work on a place on purpose: what changed, what stays, and whose it is now.",
        ["Close", "Review", "Measure", "Level 2", "Outcomes"], "One visit and forty minutes",
        [
            ("text", "<p>Use it when the goals for a place are met, or when it is time to say that they were not. Fill in the first part there, at the hour the work was about.</p>"),
            ("heading", "How to use it"),
            _steps("", ("Ask the first questions again", "The same words, the same hour, and the same kind of people."), ("Say what else changed", "Weather, holidays, a new shop, police work. A change after your work is not yet a change because of it."), ("Ask where it went", "Has harm moved next door? Who would know?"), ("Give each action a home", "A name, a rota or a budget that is not the project’s."), ("Tell those who told you", "Young people first, within a week.")),
            ("heading", "What good looks like"),
            ("text", "<ul><li>Every line of the grid has an owner who was in the room.</li><li>A date for a last look stands in somebody’s diary.</li><li>No child’s plan was closed by the same stroke.</li></ul>"),
            ("link", {"to": "guidance:closing-context-work", "text": "Closing context work well"}),
        ],
        _form("Closing context work", "About a place or a group, never about named young people.", _grid("Goals", ["Goal", "At the start", "Now", "How we know"], 3), _part("What else changed at the same time", 3), _part("Has harm moved? Whom we asked", 3), _grid("What goes on", ["Action", "Whose it is now", "Until when"], 4), _part("Whom we told, and how", 3), _part("Last look: who and when", 2)),
        by.PLAN, by.OUTCOMES,
    ),
    _tool(
        "place-partner-conversation-card", "First conversation with a place: a card",
        "What to ask, offer and agree when you first speak with a shop, an operator, a club or a caretaker.",
        ["Business", "Transport operators", "Shops and night economy", "Partnerships", "Identify"], "Ten minutes there, and a second visit",
        [
            ("text", "<p>Those who look after a place see more of it than any service. They need to know that you will come back. Take the card in your pocket and leave the form in the office.</p>"),
            ("heading", "In this order"),
            _steps("", ("Ask", "“You are here every day. What do you see, and when does it change?”"), ("Thank", "Name something that they do already."), ("Offer", "One number that is answered, and your name."), ("Agree", "Notice, be kind, ring. No names, no photographs, no questioning of children."), ("Return", "Within two weeks, with what you did.")),
            ("table", {"caption": "Words that open and words that close", "columns": ["Instead of", "Say"], "rows": [["We need you to report", "What would make it easier for you to ring?"], ["Have you seen any gangs?", "When is it uneasy here, and why do you think so?"], ["You should ban them", "Who do you let wait inside? Thank you for that."], ["I can’t tell you anything", "I can’t speak about children. I will tell you what we did about the place."]]}),
            ("callout", {"kind": "watch", "title": "If they tell you of harm", "text": "<p>Report it yourself the same day, and tell them that you did. In danger: 999.</p>"}),
            ("link", {"to": "guidance:shops-and-night-economy", "text": "Shops and the night economy"}),
            ("link", {"to": "guidance:transport-operators", "text": "Transport operators"}),
        ],
        _form("First conversation with a place", "About the place, never about named young people.", _part("Who looks after it, and when they are there", 2), _part("What they see, and when it changes", 4), _part("What they do already", 3), _part("What would help them", 3), _part("What we agreed, and what it is not", 3), _part("When I go back, and with what news", 2)),
        by.NEIGHBOURHOOD,
    ),
    _tool(
        "return-talk-prompts", "Prompts for the talk on return",
        "Talk with a young person who was missing about places, people and what would help, at their pace.",
        ["Missing", "Young people", "Identify", "Level 1"], "Half an hour, with food",
        [
            ("safeguarding", {"title": "Hurt, or told of harm?", "text": "<p>Health first. Report harm the same day by your area’s route. In danger: 999.</p>"}),
            ("text", "<p>Nobody has to fill in the sheet. Choose three prompts and listen. Somebody the young person would choose asks better than somebody whose turn it is.</p>"),
            ("heading", "Prompts"),
            ("table", {"caption": "About three places", "columns": ["Place", "You might ask"], "rows": [["What was left", "What was it like in the hour before? What would have made it all right to stay?"], ["What was reached", "What is good there? Who else was there? Did anything worry you?"], ["The way", "How did you get there and back? Who paid? Where did it feel all right?"], ["Next time", "Whom could you text? Where could you wait? What should I change?"]]}),
            ("callout", {"kind": "watch", "title": "Leave out “why”", "text": "<p>“Why do you do this?” asks for a defence. “What is good there?” asks for a picture.</p>"}),
            ("link", {"to": "guidance:missing-episodes", "text": "Missing episodes read in context"}),
        ],
        _form("Talk on return", "It belongs in the child’s own record.", _part("How they are now: food, sleep, health", 2), _part("What was left, and what was hard there", 3), _part("What was reached, and what is good there", 3), _part("The way there and back", 3), _part("What worries them, what worries me", 3), _part("What I shall change or ask for, by when", 3), _part("What I have to pass on, and what I told them about it", 2)),
        by.RISKS, by.LANGUAGE,
    ),
    _tool(
        "place-observation-sheet", "Place observation sheet",
        "Sit in a place three times and write down what is there, before anybody decides what it needs.",
        ["Observation", "Neighbourhood assessment", "Identify", "Assess", "Level 2"], "Three visits of twenty minutes",
        [
            ("text", "<p>Use it before a neighbourhood or school assessment. Go at the hour the worry is about, at a quiet hour, and on the day young people say is best. You look at the place: light, ways in and out, who looks after it. You do not watch or note down young people.</p>"),
            ("heading", "How to use it"),
            _steps("", ("Say that you are coming", "Tell whoever looks after the place. Young people who ask get a straight answer."), ("Sit where they sit", "What can be seen and heard from there? What cannot?"), ("Write what is there", "A lamp, a bench, a closed kiosk, a friendly driver. No descriptions of people."), ("Ask one thing", "“What would make this a better place to wait?” Of anybody who likes to answer."), ("Leave something", "Say when you will be back, and come back.")),
            ("callout", {"kind": "watch", "title": "Looking is not watching", "text": "<p>If somebody could feel followed by what you do, stop and talk instead. What you write about the place may be read by everybody in it.</p>"}),
            ("link", {"to": "guidance:neighbourhood-assessment", "text": "What to do with what you found"}),
        ],
        _form("Place observation", "About a place, never about named or described young people.", _part("The place, and where it begins and ends", 2), _grid("Three visits", ["Day and hour", "What is there: light, seats, ways out", "Who looks after it", "What it feels like"], 3), _part("What people said would make it better", 4), _part("What protects already", 3), _part("What to look into, and with whom", 3), _part("When we come back, and whom we told", 2)),
        by.NEIGHBOURHOOD, by.SURVEILLANCE,
    ),
    _tool(
        "peer-group-map-sheet", "Peer group map",
        "Draw with a young person who matters to them, for their own safety, and decide together where the drawing stays.",
        ["Friendship and peer assessment", "Peers", "Assess", "Young people", "Level 1"], "Half an hour with the young person",
        [
            ("text", "<p>A map is drawn with a young person, for their welfare. It shows who matters to them, who lifts them up and where help could come from. It is no chart of suspects, and it is not drawn about somebody who is not there.</p>"),
            ("heading", "Before you draw"),
            _steps("", ("Say what it is for", "Their safety and their friends’ safety. Say also what you would have to pass on, and to whom."), ("Agree where it stays", "In this child’s own confidential record, and nowhere else. Agree when it is destroyed."), ("Use initials only, or shapes", "A circle in a colour does as well. On this site not even initials are entered.")),
            ("heading", "While you draw"),
            _steps("", ("Begin in the middle", "The young person draws themselves first, as large as they like."), ("Who matters?", "Near or far, thick line or thin. Friends, brothers and sisters, somebody online, an adult who listens."), ("What is good there?", "Ask before you ask what worries you."), ("Where do they meet?", "Places on the map lead to the place, not only to the people."), ("What would they change?", "One thing, in their words.")),
            ("callout", {"kind": "watch", "title": "Not a gang chart", "text": "<p>Names of friends in a shared file turn a talk into intelligence. If a partner asks for the map, talk about the place and the pattern instead, and ask for advice on the law.</p>"}),
            ("link", {"to": "guidance:friendship-and-peer-work", "text": "Friendship and peer work, step by step"}),
            ("link", {"to": "tool:friendship-and-peer-planner", "text": "When a whole group needs an offer"}),
        ],
        _form("Peer group map", "Drawn with the young person, for their own record. Initials or shapes only.", _space("My map: me in the middle", "Near or far, thick or thin, a colour for those who lift me up."), _grid("What the lines say", ["Who (shape or initials)", "What is good there", "What worries me", "Where we meet"], 5), _part("Who could help, and where", 3), _part("What I would change", 3), _part("Where this stays, until when, and who may see it", 2)),
        by.PEERS, by.SURVEILLANCE,
    ),
]  # fmt: skip
