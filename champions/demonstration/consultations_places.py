"""Asked about places: a bus interchange, a stairwell, a park, a takeaway, a retail park, a conference."""

from champions.demonstration.shapes import ConsultationEntry

PLACES: list[ConsultationEntry] = [
    {
        "key": "bus-interchange",
        "requester": "practitioner",
        "champion": "champion",
        "offered_to": None,
        "topics": ["Transport", "Neighbourhood", "Level 2", "Plan"],
        "question": "Three unlinked children name the same bus interchange: three individual plans, or work on the place?",
        "situation": (
            "Three young people open to us, two girls and a boy, all mid-teens, who do not know one another, have each named the same bus interchange "
            "after school. Two were offered vapes and a lift by adults, unrelated to them; one was followed. All three are with allocated workers, the "
            "police have the descriptions, and each child's plan was updated the same day. How sure: two told their own worker, the third told a "
            "school nurse. I have not been there myself at that hour."
        ),
        "tried": "Level 1: safety plans, lifts home for one, a different stop for another. The one with the different stop now walks further in the dark. At Level 2, nothing yet.",
        "strengths": "A kiosk owner whom one of them trusts. An inspector who is there until four. All three travel with friends when they can.",
        "voice": "One says: it is fine until the inspector goes off. Another would rather wait inside somewhere than be driven home. Parents of two want more staff there and feel they are asked to drive instead.",
        "decision": "My manager and I must decide by the end of next week whether to ask for a context assessment, or to carry on with three plans.",
        "state": "closed",
        "hours_ago": 216,
        "messages": [
            {
                "by": "champion",
                "text": "Thank you, this is very clear. Two things before I write. At what time does it change for them, as exactly as they can say? And does anyone know who decides how long the inspector stays?",
            },
            {
                "by": "requester",
                "text": "Between about four and twenty to five; after that the buses are full of commuters and it feels all right again. The bus company sets the inspector's hours. I had assumed that was fixed, and I have never asked.",
            },
        ],
        "advice": {
            "summary": (
                "As I hear it you are asking whether three children who share a place should have three plans or one piece of work on the place. My answer is both, "
                "in a new order. Three children who do not know one another describe the same forty minutes. That weights the interchange more heavily than anything "
                "in their homes or friendships, and there must be more children whom no service knows.\n\n"
                "Option A (Target, Level 2): ask your team manager to open a context assessment of the interchange, led by social care. Walk it between four and twenty to five, "
                "on two different days. Speak with waiting pupils, the kiosk owner and drivers.\n\n"
                "Option B (Partnerships, Level 2): one telephone call to the bus company. Forty minutes of an inspector's time may be the strongest action in all three plans.\n\n"
                "Option C (Level 1): keep the three plans, but take out anything that moves the child further from other people. The longer walk in the dark is the plan's risk, not his.\n\n"
                "I would begin with B while A is being agreed. You will know that it works when pupils, asked the same two questions before and after, say that they feel safer there, and when "
                "staff can tell you what they did the last time that something worried them."
            ),
            "this_week": "Go there on Thursday from four to five, with a youth worker if you can, and write down who is present every ten minutes. Then ring the bus company.",
            "watch_outs": (
                "Moving young people on will only move the harm to the next stop. Do not ask the kiosk owner to become an informant: ask what would help him to be kind. Whatever you "
                "learn about the adults goes to the police through your usual route and not into a plan for the place. If another child tells you of harm while you are there, report it the same day."
            ),
            "outcome": "context_work_started",
            "guidance": ["levels", "neighbourhood-assessment", "context-weighting"],
        },
        "survey": {
            "helped": 5,
            "in_time": 5,
            "clearer": 5,
            "came_of_it": "context_work_started",
            "again": "yes",
        },
    },
    {
        "key": "stairwell",
        "requester": "person04",
        "champion": "champion",
        "offered_to": None,
        "topics": ["Housing estates", "Housing providers", "Level 2", "Neighbourhood assessment"],
        "question": "What can a landlord do about a stairwell where children wait for adults, other than lock it?",
        "situation": (
            "In a low-rise block the bottom of one stairwell is where younger teenagers wait in the evening, and where two adults who do not live there come to hand things out. "
            "The residents have asked for a lock. The children concerned were referred by a school and are known to social care; the police are informed about the adults. "
            "How sure: I have seen the waiting myself, and the rest comes from two residents and a caretaker."
        ),
        "tried": "Letters to the households. A camera, which was broken within a week. A talk with two parents, which went badly because they heard it as a threat to the tenancy.",
        "strengths": "A caretaker of twenty years' standing. A resident who brings out hot chocolate when it is cold. It is dry and lit, which is why they come.",
        "voice": "I have not asked the young people. A parent told me they have nowhere else that is warm.",
        "decision": "I have to answer the residents' meeting within three weeks.",
        "state": "active",
        "hours_ago": 13,
        "meeting": {"by": "requester", "way": "call", "in_days": [2, 3, 5], "is_agreed": False},
        "messages": [
            {
                "by": "champion",
                "text": "It says a great deal that you ask what else than a lock. One question first: which need does this stairwell meet for them, and where would they take it on the evening after it is locked? If you do not know, that is our starting point, and not a gap in your question.",
            },
            {
                "by": "requester",
                "text": "I asked the caretaker. He thinks most would go to the bin store behind the next block, which has no light and no windows facing it. There is a community room on the ground floor that we let twice a week and that stands empty for the rest.",
            },
        ],
    },
    {
        "key": "park-pavilion",
        "requester": "person05",
        "champion": None,
        "offered_to": None,
        "topics": ["Parks", "Community safety", "Level 2", "Young people"],
        "question": "Councillors want young people dispersed from a park pavilion: how do I answer as a safeguarding partner?",
        "situation": (
            "There have been complaints about noise and smoking at a park pavilion since the clocks went back. A petition asks for powers to disperse. A detached youth worker says the same "
            "group of about fifteen, aged thirteen to sixteen, goes there because older boys have taken over the courts, and that a few of them were asked to hold packages. That part has been "
            "referred. How sure: noise is certain, the packages come from one conversation."
        ),
        "tried": "Evening patrols, which moved them to an underpass for a week. No one has asked what would make the courts usable again.",
        "strengths": "They look after one another; two walk the youngest home. The café tenant is on their side.",
        "voice": "To the youth worker: it is the only place with a roof where nobody can come up behind you.",
        "decision": "A briefing for the portfolio holder, and a recommendation other than dispersal, if there is one.",
        "state": "pooled",
        "hours_ago": 11,
        "needed_in_days": 6,
    },
    {
        "key": "takeaway",
        "requester": "person09",
        "champion": "champion",
        "offered_to": None,
        "topics": ["Shops and night economy", "Business", "Level 2", "Child criminal exploitation"],
        "question": "Should we ask a takeaway to stop giving children free food, or ask it to become a guardian?",
        "situation": (
            "On our Friday round we meet about ten children of twelve to fifteen at one takeaway. The staff give out chips at closing time. Two of the children say that a customer, an adult, pays "
            "for their food and later asks for favours. Both were referred on the night; social care and the police have it. What we cannot tell is whether the staff know, and whether they "
            "are kind, afraid or part of it."
        ),
        "tried": "We stand outside and talk. We told two parents. Nobody has spoken with the owner.",
        "strengths": "Warm, bright, with a window on the street. One member of staff makes the young ones ring home.",
        "voice": "They like it there. One said: he is all right, the counter man, he tells us when to go.",
        "decision": "Whether our team approaches the owner or leaves that to licensing.",
        "state": "advised",
        "hours_ago": 44,
        "messages": [
            {
                "by": "champion",
                "text": "Before I answer: has whoever is dealing with the referral said that an approach to the owner is safe just now? If the police are looking at that customer, a friendly visit from you could warn him.",
            },
            {
                "by": "requester",
                "text": "Checked today. The officer asks us to leave the customer alone but is glad for us to talk with the owner about young people in general, with licensing knowing that we do.",
            },
        ],
        "advice": {
            "summary": (
                "You ask whether free food is the harm or the protection. I hold two explanations side by side. In one, the shop is a guardian that somebody else is using. In the other, the shop "
                "gains from him and looks away. Your own observation, the man who makes them ring home, speaks for the first. It does not settle it.\n\n"
                "Option A (Partnerships, Level 2): visit the owner as a neighbour, youth worker and one other, on a quiet afternoon. Thank them for the counter man. Ask what worries them at closing time. Offer a "
                "card with one number and one sentence on when to ring.\n\n"
                "Option B (Target, Level 2): make the paying customer unnecessary. Could the food at closing time come from you, from the mosque kitchen or from the shop's own scheme, so that no child owes anybody?\n\n"
                "Option C (Legislation): if your visit leaves you uneasy, say so to the allocated workers and licensing, and do not go back alone.\n\n"
                "I would do A, then B. I would not ask them to stop feeding children."
            ),
            "this_week": "Agree the visit with licensing and the officer by e-mail, so that there is a record of who agreed to what. Then go on Tuesday afternoon.",
            "watch_outs": "Do not ask staff to watch named children or to keep notes on them. Fear can look like silence: if the owner will not talk, that is not guilt. Keep your Friday round just as it is, because the trust is yours.",
            "outcome": "context_work_started",
            "guidance": ["neighbourhood-assessment", "watch-outs", "information-sharing"],
        },
    },
    {
        "key": "retail-park",
        "requester": "practitioner",
        "champion": "champion",
        "offered_to": None,
        "topics": ["Shops and night economy", "Child sexual exploitation", "Context weighting", "Assess"],
        "question": "Do I weight the retail park or the friendship first when a girl is harmed in one and held by the other?",
        "situation": (
            "A girl in her mid-teens on a child protection plan spends most evenings at a retail park with two friends. She was sexually exploited there last year by adults who have been charged. "
            "New adults are now seen with the group. The strategy discussion has been held, and enquiries continue. Home is warm and worn out. School is going better than it did."
        ),
        "tried": "A later curfew agreed with her father, which she keeps on school nights. Security at the park has been asked to send children away, and does.",
        "strengths": "She tells her father where she is. The friends came to see me of their own accord. A shop manager gave one of them a Saturday job.",
        "voice": "She says that the friends are the only ones who did not look at her differently afterwards. Her father wants to know why the place is the same as it was a year ago.",
        "decision": "The core group meets within two weeks, and I must propose what changes first.",
        "state": "waiting_requester",
        "hours_ago": 20,
        "meeting": {"by": "champion", "way": "video", "in_days": [3, 4], "is_agreed": True},
        "needed_in_days": 12,
        "messages": [
            {
                "by": "champion",
                "text": (
                    "Her father has asked the best question in your account, and I should like us to stay with it. Two things would help me. First, what did anybody change at the park after last year, apart from "
                    "sending children away? Second, when she and her friends arrive there, who is glad to see them? You do not need to find out everything: what you know today, and how you know it, is enough."
                ),
            }
        ],
    },
    {
        "key": "first-conference",
        "requester": "person11",
        "champion": None,
        "offered_to": "champion",
        "topics": ["Context conference", "Level 2", "Partnerships"],
        "question": "We chair our first context conference next month: whom would you leave out of the room?",
        "situation": (
            "A neighbourhood assessment of a riverside path is finished and goes to a context conference. The invitation list has reached thirty-one, mostly managers from the usual statutory agencies. "
            "No individual child will be discussed. What I lack is a way to keep out those who come to be informed, and to get in those who can change something on that path."
        ),
        "tried": "A first list by agency. It left out the rowing club and the angling society, who are there every day.",
        "strengths": "Young people from the survey want to present the findings themselves.",
        "voice": "They ask that nobody talks about lads on bikes for an hour. They want the steps mended and someone about after dark.",
        "decision": "The invitations go out at the end of next week.",
        "state": "offered",
        "hours_ago": 3,
        "needed_in_days": 9,
    },
]
