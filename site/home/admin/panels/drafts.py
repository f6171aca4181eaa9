"""What this person has begun, and where each of it stands."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Prefetch, Q
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import Page, Revision, WorkflowState

from accounts.models import User
from home.admin.addresses import edit_url
from home.admin.panels.panel import HomePanel
from learning.models import Question
from resources.models import GlossaryTerm

SHOWN = 20
SNIPPETS: tuple[Any, ...] = (GlossaryTerm, Question)
NEWEST = "-latest_revision__created_at"
Key = tuple[int, str]


@dataclass(frozen=True)
class Draft:
    title: str
    kind: str
    url: str
    standing: str
    comment: str


class MyDrafts(HomePanel):
    name = "my-drafts"
    heading = gettext_lazy("My drafts and where they stand")
    icon = "edit"
    template_name = "home/admin/drafts.html"

    def tells(self, person: User) -> Mapping[str, Any]:
        return {"rows": drafts_of(person)}


def drafts_of(person: User) -> list[Draft]:
    """Newest first, in a number of queries that does not grow with them."""
    objects = sorted(_begun_by(person), key=lambda one: one.latest_revision.created_at, reverse=True)[:SHOWN]
    keys = [_key(one) for one in objects]
    states, going_out = _states_of(keys), _going_out(keys)
    return [
        Draft(
            one.latest_revision.object_str,
            capfirst(one._meta.verbose_name),
            edit_url(one, person),
            _standing(one, states.get(key), going_out.get(key)),
            _comment(states.get(key)),
        )
        for one, key in zip(objects, keys, strict=True)
    ]


def _begun_by(person: User) -> Iterable[Any]:
    mine = Q(latest_revision__user=person)
    pages = Page.objects.filter(mine | Q(owner=person), has_unpublished_changes=True)
    yield from _newest(pages).specific(defer=True)
    for model in SNIPPETS:
        yield from _newest(model.objects.filter(mine, has_unpublished_changes=True))


def _newest(drafts: Any) -> Any:
    revisions = Prefetch("latest_revision", Revision.objects.defer("content"))
    return drafts.filter(latest_revision__isnull=False).prefetch_related(revisions).order_by(NEWEST)[:SHOWN]


def _key(one: Any) -> Key:
    return ContentType.objects.get_for_model(one.__class__).pk, str(one.pk)


def _of(keys: list[Key]) -> Q:
    """Rows about one of these objects. Pages are named by their own type here."""
    found = Q(pk__in=[])
    for content_type, pk in keys:
        found |= Q(content_type=content_type, object_id=pk)
    return found


def _states_of(keys: list[Key]) -> dict[Key, WorkflowState]:
    states = WorkflowState.objects.active().filter(_of(keys)).select_related("current_task_state")
    return {(state.content_type_id, state.object_id): state for state in states}


def _going_out(keys: list[Key]) -> dict[Key, datetime]:
    approved = Revision.objects.filter(_of(keys), approved_go_live_at__isnull=False)
    rows = approved.values_list("content_type_id", "object_id", "approved_go_live_at")
    return {(content_type, pk): at for content_type, pk, at in rows}


def _standing(one: Any, state: WorkflowState | None, going_out: datetime | None) -> str:
    if state and state.status == WorkflowState.STATUS_NEEDS_CHANGES:
        return _("Sent back: a change is asked for")
    if state:
        return _("With the leads, since %(day)s") % {"day": _day(state.created_at)}
    if going_out:
        return _("Approved, goes out on %(day)s") % {"day": _day(going_out)}
    return _("Changes not submitted yet") if one.live else _("Draft, not submitted yet")


def _day(moment: datetime) -> str:
    return date_format(localtime(moment), "j F")


def _comment(state: WorkflowState | None) -> str:
    sent_back = state and state.status == WorkflowState.STATUS_NEEDS_CHANGES
    return str(state.current_task_state.comment) if state and sent_back else ""
