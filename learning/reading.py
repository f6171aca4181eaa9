"""Where a question sends its reader: a page, and a heading that stands on it."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.fields import StreamField
from wagtail.models import Page

from core.blocks import contents_of

DESCRIBE = _("Say what the picture shows, for those who cannot see it.")
CHOOSE = _("Choose the page on which this heading stands, or leave the heading empty.")


def headings_of(page: Page) -> list[str]:
    """As they read on the page, in its order."""
    page = page.specific
    bodies = [field.name for field in page._meta.get_fields() if isinstance(field, StreamField)]
    return [entry.title for name in bodies for entry in contents_of(getattr(page, name))]


def misread(thing: Any) -> Iterator[tuple[str, str]]:
    """(field, sentence) for what is wrong with the picture and the reading of a question or an option."""
    if thing.image_id and not thing.image_alt.strip():
        yield "image_alt", str(DESCRIBE)
    if thing.read_heading:
        sentence = wrong_heading(thing.read_page, thing.read_heading)
        if sentence:
            yield "read_heading", sentence


def wrong_heading(page: Page | None, heading: str) -> str:
    """Empty where the heading stands on the page."""
    if page is None:
        return str(CHOOSE)
    headings = headings_of(page)
    if heading in headings:
        return ""
    offered = (
        gettext("Its headings are: %(list)s.") % {"list": "; ".join(headings)}
        if headings
        else gettext("It has none; leave this empty.")
    )
    return gettext("“%(heading)s” is not a heading of “%(page)s”. %(offered)s") % {
        "heading": heading,
        "page": page.title,
        "offered": offered,
    }
