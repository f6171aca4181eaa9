from datetime import timedelta

from django.db import migrations
from django.utils import timezone

HELD = ["active", "waiting_requester"]
CLOCKS = {"hand_over": "take_over_by", "second": "join_by"}


def give_a_day(apps, schema_editor):
    """Whoever was asked before there was a clock has a day from now; the next tick goes on from there."""
    by = timezone.now() + timedelta(days=1)
    pending = apps.get_model("champions", "Offer").objects.filter(ended_at=None)
    held = apps.get_model("champions", "Consultation").objects.filter(state__in=HELD)
    for kind, clock in CLOCKS.items():
        asked = held.filter(pk__in=pending.filter(kind=kind).values("consultation"))
        asked.update(**{clock: by, "next_tick_at": timezone.now()})


class Migration(migrations.Migration):
    dependencies = [
        ("champions", "0018_what_is_asked_lapses"),
    ]

    operations = [migrations.RunPython(give_a_day, migrations.RunPython.noop)]
