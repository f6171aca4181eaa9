"""A draft of guidance begun from a gap: the topic is set, the headings are there, the words are not."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.log_actions import LogContext

from accounts.models import User
from core.models import Topic
from resources.models import GuidanceIndexPage, GuidancePage


def outline() -> list[tuple[str, str]]:
    """The headings a good page of ours has, in their order."""
    headings = (
        _("When you meet this"),
        _("What to look at first"),
        _("What to do, and who does it"),
        _("A worked example"),
        _("What good looks like"),
    )
    return [("heading", words) for words in headings]


@transaction.atomic
def start_draft(lead: User, topic: Topic) -> GuidancePage:
    """The lead's own draft on the topic; pressed twice, it is the same one. Raises `PermissionDenied`."""
    # Its row first: two presses at once wait for each other.
    index = GuidanceIndexPage.objects.select_for_update().first()
    if index is None or not index.permissions_for_user(lead).can_add_subpage():
        raise PermissionDenied
    begun = GuidancePage.objects.filter(
        owner=lead, live=False, first_published_at=None, title=topic.name, topic_links__tag=topic
    )
    return begun.first() or _make(index, lead, topic)


def _make(index: GuidanceIndexPage, lead: User, topic: Topic) -> GuidancePage:
    page = GuidancePage(title=topic.name, owner=lead, live=False, body=outline())
    page.topics.add(topic)
    with LogContext(user=lead):
        index.add_child(instance=page)
        page.save_revision(user=lead, clean=False)  # a draft may do without its summary
    return page
