"""Everything that can happen to a mail server, against a real one: nothing is lost, nothing comes twice."""

import logging
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from accounts.models import User
from core import mail
from core.mail import kinds
from core.models import OutgoingMail
from core.models.mail import GIVE_UP_AFTER, LEASE
from mail_servers import Mood, mail_server
from makers import make_user

LONGEST_TILL_HEALED = timedelta(minutes=10)


@pytest.fixture
def server(settings: Any) -> Iterator[Mood]:
    with mail_server(settings) as mood:
        yield mood


@pytest.fixture(autouse=True)
def kind(monkeypatch: pytest.MonkeyPatch) -> None:
    """A kind of e-mail that everybody gets at once."""
    monkeypatch.setitem(kinds._composers, "test", lambda mail: mail_about(mail.object_id))


def mail_about(thing: str) -> mail.Letter:
    if thing == "broken":
        raise ValueError("what somebody typed")
    return mail.Letter("Something", "consultation", {"reference": thing, "sentence": "Look.", "path": "/my/"})


@pytest.fixture
def people(db: None) -> list[User]:
    return [make_user("Priya") for _ in range(5)]


def post_to(people: list[User]) -> None:
    mail.post("ABCD-EFGH", test=[person.pk for person in people])


def minutes_pass(minutes: int) -> None:
    """As if time had gone by for every row."""
    for row in OutgoingMail.objects.all():
        OutgoingMail.objects.filter(pk=row.pk).update(next_try=row.next_try - timedelta(minutes=minutes))


@pytest.mark.parametrize("greeting", ["421 closing down", "554 not now"])
def test_an_hour_without_a_mail_server_is_healed_minutes_after_it(
    server: Mood, people: list[User], greeting: str
) -> None:
    post_to(people)
    server.greeting = greeting
    for _ in range(12):
        assert mail.deliver_due() == 0
        minutes_pass(5)
    assert not server.kept
    server.greeting = "220 ready"
    healed = 0
    while len(server.kept) < len(people) and healed < LONGEST_TILL_HEALED.total_seconds() / 60:
        mail.deliver_due()
        minutes_pass(1)
        healed += 1
    assert sorted(server.recipients) == sorted(person.email for person in people)
    assert len(set(server.ids)) == len(people)
    assert mail.deliver_due() == 0
    assert not OutgoingMail.objects.unsent().exists()


def test_nobody_listening_is_the_same(server: Mood, settings: Any, people: list[User]) -> None:
    port, settings.EMAIL_PORT = settings.EMAIL_PORT, 9
    post_to(people)
    assert mail.deliver_due() == 0
    assert OutgoingMail.objects.filter(given_up_at=None, sent_at=None).count() == len(people)
    settings.EMAIL_PORT = port
    minutes_pass(5)
    assert mail.deliver_due() == len(people)


def test_a_server_that_is_away_is_not_asked_for_every_single_one(server: Mood, people: list[User]) -> None:
    server.greeting = "421 closing down"
    post_to(people)
    mail.deliver_due()
    assert server.talks == 3


def test_a_server_that_dies_in_the_middle_of_one_gets_it_again_once(server: Mood, people: list[User]) -> None:
    post_to(people[:1])
    server.dies_in_data = True
    assert mail.deliver_due() == 0
    assert mail.deliver_due() == 0, "not before its next try"
    server.dies_in_data = False
    minutes_pass(2)
    assert mail.deliver_due() == 1
    assert len(server.kept) == 1
    assert server.ids == [f"<{OutgoingMail.objects.get().pk}@practice-hub.invalid>"]


def test_who_is_refused_for_good_is_given_up_and_the_others_get_theirs(
    server: Mood, people: list[User], caplog: pytest.LogCaptureFixture
) -> None:
    gone = people[1]
    server.refuses = {gone.email: "550 5.1.1 no such mailbox"}
    post_to(people)
    with caplog.at_level(logging.WARNING):
        assert mail.deliver_due() == 4
    assert OutgoingMail.objects.get(recipient=gone).given_up_at
    assert "mail_given_up" in caplog.messages
    assert gone.email not in str([vars(record) for record in caplog.records])
    minutes_pass(600)
    assert mail.deliver_due() == 0
    assert gone.email not in server.recipients


@pytest.mark.parametrize("answer", ["450 mailbox busy", "530 authentication required"])
def test_who_is_refused_for_now_gets_it_later(server: Mood, people: list[User], answer: str) -> None:
    server.refuses = {people[0].email: answer}
    post_to(people[:2])
    assert mail.deliver_due() == 1
    server.refuses = {}
    minutes_pass(5)
    assert mail.deliver_due() == 1


def test_what_cannot_be_written_holds_up_nothing_and_is_not_quoted(
    server: Mood, people: list[User], caplog: pytest.LogCaptureFixture
) -> None:
    mail.post("broken", test=[people[0].pk])
    post_to(people[:2])
    with caplog.at_level(logging.WARNING):
        assert mail.deliver_due() == 2
    assert "what somebody typed" not in str([vars(record) for record in caplog.records])
    assert OutgoingMail.objects.unsent().get().attempts == 1


def test_it_is_not_tried_for_ever(server: Mood, people: list[User]) -> None:
    post_to(people[:1])
    OutgoingMail.objects.update(attempts=GIVE_UP_AFTER)
    assert mail.deliver_due() == 0
    assert OutgoingMail.objects.get().given_up_at
    assert not server.kept


def test_a_process_killed_after_claiming_leaves_it_to_the_next(server: Mood, people: list[User]) -> None:
    post_to(people[:1])
    assert OutgoingMail.objects.claim(OutgoingMail.objects.get())
    assert mail.deliver_due() == 0, "the other may still be sending"
    OutgoingMail.objects.update(next_try=timezone.now() - timedelta(seconds=1))
    assert mail.deliver_due() == 1


def test_no_server_may_take_longer_over_one_than_nobody_else_touches_it(settings: Any) -> None:
    """About ten answers to one e-mail, each of them up to the timeout."""
    assert LEASE.total_seconds() > settings.EMAIL_TIMEOUT * 10
