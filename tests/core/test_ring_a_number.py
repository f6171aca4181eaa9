"""Numbers that can be rung are links; other numbers and everything else stay words."""

import pytest

from core.phones import dialled, link_to, with_links


@pytest.mark.parametrize(
    ("text", "dialled_as"),
    [
        ("In danger, call 999.", ["999"]),
        ("Police, 101", ["101"]),
        ("Ring 101 or 999", ["101", "999"]),
        ("Childline, 0800 1111", ["08001111"]),
        ("NSPCC, 0808 800 5000; helpline 08000 121 700", ["08088005000", "08000121700"]),
        ("Duty: 01632 960140", ["01632960140"]),
        ("01632\u00a0960\u00a0140", ["01632960140"]),
    ],
)
def test_a_number_to_ring_is_a_link(text: str, dialled_as: list[str]) -> None:
    html = with_links(text)
    assert [piece.split('"')[0] for piece in html.split('href="tel:')[1:]] == dialled_as
    shown = str(html)
    for number in dialled_as:
        shown = shown.replace(f'<a href="tel:{number}">', "").replace("</a>", "")
    assert shown == text


@pytest.mark.parametrize(
    "text",
    [
        "Room 101",
        "1,999 people",
        "999th",
        "0.999",
        "07/11/2026",
        "2026-03-03",
        "101 ways",
        "£0 20",
        "A0800 1111",
        "9990",
    ],
)
def test_no_other_number_is(text: str) -> None:
    assert with_links(text) == text


def test_what_stands_around_it_is_only_text() -> None:
    assert with_links("<b>999</b> & more") == '&lt;b&gt;<a href="tel:999">999</a>&lt;/b&gt; &amp; more'


def test_a_field_for_a_number_takes_any_country() -> None:
    assert link_to("+353 1 555 0100") == '<a href="tel:+35315550100">+353 1 555 0100</a>'
    assert link_to("ask at the desk") == "ask at the desk"
    assert dialled("") == ""
