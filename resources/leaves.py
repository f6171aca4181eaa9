"""A long list, a leaf at a time: which pages stand where is asked once, and only those on the leaf are read.

They are read when the leaf is told, and a told leaf is kept: somebody who has signed in pays for their own frame only.
"""

from functools import lru_cache
from typing import Any

from django.core.paginator import Page as Leaf
from django.core.paginator import Paginator
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from core.freshness import content_version
from core.published import are_out

ON_A_LEAF = 48


class Pages:
    """As a paginator wants them, with what a card shows of each."""

    def __init__(self, model: Any, ids: list[int]) -> None:
        self.model, self.ids = model, ids

    def __len__(self) -> int:
        return len(self.ids)

    def __getitem__(self, leaf: slice) -> Any:
        return SimpleLazyObject(lambda: self._read(self.ids[leaf]))

    def _read(self, ids: list[int]) -> list[Any]:
        pages = self.model.objects.defer_streamfields().prefetch_related("topics").in_bulk(ids)
        return [pages[pk] for pk in ids if pk in pages]


def leaf_of(model: Any, parent: Any, request: HttpRequest, *order: str) -> Leaf:
    """The public pages of one kind below a list."""
    pages: Any = Pages(model, _ids(model, parent.path, order, content_version()))
    return Paginator(pages, ON_A_LEAF).get_page(request.GET.get("page"))


@lru_cache(maxsize=8)
def _ids(model: Any, path: str, order: tuple[str, ...], version: str) -> list[int]:
    pages = model.objects.filter(path__startswith=path).filter(are_out()).public()
    return list(pages.order_by(*order, "title", "pk").values_list("pk", flat=True))
