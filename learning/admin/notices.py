"""What a writer reads above the form of a question."""

from typing import Any

from learning.admin.rows import ReadPanel
from learning.citing import changes_for
from learning.freezing import frozen
from learning.mistakes import mistakes
from learning.tree import drawn
from learning.usage import usage_of


class EffectPanel(ReadPanel):
    """Who is touched when this question changes."""

    class BoundPanel(ReadPanel.BoundPanel):
        template_name = "learning/admin/effect.html"

        def read(self) -> Any:
            usage = usage_of(self.instance) if self.instance.pk else None
            return usage if usage and usage.is_kept else None

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            """A first version has none before it that could be marked again."""
            may = self.request.user.has_perm("learning.publish_question")
            has_earlier = bool(self.told and self.told.answered and self.told.next_number > 2)
            return super().get_context_data(parent_context) | {"can_regrade": may and has_earlier}


class ChangedPanel(ReadPanel):
    """What the pages it cites tell people to do differently since somebody last looked at it."""

    class BoundPanel(ReadPanel.BoundPanel):
        template_name = "learning/admin/changed.html"

        def read(self) -> Any:
            return list(changes_for(self.instance)) if self.instance.pk else []


class MissingPanel(ReadPanel):
    """What still keeps the draft that was last saved from being published."""

    class BoundPanel(ReadPanel.BoundPanel):
        template_name = "learning/admin/missing.html"

        def read(self) -> Any:
            if not self.instance.pk or self.form.is_bound:
                return []
            return mistakes(self.instance)


class MapPanel(ReadPanel):
    """The scenario as it was last saved."""

    class BoundPanel(ReadPanel.BoundPanel):
        template_name = "learning/admin/map.html"

        def read(self) -> Any:
            return drawn(frozen(self.instance)) if self.instance.pk else None
