"""One e-mail a day instead of many: each kind at once, once a day or not at all, as its recipient wants."""

import threading
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.core import mail as outbox
from django.db import transaction
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from accounts.models import User
from at_once import at_once
from core import mail
from core.enums import When
from core.mail import choosing, kinds
from core.mail.choosing import LONDON, choose, next_digest
from core.models import MailDigest, OutgoingMail
from makers import make_user

TURN = mail.Group("turn", "Yours to do", "Now.", When.AT_ONCE)
NEWS = mail.Group("news", "News", "Later.", can_stop=True)


def written(row: OutgoingMail) -> mail.Letter | None:
    if row.object_id == "untrue":
        return None
    words = {"reference": row.object_id, "sentence": f"Something {row.kind}.", "path": f"/x/{row.object_id}/"}
    summary = f"{row.object_id}: Something {row.kind}."
    return mail.Letter(f"Something {row.kind} ({row.object_id})", "consultation", words, summary)


@pytest.fixture(autouse=True)
def two_kinds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kinds, "_composers", {"turn": written, "news": written})
    monkeypatch.setattr(kinds, "_groups", {"turn": TURN, "news": NEWS})


@pytest.fixture
def priya(db: None) -> User:
    return make_user("Priya")


def the_day_comes() -> None:
    MailDigest.objects.filter(sent_at=None).update(next_try=timezone.now() - timedelta(seconds=1))


def test_what_is_theirs_to_do_goes_at_once_and_news_in_one_e_mail(priya: User) -> None:
    mail.post("AAAA-AAAA", turn=[priya.pk], news=[priya.pk])
    mail.post("CCCC-CCCC", news=[priya.pk, priya.pk])
    assert mail.deliver_due() == 1
    assert [one.subject for one in outbox.outbox] == ["Something turn (AAAA-AAAA)"]
    assert mail.deliver_due() == 0
    the_day_comes()
    assert mail.deliver_due() == 1
    digest = outbox.outbox[1]
    assert digest.subject == "Practice Hub: 2 things"
    for reference in ("AAAA-AAAA", "CCCC-CCCC"):
        assert str(digest.body).count(f"{reference}: Something news.") == 1
        assert f"http://testserver/x/{reference}/" in str(digest.body)
    assert not OutgoingMail.objects.unsent().exists()


def test_a_digest_names_nobody(priya: User) -> None:
    mail.post("AAAA-AAAA", news=[priya.pk])
    mail.deliver_due()
    the_day_comes()
    mail.deliver_due()
    digest = outbox.outbox[0]
    text = f"{digest.subject}\n{digest.body}\n{digest.extra_headers}"
    for word in (priya.first_name, priya.last_name, priya.email):
        assert word not in text
    assert "/accounts/notifications/" in text


def test_everything_at_once_for_who_wants_it_so(priya: User) -> None:
    choose(priya, {"news": When.AT_ONCE})
    mail.post("AAAA-AAAA", news=[priya.pk])
    assert mail.deliver_due() == 1


def test_nothing_of_what_was_switched_off(priya: User) -> None:
    choose(priya, {"news": When.NEVER})
    mail.post("AAAA-AAAA", news=[priya.pk])
    assert mail.deliver_due() == 0
    assert not OutgoingMail.objects.unsent().exists()
    assert not MailDigest.objects.exists()


def test_switched_off_meanwhile_it_is_left_out_of_the_digest(priya: User) -> None:
    mail.post("AAAA-AAAA", news=[priya.pk])
    mail.deliver_due()
    choose(priya, {"news": When.NEVER})
    the_day_comes()
    assert mail.deliver_due() == 0
    assert not MailDigest.objects.unsent().exists()


def test_what_is_theirs_to_do_can_wait_a_day_and_not_longer(priya: User) -> None:
    choose(priya, {"turn": When.NEVER})
    mail.post("AAAA-AAAA", turn=[priya.pk])
    assert mail.deliver_due() == 1, "such a choice counts for nothing"
    choose(priya, {"turn": When.DAILY})
    mail.post("AAAA-AAAA", turn=[priya.pk])
    assert mail.deliver_due() == 0
    the_day_comes()
    assert mail.deliver_due() == 1


def test_what_is_no_longer_true_by_then_is_left_out(priya: User) -> None:
    mail.post("untrue", news=[priya.pk])
    mail.deliver_due()
    the_day_comes()
    assert mail.deliver_due() == 0
    assert not outbox.outbox
    assert not OutgoingMail.objects.unsent().exists()


def test_what_is_forgotten_meanwhile_is_left_out(priya: User) -> None:
    mail.post("AAAA-AAAA", news=[priya.pk])
    mail.deliver_due()
    mail.forget("AAAA-AAAA")
    the_day_comes()
    assert mail.deliver_due() == 0


