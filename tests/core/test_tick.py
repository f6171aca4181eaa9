"""What time makes due: a timer that fails is told of, and keeps nothing else waiting."""

import pytest
from django.core.mail import EmailMessage
from django.core.management import call_command

from core import mail, ticking
from core.mail import kinds
from makers import make_user

pytestmark = pytest.mark.django_db


def _fail() -> None:
    raise RuntimeError("the first of them")


def test_one_that_fails_stops_none_of_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    ran: list[str] = []
    monkeypatch.setattr(ticking, "_timers", [_fail, lambda: ran.append("after it")])
    with pytest.raises(ExceptionGroup) as told:
        ticking.run_all()
    assert ran == ["after it"]
    assert [str(failure) for failure in told.value.exceptions] == ["the first of them"]


def test_letters_leave_although_a_timer_fails(
    monkeypatch: pytest.MonkeyPatch, mailoutbox: list[EmailMessage]
) -> None:
    words = {"reference": "ABCD-EFGH", "sentence": "Look.", "path": "/my/"}
    monkeypatch.setitem(kinds._composers, "test", lambda _: mail.Letter("Something", "consultation", words))
    monkeypatch.setattr(ticking, "_timers", [_fail])
    mail.post("ABCD-EFGH", test=[make_user("Priya").pk])
    mailoutbox.clear()
    with pytest.raises(ExceptionGroup):
        call_command("tick")
    assert len(mailoutbox) == 1
