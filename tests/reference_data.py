"""What migrations put into a database, put back after a test that had to empty it.

Tests with real threads or a live server cannot roll back; Django flushes every table after them, and
with the tables the taxonomy and Wagtail's root page. Django then sends `post_migrate`, as after a migration.
"""

from importlib import import_module
from typing import Any

from django.apps import apps
from django.db.models.signals import post_migrate


def refill(sender: Any, **_: Any) -> None:
    from wagtail.models import Collection, Locale, Page

    from core.models import TopicFacet

    if sender.name != "core" or TopicFacet.objects.exists():
        return
    import_module("core.migrations.0002_taxonomy").fill(apps, None)
    Locale.objects.get_or_create(language_code="en-gb")
    if not Page.objects.exists():
        Page.add_root(title="Root", slug="root")
    if not Collection.objects.exists():
        Collection.add_root(name="Root")


def keep() -> None:
    """Connect; called once by conftest."""
    post_migrate.connect(refill, dispatch_uid="tests-reference-data")
