"""Invented people who only learn: enough of them for figures to say something. (first name, last name, job title)"""

COLLEAGUES: dict[tuple[str, str], list[tuple[str, str, str]]] = {
    ("Adolescent team", "Fenmarch Children's Services"): [
        ("Dylan", "Prosser", "Social worker"),
        ("Aisha", "Bello", "Social worker"),
        ("Hannah", "Lister", "Family support worker"),
        ("Tomasz", "Wrona", "Social worker"),
        ("Erin", "Maddox", "Newly qualified social worker"),
        ("Jerome", "Clarke", "Team manager"),
        ("Nadia", "Farrow", "Social worker"),
        ("Femi", "Adebayo", "Social worker"),
        ("Louise", "Garrity", "Advanced practitioner"),
        ("Callie", "Hobbs", "Social work apprentice"),
        ("Rahul", "Menon", "Social worker"),
        ("Sinead", "Kerrigan", "Family support worker"),
        ("Olivia", "Strand", "Social worker"),
        ("Marek", "Dudek", "Edge of care worker"),
        ("Blessing", "Chanda", "Social worker"),
        ("Ewan", "Lockhart", "Assistant team manager"),
    ],
    ("Exploitation hub", "Fenmarch Children's Services"): [
        ("Simon", "Ashdown", "Social worker"),
        ("Leila", "Haddad", "Missing from home coordinator"),
        ("Morag", "Finlay", "Senior practitioner"),
    ],
    ("Leaving care", "Fenmarch Children's Services"): [
        ("Curtis", "Webb", "Personal adviser"),
        ("Zainab", "Tariq", "Personal adviser"),
        ("Elin", "Morris", "Team manager"),
    ],
    ("Safeguarding leads", "Saltway Academy Trust"): [
        ("Patrick", "Nolan", "Head of year"),
        ("Joy", "Akande", "Pastoral manager"),
        ("Stephen", "Culver", "Deputy headteacher"),
        ("Maya", "Desai", "Attendance officer"),
        ("Rosalind", "Peel", "School counsellor"),
        ("Ibrahim", "Sesay", "Designated safeguarding lead"),
    ],
    ("School nursing", "Fenmarch Community Health"): [
        ("Carys", "Bowen", "School nurse"),
        ("Winston", "Grant", "Emotional health practitioner"),
        ("Alicja", "Nowicka", "School nurse"),
    ],
    ("Prevention team", "Fenmarch Youth Justice Service"): [
        ("Darren", "Holt", "Youth justice officer"),
        ("Precious", "Moyo", "Prevention worker"),
    ],
    ("Detached team", "Tideline Youth Work"): [
        ("Lewis", "Carrick", "Detached youth worker"),
        ("Fatima", "Noor", "Detached youth worker"),
        ("Jodie", "Sharpe", "Youth work apprentice"),
    ],
    ("Neighbourhood team", "Marchland Homes"): [
        ("Gareth", "Vaughan", "Housing officer"),
        ("Samina", "Aziz", "Tenancy support worker"),
    ],
    ("Place team", "Fenmarch Community Safety"): [
        ("Martin", "Doyle", "Neighbourhood warden"),
        ("Keeley", "Rudd", "Community safety officer"),
    ],
    ("Adolescent team", "Calderwick Vale Children's Services"): [
        ("Bronwen", "Tate", "Social worker"),
        ("Hassan", "Mirza", "Social worker"),
        ("Polly", "Everett", "Family support worker"),
        ("Samuel", "Osei", "Social worker"),
    ],
}
