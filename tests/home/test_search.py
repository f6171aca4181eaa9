from datetime import timedelta
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client
from django.utils import timezone
from wagtail.models import PageViewRestriction

from accounts.models import User
from champions.models import ChampionProfile
from home.models import HomePage
from makers import topic
from makers_resources import index_all, make_guidance, make_term, make_tool, unmarked
from resources.models import GuidanceIndexPage, GuidancePage

ODD = [
    '"',
    '"" "',
    'say "hello',
    "'",
    "child's",
    "\x00",
    "peer\x00map",
    "*",
    "peer*",
    "-peer",
    "(peer",
    "peer AND",
    "NOT",
    "OR OR",
    "NEAR(peer map, 2)",
    "title:peer",
    "{body} : peer",
    "^peer",
    "+",
    "%",
    "%s %d",
    "\\",
    "'; drop table x; --",
    "&|!<->",
    "peer:*",
    "é ünï ☂",
    "x" * 1000,
    "peer " * 200,
    "a b " * 250,
    "👧🏾",
]


def search(client: Client | None = None, **query: str) -> str:
    index_all()
    return look(client, **query)


def look(client: Client | None = None, **query: Any) -> str:
    return unmarked(look_at_marks(client, **query))


def look_at_marks(client: Client | None = None, **query: Any) -> str:
    response = (client or Client()).get("/search/", query)
    assert response.status_code == 200
    return response.content.decode()


def make_champion(person: User, headline: str) -> ChampionProfile:
    return ChampionProfile.objects.create(
        user=person, slug=f"p{person.pk}", headline=headline, about="Ask me."
    )


EDITORS_SEARCHES = [
    "/admin/choose-page/search/",
    "/admin/choose-page/",
    "/admin/pages/search/",
    "/admin/pages/search/results/",
    "/admin/snippets/resources/glossaryterm/",
    "/admin/snippets/choose/resources/glossaryterm/results/",
    "/admin/documents/",
    "/admin/images/",
]


def test_it_takes_whatever_is_typed(home: HomePage, practitioner: User, signed_in: Any) -> None:
    make_guidance("Peer map for beginners")
    make_term("peer map")
    reader = signed_in(practitioner)
    for words in ODD:
        look(reader, q=words)
        look(reader, q=words, type="champion", page="x")
        look(q=words, topic="nothing", type="nothing", page="99")


@pytest.mark.parametrize("path", EDITORS_SEARCHES)
def test_the_editors_own_searches_take_it_too(home: HomePage, lead: User, signed_in: Any, path: str) -> None:
    client = signed_in(lead)
    for words in ODD:
        assert client.get(path, {"q": words}).status_code == 200, repr(words)


def test_it_finds_pages_of_every_kind_with_summary_and_topics(home: HomePage) -> None:
    make_guidance("Weighing contexts", summary="Which first?", topics=(topic("Parks"),))
    make_tool("Context wheel", body=[("text", "<p>weighing together</p>")])
    html = search(q="weighing")
    assert "2 results" in html
    assert "Which first?" in html
    assert "/search/?topic=parks" in html


def test_it_finds_words_in_the_body_and_in_topics(home: HomePage) -> None:
    make_guidance("One", text="<p>The caretaker noticed.</p>")
    make_guidance("Two", topics=(topic("Cuckooing"),))
    assert "One" in search(q="caretaker")
    assert "Two" in search(q="cuckooing")


def test_it_narrows_by_topic_and_by_kind(home: HomePage) -> None:
    make_guidance("Parks guide", topics=(topic("Parks"),))
    make_tool("Parks tool", topics=(topic("Parks"),))
    make_tool("Bus tool", topics=(topic("Transport"),))
    by_topic = search(topic="parks")
    assert "Parks guide" in by_topic
    assert "Bus tool" not in by_topic
    by_both = search(q="tool", topic="parks", type="tool")
    assert "Parks tool" in by_both
    assert "Parks guide" not in by_both
    assert "Bus tool" not in by_both


