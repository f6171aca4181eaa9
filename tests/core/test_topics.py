from core.models import Topic, TopicFacet
from core.taxonomy import FACETS


def test_it_begins_with_the_whole_taxonomy(db: None) -> None:
    assert TopicFacet.objects.count() == len(FACETS)
    assert set(Topic.objects.values_list("name", flat=True)) == {
        t for terms in FACETS.values() for t in terms
    }


def test_a_retired_term_is_no_longer_offered_but_stays(db: None) -> None:
    Topic.objects.filter(name="Parks").update(retired_on="2026-01-01")
    assert not Topic.objects.in_use().filter(name="Parks").exists()
    assert Topic.objects.filter(name="Parks").exists()
