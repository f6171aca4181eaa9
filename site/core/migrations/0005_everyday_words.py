from django.db import migrations

from core.taxonomy import SYNONYMS

EVERYDAY = ("Serious violence", "Weapon carrying", "Missing")


def add(apps, schema_editor):
    """Where editors have not chosen words themselves."""
    topics = apps.get_model("core", "Topic").objects.filter(synonyms="")
    for name in EVERYDAY:
        topics.filter(name=name).update(synonyms=SYNONYMS[name])


class Migration(migrations.Migration):
    dependencies = [("core", "0004_pages_say_what_changed")]
    operations = [migrations.RunPython(add, migrations.RunPython.noop)]
