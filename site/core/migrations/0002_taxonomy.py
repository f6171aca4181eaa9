"""The taxonomy's first rows; reversing removes only rows nothing points at."""

from django.db import migrations
from django.utils.text import slugify

from core.taxonomy import FACETS, SYNONYMS


def fill(apps, schema_editor):
    TopicFacet = apps.get_model("core", "TopicFacet")
    Topic = apps.get_model("core", "Topic")
    for place, (facet_name, terms) in enumerate(FACETS.items()):
        facet = TopicFacet.objects.create(name=facet_name, slug=slugify(facet_name), position=place)
        Topic.objects.bulk_create(
            Topic(
                name=term, slug=slugify(term), facet=facet, position=number, synonyms=SYNONYMS.get(term, "")
            )
            for number, term in enumerate(terms)
        )


def empty(apps, schema_editor):
    apps.get_model("core", "Topic").objects.all().delete()
    apps.get_model("core", "TopicFacet").objects.all().delete()


class Migration(migrations.Migration):
    dependencies = [("core", "0001_initial")]
    operations = [migrations.RunPython(fill, empty)]
