"""The tab “Before publishing” of every page: what a reader would stumble over.

As of the last saved draft, and of what was typed where the form was refused.
"""

from itertools import groupby
from operator import attrgetter
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import ObjectList, Panel

from core.admin.as_typed import page_and_rows
from core.passages import passages_of
from core.plain_english import ease_of, hints_on
from core.plain_english.explained import explained
from core.readiness import items_of


class ReadinessPanel(Panel):
    """What is there and what is missing, and a tick for each place that may say who somebody is."""

    def get_form_options(self) -> dict[str, Any]:
        return {"fields": ["kept_identifiers"]}

    class BoundPanel(Panel.BoundPanel):
        template_name = "core/admin/readiness.html"

        def is_shown(self) -> bool:
            return super().is_shown() and (self.instance.pk is not None or self.form.is_bound)

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            context: dict[str, Any] = super().get_context_data(parent_context)
            items = items_of(*page_and_rows(self.form))
            hits = [hit for item in items for hit in item.hits]
            return context | {
                "items": items,
                "hits": hits,
                "is_ready": not any(item.is_missing for item in items),
                "is_typed": self.form.is_bound,
                "field": self.form["kept_identifiers"],
            }


class WordsPanel(Panel):
    """How hard the page is to read, and what would make it plainer."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "core/admin/words.html"

        def is_shown(self) -> bool:
            return super().is_shown() and (self.instance.pk is not None or self.form.is_bound)

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            context: dict[str, Any] = super().get_context_data(parent_context)
            page, rows = page_and_rows(self.form)
            texts = [passage.text for passage in passages_of(page, children=rows)]
            hints = hints_on(texts, explained())
            kinds = [(kind.label, list(group)) for kind, group in groupby(hints, attrgetter("kind"))]
            return context | {"ease": ease_of(texts), "kinds": kinds, "is_typed": self.form.is_bound}


def before_publishing(*first: Panel) -> ObjectList:
    panels = [*first, ReadinessPanel(heading=_("What readers need")), WordsPanel(heading=_("Words"))]
    return ObjectList(panels, heading=_("Before publishing"))
