from django.db import migrations


def write_anew(apps, schema_editor):
    """Cards held titles of documents, also of closed ones; the next ticks write what is missing."""
    apps.get_model("home", "Card").objects.all().delete()


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0010_words_that_found_nothing"),
    ]

    operations = [migrations.RunPython(write_anew, migrations.RunPython.noop)]
