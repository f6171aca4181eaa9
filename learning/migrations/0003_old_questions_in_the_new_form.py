"""Options become rich text, and versions written before 0002 get the keys every version now has.

What was asked and what counts stay as they were; going back needs nothing, the old code ignores the new keys.
"""

import uuid

from django.db import migrations
from django.utils.html import escape


def renew(apps, schema_editor):
    option_model = apps.get_model("learning", "QuestionOption")
    for option in option_model.objects.iterator():
        option.text, option.match_key = escape(option.text), uuid.uuid4()
        option.save(update_fields=["text", "match_key"])
    for version in apps.get_model("learning", "QuestionVersion").objects.iterator():
        if "topics" not in version.content:
            version.content = in_new_form(version)
            version.save(update_fields=["content"])


def in_new_form(version):
    content = version.content
    page = content.pop("guidance", None)
    topics = version.question.topic_links.order_by("tag").values_list("tag", flat=True)
    options = [
        option | {"text": escape(option["text"]), "picture": None, "reading": None}
        for option in content["options"]
    ]
    reading = {"page": page, "heading": ""} if page else None
    empty = {"warning": "", "picture": None, "rule": {}}
    return content | empty | {"topics": list(topics), "reading": reading, "options": options}


class Migration(migrations.Migration):
    dependencies = [("learning", "0002_questions_of_every_kind")]

    operations = [migrations.RunPython(renew, migrations.RunPython.noop)]
