"""Whoever keeps a page hears a month and a week before its review is due: once each, whoever ticks, however often."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from unittest.mock import patch

import pytest
from django.core import mail as outbox
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Page

from accounts.actions import make_lead
from accounts.models import User
from at_once import ROUNDS, at_once
from clock import at
from core import mail
from core.mail.choosing import choices_of, groups_for
from core.models import OutgoingMail
from home.models import HomePage, ReviewReminder
from home.reviewing import remind
from makers import hears_at_once, make_area, make_user
from makers_learning import make_module
from makers_resources import make_guidance, make_news, make_tool
from resources.models import GuidancePage

DUE = date(2026, 9, 30)


def before(days: int) -> datetime:
    return datetime.combine(DUE - timedelta(days=days), time(9), UTC)


def tick(days: int) -> None:
    with at(before(days)):
        remind()


def told() -> list[int]:
    """Who has been told so far, once for each e-mail."""
    return sorted(OutgoingMail.objects.filter(kind="review_due").values_list("recipient", flat=True))


@pytest.fixture
def page(home: HomePage, editor: User) -> GuidancePage:
    """Far from due for the lists and lessons that are made beside it."""
    return make_guidance("Bus stops", keeper=editor, review_by=DUE)


def test_the_keeper_hears_a_month_and_a_week_before(page: GuidancePage, editor: User, lead: User) -> None:
    heard = []
    for days in (31, 30, 29, 8, 7, 6, 0, -1, -100):
        for _ in range(3):
            tick(days)
        heard.append((days, len(told())))
    assert heard == [(31, 0), (30, 1), (29, 1), (8, 1), (7, 2), (6, 2), (0, 2), (-1, 2), (-100, 2)]
    assert set(told()) == {editor.pk}, "and nobody else"


def test_after_a_long_stop_it_is_said_once(page: GuidancePage, editor: User) -> None:
    tick(-3)
    tick(-3)
    assert told() == [editor.pk]


def test_another_day_is_reminded_of_anew(page: GuidancePage, editor: User) -> None:
    tick(7)
    GuidancePage.objects.filter(pk=page.pk).update(review_by=DUE + timedelta(days=365))
    tick(6)
    assert told() == [editor.pk]
    tick(-365 + 30)
    assert told() == [editor.pk] * 2


@pytest.mark.parametrize("keeper", ["nobody", "inactive", "writes no more"])
def test_without_a_keeper_every_lead_hears(
    page: GuidancePage, editor: User, lead: User, other_lead: User, administrator: User, keeper: str
) -> None:
    former = make_user("Former", is_active=False)
    make_lead(former, make_area())
    if keeper == "nobody":
        GuidancePage.objects.filter(pk=page.pk).update(keeper=None)
    elif keeper == "inactive":
        User.objects.filter(pk=editor.pk).update(is_active=False)
    else:
        editor.groups.clear()
    tick(30)
    assert told() == sorted([lead.pk, other_lead.pk])


def test_a_lead_of_two_areas_hears_once(page: GuidancePage, lead: User) -> None:
    make_lead(lead, make_area(), make_area("Calderwick Vale"))
    GuidancePage.objects.filter(pk=page.pk).update(keeper=None)
    tick(30)
    assert told() == [lead.pk]


def test_with_nobody_to_tell_it_is_told_as_soon_as_there_is_somebody(page: GuidancePage) -> None:
    GuidancePage.objects.filter(pk=page.pk).update(keeper=None)
    tick(30)
    assert not told()
    lead = make_user("Late")
    make_lead(lead, make_area())
    tick(29)
    assert told() == [lead.pk]


def test_what_is_not_published_or_ends_by_itself_is_nobodys_review(home: HomePage, lead: User) -> None:
    make_guidance("Draft", live=False, review_by=DUE)
    make_news("News", review_by=DUE)
    HomePage.objects.update(review_by=DUE)
    tick(0)
    assert not told()


def test_a_tool_and_every_part_of_a_module_are_reviewed_too(home: HomePage, lead: User) -> None:
    make_tool("Sheet", review_by=DUE)
    module = make_module(lessons=1)
    for page in (module, *module.get_children().specific()):
        page.review_by = DUE
        page.save()
    tick(7)
    assert len(told()) == 4
    assert ReviewReminder.objects.count() == 4


@pytest.mark.parametrize(
    "broken", ["home.reviewing.mail.post", "django.db.models.query.QuerySet.get_or_create"]
)
def test_killed_half_way_nothing_is_lost_and_nothing_told_twice(
    page: GuidancePage, editor: User, broken: str
) -> None:
    make_guidance("Second", keeper=editor, review_by=DUE)
    with patch(broken, side_effect=KeyboardInterrupt), pytest.raises(KeyboardInterrupt):
        tick(7)
    assert not told()
    tick(7)
    assert told() == [editor.pk] * 2


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_ticks_at_the_same_moment_remind_once(home: HomePage, editor: User) -> None:
    for number in range(ROUNDS):
        make_guidance(f"Page {number}", keeper=editor, review_by=DUE)
        OutgoingMail.objects.all().delete()
        with at(before(7)):
            at_once([remind, remind])
        assert told() == [editor.pk]


def test_looking_costs_two_queries_when_there_is_nothing_to_tell(page: GuidancePage) -> None:
    tick(7)
    for number in range(5):
        make_guidance(f"Later {number}")
    with CaptureQueriesContext(connection) as asked:
        tick(7)
    assert len(asked) == 2


def letter(person: User) -> Any:
    hears_at_once(person)
    OutgoingMail.objects.update(
        next_try=timezone.now()
    )  # written at the true hour, whatever a test says it is
    mail.deliver_due()
    return outbox.outbox[-1]


def test_the_e_mail_names_the_page_the_day_and_where_to_put_it_right(
    page: GuidancePage, editor: User
) -> None:
    tick(30)
    with at(before(30)):
        one = letter(editor)
    assert one.subject == "To be read again: Bus stops"
    assert one.to == [editor.email]
    assert "“Bus stops” is due to be read again by 30 September 2026." in one.body
    assert f"http://testserver/admin/pages/{page.pk}/edit/" in one.body
    assert "Nobody keeps this page" not in one.body


def test_the_e_mail_says_when_it_is_late_and_that_nobody_keeps_it(page: GuidancePage, lead: User) -> None:
    GuidancePage.objects.filter(pk=page.pk).update(keeper=None)
    tick(-1)
    with at(before(-1)):
        one = letter(lead)
    assert "“Bus stops” was due to be read again by 30 September 2026." in one.body
    assert "Nobody keeps this page, so every lead hears of it." in one.body
    assert "readers are told that its review is late" in one.body


@pytest.mark.parametrize("done", ["reviewed", "unpublished", "deleted"])
def test_nobody_is_asked_for_what_is_done(page: GuidancePage, editor: User, done: str) -> None:
    tick(30)
    if done == "reviewed":
        GuidancePage.objects.filter(pk=page.pk).update(review_by=DUE + timedelta(days=365))
    elif done == "unpublished":
        page.unpublish()
    else:
        Page.objects.get(pk=page.pk).delete()
    hears_at_once(editor)
    mail.deliver_due()
    assert not outbox.outbox


def test_it_waits_for_the_days_e_mail_and_is_offered_to_those_who_write(
    editor: User, lead: User, practitioner: User, home: HomePage
) -> None:
    assert choices_of(editor)["reviews"] == "daily"
    assert "reviews" in choices_of(lead)
    assert "reviews" not in {group.key for group in groups_for(practitioner)}


def test_tick_reminds(page: GuidancePage, editor: User) -> None:
    with at(before(7)):
        call_command("tick")
    assert told() == [editor.pk]
