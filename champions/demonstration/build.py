"""Make the champions and a year of consultations; repeating it changes nothing."""

from datetime import timedelta

from django.utils import timezone
from django.utils.text import slugify

from accounts.models import User
from champions.demonstration import CHAMPIONS, CONSULTATIONS
from champions.demonstration.history import AREAS, year_of
from champions.demonstration.shapes import ProfileEntry
from champions.demonstration.telling import Teller
from champions.models import ChampionProfile, ChampionTopic
from core.demonstration import topics_by_name
from core.models import Topic


def build_champions(people: dict[str, User]) -> None:
    """A profile for each, with what they know."""
    topics = topics_by_name()
    for entry in CHAMPIONS:
        _champion(entry, people[entry["login"]], topics)


def _champion(entry: ProfileEntry, person: User, topics: dict[str, Topic]) -> None:
    away = entry["away_for_days"]
    profile, made = ChampionProfile.objects.get_or_create(
        user=person,
        defaults={
            "slug": slugify(person.name),
            "headline": entry["headline"],
            "about": entry["about"],
            "languages": entry["languages"],
            "working_days": entry["working_days"],
            "capacity": entry["capacity"],
            "away_until": timezone.localdate() + timedelta(days=away) if away else None,
        },
    )
    if made:
        ChampionTopic.objects.bulk_create(
            ChampionTopic(content_object=profile, tag=topics[name]) for name in entry["topics"]
        )


def build_consultations(people: dict[str, User], scale: int = 1) -> None:
    """What is written out, and a drawn year `scale` times over. Needs the champions first, guidance if it is to be linked."""
    teller = Teller(people)
    for entry in CONSULTATIONS:
        teller.tell(entry)
    for slug in AREAS:
        for drawn, sent_at in year_of(slug, people, teller.now, scale):
            teller.tell(drawn, sent_at)
    teller.write()
