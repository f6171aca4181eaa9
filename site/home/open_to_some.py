"""Pages that this reader may open and not everybody: they stand in no list and no search, only on one's own page."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from wagtail.models import PageViewRestriction

from accounts.enums import Group
from core.page_form import FIRST_LEVEL
from core.published import closed_paths, pages_open_to

SHOWN = 5
BY_WHO = (PageViewRestriction.LOGIN, PageViewRestriction.GROUPS)


@dataclass(frozen=True)
class Line:
    title: str
    url: str
    who: str


def lines_for(request: HttpRequest) -> list[Line]:
    """The newest that carry a restriction themselves, so that a module stands for its steps. Four queries at most."""
    if not closed_paths():
        return []
    carrying = PageViewRestriction.objects.filter(restriction_type__in=BY_WHO).values("page")
    found = pages_open_to(request).filter(pk__in=carrying, depth__gte=FIRST_LEVEL)
    newest = found.prefetch_related("view_restrictions__groups").order_by("-first_published_at", "-pk")
    return [Line(page.title, page.url, _who(page.view_restrictions.all())) for page in newest[:SHOWN]]


def _who(restrictions: Any) -> str:
    names = sorted({_label(group.name) for each in restrictions for group in each.groups.all()})
    if not names:
        return _("Only for people who have signed in")
    return _("Only for %(groups)s") % {"groups": get_text_list(names, _("and"))}


def _label(name: str) -> str:
    """A group of our own is named in the reader's language."""
    return str(dict(Group.choices).get(name, name))
