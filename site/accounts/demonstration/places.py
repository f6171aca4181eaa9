"""Two invented areas, their agencies and teams."""

AREAS: list[dict[str, str]] = [
    {
        "name": "Fenmarch",
        "slug": "fenmarch",
        "front_door_name": "Fenmarch MASH",
        "front_door_phone": "01632 960140",
        "out_of_hours_phone": "01632 960141",
        "allegations_phone": "01632 960142",
        "no_names_wording": "In Fenmarch a consultation holds no names: the child stays named only in your own record.",
    },
    {
        "name": "Calderwick Vale",
        "slug": "calderwick-vale",
        "front_door_name": "Calderwick Vale Front Door",
        "front_door_phone": "01632 960180",
        "out_of_hours_phone": "01632 960181",
        "allegations_phone": "01632 960182",
        "no_names_wording": "In Calderwick Vale no names are written here; note the reference in the child's record.",
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
