"""Every report that can be taken away as a spreadsheet, ours and Wagtail's: what somebody typed never becomes a formula."""

import csv
import io
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import URLPattern, get_resolver
from django.utils import timezone
from openpyxl import load_workbook
from wagtail.admin.views.mixins import SpreadsheetExportMixin
from wagtail.models import Page

from accounts.models import User
from home.models import HomePage, UnfoundWords
from makers_resources import make_guidance
from readers.models import Feedback

RUN = ("=", "+", "-", "@", "\t", "\r")
EVIL = {sign: f'{sign}HYPERLINK("http://evil.example","Open")' for sign in RUN}


def exports(patterns: Any = None, before: str = "/") -> Iterator[str]:
    """The addresses below the admin whose view writes spreadsheets of something; those of one object are left out."""
    for one in get_resolver().url_patterns if patterns is None else patterns:
        address = f"{before}{str(one.pattern).removeprefix('^').removesuffix('$')}"
        if not isinstance(one, URLPattern):
            yield from exports(one.url_patterns, address)
            continue
        view = getattr(one.callback, "view_class", None)
        told = {**vars(view or object), **getattr(one.callback, "view_initkwargs", {})}
        columns = told.get("list_export") or getattr(view, "list_export", ())
        if view and issubclass(view, SpreadsheetExportMixin) and columns and "<" not in address:
            yield address


def cells_of(client: Client, address: str, kind: str) -> list[Any]:
    answer: Any = client.get(address, {"export": kind})
    assert answer.status_code == 200, address
    data = answer.getvalue()
    if kind == "csv":
        assert data.startswith("\ufeff".encode()), "Excel knows it for UTF-8"
        return [cell for row in csv.reader(io.StringIO(data.decode("utf-8-sig"))) for cell in row]
    sheet = load_workbook(io.BytesIO(data)).active
    return [cell for row in sheet.iter_rows() for cell in row]


@pytest.fixture(params=RUN, ids=[repr(sign) for sign in RUN])
def evil(home: HomePage, administrator: User, request: pytest.FixtureRequest) -> str:
    """A page, a person, a search and a comment of a reader that would each be a formula; locked, submitted, changed."""
    evil = EVIL[request.param]
    User.objects.filter(pk=administrator.pk).update(first_name=evil, last_name=evil)
    administrator.refresh_from_db()
    for number in range(2):
        page = make_guidance(f"Page {number}", keeper=administrator, review_by=date(2026, 1, 5))
        page.title = evil
        page.save_revision(user=administrator, log_action=True).publish(user=None)
        page.get_workflow().start(page, administrator)
        Page.objects.filter(pk=page.pk).update(
            title=evil, draft_title=evil, locked=True, locked_by=administrator, locked_at=timezone.now()
        )
        Feedback.objects.create(page_id=page.pk, is_useful=False, comment=evil)
    UnfoundWords.objects.create(words=evil, month=date(2026, 1, 1), times=4)
    return evil


def test_the_reports_that_there_are_have_been_found() -> None:
    found = set(exports())
    assert len(found) > 6
    assert any("locked" in address for address in found), "Wagtail's"
    assert any("review" in address for address in found), "and ours"


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_what_somebody_typed_never_becomes_a_formula(
    evil: str, administrator: User, signed_in: Any, kind: str
) -> None:
    client = signed_in(administrator)
    met = 0
    for address in exports():
        for cell in cells_of(client, address, kind):
            text = cell if kind == "csv" else cell.value
            assert kind == "csv" or cell.data_type != "f", address
            if isinstance(text, str):
                assert not text.startswith(RUN), (address, text)
                met += text.startswith("'") and "HYPERLINK" in text
    assert met > 6, "it was there, and is text"
