from django.db import migrations


class Migration(migrations.Migration):
    """Looked at by a person: the step before has copied both columns; only words such as “term time” are lost."""

    dependencies = [("champions", "0009_away_until_becomes_absence")]

    operations = [
        migrations.RemoveField("championprofile", "away_until"),
        migrations.RemoveField("championprofile", "working_days"),
    ]
