"""What every panel of the admin's home screen is: one question, answered for the person who looks."""

from collections.abc import Mapping
from typing import Any, ClassVar

from django.template.loader import render_to_string
from django.utils.functional import Promise
from django.utils.safestring import SafeString
from wagtail.admin.ui.components import Component

from accounts.models import User


class HomePanel(Component):
    """Give it a name, a heading, an icon and a template that extends `home/admin/panel.html`; say in `tells` what it
    shows. Then list it in `home.admin.screen` with the roles that use it."""

    name: ClassVar[str]
    heading: ClassVar[str | Promise]
    icon: ClassVar[str] = "placeholder"
    template_name: str
    order = 0  # its place in the list, given when the screen is put together

    def tells(self, person: User) -> Mapping[str, Any] | None:
        """What the template needs besides the panel itself; None leaves the panel out."""
        return {}

    def render_html(self, parent_context: Any = None) -> SafeString:
        request = parent_context["request"]
        told = self.tells(request.user)
        if told is None:
            return SafeString("")
        return render_to_string(self.template_name, {"panel": self, **told}, request)
