"""Wagtail's database search, with queries made harmless first: ours and the admin's own choosers alike.

Stock, an odd quotation mark or a NUL ends in an error on SQLite and a NUL on PostgreSQL; hundreds of
words overrun the recursion of the query's compiler. On SQLite the words are looked up first.
"""

import copy
import re
from collections.abc import Callable
from typing import Any

from django.db import connection
from django.db.models.sql.constants import INNER
from modelsearch.backends import database
from modelsearch.backends.base import BaseIndex, BaseSearchBackend
from modelsearch.query import MATCH_NONE, And, Boost, Not, Or, SearchQuery

WORDS_AT_MOST = 24
LETTERS_AT_MOST = 80
HARMFUL = re.compile(r'["\x00-\x1f\x7f]')
SPOKEN = re.compile(r"\w")


# (what hears of a model and its things being indexed, what hears of one thing being gone)
listeners: list[tuple[Callable[[Any, list[Any]], None], Callable[[Any], None]]] = []


def cleaned_words(words: str) -> str:
    """What of a typed query can be looked for: no quotation marks, no controls, words only, not too many."""
    kept = [word[:LETTERS_AT_MOST] for word in HARMFUL.sub(" ", words).split() if SPOKEN.search(word)]
    return " ".join(kept[:WORDS_AT_MOST])


def cleaned(query: str | SearchQuery) -> Any:
    """The same query without what a database cannot take; one that says nothing finds nothing."""
    if isinstance(query, str):
        # Empty results of the stock kind break the admin's listings; a query that matches nothing does not.
        return cleaned_words(query) or MATCH_NONE if query else query
    if isinstance(query, (And, Or)):
        parts = [part for part in map(cleaned, query.subqueries) if part is not MATCH_NONE]
        return type(query)(parts) if parts else MATCH_NONE
    if isinstance(query, (Not, Boost)):
        return _with(query, subquery=cleaned(query.subquery))
    if not hasattr(query, "query_string"):
        return query
    words = cleaned_words(query.query_string)
    return _with(query, query_string=words) if words else MATCH_NONE


def _with(query: SearchQuery, **changes: Any) -> SearchQuery:
    changed = copy.copy(query)
    vars(changed).update(changes)
    return changed


class TellingIndex(BaseIndex):
    """An index whose every entry is told to whoever keeps something of the same things."""

    def add_items(self, model: Any, items: list[Any]) -> None:
        super().add_items(model, items)
        for added, _ in listeners:
            added(model, items)

    def delete_item(self, item: Any) -> None:
        super().delete_item(item)
        for _, removed in listeners:
            removed(item)


class CleanQueries(BaseSearchBackend):
    def _search(self, compiler: Any, query: str | SearchQuery, pages: Any, **options: Any) -> Any:
        return super()._search(compiler, cleaned(query), pages, **options)


class WordsFirst:
    """SQLite, left to itself, goes through all entries of a model and asks the index of words anew for each: seconds
    among thousands. In a cross join it keeps the order in which the tables are named."""

    def search(self, *args: Any, **options: Any) -> Any:
        found = super().search(*args, **options)  # type: ignore[misc]
        for lookup in found.query.where.children:
            for join in getattr(getattr(lookup, "rhs", None), "alias_map", {}).values():
                if getattr(join, "join_type", None) == INNER:
                    join.join_type = "CROSS JOIN"
        return found


def SearchBackend(params: dict[str, Any]) -> BaseSearchBackend:  # noqa: N802  Wagtail asks for this name
    """The backend for whichever database is in use."""
    stock = type(database.SearchBackend(params))
    index = type("TellingSearchIndex", (TellingIndex, stock.index_class), {})
    changed: dict[str, Any] = {"index_class": index}
    if connection.vendor == "sqlite":
        for name in ("query_compiler_class", "autocomplete_query_compiler_class"):
            changed[name] = type("WordsFirstCompiler", (WordsFirst, getattr(stock, name)), {})
    return type("CleanSearchBackend", (CleanQueries, stock), changed)(params)
