"""The e-mails about drafts on their way: what waits, what was approved, what was sent back or commented on."""

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import Page, TaskState, WorkflowState

from core.mail import Group, Letter, register
from core.models import OutgoingMail
from home.admin.addresses import decide_url, edit_url
from home.navigation import writes


def draft_submitted(mail: OutgoingMail) -> Letter | None:
    """Not sent once somebody has decided."""
    state = TaskState.objects.filter(pk=mail.object_id, status=TaskState.STATUS_IN_PROGRESS).first()
    draft = state and state.revision.content_object
    if not state or not draft:
        return None
    words = {"draft": state.revision.object_str}
    return _letter(
        _("Waits for a lead: %(draft)s") % words,
        _("“%(draft)s” has been submitted. Any lead can read and publish it, or send it back.") % words,
        decide_url(state),
    )


def draft_approved(mail: OutgoingMail) -> Letter | None:
    state = WorkflowState.objects.filter(pk=mail.object_id, status=WorkflowState.STATUS_APPROVED).first()
    draft = state and state.content_object
    if not state or not draft:
        return None
    words = {"draft": str(draft)}
    said = _("“%(draft)s” has been approved.") % words
    if state.current_task_state.comment:
        said = f"{said} {_('A word for you stands under “History”.')}"
    return _letter(
        _("Approved: %(draft)s") % words,
        said,
        edit_url(draft, mail.recipient),
    )


def draft_sent_back(mail: OutgoingMail) -> Letter | None:
    """Not sent once it was submitted again."""
    state = WorkflowState.objects.filter(pk=mail.object_id, status=WorkflowState.STATUS_NEEDS_CHANGES).first()
    draft = state and state.content_object
    if not state or not draft:
        return None
    words = {"draft": state.current_task_state.revision.object_str}
    return _letter(
        _("Sent back: %(draft)s") % words,
        _("A lead asks for a change to “%(draft)s”. What to change stands beside it, among your drafts.")
        % words,
        f"{reverse('wagtailadmin_home')}#my-drafts-section",
    )


def draft_commented(mail: OutgoingMail) -> Letter | None:
    """Without a word of what was said: that stands where only those who write may read it."""
    page = Page.objects.filter(pk=mail.object_id).first()
    if not page or not page.permissions_for_user(mail.recipient).can_edit():
        return None
    words = {"draft": page.get_admin_display_title()}
    return _letter(
        _("Comments: %(draft)s") % words,
        _("Somebody has commented beside “%(draft)s”, answered or settled a comment.") % words,
        edit_url(page, mail.recipient),
    )


def _letter(subject: str, sentence: str, path: str) -> Letter:
    return Letter(subject, "draft", {"sentence": sentence, "path": path}, summary=sentence)


DRAFTS = Group(
    "drafts",
    gettext_lazy("Drafts on their way"),
    gettext_lazy(
        "For leads, what waits for approval; for writers, what was approved, sent back or commented on."
    ),
    concerns=writes,
)
register("draft_submitted", draft_submitted, DRAFTS)
register("draft_approved", draft_approved, DRAFTS)
register("draft_sent_back", draft_sent_back, DRAFTS)
register("draft_commented", draft_commented, DRAFTS)
