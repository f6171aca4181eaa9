"""Editors comment beside a draft; whoever follows it hears that something was said, never what."""

from typing import Any

import pytest
from django.core import mail as outbox
from django.test import Client
from wagtail.models import Page, PageSubscription
from wagtail.users.models import UserProfile

from accounts.models import User
from core.mail import deliver_due
from core.models import OutgoingMail
from home.models import HomePage
from makers import hears_at_once
from makers_pages import write
from makers_resources import make_guidance
from resources.models import GuidancePage

SAID = "Zebra said that this is no longer so"


@pytest.fixture
def page(home: HomePage, lead: User) -> GuidancePage:
    page = make_guidance("Bus stops")
    PageSubscription.objects.create(user=lead, page=page, comment_notifications=True)
    return page


def comment(client: Client, page: Page, **changes: Any) -> None:
    form = {
        "comments-TOTAL_FORMS": "1",
        "comments-INITIAL_FORMS": "0",
        "comments-0-text": SAID,
        "comments-0-contentpath": "title",
        "comments-0-replies-TOTAL_FORMS": "0",
        "comments-0-replies-INITIAL_FORMS": "0",
        **changes,
    }
    write(client, page, comments=None, **form)


def answer(client: Client, page: Page) -> None:
    """To the comment that is there."""
    (one,) = page.wagtail_admin_comments.all()
    reply = {
        "comments-INITIAL_FORMS": "1",
        "comments-0-id": str(one.pk),
        "comments-0-replies-TOTAL_FORMS": "1",
        "comments-0-replies-0-text": f"{SAID}, again",
    }
    comment(client, page, **reply)


def told() -> list[tuple[str, User]]:
    return [(mail.kind, mail.recipient) for mail in OutgoingMail.objects.order_by("pk")]


def test_whoever_follows_the_page_hears_that_there_is_a_comment_and_not_what_it_says(
    page: GuidancePage, editor: User, lead: User, signed_in: Any
) -> None:
    hears_at_once(lead)
    comment(signed_in(editor), page)
    assert page.wagtail_admin_comments.get().text == SAID
    assert outbox.outbox == [], "nobody waits for a mail server"
    assert told() == [("draft_commented", lead)]
    deliver_due()
    (letter,) = outbox.outbox
    whole = str(letter.message())
    assert letter.subject == "Comments: Changed words"
    assert f"http://testserver/admin/pages/{page.pk}/edit/" in letter.body
    for hidden in ("Zebra", "no longer", editor.name, editor.email):
        assert hidden not in whole


def test_whoever_began_hears_of_an_answer(
    page: GuidancePage, editor: User, lead: User, signed_in: Any
) -> None:
    comment(signed_in(editor), page)
    OutgoingMail.objects.all().delete()
    answer(signed_in(lead), page)
    assert page.wagtail_admin_comments.get().replies.count() == 1
    assert told() == [("draft_commented", editor)]


def test_who_switched_it_off_or_has_left_hears_nothing(
    page: GuidancePage, editor: User, lead: User, other_lead: User, signed_in: Any
) -> None:
    PageSubscription.objects.create(user=other_lead, page=page, comment_notifications=True)
    UserProfile.objects.update_or_create(user=lead, defaults={"updated_comments_notifications": False})
    User.objects.filter(pk=other_lead.pk).update(is_active=False)
    comment(signed_in(editor), page)
    assert told() == []


def test_who_may_not_write_any_more_is_not_sent_what_was_waiting(
    page: GuidancePage, editor: User, lead: User, signed_in: Any
) -> None:
    hears_at_once(lead)
    comment(signed_in(editor), page)
    lead.groups.clear()
    deliver_due()
    assert outbox.outbox == []


def test_nor_is_anything_about_a_page_that_is_gone(
    page: GuidancePage, editor: User, lead: User, signed_in: Any
) -> None:
    hears_at_once(lead)
    comment(signed_in(editor), page)
    page.delete()
    deliver_due()
    assert outbox.outbox == []
