"""Asked about friendships and harm between young people."""

from champions.demonstration.shapes import ConsultationEntry

PEERS: list[ConsultationEntry] = [
    {
        "key": "group-of-four",
        "requester": "practitioner",
        "champion": "champion2",
        "offered_to": None,
        "topics": ["Peers", "Missing", "Friendship and peer assessment", "Child sexual exploitation"],
        "question": "Four girls go missing together and bail terms forbid contact: how do we keep friendship as protection?",
        "situation": (
            "Four girls of fourteen and fifteen go missing together, one or two nights at a time. After an incident in which two of them were arrested with an adult, bail conditions forbid those two to be in contact. "
            "They meet anyway, now in secret. All four are open to social care, each with a different worker, and the adult is under investigation. How sure: the girls tell us freely that they are together, and hardly at all about where."
        ),
        "tried": "Four separate plans, all of which say that she will not associate with the others. Missing episodes have gone up since, and each of them is now alone for part of the night.",
        "strengths": "They charge one telephone and pass it to whoever is worried. Once, three of them walked six miles home rather than leave the fourth. One aunt is trusted by all.",
        "voice": "The one thing they all say: if you take us off each other then who have we got. Two mothers agree with them; one thinks the group is the problem.",
        "decision": "The four workers and our manager meet next week. Do we go on with separation, and if not, what do we do about the bail?",
        "state": "advised",
        "hours_ago": 58,
        "messages": [
            {
                "by": "champion",
                "text": "I want to be sure that I do not advise anybody to step around a court or police condition. Who represents the two girls, and has anyone told them what the condition is doing?",
            },
            {
                "by": "requester",
                "text": "One has a solicitor, and the youth justice worker knows who. I do not think anyone has told them that the girls are now alone at night because of it. The investigating officer might be open to it; she raised it herself.",
            },
        ],
        "advice": {
            "summary": (
                "Your question is how to keep a friendship that protects without pretending that it is safe, while a bail condition says that it may not exist. Two explanations are worth holding. Either the group "
                "leads its members into danger, or danger found each of them and the group is how they survive it. The six miles speak for the second. Both can be partly true.\n\n"
                "Option A (Legislation, Level 1): the condition is for a solicitor, the police and the court, not for us to ignore or to enforce at the door. Write down, in facts, what has changed since it was made: more "
                "episodes, each girl alone for part of the night. Ask the youth justice worker to see that it reaches the solicitors and the officer, so that contact under supervision can be considered properly.\n\n"
                "Option B (Target, Level 2): the four workers become one planning group for the friendship, with one lead, alongside four separate plans. What would make them safer together? A charged telephone each, one number that any of them can ring "
                "without losing anything, the aunt's sofa agreed with all parents.\n\n"
                "Option C (Target, Level 2): ask what happens in the places where they go, and stop asking only why they go.\n\n"
                "I would do A at once and B next week. You will know that it works when nobody is alone, when they ring earlier, and when they tell you where."
            ),
            "this_week": "Put next week's meeting in the diary as a meeting about the friendship, not about four girls. Ask each of them beforehand for one thing that the others do which keeps her safe, and begin with those four sentences.",
            "watch_outs": (
                "The line in all four plans that she will not associate makes her responsible for harm that an adult did: rewrite it as who is doing what to whom. Keep four records apart and share between workers only what each one needs. "
                "The mother who sees the group as the problem may be right about something: go and hear what."
            ),
            "outcome": "plan_changed",
            "guidance": ["friendship-and-peer-work", "words-that-help", "parents-as-partners"],
            "services": ["tideline-detached-team"],
        },
    },
    {
        "key": "request-for-a-map",
        "requester": "person11",
        "champion": "champion2",
        "offered_to": None,
        "topics": ["Friendship and peer assessment", "Police", "Legislation", "Serious violence"],
        "question": "A colleague in a police team asks for a peer map to show who belongs to a group: what do I answer?",
        "situation": (
            "I drew a map of friendships with a boy in his mid-teens, for his own assessment and kept on his own file. At a panel I mentioned that it had helped. I was then asked for a copy, to identify members of a group "
            "after an assault. The assault is being investigated and I hold nothing about it. The boy trusts me about as far as the door."
        ),
        "tried": "I said that I would come back with an answer.",
        "strengths": "We have a good working relationship with this team, and a policy on sharing which nobody has read.",
        "voice": "When we drew it he asked twice who would see it. I told him his file, my manager, and anybody if someone was about to be seriously hurt.",
        "decision": "An answer by Thursday, agreed with my manager and our data protection officer.",
        "state": "active",
        "hours_ago": 9,
        "needed_in_days": 3,
    },
    {
        "key": "harm-in-a-circle",
        "requester": "colleague",
        "champion": "champion2",
        "offered_to": None,
        "topics": ["Harmful sexual behaviour", "Peers", "Education settings", "Respond"],
        "question": "After harmful sexual behaviour among friends, how do I support a whole form without a second trial at school?",
        "situation": (
            "A pupil in the middle years has told us that a boy in her friendship circle touched her sexually at a gathering outside school. The referral was made on the day, there has been a strategy discussion, and "
            "both children have their own worker and safety plan. What nobody has planned for is the rest: twelve friends who have taken sides, a group chat, and parents at the gate."
        ),
        "tried": "An assembly on consent, which made it worse because everyone knew why. Separate lunch times for the two.",
        "strengths": "A form tutor whom all of them like. Two girls who sit with whoever is alone.",
        "voice": "She wants to stop being looked at. He says he cannot come back. Friends ask what they are allowed to say.",
        "decision": "Our safeguarding team decides on Monday what to do with the form.",
        "state": "closed",
        "hours_ago": 470,
        "messages": [
            {
                "by": "champion",
                "text": "You have seen that there are fourteen children here and not two. Has the investigating officer said what may be talked about at school, so that nothing you do touches the evidence?",
            },
            {
                "by": "requester",
                "text": "Yes. Nothing about what happened, with anyone. How people treat each other is ours.",
            },
        ],
        "advice": {
            "summary": (
                "You ask how to look after a group when what happened cannot be discussed. That limit may even help, because the group does not need the facts. It needs to know how to behave next.\n\n"
                "Option A (Target, Level 2): small conversations, three or four friends at a time, with the tutor. Three questions only: what is hard at the moment, what are you doing that helps, what should adults take over? No names, no account of events.\n\n"
                "Option B (Outcomes): agree with both children, apart, what a bearable day looks like, and change the building before you change the child: routes, seats, one place for each to go.\n\n"
                "Option C (Partnerships): one letter for parents of the form, with no facts, saying what the school asks of adults: not in the chat, not at the gate, and whom to ring.\n\n"
                "Do all three, A first. Her separate lunch should be her choice, or it is a punishment. His behaviour may have been harmful, and he is a child who needs a way back to learning."
            ),
            "this_week": "Ask each of the two children what they would like the adults to say when friends ask. Use those words.",
            "watch_outs": "Do not use the two kind girls as a service. Anything new that is disclosed in a small group goes through your procedures the same day: say so at the start of each one.",
            "outcome": "plan_changed",
            "guidance": ["school-assessment", "friendship-and-peer-work", "words-that-help"],
        },
        "survey": {"helped": 5, "in_time": 4, "clearer": 5, "came_of_it": "plan_changed", "again": "yes"},
    },
    {
        "key": "a-relationship-friends-see",
        "requester": "person02",
        "champion": None,
        "offered_to": "champion2",
        "topics": ["Teenage relationship abuse", "Peers", "Health", "Identify"],
        "question": "Friends see a controlling relationship before we do: how can a drop-in help them to act safely?",
        "situation": (
            "At the health drop-in three different pupils have told me that they worry about a friend whose boyfriend checks her telephone and chooses her clothes. I have shared what I know with the safeguarding lead, who has "
            "spoken with her and made a referral. She says that all is well. Her friends keep coming, and they are frightened of getting it wrong."
        ),
        "tried": "I have told them that they did right and that adults have it. It does not seem enough, because they see her every day and we do not.",
        "strengths": "They have not given up on her. One goes to the same choir.",
        "voice": "What do we do when he rings her in front of us?",
        "decision": "What I can offer the friends next week, within my role.",
        "state": "offered",
        "hours_ago": 2,
    },
    {
        "key": "missing-to-a-friend",
        "requester": "person07",
        "champion": None,
        "offered_to": None,
        "topics": ["Missing", "Peers", "Home", "Parents and carers"],
        "question": "A boy is reported missing each time he sleeps at a friend's house: can that house become part of the plan?",
        "situation": (
            "A boy of thirteen has been reported missing eleven times in ten weeks. Ten times he was found at the same friend's house, asleep on a sofa. The friend's grandmother feeds him and did not know that he was reported. Home is tense after "
            "a separation, and the family is working with us. Checks on the household raised nothing. How sure: police reports, and my own visit to the grandmother."
        ),
        "tried": "Return home conversations, every one of which says that he will not do it again.",
        "strengths": "A grandmother, a sofa, a friend.",
        "voice": "He says it is quiet there. His father is ashamed, and would ring her if somebody told him how to begin.",
        "decision": "Whether my plan may call that house a safe place, and who has to agree.",
        "state": "pooled",
        "hours_ago": 4,
    },
    {
        "key": "two-estates-one-hall",
        "requester": "person01",
        "champion": "champion2",
        "offered_to": None,
        "topics": ["Serious violence", "Peers", "Faith groups", "Sport"],
        "question": "Two groups no longer cross one road: how do we open an evening for both without it being the next place to fight?",
        "situation": (
            "Since a fight in the holidays, boys from two estates do not cross the main road between them. Nobody is seriously hurt; the assault is known to the police and to the two workers concerned. "
            "A boxing gym on one side and a place of worship on the other have each offered us a room. How sure: we meet both groups every week, and they say the same thing about the road."
        ),
        "tried": "Separate sessions on each side. They work, and they make the road wider.",
        "strengths": "Two boys still play in one team. The woman who runs the kitchen is trusted on both sides.",
        "voice": "One: I would come if my cousin from over there was let in first.",
        "decision": "Whether to open in one of the two rooms next month, and who should be asked before.",
        "state": "active",
        "hours_ago": 30,
    },
]
