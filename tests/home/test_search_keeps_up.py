"""What is published is found at once, what is taken back no longer, whoever wrote it and whichever way it came."""

from datetime import timedelta
from typing import Any

import pytest
from django.contrib.contenttypes.models import ContentType
from django.contrib.postgres.search import SearchVector
from django.core.cache import cache
from django.core.management import call_command
from django.db import connection
from django.db.models import Value
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from wagtail.models import Page, Revision
from wagtail.search.models import IndexEntry

from accounts.models import User
from core import ticking
from core.models import Topic
from home.catalogue import KINDS, kinds
from home.finding import indexing, ranking, shelf
from home.finding.answers import Answers
from home.finding.asking import question_of
from home.finding.cards import write, write_one
from home.finding.indexing import cards_having
from home.models import Card, HomePage
from makers import topic
from makers_resources import index_all, make_guidance, make_term, make_tool, unmarked
from resources.models import GlossaryTerm, GuidanceIndexPage, GuidancePage


def look(**query: Any) -> str:
    html = unmarked(Client().get("/search/", query).content.decode())
    return html.split("<main")[1].replace(f"Search: {query.get('q')}", "")


def test_a_page_is_found_at_once_without_the_worker(
    home: HomePage, django_capture_on_commit_callbacks: Any
) -> None:
    look(q="stairwell")
    with django_capture_on_commit_callbacks(execute=True):
        make_guidance("A stairwell")
    assert "A stairwell" in look(q="stairwell")


def test_a_sentence_taken_out_is_quoted_no_more(
    home: HomePage, django_capture_on_commit_callbacks: Any
) -> None:
    page: Any = make_guidance("Walks", text="<p>Zebra works there.</p>")
    assert "Zebra works there." in look(q="zebra")
    page.body = [("text", "<p>Somebody works there.</p>")]
    with django_capture_on_commit_callbacks(execute=True):
        page.save_revision().publish()
    assert "Nothing found." in look(q="zebra")
    assert "zebra" not in Card.objects.get(page=page).text.lower()


def test_a_draft_changes_nothing_that_is_found(
    home: HomePage, django_capture_on_commit_callbacks: Any
) -> None:
    page: Any = make_guidance("Walks", text="<p>Somebody works there.</p>")
    look(q="walks")
    version = cache.get("content-until")
    page.body = [("text", "<p>Zebra works there.</p>")]
    with django_capture_on_commit_callbacks(execute=True):
        page.save_revision()
    assert cache.get("content-until") == version, "autosave must not drop what is kept"
    index_all()
    assert "Nothing found." in look(q="zebra")
    assert not Card.objects.filter(text__icontains="zebra").exists()


@pytest.mark.parametrize("way", ["unpublish", "delete"])
def test_what_is_taken_back_leaves_no_card(
    home: HomePage, way: str, django_capture_on_commit_callbacks: Any
) -> None:
    page = make_guidance("A stairwell")
    assert "A stairwell" in look(q="stairwell")
    with django_capture_on_commit_callbacks(execute=True):
        getattr(page, way)()
    assert "Nothing found." in look(q="stairwell")
    assert not Card.objects.filter(title="A stairwell").exists()


def test_a_page_that_moves_is_found_where_it_is(
    home: HomePage, django_capture_on_commit_callbacks: Any
) -> None:
    page = make_guidance("A stairwell")
    page.slug = "landing"
    with django_capture_on_commit_callbacks(execute=True):
        page.save_revision().publish()
    assert '<a href="/guidance/landing/">' in look(q="stairwell")


def test_a_topic_renamed_is_found_by_its_new_name_at_once(
    home: HomePage, django_capture_on_commit_callbacks: Any
) -> None:
    make_guidance("Walks", topics=(topic("Parks"),))
    assert "Walks" in look(q="parks")
    with django_capture_on_commit_callbacks(execute=True):
        Topic.objects.filter(name="Parks").first().save()  # type: ignore[union-attr]
        parks = topic("Parks")
        parks.name, parks.synonyms = "Green spaces", "recreation ground"
        parks.save()
    assert "Walks" in look(q="green spaces")
    assert "Walks" in look(q="recreation ground")


def test_a_term_written_by_any_way_is_found_once_it_is_indexed(
    home: HomePage, django_capture_on_commit_callbacks: Any
) -> None:
    look(q="mace")
    with django_capture_on_commit_callbacks(execute=True):
        make_term("MACE", "A panel.")
        GlossaryTerm.objects.bulk_create([GlossaryTerm(term="MASH", slug="mash", meaning="A hub.")])
        index_all()
    assert "A panel." in look(q="mace")
    assert "A hub." in look(q="mash")


