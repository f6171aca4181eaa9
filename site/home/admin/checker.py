"""Wagtail's accessibility checker: in the editor beside the preview, and on the page itself for those who write."""

from typing import Any, ClassVar

from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail.admin.userbar import ContentCheckerItem

Words = dict[str, str | Promise]


class OurChecks(ContentCheckerItem):
    """What the page says, not what surrounds it on every page, against WCAG 2.2 AA and what axe calls good practice."""

    axe_include: ClassVar[list[str]] = ["main"]
    axe_run_only: ClassVar[list[str]] = [
        "wcag2a",
        "wcag2aa",
        "wcag21a",
        "wcag21aa",
        "wcag22aa",
        "best-practice",
    ]
    # The preview shows a page without its surroundings: whether these hold is not the writer's to say.
    axe_rules: ClassVar[dict[str, dict[str, bool]]] = {
        "region": {"enabled": False},
        "landmark-one-main": {"enabled": False},
        "skip-link": {"enabled": False},
    }
    axe_messages: ClassVar[dict[str, Words]] = {
        **ContentCheckerItem.axe_messages,
        "heading-order": {
            "error_name": _("A heading skips a level"),
            "help_text": _("Open the section with a “Heading” before using smaller ones."),
        },
        "empty-heading": {
            "error_name": _("A heading without words"),
            "help_text": _("Say what the section is about, or remove it."),
        },
        "alt-text-quality": {
            "error_name": _("A picture described by the name of its file"),
            "help_text": _("Say what somebody who cannot see it needs to know."),
        },
        "image-alt": {
            "error_name": _("A picture without alternative text"),
            "help_text": _("Say what somebody who cannot see it needs to know."),
        },
        "link-name": {
            "error_name": _("A link without words"),
            "help_text": _("Say where it leads: “Weighing contexts”, not “here”."),
        },
        "color-contrast": {
            "error_name": _("Words that stand out too little"),
            "help_text": _("The site’s own colours are checked. Tell the administrator where you see this."),
        },
    }


def use_our_checks(request: HttpRequest, items: list[Any], page: Any) -> None:
    items[:] = [OurChecks(item.in_editor) if isinstance(item, ContentCheckerItem) else item for item in items]
