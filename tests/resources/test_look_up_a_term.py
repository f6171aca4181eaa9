import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from core.freshness import content_version
from home.models import HomePage
from makers_resources import make_guidance, make_term
from resources.models import GlossaryTerm
from resources.terms import vocabulary


def link(slug: str, word: str) -> str:
    return f'<a class="hub-term" href="/glossary/#{slug}">{word}</a>'


def linked(html: str) -> str:
    return vocabulary().link(html)


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


def test_a_word_is_linked_where_it_first_occurs_only(db: None) -> None:
    make_term("peer map")
    assert linked("<p>A Peer map. A peer map.</p>") == f"<p>A {link('peer-map', 'Peer map')}. A peer map.</p>"


@pytest.mark.parametrize("tag", ["a", "h2", "h3", "summary", "th", "caption"])
def test_a_word_is_left_alone_inside_links_and_headings(db: None, tag: str) -> None:
    make_term("peer map")
    html = f"<{tag}>a <b>peer map</b></{tag}>"
    assert linked(html) == html
    assert "hub-term" in linked(html + "<p>a peer map</p>")


def test_a_longer_term_wins_over_a_shorter_within_it(db: None) -> None:
    make_term("context")
    make_term("context conference")
    assert linked("a context conference") == f"a {link('context-conference', 'context conference')}"


def test_letters_are_matched_as_written(db: None) -> None:
    make_term("MAC", expansion="Make a Change")
    assert linked("a mac") == "a mac"
    assert linked("MACE") == "MACE"
    assert linked("make a change") == link("mac", "make a change")
    assert linked("the MAC") == f"the {link('mac', 'MAC')}"


def test_attributes_and_entities_are_not_text(db: None) -> None:
    make_term("amp")
    make_term("R&I")
    assert linked('<img alt="amp">&amp;') == '<img alt="amp">&amp;'
    assert linked("R&amp;I") == link("ri", "R&amp;I")


def test_an_everyday_word_or_a_draft_is_not_linked(db: None) -> None:
    make_term("home", is_linked=False)
    make_term("draft word", live=False)
    assert linked("home, draft word") == "home, draft word"


def test_a_page_is_told_anew_when_the_glossary_changes(
    home: HomePage, django_capture_on_commit_callbacks: object
) -> None:
    make_guidance("Mapping", text="<p>A peer map helps.</p>")
    assert "hub-term" not in Client().get("/guidance/mapping/").content.decode()
    before = content_version()
    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]
        make_term("peer map")
    assert content_version() != before
    assert link("peer-map", "peer map") in Client().get("/guidance/mapping/").content.decode()
    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]
        GlossaryTerm.objects.get().delete()
    assert "hub-term" not in Client().get("/guidance/mapping/").content.decode()


def test_a_term_makes_its_own_anchor(db: None) -> None:
    term = GlossaryTerm(term="Peer map", meaning="A drawing.")
    term.full_clean()
    assert term.slug == "peer-map"
