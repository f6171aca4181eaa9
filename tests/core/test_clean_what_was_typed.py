import pytest

from core.templatetags.cleaning import cleaned

HARM = [
    "<script>alert(1)</script>",
    '<img src=x onerror="alert(1)">',
    '<a href="javascript:alert(1)">x</a>',
    '<a href="data:text/html,<script>alert(1)</script>">x</a>',
    '<p onclick="alert(1)" style="position:fixed">x</p>',
    "<svg onload=alert(1)>",
    "<iframe src=//evil.example></iframe>",
]


@pytest.mark.parametrize("harm", HARM)
def test_nothing_that_acts_is_left(harm: str) -> None:
    html = cleaned(f"<p>Before</p>{harm}<p>After</p>").lower()
    assert not [
        mark
        for mark in (
            "<script",
            "onerror",
            "onclick",
            "onload",
            "javascript:",
            "data:",
            "style=",
            "<iframe",
            "<svg",
            "<img",
        )
        if mark in html
    ]
    assert "before" in html
    assert "after" in html


def test_words_and_links_stay() -> None:
    html = cleaned('<p>Go <strong>there</strong>: <a href="https://place.example/">map</a></p>')
    assert "<strong>there</strong>" in html
    assert 'href="https://place.example/"' in html
