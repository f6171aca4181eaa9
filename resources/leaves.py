"""A long list, a leaf at a time: which pages stand where is asked once, and only those on the leaf are read."""

from functools import lru_cache
from typing import Any

from django.core.paginator import Page as Leaf
from django.core.paginator import Paginator
from django.http import HttpRequest

from core.freshness import content_version
from core.published import in_date

ON_A_LEAF = 48


def leaf_of(model: Any, parent: Any, request: HttpRequest, *order: str) -> Leaf:
    """The public pages of one kind below a list, with what a card shows of them."""
    ids = _ids(model, parent.path, order, content_version())
    leaf = Paginator(ids, ON_A_LEAF).get_page(request.GET.get("page"))
    found = model.objects.defer_streamfields().prefetch_related("topics")
    pages = found.in_bulk(list(leaf.object_list))
    leaf.object_list = [pages[pk] for pk in leaf.object_list if pk in pages]
    return leaf


@lru_cache(maxsize=8)
def _ids(model: Any, path: str, order: tuple[str, ...], version: str) -> list[int]:
    pages = model.objects.filter(path__startswith=path).live().public().filter(in_date())
    return list(pages.order_by(*order, "title", "pk").values_list("pk", flat=True))
