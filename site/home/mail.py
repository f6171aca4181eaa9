"""The e-mails of pages: what is due to be read again, what did not go out on its day, what people should do differently."""

from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import Page

from core.keepers import writers
from core.mail import Group, Letter, register
from core.models import OutgoingMail, PageChange
from core.published import public_pages
from core.readiness import missing_in
from core.reviews import with_reviews
from home.models import ReviewReminder
from home.navigation import writes


def one_line(text: str) -> str:
    """A break in a subject would never be sent."""
    return " ".join(text.split())


def review_due(mail: OutgoingMail) -> Letter | None:
    """Not sent once the page has another day, or is not there to be read."""
    reminder = ReviewReminder.objects.filter(pk=mail.object_id).first()
    pages = with_reviews(Page.objects.live())
    page: Any = reminder and pages.filter(pk=reminder.page_id, review_by=reminder.due).first()
    if not page:
        return None
    words = {"page": one_line(page.title), "day": date_format(page.review_by, "j F Y")}
    is_late = page.review_by < timezone.localdate()
    sentence = (
        _("“%(page)s” was due to be read again by %(day)s.")
        if is_late
        else _("“%(page)s” is due to be read again by %(day)s.")
    )
    return Letter(
        _("To be read again: %(page)s") % words,
        "review_due",
        {
            "sentence": sentence % words,
            "is_late": is_late,
            "is_kept": writers().filter(pk=page.keeper_pk).exists(),
            "path": reverse("wagtailadmin_pages:edit", args=[page.pk]),
        },
        summary=sentence % words,
    )


def held_back(mail: OutgoingMail) -> Letter | None:
    """Not sent once the page was published after all."""
    page: Any = Page.objects.filter(pk=mail.object_id, has_unpublished_changes=True).specific().first()
    if not page:
        return None
    draft = page.get_latest_revision_as_object()
    missing = [str(item.sentence) for item in missing_in(draft)]
    return Letter(
        _("Not published: %(page)s") % {"page": one_line(draft.title)},
        "held_back",
        {
            "page": draft.title,
            "missing": missing,
            "path": reverse("wagtailadmin_pages:edit", args=[page.pk]),
        },
    )


def page_changed(mail: OutgoingMail) -> Letter | None:
    """Not sent once it was taken back, or where the page is not for everybody any more."""
    change = PageChange.objects.filter(pk=mail.object_id).first()
    page = change and public_pages().filter(pk=change.page_id).first()
    if not change or not page:
        return None
    words = {"page": one_line(page.title), "note": one_line(change.note)}
    return Letter(
        _("What changed: %(page)s") % words,
        "page_changed",
        {**words, "path": page.url},
        summary=_("“%(page)s” has changed: %(note)s") % words,
    )


REVIEWS = Group(
    "reviews",
    gettext_lazy("Pages to be read again"),
    gettext_lazy(
        "A month and a week before the review of a page you keep; for leads, of pages that nobody keeps."
    ),
    concerns=writes,
)
CHANGES = Group(
    "page_changes",
    gettext_lazy("What you learned has changed"),
    gettext_lazy("A page of a module you finished says that people should do something differently."),
    can_stop=True,
)
register("review_due", review_due, REVIEWS)
register("page_changed", page_changed, CHANGES)
register("held_back", held_back)
