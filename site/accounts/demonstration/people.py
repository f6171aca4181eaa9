"""Invented people. (login, first name, last name, job title, team, agency, role)"""

PASSWORD = "demo-practice-hub"  # noqa: S105  said aloud on the sign-in page, in demonstration only

LOGINS = [
    {"email": "practitioner@demo.example", "role": "social worker in Fenmarch: learns and asks"},
    {"email": "colleague@demo.example", "role": "safeguarding lead in a school"},
    {"email": "champion@demo.example", "role": "champion for places, housing and planning"},
    {"email": "champion2@demo.example", "role": "champion for friendships and peer work"},
    {"email": "lead@demo.example", "role": "implementation lead of Fenmarch"},
    {"email": "lead2@demo.example", "role": "implementation lead of Calderwick Vale"},
    {"email": "editor@demo.example", "role": "drafts guidance"},
    {"email": "admin@demo.example", "role": "runs the site, reads no case"},
]

CHILDREN = "Fenmarch Children's Services"
VALE = "Calderwick Vale Children's Services"

PEOPLE: list[tuple[str, str, str, str, str, str, str]] = [
    ("practitioner", "Amara", "Whitfield", "Social worker", "Adolescent team", CHILDREN, "practitioner"),
    ("colleague", "Tom", "Okafor", "Designated safeguarding lead", "Safeguarding leads", "Saltway Academy Trust", "practitioner"),
    ("champion", "Ruth", "Adeyemi", "Senior practitioner, exploitation hub", "Exploitation hub", CHILDREN, "champion"),
    ("champion2", "Daniel", "Marsh", "Advanced social work practitioner", "Adolescent team", CHILDREN, "champion"),
    ("champion3", "Farah", "Siddiqui", "Trust safeguarding manager", "Safeguarding leads", "Saltway Academy Trust", "champion"),
    ("champion4", "Joanne", "Pike", "Youth justice officer", "Prevention team", "Fenmarch Youth Justice Service", "champion"),
    ("champion5", "Gwen", "Pritchard", "Personal adviser, leaving care", "Leaving care", CHILDREN, "champion"),
    ("lead", "Helen", "Castell", "Contextual Safeguarding lead", "Exploitation hub", CHILDREN, "lead"),
    ("lead2", "Marcus", "Lindqvist", "Partnership manager", "Adolescent team", VALE, "lead"),
    ("editor", "Sofia", "Brennan", "Learning and development officer", "Exploitation hub", CHILDREN, "editor"),
    ("admin", "Noor", "Hale", "Systems administrator", "Exploitation hub", CHILDREN, "administrator"),
    ("person01", "Kofi", "Mensah", "Detached youth worker", "Detached team", "Tideline Youth Work", "practitioner"),
    ("person02", "Bethan", "Rowe", "School nurse", "School nursing", "Fenmarch Community Health", "practitioner"),
    ("person03", "Imran", "Qureshi", "Social worker", "Adolescent team", CHILDREN, "practitioner"),
    ("person04", "Lucy", "Fairweather", "Housing officer", "Neighbourhood team", "Marchland Homes", "practitioner"),
    ("person05", "Piotr", "Zielinski", "Community safety officer", "Place team", "Fenmarch Community Safety", "practitioner"),
    ("person06", "Chloe", "Bannister", "Youth justice worker", "Prevention team", "Fenmarch Youth Justice Service", "practitioner"),
    ("person07", "Yusuf", "Karim", "Family support worker", "Adolescent team", CHILDREN, "practitioner"),
    ("person08", "Megan", "Stroud", "Head of year", "Safeguarding leads", "Saltway Academy Trust", "practitioner"),
    ("person09", "Andre", "Bailey", "Detached youth worker", "Detached team", "Tideline Youth Work", "practitioner"),
    ("person10", "Ines", "Carvalho", "Personal adviser", "Leaving care", CHILDREN, "practitioner"),
    ("person11", "Rhys", "Tanner", "Social worker", "Exploitation hub", CHILDREN, "practitioner"),
    ("person12", "Grace", "Oduya", "Health visitor", "School nursing", "Fenmarch Community Health", "practitioner"),
    ("person13", "Callum", "Reid", "Tenancy support worker", "Neighbourhood team", "Marchland Homes", "practitioner"),
    ("person14", "Sana", "Malik", "Newly qualified social worker", "Adolescent team", CHILDREN, "practitioner"),
    ("person15", "Owen", "Hartley", "Social worker", "Adolescent team", VALE, "practitioner"),
    ("person16", "Tilly", "Novak", "Social worker", "Adolescent team", VALE, "practitioner"),
    ("champion6", "Petra", "Sandoval", "Senior social worker", "Adolescent team", VALE, "champion"),
]
