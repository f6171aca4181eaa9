"""Leads see in a report what is to be read again; on the home screen everybody who writes sees their own part."""

import csv
import io
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from openpyxl import load_workbook

from accounts.models import User
from home.models import HomePage
from home.reviewing import standing_of
from makers_learning import make_module
from makers_resources import make_guidance, make_news, make_tool
from resources.models import GuidancePage

REPORT = "/admin/reports/reviews/"


def in_days(days: int) -> Any:
    return timezone.localdate() + timedelta(days=days)


@pytest.fixture
def pages(home: HomePage, editor: User, lead: User) -> None:
    make_guidance("Late page", review_by=in_days(-3), keeper=editor)
    make_tool("Soon tool", review_by=in_days(1), keeper=lead)
    make_guidance("Month page", review_by=in_days(30))
    make_guidance("Quarter page", review_by=in_days(90))
    make_guidance("Far page", review_by=in_days(91), keeper=editor)
    make_guidance("Draft page", review_by=in_days(-3), live=False)
    make_news("Late news", review_by=in_days(-3))


TITLES = ("Late page", "Soon tool", "Month page", "Quarter page", "Far page", "Draft page", "Late news")


def shown(client: Client, path: str = REPORT) -> list[str]:
    html = client.get(path).content.decode()
    return sorted((title for title in TITLES if title in html), key=html.index)


def test_what_is_late_stands_first_and_what_is_far_away_is_left_out(
    pages: None, lead: User, signed_in: Any
) -> None:
    client = signed_in(lead)
    assert shown(client) == ["Late page", "Soon tool", "Month page"]
    html = client.get(REPORT).content.decode()
    for words in ("3 days overdue", "due in 1 day", "due in 30 days"):
        assert words in html


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("due=late", ["Late page"]),
        ("due=quarter", ["Late page", "Soon tool", "Month page", "Quarter page"]),
        ("due=any", ["Late page", "Soon tool", "Month page", "Quarter page", "Far page"]),
        ("due=any&keeper={editor}", ["Late page", "Far page"]),
        ("due=any&keeper=nobody", ["Month page", "Quarter page"]),
        ("due=any&content_type={tools}", ["Soon tool"]),
        ("due=nonsense&keeper=999999", ["Late page", "Soon tool", "Month page", "Quarter page", "Far page"]),
    ],
)
def test_it_is_narrowed_down(
    pages: None, lead: User, editor: User, signed_in: Any, query: str, found: list[str]
) -> None:
    tools = make_tool("Any").get_content_type()
    query = query.format(editor=editor.pk, tools=tools.pk)
    assert shown(signed_in(lead), f"{REPORT}?{query}") == found


def test_a_page_whose_keeper_writes_no_more_is_kept_by_nobody(
    pages: None, lead: User, editor: User, signed_in: Any
) -> None:
    User.objects.filter(pk=editor.pk).update(is_active=False)
    assert "Late page" in shown(signed_in(lead), f"{REPORT}?keeper=nobody")


def rows(client: Client, query: str = "") -> list[dict[str, str]]:
    answer: Any = client.get(f"{REPORT}?export=csv{query}")
    text = b"".join(answer.streaming_content).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text)))


def test_it_is_taken_away_as_a_spreadsheet(pages: None, lead: User, editor: User, signed_in: Any) -> None:
    client = signed_in(lead)
    found = rows(client)
    assert [row["Page"] for row in found] == ["Late page", "Soon tool", "Month page"]
    assert found[0] == {
        "Page": "Late page",
        "Kind": "Guidance",
        "Due": in_days(-3).isoformat(),
        "Standing": "3 days overdue",
        "Kept by": editor.name,
        "Address": "http://testserver/guidance/late-page/",
    }
    assert [row["Page"] for row in rows(client, "&due=late")] == ["Late page"]
    book = load_workbook(io.BytesIO(b"".join(client.get(f"{REPORT}?export=xlsx").streaming_content)))
    assert [row[0].value for row in book.worksheets[0].iter_rows()][1:] == [
        "Late page",
        "Soon tool",
        "Month page",
    ]


def test_nothing_in_it_becomes_a_formula(home: HomePage, lead: User, editor: User, signed_in: Any) -> None:
    User.objects.filter(pk=editor.pk).update(first_name="=cmd()")
    make_guidance('=HYPERLINK("http://evil.example")', review_by=in_days(-1), keeper=editor)
    row = rows(signed_in(lead))[0]
    assert row["Page"].startswith("'=")
    assert row["Kept by"].startswith("'=")
    answer = signed_in(lead).get(f"{REPORT}?export=xlsx")
    sheet = load_workbook(io.BytesIO(b"".join(answer.streaming_content))).worksheets[0]
    assert all(cell.data_type != "f" for line in sheet.iter_rows() for cell in line)


@pytest.mark.parametrize("query", ["", "?export=csv", "?export=xlsx"])
def test_an_editor_or_a_practitioner_gets_no_report(
    pages: None, editor: User, practitioner: User, signed_in: Any, query: str
) -> None:
    for person in (editor, practitioner):
        answer = signed_in(person).get(REPORT + query)
        assert answer.status_code == 302
        assert b"Late page" not in b"".join(answer)
    assert "/admin/reports/reviews/" not in signed_in(editor).get("/admin/").content.decode()


def test_the_home_screen_shows_a_lead_all_and_an_editor_their_own(
    pages: None, lead: User, editor: User, administrator: User, signed_in: Any
) -> None:
    for person in (lead, administrator):
        context = signed_in(person).get("/admin/").content.decode()
        panel = context[context.index('id="due-for-review-section"') :]
        panel = panel[: panel.index("</section>")]
        assert [title for title in TITLES if title in panel] == ["Late page", "Soon tool", "Month page"]
        assert "nobody keeps it" in panel
        assert REPORT in panel
    html = signed_in(editor).get("/admin/").content.decode()
    panel = html[html.index('id="due-for-review-section"') :]
    panel = panel[: panel.index("</section>")]
    assert [title for title in TITLES if title in panel] == ["Late page"]
    assert REPORT not in panel


def test_an_empty_panel_says_so(home: HomePage, lead: User, editor: User, signed_in: Any) -> None:
    assert "No page is due in the next 30 days." in signed_in(lead).get("/admin/").content.decode()
    assert "None of the pages you keep is due" in signed_in(editor).get("/admin/").content.decode()


@pytest.mark.parametrize("path", [f"{REPORT}?due=any", "/admin/"])
def test_it_asks_as_often_for_many_as_for_one(
    pages: None, lead: User, editor: User, signed_in: Any, path: str
) -> None:
    client = signed_in(lead)

    def count() -> int:
        client.get(path)
        with CaptureQueriesContext(connection) as asked:
            client.get(path)
        return len(asked)

    before = count()
    for number in range(10):
        make_guidance(f"More {number}", review_by=in_days(-9), keeper=editor)
    make_module()
    assert count() == before


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (-1, "1 day overdue"),
        (-2, "2 days overdue"),
        (0, "due today"),
        (1, "due in 1 day"),
        (2, "due in 2 days"),
    ],
)
def test_how_long_is_said_in_words(days: int, words: str) -> None:
    assert standing_of(in_days(days)) == words


def test_a_day_is_late_only_when_it_is_over(home: HomePage) -> None:
    today = GuidancePage(review_by=in_days(0))
    yesterday = GuidancePage(review_by=in_days(-1))
    assert (today.is_due_for_review, yesterday.is_due_for_review) == (False, True)
