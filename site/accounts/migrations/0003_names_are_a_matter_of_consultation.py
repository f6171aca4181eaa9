from django.db import migrations


class Migration(migrations.Migration):
    """Looked at by a person: the migration it waits for has copied each area's sentence to its settings."""

    dependencies = [
        ("accounts", "0002_an_area_words_its_line"),
        ("champions", "0012_each_areas_rule_on_names"),
    ]

    operations = [migrations.RemoveField("area", "no_names_wording")]
