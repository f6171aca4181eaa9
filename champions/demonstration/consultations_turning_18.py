"""Asked about turning 18, placements, and whether to move the child or change the place."""

from champions.demonstration.shapes import ConsultationEntry

TURNING_18: list[ConsultationEntry] = [
    {
        "key": "debt-at-eighteen",
        "requester": "person10",
        "champion": "champion5",
        "offered_to": None,
        "topics": ["Debt bondage", "Adult services", "Placement and care", "System change"],
        "question": "A young man nearly 18 is in debt bondage and adult services see no eligible need: what bridges 18?",
        "situation": (
            "A young man some weeks from his eighteenth birthday is held by a debt to adults who have used him since he was fourteen. There is a positive trafficking decision, the police are working on the adults, and he is in supported accommodation. Adult "
            "social care has assessed him and finds no eligible need. On his birthday he loses the exploitation service, his social worker and the placement rate. How sure: all of it is on file."
        ),
        "tried": "Two referrals to adult services, the second with a longer chronology and the same answer. A transition meeting that ended with a list of websites.",
        "strengths": "He cooks. He rings his youth worker when it gets bad. His sister has a spare room in another town, though he does not want to bring it to her door.",
        "voice": "He says: everyone keeps telling me happy birthday like it is a good thing.",
        "decision": "Our head of service has asked me for a proposal within a week.",
        "state": "closed",
        "hours_ago": 540,
        "messages": [
            {
                "by": "champion",
                "text": "Two questions, and neither is a reproach. Does he know that after 18 his own consent decides whether he stays in the National Referral Mechanism, and has somebody explained that well before the day? And was the adult assessment done with someone in the room who understands coercion?",
            },
            {
                "by": "requester",
                "text": "No to both. The consent question was new to me, and I have passed it to his support worker today. The assessment was by telephone. He said that he was fine.",
            },
        ],
        "advice": {
            "summary": (
                "You ask what holds him up across a birthday when the one door that was tried has closed. An assessment in which somebody under coercion says by telephone that he is fine has not shown that there is no need. It has shown how well he has been trained to say so.\n\n"
                "Option A (Legislation): ask for the assessment again, in person, with the youth worker there, and set out how exploitation affects each outcome that adult services look at. If the answer is no, ask for it in writing with reasons. Your local escalation policy is there for this.\n\n"
                "Option B (Partnerships): build the bridge from people and not from teams. Who may stay? The youth worker's age limit, the supported accommodation, leaving care duties, the specialist modern slavery support that goes with the decision. List each with its end date; you will see the gap on one page.\n\n"
                "Option C (Target, Level 2): the debt is kept alive in one place, by a few adults. What is being done to them, and by whom, before his birthday and not after it?\n\n"
                "Option D (System change): your head of service has asked for a proposal. He is not the only one. Ask for the number of young people who reach 18 this year with an open exploitation plan.\n\n"
                "I would do A and B in the same week and give D to the head of service as the reason."
            ),
            "this_week": "Sit with him and draw up the page of who stays and until when. Let him strike out whoever he does not want. Begin with the youth worker.",
            "watch_outs": "Do not move him to his sister because it is tidy: ask what would travel with him. Keep the chronology to facts and dates in your own system. If a new threat comes, it is the police first and then this plan.",
            "outcome": "referral_made",
            "guidance": ["turning-18", "information-sharing", "report-now"],
            "services": ["turnstone"],
        },
        "survey": {"helped": 5, "in_time": 4, "clearer": 5, "came_of_it": "referral_made", "again": "yes"},
    },
    {
        "key": "placed-across-the-border",
        "requester": "person03",
        "champion": "champion5",
        "offered_to": None,
        "topics": ["Placement and care", "Missing", "Level 1", "Partnerships"],
        "question": "A boy we placed in Wales has found a new risky place there: whose context is it to change?",
        "situation": (
            "We placed a boy of sixteen in a small Welsh town, away from people who exploited him. Six weeks on, he spends his evenings with older men at a car wash. The placement told us and the local front door, and a meeting under their procedures is arranged. I know "
            "our own county well and theirs not at all."
        ),
        "tried": "A call with the home's manager. We talked about curfews.",
        "strengths": "A Welsh-speaking key worker he likes. He has joined a gym.",
        "voice": "He says: you moved me, they were just there. His grandfather wants him nearer home.",
        "decision": "What I bring to their meeting, and what I ask for.",
        "state": "waiting_requester",
        "hours_ago": 18,
        "messages": [
            {
                "by": "champion",
                "text": "Da iawn for asking before the meeting and not after it. It will run under Welsh procedures, so ask their chair today which form it takes and what they need from you. For me: what did he lose when he was moved, and which of those things might the car wash be giving him? And who lives or works beside it who would notice him?",
            }
        ],
    },
    {
        "key": "a-forum-and-a-shed",
        "requester": "person12",
        "champion": "champion5",
        "offered_to": None,
        "topics": ["Radicalisation", "Online", "Parents and carers", "Identify"],
        "question": "A parent has found extreme content in an older sibling's online life: what is the context and who can change it?",
        "situation": (
            "On a home visit about a baby, a parent told me of an older child, in his mid-teens, who spends every night in an online group that she finds frightening. I followed our procedure the same day; the safeguarding lead has made the referral that belongs to it. I am asking how health "
            "visiting can go on supporting the family without getting in the way."
        ),
        "tried": "Listening.",
        "strengths": "She spoke. He still eats with the family. An uncle repairs motorbikes with him on Sundays.",
        "voice": "She says he used to laugh. Nobody has asked him yet; that is for others to plan.",
        "decision": "What I say and do at the next visit.",
        "state": "active",
        "hours_ago": 14,
        "quarantined": "not_a_consultation",
    },
    {
        "key": "move-or-change",
        "requester": "practitioner",
        "champion": None,
        "offered_to": None,
        "topics": ["Placement and care", "Target", "Neighbourhood", "Plan"],
        "question": "Panel wants to move a girl out of area for her safety: what would we have to change here so that she could stay?",
        "situation": (
            "A girl of fifteen is doing well with foster carers near her school. Adults who exploited her still live on the estate next to it. The placement panel favours a move of sixty miles. The police have the adults in hand, and nothing new has happened this month. I would like to put "
            "a proposal beside the move, so that it is a choice between two plans and not between one plan and hope."
        ),
        "strengths": "Carers, school, a swimming club, one friend.",
        "state": "draft",
        "hours_ago": 5,
    },
    {
        "key": "group-session",
        "requester": "person14",
        "champion": None,
        "offered_to": None,
        "topics": ["Both levels", "Context weighting"],
        "question": "Could a champion come to our team and weight one invented family with us?",
        "situation": "Four of us qualified this year, and we all stop at home and school when we assess. We would like an hour of practice on an invented story.",
        "state": "draft",
        "hours_ago": 20,
    },
]
