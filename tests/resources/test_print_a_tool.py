"""Every tool can be printed: its own form, or the whole of it with lines for notes."""

import json
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries
from wagtail.blocks.stream_block import StreamBlockValidationError
from wagtail.models import PageViewRestriction

from accounts.models import User
from home.models import HomePage
from makers_resources import make_term, make_tool
from resources.models import ToolPage

PARTS = [
    {"type": "lines", "value": {"heading": "What protects", "hint": "People, places.", "lines": 3}},
    {
        "type": "grid",
        "value": {"heading": "Contexts", "hint": "", "columns": ["Context", "How we know"], "rows": 4},
    },
    {"type": "space", "value": {"heading": "My map", "hint": "", "size": "large"}},
]


def with_form(title: str = "Sheet", parts: Any = PARTS, **fields: Any) -> ToolPage:
    return make_tool(
        title, form=json.dumps(parts), form_intro="It belongs in the child’s own record.", **fields
    )


def printed(page: ToolPage) -> str:
    response = Client().get(f"/tools/{page.slug}/form/")
    assert response.status_code == 200
    return response.content.decode().split("<article")[1].split("</article>")[0]


def test_its_form_has_lines_and_rows_and_room_to_draw(home: HomePage) -> None:
    html = printed(with_form())
    assert "It belongs in the child’s own record." in html
    assert html.count("hub-form__line") == 3
    assert html.count("<tr>") == 1 + 4
    assert html.count("<td></td>") == 2 * 4
    assert "hub-form__space--large" in html
    assert "No names, initials" in html
    assert "Draw it together." not in html


def test_without_a_form_the_whole_tool_is_printed_with_lines_for_notes(home: HomePage) -> None:
    make_term("stairwell", "Where it happens.")
    html = printed(make_tool("Method", body=[("text", "<p>Go to the stairwell.</p>")]))
    assert "Go to the" in html
    assert "Notes" in html
    assert html.count("hub-form__line") == 8
    assert html.count('id="meaning-of-stairwell" popover') == 1


def test_the_page_of_a_tool_leads_to_it(home: HomePage) -> None:
    form, method = with_form(), make_tool("Method")
    assert "The form as a page, to print" in Client().get(form.url).content.decode()
    html = Client().get(method.url).content.decode()
    assert "The whole tool with lines for notes, to print" in html
    assert "/tools/method/form/" in html


def test_what_may_not_be_read_cannot_be_printed(
    home: HomePage, practitioner: User, lead: User, signed_in: Any
) -> None:
    draft = with_form("Draft", live=False)
    over = with_form("Over", expire_at=timezone.now() - timedelta(minutes=1))
    restricted = with_form("For leads")
    restriction = PageViewRestriction.objects.create(page=restricted, restriction_type="groups")
    restriction.groups.add(Group.objects.get(name="Implementation leads"))
    for page in (draft, over, restricted):
        for client in (Client(), signed_in(practitioner)):
            assert client.get(f"/tools/{page.slug}/form/").status_code == 404, page.title
    assert signed_in(lead).get("/tools/for-leads/form/").status_code == 200
    assert Client().get("/tools/for-leads/form/").status_code == 404
    assert Client().get("/tools/nothing/form/").status_code == 404


def test_the_second_reader_costs_no_query(
    home: HomePage, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    page = with_form()
    first = printed(page)
    with django_assert_num_queries(0):
        assert printed(page) == first


def test_a_published_change_is_printed_at_once(
    home: HomePage, django_capture_on_commit_callbacks: Any
) -> None:
    page = with_form()
    printed(page)
    page.form = json.dumps(PARTS[:1])  # type: ignore[assignment]
    with django_capture_on_commit_callbacks(execute=True):
        page.save_revision().publish()
    assert "Contexts" not in printed(page)


def test_hostile_words_stay_words_and_numbers_stay_small(home: HomePage) -> None:
    nasty = "<script>alert(1)</script>"
    parts = [
        {"type": "lines", "value": {"heading": nasty, "hint": nasty, "lines": 10**6}},
        {"type": "grid", "value": {"heading": nasty, "hint": "", "columns": [nasty], "rows": 10**6}},
        {"type": "space", "value": {"heading": nasty, "hint": "", "size": '"><script>'}},
    ]
    html = printed(with_form(parts=parts))
    assert "<script>" not in html
    assert html.count("hub-form__line") == 30
    assert html.count("<td>") == 20


@pytest.mark.parametrize(
    "value",
    [
        {"type": "lines", "value": {"heading": "A", "hint": "", "lines": 31}},
        {"type": "lines", "value": {"heading": "", "hint": "", "lines": 3}},
        {"type": "grid", "value": {"heading": "A", "hint": "", "columns": [], "rows": 3}},
        {"type": "grid", "value": {"heading": "A", "hint": "", "columns": list("abcdefg"), "rows": 3}},
    ],
)
def test_what_would_not_fit_on_paper_is_refused(home: HomePage, value: Any) -> None:
    block = ToolPage._meta.get_field("form").stream_block
    with pytest.raises(StreamBlockValidationError):
        block.clean(block.to_python([value]))
