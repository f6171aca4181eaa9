"""When each page is to be read again, and who keeps it, over all kinds of page at once."""

from functools import cache
from typing import Any

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db.models import F, QuerySet
from django.db.models.functions import Coalesce

from core.models import BasePage


@cache
def reviewed_kinds() -> list[type[BasePage]]:
    return [kind for kind in apps.get_models() if issubclass(kind, BasePage) and kind.needs_review]


def with_reviews(pages: QuerySet[Any]) -> QuerySet[Any]:
    """Those of the pages that need a review, with `.review_by` and `.keeper_pk`, whatever kind each is."""
    names = [kind._meta.model_name for kind in reviewed_kinds()]
    kinds = ContentType.objects.get_for_models(*reviewed_kinds()).values()
    return pages.filter(content_type__in=kinds).annotate(
        review_by=Coalesce(*(F(f"{name}__review_by") for name in names)),
        keeper_pk=Coalesce(*(F(f"{name}__keeper") for name in names)),
    )


def keeps_a_page(person: Any) -> bool:
    return any(kind._default_manager.filter(keeper=person).exists() for kind in reviewed_kinds())
