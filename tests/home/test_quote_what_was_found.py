"""A result shows the words where they stand, leads to the section they are in, and runs nothing."""

from html import unescape
from html.parser import HTMLParser
from typing import Any

import pytest
from django.test import Client

from home.finding.cards import INSIDE
from home.finding.quoting import LENGTH, marked, quotation
from home.finding.words import stem
from home.models import HomePage
from learning.models import CaseStudyPage
from makers import topic
from makers_learning import make_module
from makers_resources import make_answer, make_guidance, make_term

HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "<mark><b onmouseover=alert(1)>",
    "javascript:alert(1)",
    "</mark></p><svg/onload=alert(1)>",
    "\u202eevil\u202c & <i>",
    "{{ settings.SECRET_KEY }} {% debug %}",
]


OURS = {
    "a", "article", "aside", "br", "button", "details", "div", "footer", "form", "h1", "h2", "input", "label",
    "li", "main", "mark", "nav", "p", "section", "span", "strong", "summary", "ul", "svg", "circle", "path", "g",
}  # fmt: skip


class Tags(HTMLParser):
    """What a browser would make of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: list[tuple[str, str | None]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes += attrs


def look(words: str) -> str:
    return Client().get("/search/", {"q": words}).content.decode()


def test_the_words_are_marked_in_title_and_text(home: HomePage) -> None:
    make_guidance("Mapping a stairwell", text="<p>Begin early. Map the stairwells with them, at night.</p>")
    html = look("stairwell maps")
    assert "<mark>Mapping</mark> a <mark>stairwell</mark></a>" in html
    assert "<mark>Map</mark> the <mark>stairwells</mark> with them, at night." in html


def test_a_result_leads_to_the_section_that_has_the_words(home: HomePage) -> None:
    body = [
        ("text", "<p>Before everything.</p>"),
        ("heading", "What to look for"),
        ("text", "<p>Light and noise.</p>"),
        ("heading", "Who else is there?"),
        ("text", "<p>Ask the caretaker.</p>"),
        ("steps", {"title": "", "steps": [{"title": "Ring", "text": "<p>The concierge knows.</p>"}]}),
    ]
    make_guidance("Buildings", body=body)
    html = " ".join(look("caretaker").split())
    assert 'in: <a href="/guidance/buildings/#who-else-is-there">Who else is there?</a>' in html
    assert "What to look for" not in html
    assert "#who-else-is-there" in look("concierge")
    assert "#what-to-look-for" in look("noise")
    assert "/guidance/buildings/#" not in look("everything"), "it stands before the first heading"
    page = Client().get("/guidance/buildings/").content.decode()
    assert 'id="who-else-is-there"' in page


def test_a_heading_itself_is_found(home: HomePage) -> None:
    make_guidance("Buildings", body=[("heading", "Lifts and landings"), ("text", "<p>Listen there.</p>")])
    html = look("landings")
    assert "#lifts-and-landings" in html
    assert "Listen there." in html


def test_of_several_sections_the_one_with_most_of_the_words_is_quoted(home: HomePage) -> None:
    body = [
        ("heading", "First"),
        ("text", "<p>A stairwell, a stairwell, a stairwell.</p>"),
        ("heading", "Second"),
        ("text", "<p>The stairwell at night.</p>"),
    ]
    make_guidance("Buildings", body=body)
    assert "#second" in look("night stairwell")
    assert "#first" in look("stairwell")


def test_a_case_study_leads_to_its_question(home: HomePage) -> None:
    study = CaseStudyPage(
        title="A borough",
        slug="a-borough",
        summary="What one place did.",
        area_name="Lantern Vale",
        year="2025",
        source_title="The study",
        source_url="https://study.example/",
        vision=[("text", "<p>A place where people notice.</p>")],
        challenges=[("text", "<p>No lanterns at night.</p>")],
    )
    make_module().add_child(instance=study)
    study.save_revision().publish()
    html = look("lanterns")
    assert f'href="{study.url}#challenges">What were the challenges?</a>' in html


def test_a_practice_question_leads_to_what_was_asked_or_answered(home: HomePage) -> None:
    body = [("text", "<p>Ring the concierge.</p>")]
    make_answer("Plans?", question="Three plans name the lantern.", body=body)
    assert '/practice-questions/plans/#asked">The question</a>' in look("lantern")
    assert '/practice-questions/plans/#answer">The answer</a>' in look("concierge")


def test_a_heading_in_other_letters_has_a_link_too(home: HomePage) -> None:
    make_guidance("Buildings", body=[("heading", "电梯"), ("text", "<p>Listen for the lantern.</p>")])
    page = Client().get("/guidance/buildings/").content.decode()
    anchor = page.split('class="hub-heading"><h2 id="')[1].split('"')[0]
    assert f'/guidance/buildings/#{anchor}">电梯</a>' in look("lantern")


def test_without_a_passage_the_summary_is_shown(home: HomePage) -> None:
    make_guidance("Parks", summary="Where they meet after school.", text="<p>Walk there.</p>")
    html = look("school")
    assert "Where they meet after <mark>school</mark>." in html
    assert "/guidance/parks/#" not in html


def test_other_words_for_the_same_are_marked(home: HomePage) -> None:
    make_guidance("Whole contexts", text="<p>This is Level 2 work.</p>", topics=(topic("Level 2"),))
    assert "This is <mark>Level 2</mark> work." in look("tier 2")


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_text_stays_text(home: HomePage, hostile: str) -> None:
    make_guidance(
        f"Zebra {hostile}"[:250], summary=f"Zebra {hostile}", body=[("heading", f"Zebra {hostile}"[:120])]
    )
    make_term(f"Zebra {hostile}"[:100], f"Zebra {hostile}", expansion=hostile, slug="zebra")
    for words in ("zebra", "alert", f"zebra {hostile}", hostile):
        html = look(words)
        main = html.split('<main id="main"')[1]
        seen = Tags()
        seen.feed(main)
        assert seen.tags <= OURS, words
        assert not [name for name, _ in seen.attributes if name.startswith("on")], words
        links = [str(value) for name, value in seen.attributes if name in ("href", "src", "action")]
        assert links
        assert all(link.startswith(("/", "?", "#")) for link in links), words
        assert "SECRET_KEY" not in main or "{{ settings.SECRET_KEY }}" in main


@pytest.mark.parametrize("hostile", HOSTILE)
def test_marking_changes_nothing_but_the_marks(hostile: str) -> None:
    text = f"Zebras {hostile} and a zebra"
    told = marked(text, {stem("zebra"), stem("alert"), "i", "b", "amp", "lt"})
    assert unescape(str(told).replace("<mark>", "").replace("</mark>", "")) == text
    assert "<" not in str(told).replace("<mark>", "").replace("</mark>", "")


def test_headings_and_cells_do_not_run_into_what_follows() -> None:
    text = "Do\nDo not\nDraw the map with them.\n“With whom?”\nKept:\na week\n"
    told = quotation(INSIDE.join(("", "", text)), "", {stem("map")}).text
    assert told == "Do · Do not · Draw the <mark>map</mark> with them. “With whom?” Kept: a week"


def test_a_long_text_is_cut_around_the_words() -> None:
    text = "\x1f\x1f" + " ".join(["Before it there is much."] * 60 + ["The stairwell."] + ["After it."] * 60)
    quote = quotation(text, "Summary.", {stem("stairwell")})
    plain = str(quote.text).replace("<mark>", "").replace("</mark>", "")
    assert "<mark>stairwell</mark>" in quote.text
    assert len(plain) <= LENGTH + 10
    assert plain.endswith(" …")
    assert plain.startswith("The stairwell. After it.")


@pytest.mark.parametrize(
    "text", ["", "\x1f\x1f", "x" * 100_000, "\x1f\x1f" + "stairwell" * 20_000, "\x1f\x1fstairwell"]
)
def test_a_text_of_any_shape_is_quoted(text: str) -> None:
    shaped: Any = text if "\x1f" in text or not text else f"\x1f\x1f{text}"
    quote = quotation(shaped, "The summary.", {stem("stairwell")})
    assert len(quote.text) < 2 * LENGTH
