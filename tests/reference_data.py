"""What every installation has, there before the first test and put back after one that had to empty the database.

Tests with real threads or a live server cannot roll back; Django flushes every table after them, and with the tables
the taxonomy, Wagtail's root page and our first pages. Django then sends `post_migrate`, as after a migration.
"""

from importlib import import_module
from typing import Any

from django.apps import apps
from django.db.models.signals import post_migrate


def refill(sender: Any, **_: Any) -> None:
    """With the last of the apps, when each has its permissions."""
    if sender == [app for app in apps.get_app_configs() if app.models_module][-1]:
        from home.establish import establish

        _migrated()
        establish()


def _migrated() -> None:
    from wagtail.models import Collection, Locale, Page

    from core.models import TopicFacet

    if TopicFacet.objects.exists():
        return
    import_module("core.migrations.0002_taxonomy").fill(apps, None)
    Locale.objects.get_or_create(language_code="en-gb")
    if not Page.objects.exists():
        Page.add_root(title="Root", slug="root")
    if not Collection.objects.exists():
        Collection.add_root(name="Root")


def known() -> None:
    """What a process that has served a page knows already, so that a count of queries does not hang on the test before."""
    from django.contrib.contenttypes.models import ContentType

    ContentType.objects.get_for_models(*apps.get_models())


def keep() -> None:
    """Connect; called once by conftest."""
    post_migrate.connect(refill, dispatch_uid="tests-reference-data")
