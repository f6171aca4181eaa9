"""Asked about schools and what follows pupils home from them."""

from champions.demonstration.shapes import ConsultationEntry

SCHOOLS: list[ConsultationEntry] = [
    {
        "key": "knife-and-corridor",
        "requester": "colleague",
        "champion": "champion3",
        "offered_to": None,
        "topics": ["Education settings", "Weapon carrying", "School assessment", "Context weighting"],
        "question": "Before we exclude a boy for carrying a knife, how do we find out what he was afraid of?",
        "situation": (
            "A boy in the older years was found with a kitchen knife in his bag. The police and social care were told at once, and he now has an allocated worker. He has never threatened anyone. Two other pupils have since said that "
            "many carry something on the walk past one row of shops. Governors meet about a permanent exclusion. How sure: the knife is certain; the walk we know from three pupils who are not friends."
        ),
        "tried": "Searches at the gate, which found nothing and made a queue on that very pavement. An assembly.",
        "strengths": "He came to school every day. A dinner lady told us, because he had asked her to keep the bag.",
        "voice": "He says: I never wanted it, I wanted to get to the bus. His mother asks why nobody walks that road.",
        "decision": "The head's recommendation to governors, in nine days.",
        "state": "closed",
        "hours_ago": 620,
        "messages": [
            {
                "by": "champion",
                "text": "Thank you for asking before the meeting and not after it. Do you know at what time he walks that road, and whether those two pupils would show you on a map?",
            },
            {
                "by": "requester",
                "text": "Ten to four. All three coloured the same forty metres red, without seeing each other's map. Everything after the bus stop is green.",
            },
        ],
        "advice": {
            "summary": (
                "You ask how to decide fairly about a knife when fear may explain it. Three maps with the same forty metres on them are strong information. The heaviest context seems to be that stretch of road at that time. An exclusion would "
                "change his school and leave the road as it is, for him and for everybody else who walks it.\n\n"
                "Option A (Target, Level 2): staff on that pavement at ten to four from tomorrow, shopkeepers told why, and the searches moved inside so that nobody queues there.\n\n"
                "Option B (Legislation): the law and your policy on weapons stand, and the head decides. Give governors the context as evidence: what he feared, what has changed, what his worker's plan is. Ask what a shorter sanction with a safe route would achieve.\n\n"
                "Option C (Outcomes): ask a sample of pupils two questions now and in six weeks: how safe do you feel on that road, and who would you tell? That is your measure, more than the number of knives found.\n\n"
                "A costs an hour of two people's day, so I would begin there. The dinner lady is the best thing in your account: please tell her that."
            ),
            "this_week": "Put two adults on those forty metres at ten to four, and ring community safety about the row of shops.",
            "watch_outs": "Would you read the same facts in the same way for another child? Ask it aloud at the governors' meeting. Do not let the map become evidence against him: he drew it to be safer. Whatever he says about who threatens him goes to his worker and the police.",
            "outcome": "context_work_started",
            "guidance": ["school-assessment", "safety-mapping", "context-weighting"],
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
        "key": "part-time-timetable",
        "requester": "person08",
        "champion": None,
        "offered_to": None,
        "topics": ["Education settings", "Transport", "Child criminal exploitation", "Plan"],
        "question": "Does a part-time timetable put a pupil in the street at the worst hour, and what can I offer instead?",
        "situation": (
            "A pupil of fourteen, known to the exploitation hub, is on mornings only after several suspensions. He leaves at twelve and the first bus with other pupils on it goes at twenty past three. His worker thinks the people who exploit him know the timetable "
            "better than we do. The hub has been told; nothing new has happened that is not already reported."
        ),
        "tried": "Work sent home. A mentor on Wednesdays, which he attends.",
        "strengths": "Attends every morning. Good with engines. A technician lets him help.",
        "voice": "He says: mornings are fine, it is the rest of the day. His carer is at work until six.",
        "decision": "A review of the timetable with the head next week.",
        "state": "pooled",
        "hours_ago": 1,
    },
    {
        "key": "toilets",
        "requester": "person08",
        "champion": None,
        "offered_to": None,
        "topics": ["Education settings", "Peers", "Survey"],
        "question": "Pupils avoid one block of toilets: is a survey the right way to begin?",
        "situation": "About a third of the younger pupils say they do not drink at school so as not to need the toilets in one block. Staff think of vaping; I suspect it is more. No disclosure, no single child of concern.",
        "tried": "Locking the block in lessons.",
        "voice": "You do not go in there on your own.",
        "decision": "How to find out without making it worse.",
        "state": "withdrawn",
        "hours_ago": 26,
    },
    {
        "key": "pictures-in-a-chat",
        "requester": "colleague",
        "champion": "champion5",
        "offered_to": None,
        "topics": ["Online", "Online harm", "Education settings", "Peers"],
        "question": "Altered pictures of girls went round a year group's chats: how do we work on the chat and not only on two boys?",
        "situation": (
            "Two boys used an app to make sexual pictures of girls in their year from ordinary photographs, and sent them to a large group chat. Police and social care were informed the same morning; nobody here has looked at, copied or forwarded anything. "
            "The girls have support and their parents know. The chat has about ninety members and has simply gone on. How sure: told by six pupils, confirmed by the officer."
        ),
        "tried": "Sanctions for the two, telephones collected for a week, a letter home.",
        "strengths": "Nine pupils left the chat at once, and one wrote that it was not funny. Nobody has told them that this mattered.",
        "voice": "One girl says that the ninety who said nothing are worse than the two. Boys say they were afraid to be the one who told.",
        "decision": "What the school does with the year group after half-term.",
        "state": "advised",
        "hours_ago": 36,
        "messages": [
            {
                "by": "champion",
                "text": "You did the hard things on the first morning. Are any of the girls, or of the two boys, being contacted by people outside the school because of this? If so, that goes to their workers today, before I say anything.",
            },
            {
                "by": "requester",
                "text": "Asked and checked with both workers: no contact from outside. I have put a line in our record.",
            },
        ],
        "advice": {
            "summary": (
                "You ask how to change a place that has ninety people in it and no walls. I weight the chat, and the silence in it, above the two boys, whose own plans have begun. A group chat has guardians too: those nine, and the one who wrote back.\n\n"
                "Option A (Target, Level 2): work with the people who run the chats, usually six or seven pupils. Ask them what an administrator of a decent chat would do in the first ten minutes, and write it up in their words.\n\n"
                "Option B (Outcomes): ask the year group, without names, what would have made it easier to say stop. Ask again in the summer.\n\n"
                "Option C (Partnerships): tell parents what you ask of their children, and of them, in five lines. Give the two routes for getting pictures taken down that the officer recommends.\n\n"
                "Begin with thanks, in private, to the nine. I would not hold another assembly."
            ),
            "this_week": "Ask the girls, one by one and with their support worker, what they want the year group to hear and what they want never to be mentioned. Nothing goes ahead without that.",
            "watch_outs": "Staff must not search for the pictures or ask to see them. The two boys are children too, and they need a plan for coming back. Collecting telephones for a week also removed the means by which some pupils stay safe on the way home.",
            "outcome": "context_work_started",
            "guidance": ["words-that-help", "school-assessment", "watch-outs"],
        },
    },
]
