"""What the check sees, what it must leave alone, and that no text can make it slow."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from confidentiality import identifiers
from confidentiality.identifiers import find, fingerprint

SEEN = [
    ("Mrs Harwood rang.", "name", "Mrs Harwood"),
    ("We met Dr O'Neil there.", "name", "Dr O'Neil"),
    ("Ms Smith-Jones and mr patel", "name", "Ms Smith-Jones"),
    ("Ask DR PATEL", "name", "DR PATEL"),
    ("PC McDonald came", "name", "PC McDonald"),
    ("Cllr Briain wrote", "name", "Cllr Briain"),
    ("Mr van Dyk rang", "name", "Mr van Dyk"),
    ("Mr de Souza rang", "name", "Mr de Souza"),
    ("Dr al-Amin rang", "name", "Dr al-Amin"),
    ("Mr and Mrs Smith", "name", "Mr and Mrs Smith"),
    ("told by miss jones", "name", "miss jones"),
    ("ask ms patel", "name", "ms patel"),
    ("DCI Hunt came", "name", "DCI Hunt"),
    ("PS Jones came", "name", "PS Jones"),
    ("Insp. Brown came", "name", "Insp. Brown"),
    ("Supt Green came", "name", "Supt Green"),
    ("Revd Green came", "name", "Revd Green"),
    ("Fr Brown came", "name", "Fr Brown"),
    ("Master Ellery came", "name", "Master Ellery"),
    ("DOB: 2009/03/12", "date of birth", "2009/03/12"),
    ("DOB March 12 2009", "date of birth", "March 12 2009"),
    ("dob 120309", "date of birth", "120309"),
    ("date of birth was 12/03/2009", "date of birth", "12/03/2009"),
    ("D.O.B. 12/03/2009", "date of birth", "12/03/2009"),
    ("on 12-Mar-2009", "date", "12-Mar-2009"),
    ("on 2009-03-12", "date", "2009-03-12"),
    ("on March 12, 2009", "date", "March 12, 2009"),
    ("a 15 year old JM from there", "initials", "JM"),
    ("14-year-old JM", "initials", "JM"),
    ("14yo JM", "initials", "JM"),
    ("JM, aged 9, was there", "initials", "JM"),
    ("JM (aged ten) was there", "initials", "JM"),
    ("JM 15yo was there", "initials", "JM"),
    ("JM, f, 14, was there", "initials", "JM"),
    ("JM (f14) was there", "initials", "JM"),
    ("JM (Y9, at school)", "initials", "JM"),
    ("KT, Year 10, was there", "initials", "KT"),
    ("ring 447700900123", "telephone number", "447700900123"),
    ("NHS 943.476.5919", "NHS number", "943.476.5919"),
    ("in IP1-2DE", "postcode", "IP1-2DE"),
    ("at Flat 2B Rowan House", "address", "Flat 2B Rowan House"),
    ("at Apartment 4, The Maltings", "address", "Apartment 4, The Maltings"),
    ("at 7 St. John's Road", "address", "7 St. John's Road"),
    ("a boy called Zebedee", "name", "Zebedee"),
    ("her brother Zebedee", "name", "brother Zebedee"),
    ("nicknamed Bigs", "name", "Bigs"),
    ("Jordan Smith was seen", "name", "Jordan Smith"),
    ("with Priya on the bus", "name", "Priya"),
    ("PC 1234 attended", "reference number", "PC 1234"),
    ("NHS 943 476 5919.", "NHS number", "943 476 5919"),
    ("NHS 9434765919", "NHS number", "9434765919"),
    ("NHS no: 123 456 7890", "NHS number", "123 456 7890"),
    ("UPN H801200001001", "pupil number", "H801200001001"),
    ("NI number AB123456C", "National Insurance number", "AB123456C"),
    ("on AB 12 34 56 C", "National Insurance number", "AB 12 34 56 C"),
    ("dob 3/5/10", "date of birth", "3/5/10"),
    ("born on 3rd of May 2010", "date of birth", "3rd of May 2010"),
    ("since 14 March 2026", "date", "14 March 2026"),
    ("on 14.03.2026 she", "date", "14.03.2026"),
    ("ring 07700 900123", "telephone number", "07700 900123"),
    ("ring (01632) 960 001", "telephone number", "(01632) 960 001"),
    ("ring +44 (0)7700 900123", "telephone number", "+44 (0)7700 900123"),
    ("write to j.doe+x@mail.example", "e-mail", "j.doe+x@mail.example"),
    ("in IP1 2AB", "postcode", "IP1 2AB"),
    ("in ip12ab", "postcode", "ip12ab"),
    ("at 12 Elm Road", "address", "12 Elm Road"),
    ("at 12b elm tree road", "address", "12b elm tree road"),
    ("at 9 St John's Road", "address", "9 St John's Road"),
    ("AB, 15, was there", "initials", "AB"),
    ("J (15) was there", "initials", "J"),
    ("K aged 14", "initials", "K"),
    ("J.T. was there", "initials", "J.T."),
    ("a 15-year-old, KT, said", "initials", "KT"),
    ("is 15 years and 4 months", "exact age", "15 years and 4 months"),
    ("goes to Northgate High", "school", "Northgate High"),
    ("excluded from Northgate", "school", "Northgate"),
    ("near St Mary's", "school", "St Mary's"),
    ("Elm Park Academy", "school", "Elm Park Academy"),
    ("in a grey Golf AB12 CDE", "vehicle", "AB12 CDE"),
    ("his @jay_k09 account", "social account", "@jay_k09"),
    ("insta: jay_k09", "social account", "jay_k09"),
    ("crime ref 42/12345/26", "reference number", "42/12345/26"),
    ("TW in year 9 at Northgate", "initials", "TW"),
    ("TW is in Year 9", "initials", "TW"),
    ("year 9, initials TW", "initials", "TW"),
    ("KJ meets lads there", "initials", "KJ"),
    ("TW in year 9 at Northgate", "school", "Northgate"),
    ("K.J. aged 15 at Northgate", "school", "Northgate"),
    ("lives in flat 4", "address", "flat 4"),
    ("Flat 12b is empty", "address", "Flat 12b"),
    ("with Master Tom Reed", "name", "Master Tom Reed"),
]


@pytest.mark.parametrize(("text", "kind", "hit"), SEEN, ids=[f"{kind}: {hit}" for _, kind, hit in SEEN])
def test_it_sees(text: str, kind: str, hit: str) -> None:
    assert (kind, hit) in [(found.kind, found.text) for found in find(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Three referrals name the same bus stop after school, between three and five o'clock.",
        "A young person in their mid-teens, not in school, and her mother. Mum said so. Her friend agreed.",
        "We called MASH today, and Children's Services named Monday for the meeting.",
        "The High School and the Secondary School are in Working Together 2026.",
        "Section 47 was considered; Level 2 work began in week 12. Year 10 pupils walk 15 minutes down the road.",
        "They weighted peers first: 8 of 12, or 67%. Two plans in 2025/26.",
        "The park near a rail station. 20 young people drive. Is it 1 case or 10?",
        "Domain 3, partnerships: shops, housing, transport. GDPR, DSL, ROTH and NRM.",
        "An adult, unrelated, gives lifts in a car; the shop closes at 10.30.",
        "They miss school and miss out; asked to miss training, they would miss the bus and miss dinner.",
        "PS The plan is with the police. A master plan for the park. Year 10 and Year 11 go home at 15 past.",
        "It takes 20 ms to load. OK, 14 of them came. At 15 years old you may.",
        "PE in Year 9, a flat 12 per cent, Year 9 at Christmas, aged 15 at Level 2. The UK met its aims; initials alone.",
        "",
    ],
)
def test_it_leaves_ordinary_words_alone(text: str) -> None:
    assert find(text) == []


@pytest.mark.parametrize(
    ("text", "reworded"),
    [
        ("Mrs Harwood rang.", "An adult rang."),
        ("his mum Sharon rang", "his mum rang"),
        ("A boy in school at Elm Park Academy.", "A boy in school at a school in the area."),
        ("AB, 15, was there", "A young person, 15, was there"),
        ("lives at 12 Elm Road, IP1 2AB", "lives at a home address, the area"),
        ("PC McDonald came", "A police officer came"),
    ],
)
def test_the_suggested_wording_reads_as_a_sentence(text: str, reworded: str) -> None:
    for hit in reversed(find(text)):
        text = text[: hit.start] + hit.suggestion + text[hit.end :]
    assert text == reworded


def test_it_says_why_and_what_to_write_instead_for_each() -> None:
    for text, _, _ in SEEN:
        for hit in find(text):
            assert hit.why.endswith(".")
            assert hit.suggestion
            assert "{" not in hit.suggestion


def test_a_suggestion_is_not_itself_a_hit() -> None:
    for text, _, _ in SEEN:
        for hit in find(text):
            assert find(hit.suggestion) == []


def test_one_in_eleven_numbers_looks_like_an_nhs_number_and_the_others_do_not() -> None:
    assert not [hit for hit in find("order 943 476 5918") if hit.kind == "NHS number"]


def test_a_wrong_check_letter_is_no_pupil_number() -> None:
    assert not [hit for hit in find("B801200001001") if hit.kind == "pupil number"]


def test_a_mark_stands_for_the_hit_and_does_not_repeat_it() -> None:
    [hit] = find("Mrs Harwood rang.")
    assert hit.mark == fingerprint("name", "Mrs Harwood")
    assert "Harwood" not in hit.mark
    assert hit.mark != fingerprint("name", "Mrs Ellery")


anything = st.text(max_size=400)
likely = st.text(alphabet=f"{string.ascii_letters}{string.digits} .,-/@'()\n", max_size=400)


@given(text=anything | likely)
def test_hits_lie_in_the_text_in_order_and_never_overlap(text: str) -> None:
    end = 0
    for hit in find(text):
        assert end <= hit.start < hit.end <= len(text)
        assert text[hit.start : hit.end] == hit.text
        end = hit.end


@given(before=likely, after=likely)
def test_nothing_around_it_hides_an_address(before: str, after: str) -> None:
    text = f"{before} write to someone@mail.example {after}"
    assert any("someone@mail.example" in hit.text for hit in identifiers.find(text))


@pytest.mark.parametrize(
    "piece",
    [
        *(
            "a",
            "Ab ",
            "1 ",
            "a.b",
            "A.",
            "@",
            "Aa-",
            "12 abc ",
            "friend ",
            "called A",
            "snap a",
            "a_",
            "Liam ",
        ),
        *("0 ", "a@a.", "0", "st aa ", "Mr ", "NHS no ", "born ", "12 Elm ", "\n", "\x00", "é", "+44 ", "(("),
    ],
)
def test_no_text_makes_it_hang(piece: str) -> None:
    """A pattern that tries every way to split a run would not come back from this in a lifetime."""
    text = (piece * 20_000)[:20_000]
    assert all(text[hit.start : hit.end] == hit.text for hit in find(text))
