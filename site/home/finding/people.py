"""Champions by what they say they know, for those who may see who they are."""

from collections.abc import Iterable

from django.conf import settings

from champions.models import ChampionProfile
from home.catalogue import BY_SLUG, CHAMPION
from home.finding.answers import Entry
from home.finding.asking import Question
from home.finding.quoting import Quotation, marked
from home.finding.shelf import Shelf, places_in
from home.finding.tags import tags_told


def may_see_champions(is_signed_in: bool) -> bool:
    return is_signed_in or bool(settings.CHAMPIONS_DIRECTORY_PUBLIC)


def champions_for(question: Question, topic_ids: Iterable[int], here: Shelf) -> list[int]:
    """Ids of those who know about every part of a question and every topic, by name."""
    found = here.kinds[CHAMPION]
    if question:
        found &= question.found_in(here)
    for topic_id in topic_ids:
        found &= here.about([topic_id])
    return [here.things[place] for place in places_in(found)]


def profiles(ids: list[int]) -> list[ChampionProfile]:
    """With what a result shows, in the order of the ids; who has left since is left out."""
    if not ids:
        return []
    found = ChampionProfile.objects.findable().filter(pk__in=ids).prefetch_related("topics")
    by_id = {profile.pk: profile for profile in found}
    return [by_id[pk] for pk in ids if pk in by_id]


def as_entries(champions: list[ChampionProfile]) -> list[Entry]:
    """As results among results."""
    return [
        Entry(
            BY_SLUG[CHAMPION].word,
            one.name,
            one.url,
            Quotation(marked(one.headline, ())),
            tags=tags_told(" ".join(str(topic.pk) for topic in one.topics.all())),
        )
        for one in champions
    ]
