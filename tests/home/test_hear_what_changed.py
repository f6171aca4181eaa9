"""Those who finished a module hear once, if the editor wants it, that a page it builds on has changed."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any
from unittest.mock import patch
from uuid import uuid4

import pytest
from django.core import mail as outbox
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction, ReferenceIndex

from accounts.models import User
from at_once import ROUNDS, at_once
from core import mail
from core.enums import When
from core.mail.choosing import choices_of, choose
from core.models import OutgoingMail, PageChange
from home.changes import tell_learners
from home.models import HomePage
from learning.models import LessonPage, ModuleCompletion, ModulePage, Question, QuizSlot
from makers import hears_at_once, make_user, topic
from makers_learning import make_module, quiz_of
from makers_resources import make_guidance
from resources.models import GuidancePage

NOTE = "Ring the front door before you write."


@pytest.fixture
def page(home: HomePage) -> GuidancePage:
    return make_guidance("Bus stops")


@pytest.fixture
def module(home: HomePage) -> ModulePage:
    return make_module("Foundations", lessons=2)


def finish(person: User, module: ModulePage, at: datetime | None = None) -> None:
    at = at or timezone.now() - timedelta(days=1)
    ModuleCompletion.objects.create(person=person, module=module.module, at=at)


def change(page: Page, *, tells: bool = True) -> PageChange:
    return PageChange.objects.create(page=page, key=uuid4(), note=NOTE, tells_learners=tells)


def told() -> list[int]:
    return sorted(OutgoingMail.objects.filter(kind="page_changed").values_list("recipient", flat=True))


def lesson_of(module: ModulePage) -> Any:
    return LessonPage.objects.child_of(module).first()


def linked_in_a_lesson(page: Page, module: ModulePage) -> None:
    lesson = lesson_of(module)
    lesson.body = [("link", {"page": page, "text": "Read on"})]
    lesson.save()
    ReferenceIndex.create_or_update_for_object(lesson)  # the worker's task


def linked_in_a_sentence(page: Page, module: ModulePage) -> None:
    lesson = lesson_of(module)
    lesson.body = [("text", f'<p><a linktype="page" id="{page.pk}">there</a></p>')]
    lesson.save()
    ReferenceIndex.create_or_update_for_object(lesson)


def asked_by_name(page: Page, module: ModulePage) -> None:
    slot = quiz_of(module).slots.last()
    Question.objects.filter(pk=slot.question_id).update(read_page=page)


def offered_with_an_option(page: Page, module: ModulePage) -> None:
    slot = quiz_of(module).slots.last()
    slot.question.options.filter(is_right=False).update(read_page=page)


def drawn_from_the_bank(page: Page, module: ModulePage) -> None:
    asked_by_name(page, module)
    slot = quiz_of(module).slots.last()
    QuizSlot.objects.filter(pk=slot.pk).update(question=None, draw=1)
    draw_on("Peers")


def draw_on(name: str) -> None:
    slot = QuizSlot.objects.get(question=None)
    slot.draw_topics.set([topic(name)])
    slot.save()


CITING: list[Callable[[Page, ModulePage], None]] = [
    linked_in_a_lesson,
    linked_in_a_sentence,
    asked_by_name,
    offered_with_an_option,
    drawn_from_the_bank,
]


@pytest.mark.parametrize("cite", CITING, ids=lambda cite: cite.__name__)
def test_who_finished_a_module_that_builds_on_it_hears(
    page: GuidancePage, module: ModulePage, practitioner: User, other_practitioner: User, cite: Any
) -> None:
    other = make_module("Something else")
    finish(practitioner, module)
    finish(other_practitioner, other)
    cite(page, module)
    change(page)
    tell_learners()
    assert told() == [practitioner.pk]


def test_who_finished_the_module_that_has_the_page_hears(module: ModulePage, practitioner: User) -> None:
    finish(practitioner, module)
    for part in (module, lesson_of(module), quiz_of(module)):
        change(part)
    tell_learners()
    assert told() == [practitioner.pk] * 3


def test_a_draw_on_other_topics_does_not_build_on_it(
    page: GuidancePage, module: ModulePage, practitioner: User
) -> None:
    drawn_from_the_bank(page, module)
    draw_on("Parks")
    finish(practitioner, module)
    change(page)
    tell_learners()
    assert told() == []


def test_nobody_else_hears(
    page: GuidancePage, module: ModulePage, practitioner: User, other_practitioner: User
) -> None:
    """Not who has not finished, who finished after it changed, or who is not here any more."""
    asked_by_name(page, module)
    gone = make_user("Gone", is_active=False)
    finish(gone, module)
    finish(other_practitioner, module, timezone.now() + timedelta(minutes=1))
    change(page)
    tell_learners()
    assert told() == []


def test_it_is_the_editors_choice(page: GuidancePage, module: ModulePage, practitioner: User) -> None:
    asked_by_name(page, module)
    finish(practitioner, module)
    change(page, tells=False)
    tell_learners()
    assert told() == []


@pytest.mark.parametrize("hide", ["restricted", "unpublished", "expired"])
def test_nobody_hears_of_what_is_not_for_everybody(
    page: GuidancePage, module: ModulePage, practitioner: User, hide: str
) -> None:
    asked_by_name(page, module)
    finish(practitioner, module)
    change(page)
    if hide == "restricted":
        PageViewRestriction.objects.create(page=page.get_parent(), restriction_type="login")
    elif hide == "unpublished":
        page.unpublish()
    else:
        Page.objects.filter(pk=page.pk).update(expire_at=timezone.now())
    tell_learners()
    assert told() == []


def test_each_hears_once_however_often_it_is_ticked_and_however_many_modules(
    page: GuidancePage, module: ModulePage, practitioner: User
) -> None:
    second = make_module("Second")
    for one in (module, second):
        asked_by_name(page, one)
        linked_in_a_lesson(page, one)
        finish(practitioner, one)
        ModuleCompletion.objects.create(
            person=practitioner, module=one.module, period=2, at=timezone.now() - timedelta(hours=1)
        )
    change(page)
    for _ in range(3):
        tell_learners()
    assert told() == [practitioner.pk]
    change(page)
    tell_learners()
    assert told() == [practitioner.pk] * 2, "another change is told anew"


def test_killed_half_way_nothing_is_lost_and_nothing_told_twice(
    page: GuidancePage, module: ModulePage, practitioner: User
) -> None:
    asked_by_name(page, module)
    finish(practitioner, module)
    change(page)
    with patch("home.changes.mail.post", side_effect=KeyboardInterrupt), pytest.raises(KeyboardInterrupt):
        tell_learners()
    assert told() == []
    call_command("tick")
    call_command("tick")
    assert told() == [practitioner.pk]


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_ticks_at_the_same_moment_tell_once(home: HomePage) -> None:
    person, module, page = make_user("Priya"), make_module(), make_guidance("Bus stops")
    asked_by_name(page, module)
    finish(person, module)
    for _ in range(ROUNDS):
        OutgoingMail.objects.all().delete()
        change(page)
        at_once([tell_learners, tell_learners])
        assert told() == [person.pk]


def test_it_costs_no_more_for_many_than_for_one(
    page: GuidancePage, module: ModulePage, practitioner: User
) -> None:
    asked_by_name(page, module)
    finish(practitioner, module)

    def cost() -> int:
        change(page)
        with CaptureQueriesContext(connection) as asked:
            tell_learners()
        return len(asked)

    cost()
    one = cost()
    for number in range(6):
        finish(make_user(f"Person {number}"), module)
    assert cost() == one


def test_the_e_mail_says_what_changed_and_where(
    page: GuidancePage, module: ModulePage, practitioner: User
) -> None:
    asked_by_name(page, module)
    finish(practitioner, module)
    change(page)
    tell_learners()
    hears_at_once(practitioner)
    mail.deliver_due()
    one = outbox.outbox[0]
    assert one.subject == "What changed: Bus stops"
    assert NOTE in one.body
    assert "http://testserver/guidance/bus-stops/" in one.body


def test_it_waits_for_the_days_e_mail_and_can_be_switched_off(
    page: GuidancePage, module: ModulePage, practitioner: User, other_practitioner: User
) -> None:
    asked_by_name(page, module)
    for person in (practitioner, other_practitioner):
        finish(person, module)
    assert choices_of(practitioner)["page_changes"] == When.DAILY
    choose(other_practitioner, {"page_changes": When.NEVER})
    change(page)
    tell_learners()
    mail.deliver_due()
    assert not outbox.outbox
    waiting = OutgoingMail.objects.exclude(digest=None)
    assert list(waiting.values_list("recipient", flat=True)) == [practitioner.pk]


@pytest.mark.parametrize("undone", ["taken back", "unpublished"])
def test_what_is_undone_by_then_is_not_told(
    page: GuidancePage, module: ModulePage, practitioner: User, undone: str
) -> None:
    asked_by_name(page, module)
    finish(practitioner, module)
    one = change(page)
    tell_learners()
    if undone == "taken back":
        one.delete()
    else:
        page.unpublish()
    hears_at_once(practitioner)
    mail.deliver_due()
    assert not outbox.outbox


def test_a_break_in_a_title_breaks_no_subject(module: ModulePage, practitioner: User) -> None:
    page = make_guidance("Bus stops")
    Page.objects.filter(pk=page.pk).update(title="Bus\r\nBcc: everybody")
    asked_by_name(page, module)
    finish(practitioner, module)
    change(page)
    tell_learners()
    hears_at_once(practitioner)
    mail.deliver_due()
    assert outbox.outbox[0].subject == "What changed: Bus Bcc: everybody"
