"""Lists of mixed pages in one query: the summary of every kind of page, without loading any whole."""

from functools import cache
from typing import Any

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db.models import F, QuerySet
from django.db.models.functions import Coalesce
from django.utils.translation import gettext as _
from wagtail.models import Page

from core.models import BasePage


@cache
def _kinds() -> list[type[BasePage]]:
    return [model for model in apps.get_models() if issubclass(model, BasePage)]


def with_summaries(pages: QuerySet[Any]) -> QuerySet[Any]:
    """Add `.summary` to plain pages, whatever kind each is."""
    summaries = [F(f"{kind._meta.model_name}__summary") for kind in _kinds()]
    return pages.annotate(summary=Coalesce(*summaries)).defer_streamfields()


def kind_of(page: Page) -> str:
    """The word a reader knows this kind of page by."""
    model = ContentType.objects.get_for_id(page.content_type_id).model_class()
    return str(model._meta.verbose_name) if model else _("Page")
