"""Mail by the database task queue: recorded and enqueued in the caller's transaction, sent after it.

A letter carries a reference and a link. What it may say is fixed by the template of its kind.
"""

import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.utils import timezone

from core.models import OutgoingMail

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Letter:
    """What one mail says: a subject, a template below templates/email/, and the words it fills in."""

    subject: str
    template: str
    context: dict[str, Any] = field(default_factory=dict)


Composer = Callable[[OutgoingMail], Letter | None]
_composers: dict[str, Composer] = {}


def register(kind: str, composer: Composer) -> None:
    """Say how letters of one kind are written; None from the composer means no longer needed."""
    _composers[kind] = composer


def post(kind: str, recipients: Iterable[Any], object_id: object) -> None:
    """Record a letter to each and enqueue the delivery; call it inside the transaction it tells of."""
    from core.tasks import deliver_mail  # the task itself imports this module

    rows = [OutgoingMail(kind=kind, recipient=person, object_id=str(object_id)) for person in recipients]
    if rows:
        OutgoingMail.objects.bulk_create(rows)
        deliver_mail.enqueue()


def deliver_due() -> int:
    """Send every letter whose time has come; returns how many left. Safe to run twice at once."""
    sent = 0
    for mail in OutgoingMail.objects.due().select_related("recipient").order_by("next_try")[:500]:
        if OutgoingMail.objects.claim(mail):
            sent += _deliver(mail)
    return sent


def _deliver(mail: OutgoingMail) -> bool:
    letter = _composers[mail.kind](mail)
    if letter and mail.recipient.is_active:
        try:
            _message(mail, letter).send()
        except OSError:  # smtplib's errors too: the row stays and is tried again later
            logger.warning("mail_not_sent", extra={"mail": str(mail.pk), "kind": mail.kind})
            return False
    OutgoingMail.objects.filter(pk=mail.pk).update(sent_at=timezone.now())
    return True


def _message(mail: OutgoingMail, letter: Letter) -> EmailMessage:
    words = {"site_url": settings.SITE_URL, "person": mail.recipient, **letter.context}
    return EmailMessage(
        subject=letter.subject,
        body=render_to_string(f"email/{letter.template}.txt", words),
        to=[mail.recipient.get_username()],
        # The same id at every try, so that a mail sent twice is shown once.
        headers={"Message-ID": f"<{mail.pk}@practice-hub.invalid>", "Auto-Submitted": "auto-generated"},
    )
