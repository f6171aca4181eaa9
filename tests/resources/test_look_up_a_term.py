"""A word of the field is explained where it is met; the glossary lists them all, on screen and on paper."""

import re
from html.parser import HTMLParser
from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from hypothesis import given
from hypothesis import strategies as some
from pytest_django import DjangoAssertNumQueries, DjangoCaptureOnCommitCallbacks

from accounts.models import User
from core.freshness import content_version
from home.models import HomePage
from learning.models import CaseStudyPage
from makers_learning import make_module
from makers_resources import make_answer, make_guidance, make_term, make_tool, make_toolkit
from resources.models import GlossaryTerm
from resources.terms import Vocabulary, vocabulary


def button(slug: str, word: str) -> str:
    ids = f'popovertarget="meaning-of-{slug}" aria-describedby="meaning-of-{slug}-is"'
    return f'<button type="button" class="hub-term" {ids}>{word}</button>'


def marked(html: str) -> str:
    return vocabulary().mark(html, {})


def test_it_lists_every_term_under_its_letter_with_an_anchor(home: HomePage) -> None:
    make_term("DSL", "A school's lead.", expansion="designated safeguarding lead")
    make_term("peer map", "A drawing of friendships.", local_meaning="In some places something else.")
    html = Client().get("/glossary/").content.decode()
    assert html.index('id="letter-d"') < html.index('id="dsl"') < html.index('id="letter-p"')
    assert "In some places something else." in html


def test_it_leads_to_neighbouring_terms_but_never_to_a_draft(home: HomePage) -> None:
    one = make_term("MACE")
    one.see_also.set([make_term("MASH"), make_term("MARF", live=False)])
    one.save()
    html = Client().get("/glossary/").content.decode()
    assert '<a href="#mash">MASH</a>' in html
    assert "MARF" not in html


def test_it_is_explained_in_whatever_else_a_page_says(home: HomePage) -> None:
    make_term("cuckooing")
    answer = make_answer("Plans?", question="Is this cuckooing?\n\n<b>Or not?</b>")
    toolkit = make_toolkit(("First", [(make_tool(), "")]), text="<p>Where cuckooing is feared.</p>")
    study = CaseStudyPage(
        title="A study", slug="study", summary="One place.", area_name="Fenmarch", year="2024",
        source_title="Study", source_url="https://study.example/", do_differently="What of cuckooing?",
    )  # fmt: skip
    make_module().add_child(instance=study)
    for page in (answer, toolkit, study):
        html = Client().get(page.url).content.decode()
        assert html.count(button("cuckooing", "cuckooing")) == 1, page
        assert html.count('id="meaning-of-cuckooing"') == 1, page
        assert "<b>Or not?" not in html


