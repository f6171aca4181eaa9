"""What people search for and do not find is counted without them; editors see what is missing."""

import csv
import io
from datetime import date, timedelta
from typing import Any

import pytest
from django.core.cache import cache
from django.db import DatabaseError, connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from accounts.models import User
from core import ticking
from home.finding import unfound
from home.finding.unfound import SHOWN_FROM, most_wanted, what_may_be_kept
from home.models import HomePage, UnfoundWords
from makers import topic
from makers_resources import index_all, make_guidance, make_term

REPORT = "/admin/reports/not-found/"


def search(words: str, **query: str) -> Any:
    answer = Client().get("/search/", {"q": words, **query})
    assert answer.status_code == 200
    return answer


def kept() -> dict[str, int]:
    return dict(UnfoundWords.objects.values_list("words", "times"))


@pytest.fixture
def shelf(home: HomePage) -> None:
    make_guidance("Grace in Stairwells", topics=(topic("Parks"),))


def test_words_are_counted_once_a_month_in_small_letters(shelf: None) -> None:
    for words in ("Zombie knives", "zombie  KNIVES", "zombie knives"):
        search(words)
    search("nitrous oxide")
    assert kept() == {"zombie knives": 3, "nitrous oxide": 1}
    assert UnfoundWords.objects.first().month == timezone.localdate().replace(day=1)  # type: ignore[union-attr]


def test_a_new_month_is_a_new_row(shelf: None) -> None:
    UnfoundWords.objects.create(words="zombie knives", month=date(2026, 1, 1), times=4)
    search("zombie knives")
    assert sorted(UnfoundWords.objects.values_list("times", flat=True)) == [1, 4]


def test_nothing_says_who_searched_or_when(shelf: None) -> None:
    names = {field.name for field in UnfoundWords._meta.get_fields()}
    assert names == {"id", "words", "month", "times"}


@pytest.mark.parametrize(
    ("words", "query"),
    [
        ("stairwell", {}),
        ("parks", {}),
        ("", {"topic": "transport"}),
        ("zombie knives", {"topic": "parks"}),
        ("zombie knives", {"type": "tool"}),
        ("the", {}),
        ("’’ … !", {}),
    ],
)
def test_what_was_found_or_narrowed_or_says_nothing_is_not_written(
    shelf: None, words: str, query: dict[str, str]
) -> None:
    with CaptureQueriesContext(connection) as queries:
        search(words, **query)
    written = [one["sql"] for one in queries if not one["sql"].lstrip("(").upper().startswith("SELECT")]
    assert not [sql for sql in written if "unfoundwords" in sql.lower()]
    assert kept() == {}


def test_a_term_alone_is_something_found(shelf: None) -> None:
    make_term("MACE", "A panel.")

    index_all()
    cache.clear()
    search("mace")
    assert kept() == {}


def test_a_head_request_is_not_a_search(shelf: None) -> None:
    Client().head("/search/", {"q": "zombie knives"})
    assert kept() == {}


POINTING = [
    "kayleigh",
    "Kayleigh Brownlow",
    "kayleigh brownlow fenmarch",
    "help with Brownlow",
    "mr patel",
    "07700 900123",
    "0770 0900 123",
    "case 12345",
    "id 12-34-56",
    "943 476 5919",
    "kay@example.org",
    "example.org/kay",
    "www.example.org",
    "@kay_b",
    "snapchat kay_b",
    "12 Elm Road",
    "AB1 2DE",
    "12/03/2011",
    "3 march 2011",
    "a girl of fifteen who lives near the old bridge told me",
    "x" * 61,
]


@pytest.mark.parametrize("words", POINTING)
def test_words_that_may_point_at_somebody_are_never_kept(shelf: None, words: str) -> None:
    html = search(words).content.decode()
    assert "Nothing found." in html
    assert kept() == {}


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("section 47", "section 47"),
        ("Tier 4", "tier 4"),
        ("NRM referrals", "nrm referrals"),
        ("Zombie knives", "zombie knives"),
        ("grace period", "grace period"),
        ("under 18s", "under 18s"),
        ('say "no"', "say no"),
        ("caf\u00e9 culture", "cafe culture"),
    ],
)
def test_what_points_at_nobody_is_kept(shelf: None, words: str, told: str) -> None:
    assert what_may_be_kept(words) == told


def test_a_flood_of_odd_words_fills_no_table(shelf: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unfound, "ROWS_A_MONTH", 3)
    for word in ("qaaa", "qbbb", "qccc", "qddd", "qaaa"):
        search(word)
    assert kept() == {"qaaa": 2, "qbbb": 1, "qccc": 1}


def test_a_search_answers_though_nothing_can_be_written(shelf: None, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: Any, **__: Any) -> None:
        raise DatabaseError("disk full")

    monkeypatch.setattr(unfound, "_count", full)
    assert "Nothing found." in search("zombie knives").content.decode()


def test_it_costs_few_queries(shelf: None) -> None:
    search("zombie knives")
    for words in (
        "zombie knives",
        "nitrous oxide",
        "qaaa qbbb qccc qddd qeee qfff",
        "grace in parks qaaa qbbb qccc",
    ):
        with CaptureQueriesContext(connection) as queries:
            search(words)
        asked = [
            one["sql"] for one in queries if "SAVEPOINT" not in one["sql"]
        ]  # outside a test there is none
        assert len(asked) <= 12, words