def test_it_sets_the_glossary_beside_the_pages(home: HomePage) -> None:
    make_term("MACE", "A panel.", expansion="multi-agency child exploitation")
    make_term("MACES", "Not yet.", live=False)
    assert "/glossary/#mace" in search(q="exploitation")
    assert "A panel." in search(q="mace", type="term")
    assert "Not yet." not in search(q="maces") + search(type="term")


def test_champions_are_found_by_people_who_have_signed_in(
    home: HomePage, practitioner: User, other_practitioner: User, signed_in: Any, settings: Any
) -> None:
    make_champion(other_practitioner, "Knows skateparks")
    away = make_champion(practitioner, "Knows skateparks no more")
    ChampionProfile.objects.filter(pk=away.pk).update(is_active=False)
    reader = signed_in(practitioner)
    queries: tuple[dict[str, Any], ...] = (
        {"q": "skateparks"},
        {"q": "skateparks", "type": "champion"},
        {"type": "champion"},
    )
    for query in queries:
        html = search(reader, **query)
        assert other_practitioner.name in html
        assert "no more" not in html
        assert other_practitioner.name not in search(**query)
    settings.CHAMPIONS_DIRECTORY_PUBLIC = True
    assert other_practitioner.name in search(q="skateparks")


def test_what_is_not_public_never_appears(home: HomePage, practitioner: User, signed_in: Any) -> None:
    make_guidance("Secret draft", live=False)
    make_guidance("Secret withdrawn").unpublish()
    expired = make_guidance("Secret expired")
    GuidancePage.objects.filter(pk=expired.pk).update(expire_at=timezone.now() - timedelta(minutes=1))
    restricted = make_tool("Secret restricted", topics=(topic("Parks"),))
    PageViewRestriction.objects.create(page=restricted, restriction_type="login")
    edited = make_guidance("Published words")
    edited.title = "Secret edit"
    edited.save_revision()
    for client in (Client(), signed_in(practitioner)):
        assert "Secret " not in search(client, q="secret").replace("Search: secret", "")
        assert "Secret " not in search(client, topic="parks")
        assert "Secret " not in search(client, type="guidance")


def test_a_restriction_covers_what_lies_below(home: HomePage) -> None:
    make_guidance("Secret below")
    PageViewRestriction.objects.create(page=GuidanceIndexPage.objects.get(), restriction_type="login")
    assert "Secret below" not in search(q="below")


def test_nothing_found_leads_on(home: HomePage) -> None:
    html = search(q="zebra")
    assert "Nothing found." in html
    assert "/consultations/ask/" in html


def test_nothing_asked_says_what_can_be_found(home: HomePage) -> None:
    assert "Nothing has been published yet." in search()
    make_guidance("Stairwell", topics=(topic("Parks"),))
    cache.clear()  # as the commit does
    html = search()
    assert "Type a word, or choose a topic" in html
    assert '<a href="?type=guidance">Guidance <span>1</span></a>' in html
    assert '<a href="?topic=parks">Parks</a> <span>1</span>' in html
    assert "?topic=transport" not in html


def test_long_lists_come_in_leaves_that_keep_the_question(home: HomePage) -> None:
    for number in range(12):
        make_guidance(f"Stairwell {number}")
    assert "12 results" in search(q="stairwell")
    html = search(q="stairwell", page="2")
    assert "Page 2 of 2" in html
    assert "?q=stairwell&amp;page=1" in html


def test_what_is_typed_is_never_markup(home: HomePage) -> None:
    assert "<script>alert" not in search(q="<script>alert(1)</script>")


def test_it_finds_other_forms_of_a_word(home: HomePage) -> None:
    make_guidance("Weighing contexts")
    index_all()
    assert "<mark>Weighing contexts</mark>" in look_at_marks(q="weighs context")
