"""The tab “Before publishing” of every page: what a reader would stumble over. As of the last saved draft."""

from itertools import groupby
from operator import attrgetter
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import ObjectList, Panel

from core.passages import passages_of
from core.plain_english import ease_of, hints_on
from core.plain_english.explained import explained


class WordsPanel(Panel):
    """How hard the page is to read, and what would make it plainer."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "core/admin/words.html"

        def is_shown(self) -> bool:
            return super().is_shown() and self.instance.pk is not None

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            context: dict[str, Any] = super().get_context_data(parent_context)
            texts = [passage.text for passage in passages_of(self.instance)]
            hints = hints_on(texts, explained())
            kinds = [(kind.label, list(group)) for kind, group in groupby(hints, attrgetter("kind"))]
            return context | {"ease": ease_of(texts), "kinds": kinds}


def before_publishing() -> ObjectList:
    return ObjectList([WordsPanel(heading=_("Words"))], heading=_("Before publishing"))
