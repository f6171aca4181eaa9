"""Asked before a page goes out again: does it change what people should do?"""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel


class ChangesPanel(MultiFieldPanel):
    """Shown once readers have the page: whoever reads it for the first time has nothing to unlearn."""

    class BoundPanel(MultiFieldPanel.BoundPanel):
        template_name = "core/admin/changes.html"
        instance: Any
        request: Any

        def is_shown(self) -> bool:
            return bool(self.instance.first_published_at) and super().is_shown()

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            context: dict[str, Any] = super().get_context_data(parent_context)
            may = self.instance.permissions_for_user(self.request.user).can_publish()
            return context | {"said": self.instance.changes, "may_take_back": may}


def what_changed() -> MultiFieldPanel:
    return ChangesPanel(
        [FieldPanel("changes_practice"), FieldPanel("change_note"), FieldPanel("tells_learners")],
        heading=_("What changed"),
    )