def test_what_went_live_unseen_is_found_within_the_minute(home: HomePage) -> None:
    page = make_guidance("A stairwell")
    Card.objects.all().delete()  # as if the process had died between the two
    cache.clear()
    assert "Nothing found." in look(q="stairwell")
    ticking.run_all()
    cache.clear()
    assert "A stairwell" in look(q="stairwell")
    assert Card.objects.get().page_id == page.pk


def test_a_scheduled_page_is_found_from_its_day_on(
    home: HomePage, django_capture_on_commit_callbacks: Any
) -> None:
    page = make_guidance("A stairwell", live=False, topics=(topic("Parks"),))
    page.go_live_at = timezone.now() + timedelta(hours=1)
    page.save_revision().publish()
    assert "Nothing found." in look(q="stairwell")
    due = timezone.now() - timedelta(minutes=1)  # an hour later
    revision = page.revisions.get(approved_go_live_at__isnull=False)
    Revision.objects.filter(pk=revision.pk).update(
        approved_go_live_at=due, content=revision.content | {"go_live_at": due.isoformat()}
    )
    with django_capture_on_commit_callbacks(execute=True):
        call_command("publish_scheduled")
    assert "A stairwell" in look(q="stairwell")


def test_a_copy_is_found_only_when_it_is_published(home: HomePage, editor: User) -> None:
    page = make_guidance("A stairwell")
    page.copy(update_attrs={"title": "Another stairwell", "slug": "another"}, keep_live=False, user=editor)
    index_all()
    cache.clear()
    html = look(q="stairwell")
    assert "1 result" in html
    assert "Another" not in html


def test_writing_again_what_has_not_changed_writes_nothing(home: HomePage) -> None:
    page = make_guidance("A stairwell")
    with CaptureQueriesContext(connection) as queries:
        write_one(page)
    assert not [one for one in queries if one["sql"].startswith(("INSERT", "UPDATE", "DELETE"))]


def test_the_index_is_not_left_behind_by_the_worker(home: HomePage) -> None:
    make_guidance("A stairwell")
    assert DBTaskResult.objects.filter(task_path__endswith="insert_or_update_object_task").exists()


def test_every_kind_names_a_model_that_can_be_found() -> None:
    for model, kind in kinds().items():
        assert model.search_fields, kind.slug
        assert issubclass(model, Page) or hasattr(model.objects, "findable"), kind.slug
    assert len({kind.slug for kind in KINDS}) == len(kinds())


# However long the shelf is.


@pytest.fixture
def long_shelf(home: HomePage) -> None:
    """65 pages on one thing, half of them by title."""
    for number in range(65):
        title = f"Stairwell {number:02}" if number % 2 else f"Page {number:02}"
        page = GuidancePage(
            title=title, slug=f"p{number}", summary="What to do.", body=[("text", "<p>A stairwell.</p>")]
        )
        GuidanceIndexPage.objects.get().add_child(instance=page)
    index_all()
    cache.clear()


def test_only_the_first_are_weighed_and_all_can_be_reached(long_shelf: None) -> None:
    here = shelf.shelf()
    question = question_of("stairwell")
    answers = Answers(question, question.found_in(here) & here.met, here)
    assert len(answers) == 65
    answers[0:10]  # what every result needs is known now
    seen: list[str] = []
    for start in range(0, 65, 10):
        with CaptureQueriesContext(connection) as queries:
            leaf = answers[start : start + 10]
        assert len(queries) == 1
        assert queries[0]["sql"].count(", ") < 2 * ranking.WINDOW + 30, "no more is read than is weighed"
        seen += [entry.url for entry in leaf]
    assert len(seen) == len(set(seen)) == 65
    titled = [url for url in seen[:32] if int(url.strip("/").rpartition("/p")[2]) % 2]
    assert len(titled) == 32, "what has it in the title comes first"


def test_a_question_asks_the_index_as_often_however_long_it_and_the_shelf_are(long_shelf: None) -> None:
    make_term("landing", synonyms="stairwell")
    look(q="page")  # what every result needs is known now
    costs = []
    for query in (
        {"q": "stairwell"},
        {"q": "what to do about a page on a stairwell"},
        {"q": "landing"},
        {"q": "stairwell", "page": "7"},
        {"q": "stairwell", "type": "guidance", "page": "3"},
    ):
        with CaptureQueriesContext(connection) as queries:
            assert "<article" in look(**query)
        costs.append(sum("entry" in one["sql"] for one in queries))
        assert len(queries) <= costs[-1] + 2
    assert costs == [4, 4, 1, 0, 0], (
        "found, in the title as typed and in other words, and where it stands out"
    )


