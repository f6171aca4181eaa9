"""Without its worker the site works, and says so to those who can have it started again."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import transaction
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from accounts.models import User
from champions.enums import State
from core import mail
from core.models import MailDigest, OutgoingMail
from core.standstill import is_behind
from makers_champions import make_case

SAYING = "E-mails are late"


def time_passes(minutes: int) -> None:
    moment = timezone.now() - timedelta(minutes=minutes)
    OutgoingMail.objects.update(next_try=moment)
    DBTaskResult.objects.update(enqueued_at=moment)


@pytest.fixture
def waiting(home: Any, practitioner: User, champion: User) -> None:
    make_case(practitioner, State.POOLED)
    assert OutgoingMail.objects.exists()
    assert DBTaskResult.objects.exists()


def test_after_ten_minutes_the_lead_and_the_administrator_read_it(
    waiting: None, lead: User, administrator: User, champion: User, signed_in: Any
) -> None:
    time_passes(9)
    assert SAYING not in signed_in(lead).get("/my/").content.decode()
    time_passes(11)
    for address in ("/my/", "/consultations/queue/"):
        assert SAYING in signed_in(lead).get(address).content.decode()
        assert SAYING not in signed_in(champion).get(address).content.decode()
    assert SAYING in signed_in(administrator).get("/my/").content.decode()
    for _ in range(2):
        response = signed_in(champion).get("/readyz")
        assert (response.status_code, response.content) == (200, b"ready, but the worker is behind")


def test_it_goes_when_the_worker_is_back(waiting: None, lead: User, signed_in: Any) -> None:
    time_passes(11)
    mail.deliver_due()
    DBTaskResult.objects.update(status="SUCCESSFUL")
    assert SAYING not in signed_in(lead).get("/my/").content.decode()
    assert signed_in(lead).get("/readyz").content == b"ready"


def test_tasks_alone_or_e_mails_alone_are_enough(waiting: None) -> None:
    time_passes(11)
    with transaction.atomic():
        OutgoingMail.objects.all().delete()
        assert is_behind()
        transaction.set_rollback(True)
    DBTaskResult.objects.all().delete()
    assert is_behind()


def test_what_waits_for_its_day_is_not_late_and_after_it_is(waiting: None) -> None:
    mail.deliver_due()
    DBTaskResult.objects.all().delete()
    OutgoingMail.objects.update(next_try=timezone.now() - timedelta(days=2))
    assert MailDigest.objects.exists()
    assert not is_behind()
    MailDigest.objects.update(next_try=timezone.now() - timedelta(minutes=11))
    assert is_behind()


def test_what_was_given_up_is_not_late(waiting: None) -> None:
    DBTaskResult.objects.all().delete()
    OutgoingMail.objects.update(given_up_at=timezone.now())
    time_passes(11)
    assert not is_behind()


def test_it_asks_the_database_once(waiting: None, django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(1):
        is_behind()
