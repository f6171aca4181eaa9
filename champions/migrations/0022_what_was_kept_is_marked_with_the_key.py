from django.db import migrations, models
from django.utils import timezone


def forget(apps, schema_editor):
    """The old marks could be tried; whoever is still writing is asked about a hit once more."""
    cases = apps.get_model("champions", "Consultation").objects
    cases.exclude(kept_findings=[]).update(kept_findings=[])
    # The next tick gives what is left of the purged another number than that of their mails and logs.
    cases.filter(state="purged", next_tick_at=None).update(next_tick_at=timezone.now())


class Migration(migrations.Migration):
    dependencies = [
        ("champions", "0021_one_index_for_each_question"),
    ]

    operations = [
        migrations.RunPython(forget, migrations.RunPython.noop),
        migrations.AlterField(
            model_name="consultation",
            name="kept_findings",
            field=models.JSONField(
                default=list,
                help_text="Of a draft: marks, made with its key, of the hits the asker looked at and kept.",
            ),
        ),
    ]