def test_what_comes_while_a_digest_is_sent_goes_with_the_next(priya: User) -> None:
    mail.post("AAAA-AAAA", news=[priya.pk])
    mail.deliver_due()
    first = MailDigest.objects.get()
    the_day_comes()
    first.refresh_from_db()
    assert MailDigest.objects.claim(first)
    mail.post("CCCC-CCCC", news=[priya.pk])
    mail.deliver_due()
    assert OutgoingMail.objects.get(object_id="CCCC-CCCC").digest != first
    assert MailDigest.objects.exclude(pk=first.pk).get().day > first.day


def test_a_digest_carries_the_same_id_at_every_try(priya: User) -> None:
    mail.post("AAAA-AAAA", news=[priya.pk])
    mail.deliver_due()
    for _ in range(2):
        MailDigest.objects.update(sent_at=None, attempts=0, next_try=timezone.now())
        OutgoingMail.objects.update(sent_at=None)
        mail.deliver_due()
    ids = [one.extra_headers["Message-ID"] for one in outbox.outbox]
    assert len(ids) == 2
    assert len(set(ids)) == 1
    assert f"{MailDigest.objects.get().day:%Y%m%d}" in ids[0]


def test_one_that_cannot_be_written_holds_up_no_digest(priya: User, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(row: OutgoingMail) -> mail.Letter | None:
        if row.object_id == "broken":
            raise KeyError(row.object_id)
        return written(row)

    monkeypatch.setitem(kinds._composers, "news", broken)
    mail.post("broken", news=[priya.pk])
    mail.post("AAAA-AAAA", news=[priya.pk])
    mail.deliver_due()
    the_day_comes()
    assert mail.deliver_due() == 1
    assert "AAAA-AAAA" in str(outbox.outbox[0].body)
    assert OutgoingMail.objects.unsent().get().object_id == "broken"


def test_posting_stays_one_statement_whoever_wants_what(
    priya: User, django_assert_max_num_queries: Any
) -> None:
    people = [make_user("Somebody").pk for _ in range(20)]
    with django_assert_max_num_queries(2):  # the rows, and the task
        mail.post("AAAA-AAAA", news=people, turn=people)


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_drained_by_two_at_once_each_goes_once() -> None:
    people = [make_user("Priya") for _ in range(6)]
    with transaction.atomic():
        mail.post("AAAA-AAAA", turn=[one.pk for one in people], news=[one.pk for one in people])
        mail.post("CCCC-CCCC", news=[one.pk for one in people])
    first = at_once([mail.deliver_due] * 2)
    assert sum(first) == 6, first
    assert OutgoingMail.objects.filter(digest__isnull=False).count() == 12
    assert MailDigest.objects.count() == 6
    the_day_comes()
    second = at_once([mail.deliver_due] * 2)
    assert sum(second) == 6, second
    ids = [one.extra_headers["Message-ID"] for one in outbox.outbox]
    assert len(ids) == len(set(ids)) == 12
    assert not OutgoingMail.objects.unsent().exists()


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_put_aside_while_the_day_comes_nothing_falls_between(monkeypatch: pytest.MonkeyPatch) -> None:
    """One worker is adding to a digest at the very moment when another begins to send it."""
    priya = make_user("Priya")
    day = datetime(2030, 1, 7).date()
    moments = iter([(day, timezone.now()), (day + timedelta(days=1), timezone.now() + timedelta(days=1))])
    monkeypatch.setattr(choosing, "next_digest", lambda now: next(moments))
    MailDigest.objects.create(recipient=priya, day=day)
    mail.post("AAAA-AAAA", news=[priya.pk])
    claimed = threading.Event()

    def put_aside() -> None:
        claimed.wait(0.05)
        choosing.sort_out_due()

    def send() -> None:
        MailDigest.objects.claim(MailDigest.objects.get(day=day))
        claimed.set()

    assert at_once([put_aside, send]) == [None, None]
    row = OutgoingMail.objects.select_related("digest").get()
    assert row.digest is not None
    if row.digest.day == day:
        # It was added first, so whoever sends finds it.
        assert row.digest.mails.unsent().count() == 1
    else:
        assert row.digest.attempts == 0


@given(now=st.datetimes(datetime(2024, 1, 1), datetime(2032, 1, 1), timezones=st.just(UTC)))
def test_a_digest_comes_at_eight_on_a_weekday_soon(now: datetime) -> None:
    day, moment = next_digest(now)
    local = moment.astimezone(LONDON)
    assert (local.hour, local.minute, local.date()) == (8, 0, day)
    assert day.weekday() < 5
    assert timedelta() < moment - now <= timedelta(days=3, hours=1)


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ("2026-03-27T07:59:00+00:00", "2026-03-27T08:00:00+00:00"),
        ("2026-03-27T08:00:00+00:00", "2026-03-30T07:00:00+00:00"),  # over the weekend of the clock change
        ("2026-07-01T06:30:00+00:00", "2026-07-01T07:00:00+00:00"),
    ],
)
def test_in_the_time_people_live_by(now: str, expected: str) -> None:
    assert next_digest(datetime.fromisoformat(now))[1] == datetime.fromisoformat(expected)
