"""A draft of the one long form has been through everything that is asked now: it goes on at the summary."""

from django.db import migrations

PAGES = ["decision", "files", "question", "situation", "strengths", "topics", "tried", "who"]


def mark_all_answered(apps, schema_editor):
    apps.get_model("champions", "Consultation").objects.filter(state="draft", answered_pages=[]).update(
        answered_pages=PAGES
    )


class Migration(migrations.Migration):
    dependencies = [("champions", "0014_pages_of_asking")]

    operations = [migrations.RunPython(mark_all_answered, migrations.RunPython.noop)]
