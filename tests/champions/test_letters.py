"""What leaves the site by mail: a reference and a link, once, whatever happens to the mail server."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core import mail as outbox
from django.core.management import call_command
from django.db import connection, transaction
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from accounts.models import User
from at_once import at_once
from champions import actions
from champions.enums import DeclineReason, State
from champions.mail import KINDS
from champions.models import Consultation
from core import mail
from core.models import OutgoingMail
from makers import make_user
from makers_champions import ADVICE, QUESTION, REQUEST, make_case, make_champion

MARKER = "zx-quokka-marker"


@pytest.fixture(autouse=True)
def everything_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """What goes once a day is the subject of tests/core/test_choose_how_soon.py."""
    monkeypatch.setattr("core.mail.choosing.group_of", lambda kind: None)


def whole_story(asker: User, champion: User, other: User) -> Consultation:
    """Every step that writes a letter, each text carrying the marker."""
    case = make_case(asker, State.OFFERED, champion)
    case.seal(f"{QUESTION} {MARKER}", {"situation": f"{REQUEST['situation']} {MARKER}"})
    case.save()
    actions.decline(case, champion, DeclineReason.NO_ROOM)
    actions.accept(case, other)
    actions.ask_more(case, other, f"Who? {MARKER}")
    actions.reply(case, asker, f"They. {MARKER}")
    actions.advise(case, other, parts={"summary": MARKER}, outcome="other", guidance=[])
    actions.close(case, asker, {"helped": 5})
    return case


def test_a_letter_holds_a_reference_a_link_and_nothing_of_the_case(
    practitioner: User, champion: User, other_champion: User
) -> None:
    case = whole_story(practitioner, champion, other_champion)
    OutgoingMail.objects.all().delete()
    for kind in KINDS:
        mail.post(case.pk, **{kind: [practitioner.pk]})
    for state in State:
        Consultation.objects.filter(pk=case.pk).update(
            state=state,
            champion=None if state in ("draft", "pooled", "offered") else other_champion,
            offered_to=champion if state == State.OFFERED else None,
        )
        OutgoingMail.objects.update(sent_at=None, attempts=0, next_try=timezone.now())
        mail.deliver_due()
    assert {letter.subject.split(" (")[0] for letter in outbox.outbox} == {k.subject for k in KINDS.values()}
    for letter in outbox.outbox:
        text = f"{letter.subject}\n{letter.body}\n{letter.extra_headers}"
        assert case.reference in text
        assert f"{settings.SITE_URL}/consultations/" in text
        for secret in (MARKER, QUESTION, *REQUEST.values(), *ADVICE.values()):
            assert secret not in text
        for person in (practitioner, champion, other_champion):
            assert person.last_name not in text
            assert person.last_name not in letter.subject


def test_no_row_of_mail_or_task_names_the_case_in_words(
    practitioner: User, champion: User, other_champion: User
) -> None:
    whole_story(practitioner, champion, other_champion)
    rows = [*OutgoingMail.objects.values(), *DBTaskResult.objects.values()]
    assert OutgoingMail.objects.count() > 6
    assert DBTaskResult.objects.exists()
    for row in rows:
        assert MARKER not in str(row)
        assert practitioner.email not in str(row)


@pytest.mark.django_db(transaction=True)
def test_nothing_readable_lies_in_the_database() -> None:
    asker, champion, other = make_user("Priya"), make_champion("Cara"), make_champion("Chen")
    whole_story(asker, champion, other)
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
            assert MARKER not in str(cursor.fetchall()), table
    if connection.vendor == "sqlite":
        file = Path(connection.settings_dict["NAME"])
        for part in file.parent.glob(f"{file.name}*"):
            assert MARKER.encode() not in part.read_bytes()
    for part in Path(settings.KEY_STORE).rglob("*"):
        assert part.is_dir() or MARKER.encode() not in part.read_bytes()


def test_a_letter_that_came_too_late_to_be_true_is_dropped(practitioner: User, champion: User) -> None:
    case = make_case(practitioner, State.OFFERED, champion)
    actions.withdraw(case, practitioner)
    mail.deliver_due()
    assert "consultation_offered" in OutgoingMail.objects.values_list("kind", flat=True)
    to_champion = [letter.subject for letter in outbox.outbox if letter.to == [champion.email]]
    assert to_champion == [f"A consultation was withdrawn ({case.reference})"]
    assert not OutgoingMail.objects.due().exists()


def test_nothing_is_sent_of_what_was_rolled_back(practitioner: User, champion: User) -> None:
    case = make_case(practitioner, State.POOLED)
    OutgoingMail.objects.all().delete()

    def accept_and_fail() -> None:
        with transaction.atomic():
            actions.accept(case, champion)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        accept_and_fail()
    mail.deliver_due()
    assert not outbox.outbox
    assert not OutgoingMail.objects.exists()


class ServerIsDown:
    """Stands in for an SMTP server that refuses every connection."""

    def send_messages(self, messages: list[Any]) -> int:
        raise ConnectionRefusedError


def test_a_mail_server_that_is_down_loses_nothing(
    practitioner: User, champion: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_case(practitioner, State.OFFERED, champion)
    waiting = OutgoingMail.objects.count()
    with monkeypatch.context() as down:
        down.setattr("django.core.mail.get_connection", lambda *_, **__: ServerIsDown())
        assert mail.deliver_due() == 0
    assert OutgoingMail.objects.filter(sent_at=None, attempts=1).count() == waiting
    assert mail.deliver_due() == 0, "not before its next try"
    OutgoingMail.objects.update(next_try=timezone.now() - timedelta(seconds=1))
    call_command("tick")
    assert len(outbox.outbox) == waiting
    assert not OutgoingMail.objects.filter(sent_at=None).exists()


def test_drained_again_it_is_not_sent_again(practitioner: User, champion: User) -> None:
    make_case(practitioner, State.OFFERED, champion)
    first = mail.deliver_due()
    assert first == len(outbox.outbox) > 0
    assert mail.deliver_due() == 0
    assert len(outbox.outbox) == first


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_drained_at_once_each_letter_goes_once() -> None:
    make_case(make_user("Priya"), State.OFFERED, make_champion("Cara"))
    waiting = OutgoingMail.objects.count()
    sent = at_once([mail.deliver_due] * 4)
    assert sum(sent) == waiting
    assert len({letter.extra_headers["Message-ID"] for letter in outbox.outbox}) == len(outbox.outbox)


def test_every_try_carries_the_same_message_id(practitioner: User, champion: User) -> None:
    make_case(practitioner, State.POOLED)
    for _ in range(2):
        OutgoingMail.objects.update(sent_at=None, attempts=0, next_try=timezone.now())
        mail.deliver_due()
    ids = [letter.extra_headers["Message-ID"] for letter in outbox.outbox]
    assert len(ids) == 2 * len(set(ids))


def test_somebody_who_left_gets_no_letter(practitioner: User, champion: User) -> None:
    make_case(practitioner, State.OFFERED, champion)
    User.objects.filter(pk=champion.pk).update(is_active=False)
    mail.deliver_due()
    assert champion.email not in [address for letter in outbox.outbox for address in letter.to]
