from typing import Any

import pytest
from django.utils import timezone

from accounts.models import User
from core.models import Topic, TopicFacet
from makers import topic


def as_form(term: Topic, **changes: Any) -> dict[str, Any]:
    form = {"name": term.name, "facet": term.facet_id, "synonyms": term.synonyms, "position": term.position}
    return {**form, **changes}


@pytest.fixture
def client(home: object, administrator: User, signed_in: Any) -> Any:
    return signed_in(administrator)


def test_a_term_is_added_with_its_other_words(client: Any) -> None:
    facet = TopicFacet.objects.get(name="Context")
    client.post(
        "/admin/topic/new/",
        {"name": "Libraries", "facet": facet.pk, "synonyms": "library, reading room", "position": 40},
    )
    term = topic("Libraries")
    assert (term.slug, term.synonyms, term.retired_on) == ("libraries", "library, reading room", None)


def test_a_name_is_taken_once_over_all_facets(client: Any) -> None:
    facet = TopicFacet.objects.get(name="Harm")
    page = client.post("/admin/topic/new/", {"name": "parks", "facet": facet.pk, "position": 1})
    assert "There is a topic of this name" in page.content.decode()
    assert not Topic.objects.filter(name="parks").exists()


def test_it_is_retired_and_brought_back_and_keeps_its_day(client: Any) -> None:
    term = topic("Parks")
    address = f"/admin/topic/edit/{term.pk}/"
    client.post(address, as_form(term, is_retired="on"))
    assert topic("Parks").retired_on == timezone.localdate()
    Topic.objects.filter(pk=term.pk).update(retired_on="2026-01-01")
    client.post(address, as_form(term, is_retired="on", synonyms="park"))
    assert str(topic("Parks").retired_on) == "2026-01-01"
    assert "retired on 1 January 2026" in client.get("/admin/topic/?q=parks").content.decode()
    client.post(address, as_form(term))
    assert topic("Parks").retired_on is None


def test_a_term_is_never_deleted(client: Any) -> None:
    term = topic("Parks")
    assert "/admin/topic/delete/" not in client.get(f"/admin/topic/edit/{term.pk}/").content.decode()
    client.post(f"/admin/topic/delete/{term.pk}/")
    assert Topic.objects.filter(pk=term.pk).exists()


def test_a_facet_with_terms_stays_an_empty_one_goes(client: Any) -> None:
    full = TopicFacet.objects.get(name="Context")
    empty = TopicFacet.objects.create(name="Season", slug="season")
    for facet in (full, empty):
        client.post(f"/admin/topicfacet/delete/{facet.pk}/")
    assert set(TopicFacet.objects.filter(pk__in=(full.pk, empty.pk))) == {full}
