"""Harms outside the home, each read with the place and the people around it."""

from resources.demonstration import published as by
from resources.demonstration.shapes import GuidanceEntry
from resources.demonstration.writing import (
    callout,
    drawing,
    heading,
    invented,
    link,
    points,
    safeguarding,
    steps,
    table,
    text,
)

HARMS: list[GuidanceEntry] = [
    {
        "slug": "missing-episodes",
        "title": "Missing episodes read in context",
        "summary": "Ask where a missing young person goes, what draws or drives them, and what those places need, instead of counting episodes.",
        "topics": ["Missing", "Placement and care", "Assess", "Peers", "Child criminal exploitation"],
        "nation": "any",
        "owner": "Contextual Safeguarding lead",
        "checked_on": "2026-11-16",
        "body": [
            safeguarding(
                "Missing now?",
                "<p>Follow your area’s missing procedure at once. If you think that the young person is in danger, ring 999.</p>",
            ),
            text(
                "<p>A missing episode is a time when nobody responsible knows where a child is. The young person usually knows very well. It tells you about at least three places: the one that was left, the one that was reached, and the way between.</p>"
            ),
            heading("Push, pull and the way"),
            table(
                "Three places to ask about",
                ["Place", "Ask", "It may be"],
                [
                    "Where they left",
                    "What was it like in the hour before?",
                    "A row, a placement far from friends, a lesson that is not bearable, harm at home",
                ],
                [
                    "Where they went",
                    "What is there that is not here?",
                    "A friend, warmth, somebody who listens; a debt, a phone that must be answered",
                ],
                [
                    "The way",
                    "How did you get there, and who paid?",
                    "A lift, a ticket bought by somebody, a walk in the dark",
                ],
            ),
            heading("The talk on return"),
            steps(
                (
                    "Food, sleep, health first",
                    "<p>Ask whether they are hurt and need a doctor. If they tell you of harm, report it the same day.</p>",
                ),
                (
                    "Somebody they would choose",
                    "<p>Your area’s procedure says who offers the talk and how soon. Ask the young person whom they would rather have.</p>",
                ),
                (
                    "Say what becomes of it",
                    "<p>What you write, who reads it, and what you could not keep to yourself.</p>",
                ),
                (
                    "Ask about places and people, not reasons",
                    "<p>“Why do you do this?” closes the talk. “What is good there?” opens it.</p>",
                ),
                ("End with one thing from you", "<p>Something you will change or ask for, by a day.</p>"),
            ),
            heading("From episodes to a pattern"),
            text(
                "<p>Put the places of several episodes, and of several young people, side by side: times, routes, what was there. Two who name one flat, one car or one station are a reason for a strategy discussion or for Level 2 work, and not for two longer curfews. One area in the Reach and Impact project came to the approach by looking at five years of its own figures on missing and exploitation.</p>"
            ),
            heading("A worked example"),
            invented(
                "eleven episodes in a term",
                "<p>Sam, fourteen, moved to a children’s home in the next county in September. The log: eleven episodes, always Friday, back by Sunday; phone off; “refuses return interview”. The plan: a behaviour contract and the wifi off at nine.</p><p>A worker from the voluntary project asks Sam to show her on a map. Friday is the five-a-side team at home. The last train back is at twenty past eight; after that Sam sleeps at a friend’s, and twice at a flat “where you can charge your phone”. Three changes: the home drives Sam to training and back, the friend’s mother is rung and thanked, and the flat goes to the police and social care the same day. In the next term there are two episodes, both to the friend’s, both with a text.</p>",
            ),
            heading("What good looks like"),
            points(
                "The record says where and with whom, and not only how long.",
                "A fall in episodes is checked: is life safer, or has somebody stopped ringing?",
                "The carer who rings every time is thanked, not worn down.",
                "A young person placed far away has a plan for the people they miss.",
            ),
            callout(
                "watch",
                "Words",
                "<p>“Absconds” and “refuses” make a decision out of what may be fear. Write what happened: “left at seven after a call; came back on Sunday with a stranger’s coat”.</p>",
            ),
            link("tool:return-talk-prompts", "Prompts for the talk on return"),
            link("guidance:safety-mapping", "Draw it together"),
        ],
        "sources": [by.LEICESTERSHIRE, by.LANGUAGE, by.RISKS],
    },
    {
        "slug": "online-spaces",
        "title": "Online spaces as a context",
        "summary": "Assess a chat, a game or an app as you would a park: who is there, who looks after it, what it gives and what it takes.",
        "topics": ["Online", "Online harm", "Level 2", "Assess", "Child sexual exploitation"],
        "nation": "any",
        "owner": "Personal adviser, leaving care",
        "checked_on": "2026-11-16",
        "review_in_days": 21,
        "body": [
            safeguarding(
                "Images and threats",
                "<p>Do not open, copy, save or forward a sexual image of a child, not even as evidence. Keep the device as it is, report to the police and your front door, and support the young person. If somebody is being threatened over images: they should stop paying, stop answering and tell; it is not their fault. Someone under 18 can ask Childline’s Report Remove to have an image taken down.</p>",
            ),
            text(
                "<p>Young people do not go online and come back. The group chat runs through the school day, the bus and the bedroom. It is a context like others, and it is tied to others: what is threatened in the chat happens at the gate.</p>"
            ),
            drawing("online", "A telephone beside a speech mark", "Ask for a tour, and be a polite guest."),
            heading("Ask what you would ask of a park"),
            table(
                "An online place, looked at",
                ["In a park", "Online"],
                ["Who uses it, and when?", "Which groups, which games, at what hour do they flare up?"],
                [
                    "Who cares and can act?",
                    "Moderators, older friends, an admin who can remove people, an adult who would be told",
                ],
                [
                    "What is the light like?",
                    "Disappearing messages, strangers who can write, location switched on",
                ],
                ["Where does it lead?", "Into another app, a private call, a meeting, a delivery"],
                ["What is good here?", "Friends, being funny, being seen, help at two in the morning"],
            ),
            heading("At both levels"),
            points(
                "<b>Level 1:</b> a tour, led by the young person; blocking and settings done together; one adult who is told without taking the phone away.",
                "<b>Level 2:</b> the group and the place. What does the school do after a report? Who can close or clean the chat? Which pupils are looked to, and would they help? Which company’s report form works, and did you use it?",
            ),
            heading("Taking the phone"),
            text(
                "<p>It feels like safety. It also cuts off friends, homework and the person they would tell, and a second phone is easily found. If a device must go to the police, plan for the evening after: how does she reach the people who protect her?</p>"
            ),
            heading("A worked example"),
            invented(
                "the year 10 story page",
                "<p>An anonymous page posts rumours about pupils of three invented schools, with a poll under each. One girl stops coming; a boy is beaten at the stop after a post. Each school speaks to its own pupils. The page goes on.</p><p>A joint piece of work, led by a social worker, takes the page as its context. The schools agree one way to report and use the app’s own route on the same morning. Pupils from all three, chosen by pupils, say what would make people leave: that nobody shares it, and that something funnier exists. Staff and a driver are at the stop for two weeks. The girl’s and the boy’s own plans are elsewhere. The page comes down in the third week; when a copy appears, pupils report it within an hour. That hour is the outcome.</p>",
            ),
            heading("What good looks like"),
            points(
                "You can say what the young person likes there.",
                "Reports lead to something that pupils can see.",
                "Adults who groom are named as the ones acting; “sent images” is never the whole sentence.",
                "The offline end of it (stop, gate, party) has a plan too.",
            ),
            link("guidance:school-assessment", "When the school is the other half"),
            link("guidance:words-that-help", "Writing about it"),
        ],
        "sources": [by.ASSESSMENTS, by.RISKS, by.LANGUAGE],
    },
    {
        "slug": "relationship-abuse",
        "title": "Abuse in young people’s own relationships",
        "summary": "See control and harm between young partners, keep the one harmed safe, and change what friends and school let pass.",
        "topics": [
            "Teenage relationship abuse",
            "Peers",
            "Education settings",
            "Harmful sexual behaviour",
            "Respond",
        ],
        "nation": "any",
        "owner": "Advanced social work practitioner",
        "checked_on": "2026-11-16",
        "body": [
            safeguarding(
                "Leaving is a dangerous time",
                "<p>If there are threats, strangling, stalking, a weapon or forced sex: report now, and plan the safety of ending it with somebody who knows how. Do not tell the partner what was said.</p>",
            ),
            text(
                "<p>Abuse between young partners can look like care: constant messages, waiting after every lesson, a shared password. Adults call it drama; friends see it weeks earlier. It may be physical, sexual, emotional, about money or online. Girls and boys are harmed; young people in same-sex relationships may fear being outed by telling. England’s 2026 guidance speaks of it by name.</p>"
            ),
            heading("Signs in places"),
            table(
                "What each context may show",
                ["Where", "What one may notice"],
                [
                    "School",
                    "Always accompanied; marks drop on the days they share; will not go to one corridor",
                ],
                ["Friends", "The group has got smaller; somebody answers for her"],
                ["Phone", "Fear when it rings; proof of where one is; threats to share images"],
                ["Home", "A parent who is glad of the nice boyfriend, or kept out"],
                ["Way and evening", "Collected and dropped; money and clothes decided by the other"],
            ),
            heading("What helps"),
            steps(
                (
                    "Believe, and go slowly",
                    "<p>“I am glad you told me. None of it is your fault.” Do not ask them to end it today.</p>",
                ),
                (
                    "Plan for the shared places",
                    "<p>Lessons, bus, job, club. The one who harms is moved before the one who is harmed.</p>",
                ),
                (
                    "Plan for the one who harms",
                    "<p>They are a child too, with a worker of their own; the behaviour is harmful, and can change.</p>",
                ),
                (
                    "Bring in friends, without names",
                    "<p>Whole-year work on jealousy, pressure and how to be a friend to somebody in it.</p>",
                ),
                (
                    "Look again after it ends",
                    "<p>Control often goes on through friends, phones and corridors.</p>",
                ),
            ),
            heading("A worked example"),
            invented(
                "“he just cares”",
                "<p>A head of year notices that Ama, fifteen, eats in the toilets. Her friends say that her boyfriend counts whom she sits with, and that they were told to report to him. Ama says he just cares.</p><p>The safeguarding lead reports it and agrees a plan with social care. Ama chooses the art room at lunch and a teacher; nobody asks her to decide anything. The boyfriend’s timetable is changed for half of her lessons, and he meets a worker weekly; it comes out that he is watched in the same way by his father, which is reported. The friends are told, in general words, that reporting on each other is not care. In the spring Ama ends it, on a Friday that was planned, from her aunt’s house.</p>",
            ),
            heading("What good looks like"),
            points(
                "The harmed young person lost neither lessons nor friends.",
                "Both have their own worker, and the workers talk.",
                "Friends know what to do, and were not made witnesses against their will.",
                "Staff stopped saying “drama”.",
            ),
            callout(
                "watch",
                "An older partner",
                "<p>“Boyfriend” can be the word for an adult who exploits. Ask about age, gifts, debts and who else he knows; think of CSE and report.</p>",
            ),
            link("guidance:friendship-and-peer-work", "Working with the friends"),
            link("guidance:school-assessment", "When the school lets it pass"),
        ],
        "sources": [by.WORKING_TOGETHER, by.RISKS, by.HACKETT],
    },
    {
        "slug": "radicalisation",
        "title": "Radicalisation seen in context",
        "summary": "Respond to a worry about extremism as harm to a child, ask what the group or feed is giving, and work with those who can offer it better.",
        "topics": ["Radicalisation", "Online", "Refer and screen", "Education partners", "Faith groups"],
        "nation": "england",
        "owner": "Designated safeguarding lead",
        "checked_on": "2026-11-16",
        "body": [
            safeguarding(
                "A threat to life",
                "<p>Talk of an attack, a weapon, a target or travel: ring 999. Do not wait to understand it.</p>",
            ),
            text(
                "<p>Statutory guidance counts extremism among the harms outside the home. A young person may be drawn in by an adult, by friends or by a feed that learns what keeps them watching. As with other exploitation, somebody gains from it. Holding a strong or unpopular view is not harm.</p>"
            ),
            heading("The route"),
            text(
                "<p>Tell your safeguarding lead the same day. They decide with your area’s Prevent lead and front door whether to refer. A Prevent referral is one part: it does not take the place of a referral to children’s social care where a child may suffer significant harm, and your own support goes on meanwhile. Wales and Scotland have arrangements of their own.</p>"
            ),
            heading("Read the contexts"),
            table(
                "What does it give, and who else could?",
                ["Context", "Ask"],
                ["Online", "Which channel or game, who writes in private, what happens if he disagrees?"],
                ["Peers", "Who laughs, who leaves, who is being drawn in beside him?"],
                ["School", "What was said or done to him there? When was he last good at something?"],
                ["Neighbourhood", "Whom do leaflets, stickers and marches reach? Who is frightened by them?"],
                ["Home", "Loss, illness, a row that never ends; who there still has his ear?"],
            ),
            heading("Talking with a young person"),
            points(
                "Be curious about the person before you argue with the view.",
                "Ask what it would be like to be one of those whom the group despises.",
                "Keep lessons, club and work going. Being thrown out confirms what they were told.",
                "Be straight about what you must pass on.",
            ),
            heading("A worked example"),
            invented(
                "the boy with the stickers",
                "<p>A caretaker finds racist stickers at a college. Films show Luke, sixteen. The first idea is exclusion and the police. The safeguarding lead makes sure that the students who were targeted are safe and heard, speaks with the Prevent lead, and asks for a meeting with social care about both the boy and the place.</p><p>Luke’s father died in the spring; since then he is up until four in a chat run by a man in his thirties, who posts the stickers. The man goes to the police. Luke goes on with bricklaying, with a tutor who knew his father. The college looks at its own corridors: who had complained before, and what was done? Two things change there that have nothing to do with Luke.</p>",
            ),
            heading("What good looks like"),
            points(
                "Those who were targeted had support first, and know the result.",
                "The adult behind it is named as the one who acts.",
                "The plan has something to belong to, and not only something to stop.",
                "Faith and community leaders were asked as neighbours, before a crisis and not as suspects.",
            ),
            callout(
                "watch",
                "Whose child is reported?",
                "<p>Test your worry: would you have it about the same words from a child of another religion or colour? Ordinary religious practice is not a sign of it. Ask somebody outside your own view.</p>",
            ),
            link("guidance:online-spaces", "The feed as a context"),
            link("guidance:faith-and-sport", "Partners beforehand"),
        ],
        "sources": [by.RISKS, by.PRINCIPLES],
    },
]
