from django.db import migrations
from django.db.models import F
from django.db.models.functions import Coalesce
from django.utils import timezone

# From which column an earlier row can tell when it came into its state.
SINCE = {
    "draft": "created_at",
    "pooled": "submitted_at",
    "offered": "submitted_at",
    "active": "accepted_at",
    "waiting_requester": "paused_at",
    "advised": "advised_at",
    "closed": "closed_at",
    "withdrawn": "withdrawn_at",
}


def start_the_clocks(apps, schema_editor):
    """Rows from before know when they came into their state, and are looked at by the next tick."""
    cases = apps.get_model("champions", "Consultation").objects
    for state, column in SINCE.items():
        since = Coalesce(F(column), F("created_at"))
        cases.filter(state=state).update(state_since=since, next_tick_at=timezone.now())
    cases.filter(state="purged").update(requester=None)


class Migration(migrations.Migration):
    # Apart from the tables: PostgreSQL alters none in the transaction that has changed its rows.
    dependencies = [("champions", "0005_every_transition")]
    operations = [migrations.RunPython(start_the_clocks, migrations.RunPython.noop)]
