"""Who is away, and who stands in: the one place that letters, offers, suggestions and clocks ask.

What absence means:
- Nobody who is away is suggested or asked; a question for them goes to their deputy, or to the pool.
- A clock started for a champion counts only what they work of the area's time, known absences left out.
  A date once told to the asker does not move because somebody goes on leave afterwards.
- While the holder of a late case is away, their deputy hears of it besides them.
"""

from datetime import date

from champions.models import Absence, AreaSettings, ChampionProfile
from champions.working_time import WorkingTime


def is_away(profile: ChampionProfile, day: date) -> bool:
    return profile.absence_on(day) is not None


def absence_of(person_id: int | None, day: date) -> Absence | None:
    """Of a champion by their own id, with their name; None for nobody."""
    absences = Absence.objects.on(day).filter(profile__user=person_id).select_related("profile__user")
    return absences.first() if person_id else None


def deputy_of(profile: ChampionProfile, day: date) -> ChampionProfile | None:
    """Whoever stands in for an absent champion; None where nobody does, or the deputy is away as well."""
    absence = profile.absence_on(day)
    if absence is None or absence.deputy_id is None:
        return None
    here = ChampionProfile.objects.of_area(profile.user.area_id).here(day)
    return here.filter(user=absence.deputy_id).select_related("user").first()


def whom_to_ask(profile: ChampionProfile, day: date) -> ChampionProfile | None:
    """The champion, while here; the deputy, while not; None for the pool."""
    return deputy_of(profile, day) if is_away(profile, day) else profile


def clock_of(profile: ChampionProfile, figures: AreaSettings) -> WorkingTime:
    """The area's time as far as this champion works it."""
    away = [(absence.first_day, absence.last_day) for absence in profile.absences.all()]
    return figures.working_time.of_champion(profile.halves, away)


def clock_for(person_id: int | None, figures: AreaSettings) -> WorkingTime:
    """The same by the champion's id; the area's own time for nobody."""
    profile = ChampionProfile.objects.filter(user=person_id).first() if person_id else None
    return clock_of(profile, figures) if profile else figures.working_time


def deputies_on(day: date) -> dict[int, int]:
    """The deputy's id for the id of everyone who is away, in one query; deputies who are away left out."""
    pairs = dict(
        Absence.objects.on(day).exclude(deputy=None).values_list("profile__user", "deputy").order_by("-pk")
    )
    away = set(Absence.objects.on(day).values_list("profile__user", flat=True))
    return {person: deputy for person, deputy in pairs.items() if deputy not in away}
