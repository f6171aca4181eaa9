from typing import Any

from django.db import migrations


def forwards(apps: Any, schema_editor: Any) -> None:
    settings = apps.get_model("champions", "AreaSettings").objects
    for area in apps.get_model("accounts", "Area").objects.exclude(no_names_wording=""):
        settings.update_or_create(area=area, defaults={"names_wording": area.no_names_wording})


def backwards(apps: Any, schema_editor: Any) -> None:
    for settings in apps.get_model("champions", "AreaSettings").objects.select_related("area"):
        settings.area.no_names_wording = settings.names_wording[:300]
        settings.area.save(update_fields=["no_names_wording"])


class Migration(migrations.Migration):
    dependencies = [
        ("champions", "0011_who_changed_an_areas_figures"),
        ("accounts", "0002_an_area_words_its_line"),
    ]

    operations = [migrations.RunPython(forwards, backwards)]
