from typing import Any

from django.db import migrations
from django.utils import timezone

from champions.week import DAYS, HALVES, NAMES, full_time


def read(words: str) -> list[str]:
    """The half days of “Monday to Thursday” or “Monday, Friday”; what is not understood is full time."""
    first, *others = [part for part in words.replace(",", " ").split() if part in (*NAMES, "to")] or [""]
    days = [NAMES.index(part) for part in (first, *others) if part in NAMES]
    if "to" in others and len(days) == 2:
        days = list(range(days[0], days[1] + 1))
    return [f"{DAYS[day]}-{half}" for day in days for half in HALVES] or full_time()


def forwards(apps: Any, schema_editor: Any) -> None:
    today = timezone.localdate()
    absences = apps.get_model("champions", "Absence").objects
    for profile in apps.get_model("champions", "ChampionProfile").objects.all():
        profile.works = read(profile.working_days)
        profile.save(update_fields=["works"])
        if profile.away_until and profile.away_until >= today:
            absences.create(profile=profile, first_day=today, last_day=profile.away_until)


def backwards(apps: Any, schema_editor: Any) -> None:
    today = timezone.localdate()
    for absence in apps.get_model("champions", "Absence").objects.filter(first_day__lte=today):
        absence.profile.away_until = absence.last_day
        absence.profile.save(update_fields=["away_until"])


class Migration(migrations.Migration):
    dependencies = [("champions", "0008_absences_with_a_deputy")]

    operations = [migrations.RunPython(forwards, backwards)]