def test_old_words_are_forgotten(shelf: None) -> None:
    today = timezone.localdate().replace(day=1)
    UnfoundWords.objects.create(words="old", month=today - timedelta(days=440), times=9)
    UnfoundWords.objects.create(words="new", month=today, times=1)
    ticking.run_all()
    assert kept() == {"new": 1}


def test_what_has_been_published_since_is_missed_no_more(shelf: None) -> None:
    for words in ("zombie knives", "nitrous oxide") * SHOWN_FROM:
        search(words)
    assert {one.words for one in most_wanted(9)} == {"zombie knives", "nitrous oxide"}
    make_guidance("Zombie knives found")
    cache.clear()
    assert [one.words for one in most_wanted(9)] == ["nitrous oxide"]


def test_what_is_asked_for_most_comes_first(shelf: None) -> None:
    month = timezone.localdate().replace(day=1)
    for words, earlier, now in (("one", 1, 1), ("two", 5, 1), ("three", 0, 4)):
        UnfoundWords.objects.create(words=words, month=date(2026, 1, 1), times=earlier)
        UnfoundWords.objects.create(words=words, month=month, times=now)
    assert [(one.words, one.times) for one in most_wanted(2)] == [("two", 6), ("three", 4)]
    assert [one.words for one in most_wanted(1, unfound.lately())] == ["three"]


# What editors and leads see.


@pytest.mark.parametrize("role", ["editor", "lead", "administrator"])
def test_the_home_screen_says_what_is_missing(
    shelf: None, request: pytest.FixtureRequest, signed_in: Any, role: str
) -> None:
    for _ in range(SHOWN_FROM):
        search("zombie knives")
    html = " ".join(signed_in(request.getfixturevalue(role)).get("/admin/").content.decode().split())
    panel = html.split('id="not-found-section"')[1].split("</section>")[0]
    assert "zombie knives" in panel
    assert "3 times" in panel
    assert (REPORT in panel) == (role != "editor")


def test_the_home_screen_says_when_nothing_is_missing(shelf: None, lead: User, signed_in: Any) -> None:
    assert "Whatever was searched for lately was found." in signed_in(lead).get("/admin/").content.decode()


def test_the_report_says_what_is_found_by_now(shelf: None, lead: User, signed_in: Any) -> None:
    UnfoundWords.objects.create(words="stairwell", month=date(2026, 1, 1), times=4)
    for _ in range(SHOWN_FROM):
        search("zombie knives")
    html = signed_in(lead).get(REPORT).content.decode()
    assert html.index("stairwell") < html.index("zombie knives")
    for words in ("finds something by now", "still finds nothing", "January 2026"):
        assert words in html


def test_the_report_is_a_spreadsheet_in_which_text_stays_text(
    shelf: None, lead: User, signed_in: Any
) -> None:
    UnfoundWords.objects.create(words="=cmd()", month=date(2026, 1, 1), times=4)
    answer = signed_in(lead).get(f"{REPORT}?export=csv")
    text = b"".join(answer.streaming_content).decode("utf-8-sig")
    assert list(csv.DictReader(io.StringIO(text))) == [
        {"Words": "'=cmd()", "Times": "4", "Last in": "January 2026", "Standing": "still finds nothing"}
    ]


def test_what_was_searched_for_once_or_twice_is_shown_to_nobody(
    shelf: None, lead: User, signed_in: Any
) -> None:
    """A surname that no list knows, in small letters, looks like any other word."""
    for _ in range(SHOWN_FROM - 1):
        search("wolniewicz")
    assert kept() == {"wolniewicz": 2}
    client = signed_in(lead)
    export = b"".join(client.get(f"{REPORT}?export=csv").streaming_content)
    seen = (client.get("/admin/").content, client.get(REPORT).content, export)
    assert not any(b"wolniewicz" in page for page in seen)
    search("wolniewicz")
    assert b"wolniewicz" in client.get(REPORT).content


def test_hostile_words_are_only_words(shelf: None, lead: User, signed_in: Any) -> None:
    UnfoundWords.objects.create(words="<script>alert(1)</script>", month=timezone.localdate(), times=4)
    for path in ("/admin/", REPORT):
        assert "<script>alert(1)" not in signed_in(lead).get(path).content.decode()


def test_a_lead_has_words_forgotten_and_an_editor_does_not(
    shelf: None, lead: User, editor: User, signed_in: Any
) -> None:
    UnfoundWords.objects.create(words="brownlow", month=date(2026, 1, 1), times=1)
    signed_in(editor).post(f"{REPORT}forget/", {"words": "brownlow"})
    assert kept() == {"brownlow": 1}
    answer = signed_in(lead).post(f"{REPORT}forget/", {"words": "brownlow"}, follow=True)
    assert "“brownlow” is forgotten." in answer.content.decode()
    assert kept() == {}


def test_the_report_costs_no_more_with_more_words(shelf: None, lead: User, signed_in: Any) -> None:
    def cost() -> int:
        client.get(REPORT)
        with CaptureQueriesContext(connection) as queries:
            client.get(REPORT)
        return len(queries)

    client = signed_in(lead)
    month = timezone.localdate().replace(day=1)
    UnfoundWords.objects.create(words="qaaa", month=month, times=9)
    few = cost()
    for letter in "abcdefghij":
        UnfoundWords.objects.create(words=f"q{letter * 4}", month=month, times=9)
    assert cost() == few