def test_what_has_been_asked_is_asked_again_of_a_new_version(long_shelf: None) -> None:
    look(q="stairwell")
    cache.clear()
    with CaptureQueriesContext(connection) as queries:
        look(q="stairwell")
    assert [one for one in queries if IndexEntry._meta.db_table in one["sql"]]


# Wagtail's index is what a search asks.


def entries() -> Any:
    return IndexEntry.objects.filter(content_type=ContentType.objects.get_for_model(Card))


def test_what_is_not_in_the_index_is_not_found_and_is_once_it_is_rebuilt(
    home: HomePage, django_capture_on_commit_callbacks: Any
) -> None:
    make_guidance("A stairwell")
    entries().delete()
    cache.clear()
    assert "Nothing found." in look(q="stairwell")
    with django_capture_on_commit_callbacks(execute=True):
        index_all()
    assert "A stairwell" in look(q="stairwell"), "what had been kept is forgotten"


def test_a_card_is_kept_with_its_words_or_not_at_all(home: HomePage, monkeypatch: pytest.MonkeyPatch) -> None:
    page = make_guidance("A stairwell")
    Card.objects.all().delete()

    def die(_: Any) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as killed:
        killed.setattr(indexing, "put", die)
        with pytest.raises(KeyboardInterrupt):
            write_one(page)
    assert not Card.objects.exists(), "so that the timer sees that it is missing"
    ticking.run_all()
    assert entries().count() == Card.objects.count() == 1


def test_cards_are_written_in_one_order(home: HomePage, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two writers of the same cards would else wait for each other for good."""
    written: list[int] = []
    pages = [make_guidance(f"Page {number}") for number in range(4)]
    Card.objects.all().delete()
    monkeypatch.setattr(indexing, "put", lambda cards: written.extend(card.thing_id for card in cards))
    write(GuidancePage, [pages[2], pages[0], pages[3], pages[1]])
    assert written == sorted(written) == [page.pk for page in pages]


def test_a_card_has_one_entry_however_often_it_is_written_and_none_when_it_is_gone(home: HomePage) -> None:
    page = make_tool("A stairwell")
    for number in range(3):
        page.summary = f"Version {number}"
        page.save_revision().publish()
        index_all()
    card = Card.objects.get(page=page)
    assert entries().filter(object_id=str(card.pk)).count() == 1
    page.unpublish()
    assert not entries().filter(object_id=str(card.pk)).exists()


def test_the_database_has_an_index_for_it(home: HomePage) -> None:
    if connection.vendor == "postgresql":
        _fill_the_table()  # a short one is read whole
    plan = cards_having((frozenset(["stairwel1"]),)).explain()
    if connection.vendor == "postgresql":
        assert "home_index_entry_words" in plan
    else:  # the words first, then their entries, and not the words again for every entry
        assert plan.index("VIRTUAL TABLE INDEX") < plan.index("SEARCH U1 USING INTEGER PRIMARY KEY")


def _fill_the_table() -> None:
    empty = {"title": SearchVector(Value("")), "autocomplete": SearchVector(Value(""))}
    kind = ContentType.objects.get_for_model(Card)
    IndexEntry.objects.bulk_create(
        IndexEntry(content_type=kind, object_id=f"x{number}", body=SearchVector(Value(f"w{number}")), **empty)
        for number in range(2000)
    )
    with connection.cursor() as cursor:
        # What was written last waits in a list beside the index, which the planner counts against it.
        cursor.execute("SELECT gin_clean_pending_list('home_index_entry_words')")
        cursor.execute(f"ANALYZE {IndexEntry._meta.db_table}")
        cursor.execute("SET LOCAL enable_seqscan = off")


def test_a_champion_is_found_by_a_new_name_within_the_minute(
    home: HomePage, champion: User, practitioner: User, signed_in: Any
) -> None:
    index_all()
    champion.first_name = "Zuzanna"
    champion.save()
    ticking.run_all()
    cache.clear()
    html = signed_in(practitioner).get("/search/", {"q": "zuzanna", "type": "champion"}).content.decode()
    assert champion.champion_profile.get_absolute_url() in html  # type: ignore[attr-defined]
