"""Invented services of the two invented areas. Fenmarch knows of nothing from the 18th birthday on; the Vale begins to."""

from typing import NotRequired, TypedDict


class ServiceEntry(TypedDict):
    """`ages` is (from, to); None is no upper limit. Days count from the day it is built."""

    name: str
    kind: str
    areas: list[str]
    what_it_does: str
    for_whom: str
    ages: tuple[int, int | None]
    place: str
    hours: str
    phone: NotRequired[str]
    email: NotRequired[str]
    how_to_reach: str
    topics: list[str]
    checked_days_ago: int
    check_in_days: int


SERVICES: list[ServiceEntry] = [
    {
        "name": "Fenmarch Exploitation Hub",
        "kind": "hub",
        "areas": ["Fenmarch"],
        "what_it_does": "Brings social workers, police, health, education and detached youth workers to one table. The hub works with children and with the places where several of them were harmed: a bus interchange, a stairwell, a parade of shops.\n\nIt keeps the child’s own worker in the lead and adds people who can change the place.",
        "for_whom": "Children at risk of exploitation, and places where harm was noticed more than once",
        "ages": (10, 17),
        "place": "Marchgate House, and wherever the place is",
        "hours": "Monday to Friday, 8.30 am to 5.30 pm",
        "phone": "01632 960150",
        "email": "hub@fenmarch.example",
        "how_to_reach": "Practitioners ring and talk it through first. Report harm to Fenmarch MASH before you ring here. A place needs no form.",
        "topics": [
            "Child criminal exploitation",
            "Child sexual exploitation",
            "Neighbourhood",
            "Level 2",
            "Police",
        ],
        "checked_days_ago": 40,
        "check_in_days": 140,
    },
    {
        "name": "Turnstone",
        "kind": "under_18s",
        "areas": ["Fenmarch"],
        "what_it_does": "One worker who stays, for as long as it takes, with a young person who is exploited or might be. Turnstone also works with parents and carers, because they are partners in keeping their child safe.\n\nMeetings are where the young person chooses.",
        "for_whom": "Under-18s who are exploited or at risk of it, and their parents and carers",
        "ages": (10, 17),
        "place": "Comes to you",
        "hours": "Monday to Friday, 10 am to 7 pm; Saturday by arrangement",
        "phone": "01632 960151",
        "email": "hello@turnstone.example",
        "how_to_reach": "Through Fenmarch MASH or the hub. Parents, carers and young people may ring themselves. You hear within three working days. It ends at 18: plan the bridge from sixteen and a half.",
        "topics": [
            "Child criminal exploitation",
            "Child sexual exploitation",
            "Level 1",
            "Parents and carers",
            "Respond",
        ],
        "checked_days_ago": 12,
        "check_in_days": 170,
    },
    {
        "name": "Tideline Detached Team",
        "kind": "detached",
        "areas": ["Fenmarch"],
        "what_it_does": "Two youth workers on foot, in the places young people choose, three evenings a week. They talk, listen and stay in touch. They are not a patrol and pass on no names, unless somebody is being harmed.",
        "for_whom": "Any young person who is out and about",
        "ages": (11, 17),
        "place": "Bus interchange, Saltway park and the river steps",
        "hours": "Tuesday, Thursday and Friday, 4 pm to 10 pm",
        "phone": "01632 960152",
        "how_to_reach": "Tell them about a place, not about a person. They say within a week when they will be there.",
        "topics": ["Youth work", "Neighbourhood", "Parks", "Transport", "Identify"],
        "checked_days_ago": 75,
        "check_in_days": 100,
    },
    {
        "name": "The Boathouse",
        "kind": "safe_place",
        "areas": ["Fenmarch"],
        "what_it_does": "A warm room with food, a pool table and two adults who know how to listen. There is nothing to sign and nothing to explain.",
        "for_whom": "Young people who want somewhere to be after school",
        "ages": (11, 16),
        "place": "Ferry Lane, by the lock",
        "hours": "Monday to Thursday, 3 pm to 8 pm",
        "phone": "01632 960153",
        "how_to_reach": "Come in. Schools can bring a group to see it first.",
        "topics": ["Voluntary sector", "Neighbourhood", "Peers", "Respond"],
        "checked_days_ago": 215,
        "check_in_days": -32,
    },
    {
        "name": "Side by Side",
        "kind": "parents",
        "areas": ["Fenmarch", "Calderwick Vale"],
        "what_it_does": "Parents whose child was harmed outside the home meet every second week and have somebody to ring between. Nobody asks what they did wrong.",
        "for_whom": "Parents and carers of children harmed outside the home",
        "ages": (8, 17),
        "place": "Online, and in the library of Calderwick",
        "hours": "Every second Wednesday, 6.30 pm",
        "phone": "01632 960154",
        "email": "talk@side-by-side.example",
        "how_to_reach": "Parents ring themselves. A practitioner may ring with them.",
        "topics": ["Parents and carers", "Home", "Respond"],
        "checked_days_ago": 60,
        "check_in_days": 120,
    },
    {
        "name": "Compass to 25",
        "kind": "young_adults",
        "areas": ["Calderwick Vale"],
        "what_it_does": "Keeps the worker a young person knows beyond the 18th birthday, and goes along to housing, the job centre and adult services. The first meeting is held before the birthday, with whoever worked with them as a child.",
        "for_whom": "Young adults who were exploited as children, or are now",
        "ages": (17, 25),
        "place": "Station Works, Calderwick, and comes to you",
        "hours": "Monday to Friday, 11 am to 7 pm",
        "phone": "01632 960192",
        "how_to_reach": "The young adult has to want it. Ring together, three months before the birthday if you can.",
        "topics": ["Adult services", "Financial exploitation", "Cuckooing", "Close"],
        "checked_days_ago": 30,
        "check_in_days": 150,
    },
    {
        "name": "Vale Safe Tenancies",
        "kind": "housing",
        "areas": ["Calderwick Vale"],
        "what_it_does": "Helps tenants whose home has been taken over, and young tenants before it comes to that. Locks, a move or a neighbour who looks in: whatever it takes.",
        "for_whom": "Tenants of any landlord, from 16",
        "ages": (16, None),
        "place": "Comes to you",
        "hours": "Monday to Friday, 9 am to 5 pm",
        "phone": "01632 960193",
        "how_to_reach": "Anybody may ring, also about a neighbour. Say so if ringing is not safe.",
        "topics": ["Cuckooing", "Housing providers", "Housing estates"],
        "checked_days_ago": 90,
        "check_in_days": 90,
    },
    {
        "name": "Quiet Hour",
        "kind": "health",
        "areas": ["Fenmarch"],
        "what_it_does": "A nurse and a counsellor, one evening a week, for whatever is on a young person’s mind or hurts. No appointment.",
        "for_whom": "Young people who would not go to a clinic",
        "ages": (13, 17),
        "place": "Ferry Lane Surgery, side door",
        "hours": "Wednesday, 4 pm to 7 pm",
        "phone": "01632 960157",
        "how_to_reach": "Come in, alone or with somebody.",
        "topics": ["Health", "Child sexual exploitation", "Teenage relationship abuse"],
        "checked_days_ago": 20,
        "check_in_days": 160,
    },
    {
        "name": "Calderwick Vale Exploitation Hub",
        "kind": "hub",
        "areas": ["Calderwick Vale"],
        "what_it_does": "Meets every Tuesday about children and places in the Vale. Partners bring what they know of a place; the hub agrees who goes there, with what offer, and when it will be looked at again.",
        "for_whom": "Children at risk of exploitation, and places where harm was noticed",
        "ages": (10, 17),
        "place": "Vale House, Calderwick",
        "hours": "Monday to Friday, 9 am to 5 pm",
        "phone": "01632 960190",
        "email": "hub@calderwick-vale.example",
        "how_to_reach": "Ring before Monday noon to have a place on Tuesday’s agenda.",
        "topics": ["Child criminal exploitation", "Level 2", "Partnerships", "Transport"],
        "checked_days_ago": 50,
        "check_in_days": 130,
    },
    {
        "name": "Vale Streets",
        "kind": "detached",
        "areas": ["Calderwick Vale"],
        "what_it_does": "Detached youth workers in the villages along the railway line, where the last bus leaves at six. They come with a van, a kettle and time.",
        "for_whom": "Young people in the villages",
        "ages": (11, 17),
        "place": "Stations and greens along the line",
        "hours": "Wednesday to Saturday, 5 pm to 9 pm",
        "phone": "01632 960191",
        "how_to_reach": "Tell them where young people wait, and when.",
        "topics": ["Youth work", "Transport", "Neighbourhood"],
        "checked_days_ago": 200,
        "check_in_days": -18,
    },
]