def test_the_list_costs_no_more_with_more_terms(
    home: HomePage, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    before = make_term("term 0")
    for number in range(1, 60):
        term = make_term(f"term {number}")
        term.see_also.set([before])
        term.save()
    Client().get("/guidance/")
    with django_assert_max_num_queries(8):
        Client().get("/glossary/")


def test_a_word_is_marked_where_it_first_occurs_only(db: None) -> None:
    make_term("peer map")
    html = marked("<p>A Peer map. A peer map.</p>")
    assert html == f"<p>A {button('peer-map', 'Peer map')}. A peer map.</p>"


@pytest.mark.parametrize("tag", ["a", "h2", "h3", "summary", "th", "caption", "button", "label", "legend"])
def test_a_word_is_left_alone_inside_links_and_headings(db: None, tag: str) -> None:
    make_term("peer map")
    html = f"<{tag}>a <b>peer map</b></{tag}>"
    assert marked(html) == html
    assert "hub-term" in marked(html + "<p>a peer map</p>")


def test_a_longer_term_wins_over_a_shorter_within_it(db: None) -> None:
    make_term("context")
    make_term("context conference")
    make_term("conference call")
    assert marked("a context conference") == f"a {button('context-conference', 'context conference')}"
    html = marked("a context conference call in context")
    assert (
        html
        == f"a {button('context-conference', 'context conference')} call in {button('context', 'context')}"
    )


def test_letters_are_matched_as_written(db: None) -> None:
    make_term("MAC", expansion="Make a Change")
    assert marked("a mac") == "a mac"
    assert marked("MACE") == "MACE"
    assert marked("make a change") == button("mac", "make a change")
    assert marked("MAKE A CHANGE") == button("mac", "MAKE A CHANGE")
    assert marked("the MAC") == f"the {button('mac', 'MAC')}"


def test_attributes_and_entities_are_not_text(db: None) -> None:
    make_term("amp")
    make_term("R&I")
    assert marked('<img alt="amp">&amp;') == '<img alt="amp">&amp;'
    assert marked("<img alt=\"a > amp\" title='> amp'>") == "<img alt=\"a > amp\" title='> amp'>"
    assert marked("R&amp;I") == button("ri", "R&amp;I")


@pytest.mark.parametrize("apostrophe", ["'", "’", "&#x27;", "&#39;"])
def test_an_apostrophe_is_one_however_it_is_written(db: None, apostrophe: str) -> None:
    make_term("child's plan")
    word = f"child{apostrophe}s plan"
    assert marked(f"a {word}") == f"a {button('childs-plan', word)}"


@pytest.mark.parametrize("space", [" ", "\n  ", "\u00a0"])
def test_a_term_of_two_words_may_run_over_a_line(db: None, space: str) -> None:
    make_term("peer map")
    assert marked(f"a peer{space}map") == f"a {button('peer-map', f'peer{space}map')}"


@pytest.mark.parametrize(
    "term",
    [
        "C++",
        "a.b",
        "(x)",
        "what?",
        "[a-z]*",
        "^start$",
        "a|b",
        "back\\slash",
        "{2,}",
        "18+",
        "(?i:x)",
        "<b>",
        '"q"',
    ],
)
def test_a_term_of_odd_signs_is_only_itself(db: None, term: str) -> None:
    make_term(term, slug="odd")
    from django.utils.html import escape

    written = escape(term)
    assert marked(f"<p>say {written} now</p>") == f"<p>say {button('odd', written)} now</p>"
    assert (
        marked("<p>axb, aab, ab, back, start, zzz, b, q</p>") == "<p>axb, aab, ab, back, start, zzz, b, q</p>"
    )


def test_a_hostile_term_stays_a_word_wherever_it_stands(home: HomePage) -> None:
    nasty = '"><script>alert(1)</script><img src=x onerror=alert(2)>'
    make_term(nasty, nasty, slug="nasty", expansion=nasty, local_meaning=nasty, synonyms="hotspot")
    make_guidance("Mapping", text="<p>Go to the hotspot.</p>")
    for address in ("/guidance/mapping/", "/glossary/"):
        html = Client().get(address).content.decode()
        assert "&lt;script&gt;" in html, address
        assert "<script>alert" not in html, address
        assert "<img src=x" not in html, address


class Shape(HTMLParser):
    """The words of a piece of HTML, and its tags without our buttons."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.words = ""
        self.tags: list[Any] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        if ("class", "hub-term") not in attrs:
            self.tags.append((tag, attrs))

    def handle_data(self, data: str) -> None:
        self.words += data


@given(
    term=some.text(min_size=1, max_size=12).filter(str.strip),
    text=some.text(max_size=40),
)
def test_whatever_the_term_the_words_and_tags_of_the_page_stay(term: str, text: str) -> None:
    from django.utils.html import escape

    entry = GlossaryTerm(term=term, slug="any", meaning="Any.")
    html = f'<p title="{escape(text)}">{escape(text)} {escape(term)} <em>{escape(text)}</em></p>'
    after = Vocabulary([entry]).mark(html, {})  # type: ignore[arg-type]
    before = Shape(html)
    assert Shape(after).words == before.words
    assert Shape(after).tags == before.tags
    assert after.count("<button") <= 1


def test_an_everyday_word_or_a_draft_is_not_marked(db: None) -> None:
    make_term("home", is_linked=False)
    make_term("draft word", live=False)
    assert marked("home, draft word") == "home, draft word"


def test_each_meaning_stands_once_after_the_text_and_opens_from_its_word(home: HomePage) -> None:
    make_term("peer map", "A drawing of friendships.")
    make_term("MACE", "A panel.", expansion="multi-agency child exploitation")
    make_term("elsewhere", "Not on this page.")
    make_guidance("Mapping", text="<p>A peer map goes to MACE. A peer map.</p>")
    html = Client().get("/guidance/mapping/").content.decode()
    ids = re.findall(r'\bid="([^"]+)"', html)
    assert len(ids) == len(set(ids))
    for target in re.findall(r'(?:popovertarget|aria-describedby)="([^"]+)"', html):
        assert target in ids
    assert html.count(" popover>") == 2
    assert html.index('class="hub-term"') < html.index('id="meaning-of-peer-map" popover')
    assert "A drawing of friendships." in html
    assert 'href="/glossary/#peer-map"' in html
    assert "Not on this page." not in html


def test_a_page_without_terms_has_no_list_of_them(home: HomePage) -> None:
    make_guidance("Plain", text="<p>Nothing to explain.</p>")
    assert "hub-words" not in Client().get("/guidance/plain/").content.decode()


def test_lessons_explain_their_words_too(home: HomePage, practitioner: User, signed_in: Any) -> None:
    make_term("stairwell", "Where it happens.")
    lesson = make_module(lessons=1).get_children().first().specific
    lesson.body = [("text", "<p>Ask about the stairwell.</p>")]
    lesson.save_revision().publish()
    html = signed_in(practitioner).get(lesson.url).content.decode()
    assert button("stairwell", "stairwell") in html
    assert html.count('id="meaning-of-stairwell" popover>') == 1


def test_no_template_marks_words_without_their_meanings() -> None:
    """A button that opens nothing would be worse than no button."""
    templates = [path.read_text() for path in (settings.ROOT / "templates").rglob("*.html")]
    telling = [text for text in templates if "{% story" in text]
    assert len(telling) >= 4
    assert all(text.count("{% words %}") == 1 for text in telling)


def test_a_page_is_told_anew_when_the_glossary_changes(
    home: HomePage, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    make_guidance("Mapping", text="<p>A peer map helps.</p>")
    assert "hub-term" not in Client().get("/guidance/mapping/").content.decode()
    before = content_version()
    with django_capture_on_commit_callbacks(execute=True):
        make_term("peer map")
    assert content_version() != before
    assert button("peer-map", "peer map") in Client().get("/guidance/mapping/").content.decode()
    with django_capture_on_commit_callbacks(execute=True):
        GlossaryTerm.objects.get().delete()
    assert "hub-term" not in Client().get("/guidance/mapping/").content.decode()


def test_a_term_makes_its_own_anchor(db: None) -> None:
    term = GlossaryTerm(term="Peer map", meaning="A drawing.")
    term.full_clean()
    assert term.slug == "peer-map"
