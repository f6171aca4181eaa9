"""A search finds what it means: other forms of a word, other words for the same thing, a word spelt wrongly."""

import pytest
from django.test import Client

from core.models import Topic
from home.finding.spelling import Vocabulary, nearest, steps_between
from home.finding.words import stems_of
from home.models import HomePage
from makers import topic
from makers_resources import make_guidance, make_term, unmarked


def titles(words: str, **query: str) -> list[str]:
    """Of the results, in their order."""
    html = unmarked(Client().get("/search/", {"q": words, **query}).content.decode())
    main = html.split('id="results"')[-1].split("<aside")[0]
    return [piece.split("</a></h2>")[0].split(">")[-1] for piece in main.split("<h2><a")[1:]]


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("How to recognise it", "recognising"),
        ("How to recognise it", "recognized"),
        ("Recognizing harm", "recognise"),
        ("Safeguarding a place", "safeguard places"),
        ("Policies", "policy"),
        ("A café at noon", "cafe"),
        ("A cafe at noon", "CAFÉ"),
        ("Children’s homes", "children's home"),
        ("Multi-agency work", "multi agency"),
        ("Multi agency work", "multi-agency"),
        ("A soft\u00adhyphen", "softhyphen"),
        ("Bus stops", "\u200fbus\u200e \u202estops\u202c"),
        ("Mapping peers", "what is the mapping of the peers?"),
    ],
)
def test_every_form_of_a_word_is_found(home: HomePage, written: str, typed: str) -> None:
    make_guidance(written)
    make_guidance("Something else")
    assert titles(typed) == [written]


def test_words_that_only_begin_alike_are_not_the_same(home: HomePage) -> None:
    make_guidance("Police", text="<p>An officer.</p>")
    make_guidance("Policy", text="<p>A paper.</p>")
    assert titles("policies") == ["Policy"]
    assert titles("police") == ["Police"]


def test_a_term_finds_what_is_written_in_its_other_words(home: HomePage) -> None:
    make_term("CSE", expansion="child sexual exploitation", synonyms="sexual exploitation of children")
    make_guidance("Child sexual exploitation: first steps")
    make_guidance("Children and sports")
    assert titles("cse") == ["Child sexual exploitation: first steps"]
    assert titles("sexual exploitation of children") == ["Child sexual exploitation: first steps"]


@pytest.mark.parametrize("typed", ["knife crime", "youth violence", "knife", "knives"])
def test_everyday_words_for_a_harm_find_it(home: HomePage, typed: str) -> None:
    make_guidance("When young people carry", topics=(topic("Serious violence"), topic("Weapon carrying")))
    make_guidance("Something else")
    assert titles(typed) == ["When young people carry"]


def test_a_topic_is_found_by_its_synonyms_though_no_page_says_them(home: HomePage) -> None:
    make_guidance("Working with a whole context", topics=(topic("Level 2"),))
    make_guidance("Working with one child", topics=(topic("Level 1"),))
    assert titles("Tier 2") == ["Working with a whole context"]
    assert titles("tier 2 context") == ["Working with a whole context"]
    assert titles("tier 2 zebra") == []


def test_a_term_still_in_draft_gives_no_other_words(home: HomePage) -> None:
    make_term("XYZ", expansion="peer map", live=False)
    make_guidance("A peer map")
    assert titles("xyz") == []


def test_a_title_comes_before_a_topic_and_a_topic_before_the_text(home: HomePage) -> None:
    make_guidance("C in the text", text="<p>The parks, the parks, the parks.</p>")
    make_guidance("B by its topic", topics=(topic("Parks"),))
    make_guidance("A heading", body=[("heading", "Parks"), ("text", "<p>Walk.</p>")])
    make_guidance("Parks and all the rest of what is outside")
    make_guidance("Parks")
    assert titles("parks") == [
        "Parks",
        "Parks and all the rest of what is outside",
        "B by its topic",
        "A heading",
        "C in the text",
    ]


def test_whoever_says_it_more_often_comes_first(home: HomePage) -> None:
    make_guidance("Anna", text="<p>A stairwell.</p>")
    make_guidance("Berta", text="<p>Stairwells: a stairwell, and the stairwell.</p>")
    assert titles("stairwell") == ["Berta", "Anna"]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("exploitaton", "exploitation"),
        ("xploitation", "exploitation"),
        ("eploxitation", "exploitation"),
        ("wieghting", "weighting"),
        ("safe guarding", "safeguarding"),
        ("peermap", "peer map"),
        ("wieghting contexts", "weighting contexts"),
    ],
)
def test_a_word_spelt_wrongly_is_put_right(home: HomePage, typed: str, meant: str) -> None:
    make_guidance("Exploitation")
    make_guidance("Weighting contexts")
    make_guidance("Safeguarding")
    make_guidance("A peer map")
    html = Client().get("/search/", {"q": typed}).content.decode()
    assert f'Did you mean <a href="?q={meant.replace(" ", "+")}">{meant}</a>?' in " ".join(html.split())
    assert "1 result" in html


