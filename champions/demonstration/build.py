"""Make the champions and a year of consultations; repeating it changes nothing."""

from datetime import timedelta

from django.utils import timezone
from django.utils.text import slugify

from accounts.models import Area, User
from champions.demonstration import CHAMPIONS, CONSULTATIONS
from champions.demonstration.areas import SETTLED
from champions.demonstration.history import AREAS, year_of
from champions.demonstration.proposals import build_proposals
from champions.demonstration.shapes import ProfileEntry
from champions.demonstration.telling import Teller
from champions.models import Absence, AreaSettings, ChampionProfile, ChampionTopic
from core.demonstration import topics_by_name
from core.models import Topic


def build_champions(people: dict[str, User]) -> None:
    """A profile for each, with what they know."""
    _settle_areas()
    topics = topics_by_name()
    for entry in CHAMPIONS:
        _champion(entry, people[entry["login"]], topics)


def _settle_areas() -> None:
    """Only where nobody has settled anything yet."""
    for area in Area.objects.filter(slug__in=SETTLED):
        AreaSettings.objects.get_or_create(area=area, defaults=SETTLED[area.slug])


def _champion(entry: ProfileEntry, person: User, topics: dict[str, Topic]) -> None:
    profile, made = ChampionProfile.objects.get_or_create(
        user=person,
        defaults={
            "slug": slugify(person.name),
            "headline": entry["headline"],
            "about": entry["about"],
            "languages": entry["languages"],
            "works": entry["works"],
            "capacity": entry["capacity"],
        },
    )
    if made:
        _away(profile, entry["away_for_days"])
        ChampionTopic.objects.bulk_create(
            ChampionTopic(content_object=profile, tag=topics[name]) for name in entry["topics"]
        )


def _away(profile: ChampionProfile, days: int | None) -> None:
    if days:
        today = timezone.localdate()
        Absence.objects.create(profile=profile, first_day=today, last_day=today + timedelta(days=days))


def build_consultations(people: dict[str, User], scale: int = 1) -> None:
    """What is written out, and a drawn year `scale` times over. Needs the champions first, guidance if it is to be linked."""
    teller = Teller(people)
    for entry in CONSULTATIONS:
        teller.tell(entry)
    for slug in AREAS:
        for drawn, sent_at in year_of(slug, people, teller.now, scale):
            teller.tell(drawn, sent_at)
    teller.write()
    build_proposals()
