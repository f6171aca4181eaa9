from django.db import migrations, models


def write_anew(apps, schema_editor):
    """Cards were found by lists of their own; the next ticks write them for Wagtail's index."""
    apps.get_model("home", "Card").objects.all().delete()


def index_words(apps, schema_editor):
    """Wagtail asks PostgreSQL for title and text together, and has an index over neither of them with the other."""
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(
            "CREATE INDEX IF NOT EXISTS home_index_entry_words ON wagtailsearch_indexentry USING gin ((title || body))"
        )


def drop_index(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("DROP INDEX IF EXISTS home_index_entry_words")


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0011_cards_without_downloads"),
        ("wagtailsearch", "0009_remove_ngram_autocomplete"),
    ]

    operations = [
        migrations.RunPython(write_anew, migrations.RunPython.noop),
        migrations.RemoveConstraint("card", "one_card_each"),
        migrations.RenameField("card", "object_id", "thing_id"),
        migrations.AddConstraint("card", models.UniqueConstraint("kind", "thing_id", name="one_card_each")),
        migrations.RunPython(index_words, drop_index),
    ]