@pytest.mark.parametrize("typed", ["exploitation", "zzzzzzzz", "bus", "42", "exploitaton zzzzzzzz", "’’"])
def test_nothing_is_suggested_where_nothing_is_near_or_nothing_would_be_found(
    home: HomePage, typed: str
) -> None:
    make_guidance("Exploitation")
    assert "Did you mean" not in Client().get("/search/", {"q": typed}).content.decode()


def test_no_hidden_title_is_suggested(home: HomePage) -> None:
    make_guidance("Operation Falcon", live=False)
    withdrawn = make_guidance("Operation Griffin")
    withdrawn.unpublish()
    for typed in ("falcom", "griffim"):
        assert "Did you mean" not in Client().get("/search/", {"q": typed}).content.decode()


@pytest.mark.parametrize(
    ("one", "two", "steps"),
    [("peer", "peer", 0), ("peer", "pear", 1), ("peer", "per", 1), ("peer", "epeer", 1), ("peer", "pere", 1),
     ("peers", "spear", 3), ("abcdefgh", "stuvwxyz", 3)],
)  # fmt: skip
def test_steps_are_counted_as_far_as_it_matters(one: str, two: str, steps: int) -> None:
    assert steps_between(one, two, 2) == steps
    assert steps_between(two, one, 2) == steps


def test_of_two_as_near_the_commoner_is_meant() -> None:
    known = Vocabulary({"place": 1, "plane": 5})
    assert nearest(["plame"], {"plame"}, known) == ["plane"]
    assert nearest(["plame"], set(), known) is None


def test_short_words_are_left_alone() -> None:
    assert nearest(["prk"], {"prk"}, Vocabulary({"park": 9})) is None


def test_what_says_nothing_is_no_word() -> None:
    assert stems_of("What is it that the …") == []


# A question as it is asked.


def test_where_nothing_has_all_words_what_has_most_of_them_is_shown(home: HomePage) -> None:
    make_guidance("Sharing information", text="<p>With the police, when a child is at risk.</p>")
    make_guidance("Information for the police", text="<p>Consent.</p>")
    make_guidance("Police", text="<p>A uniform.</p>")
    html = Client().get("/search/", {"q": "can I share information with the police without consent"})
    told = " ".join(unmarked(html.content.decode()).split())
    assert "Nothing has all of these words. 2 pages have most of them." in told
    assert titles("share information police consent") == ["Information for the police", "Sharing information"]
    assert titles("share information police consent zebra", type="tool") == []


def test_of_three_words_two_are_most_and_one_is_not(home: HomePage) -> None:
    make_guidance("A knife on a bus")
    make_guidance("A bus")
    assert titles("zebra knife bus") == ["A knife on a bus"]
    assert titles("zebra lion bus") == []
    assert titles("zebra knife") == [], "of two words, one says too little"


def test_what_has_all_words_stands_alone(home: HomePage) -> None:
    make_guidance("Knife, bus and school")
    make_guidance("Knife and bus")
    assert titles("knife bus school") == ["Knife, bus and school"]


def test_most_of_a_question_narrows_like_any_other_result(home: HomePage) -> None:
    make_guidance("A knife on a bus", topics=(topic("Parks"),))
    make_guidance("A bus and a knife")
    html = Client().get("/search/", {"q": "zebra knife bus"}).content.decode()
    assert "?q=zebra+knife+bus&amp;topic=parks" in html
    assert titles("zebra knife bus", topic="parks") == ["A knife on a bus"]


def test_a_word_that_many_topics_share_still_finds(home: HomePage) -> None:
    """Each topic with it gives it five more wordings; no database takes as many hundreds as it is given."""
    facet = topic("Parks").facet
    Topic.objects.bulk_create(
        Topic(
            name=f"Kind {n}",
            slug=f"kind-{n}",
            facet=facet,
            synonyms=f"exploitation, a{n} b, c{n}, d{n}, e{n} f",
        )
        for n in range(80)
    )
    make_guidance("Exploitation of a child")
    assert titles("child exploitation") == ["Exploitation of a child"]
    assert titles(" ".join(["exploitation", *(f"c{n}" for n in range(20))])) == ["Exploitation of a child"]
