"""Two invented areas, their agencies and teams."""

AREAS: list[dict[str, str]] = [
    {
        "name": "Fenmarch",
        "slug": "fenmarch",
        "front_door_name": "Fenmarch MASH",
        "front_door_phone": "01632 960140",
        "out_of_hours_phone": "01632 960141",
        "allegations_phone": "01632 960142",
        "staff_support": "Time to Talk, for everybody who works with young people in Fenmarch: 01632 960143, every day until ten at night",
        "emergency_wording": "If a child in Fenmarch is in immediate danger, call 999.",
        "referral_wording": "Practice Hub gives learning and advice. Nobody watches it round the clock, and writing here reports nothing to Fenmarch MASH.",
    },
    {
        "name": "Calderwick Vale",
        "slug": "calderwick-vale",
        "front_door_name": "Calderwick Vale Front Door",
        "front_door_phone": "01632 960180",
        "out_of_hours_phone": "01632 960181",
        "allegations_phone": "01632 960182",
        "staff_support": "the Vale’s staff listening line, 01632 960183",
        "emergency_wording": "If a child is in danger now, call 999 before you read on.",
        "referral_wording": "Practice Hub is a place to learn and to think. It is not a way to refer a child in Calderwick Vale.",
    },
]

AGENCIES: list[tuple[str, str]] = [
    ("Fenmarch Children's Services", "social_care"),
    ("Saltway Academy Trust", "education"),
    ("Fenmarch Community Health", "health"),
    ("Fenmarch Youth Justice Service", "youth_justice"),
    ("Tideline Youth Work", "youth_work"),
    ("Marchland Homes", "housing"),
    ("Fenmarch Community Safety", "community_safety"),
    ("Calderwick Vale Children's Services", "social_care"),
]

TEAMS: list[tuple[str, str, str]] = [
    ("Adolescent team", "Fenmarch Children's Services", "Fenmarch"),
    ("Exploitation hub", "Fenmarch Children's Services", "Fenmarch"),
    ("Leaving care", "Fenmarch Children's Services", "Fenmarch"),
    ("Safeguarding leads", "Saltway Academy Trust", "Fenmarch"),
    ("School nursing", "Fenmarch Community Health", "Fenmarch"),
    ("Prevention team", "Fenmarch Youth Justice Service", "Fenmarch"),
    ("Detached team", "Tideline Youth Work", "Fenmarch"),
    ("Neighbourhood team", "Marchland Homes", "Fenmarch"),
    ("Place team", "Fenmarch Community Safety", "Fenmarch"),
    ("Adolescent team", "Calderwick Vale Children's Services", "Calderwick Vale"),
]
