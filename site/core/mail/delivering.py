"""Sending what is due. Safe to run twice at once and to kill half-way.

Whoever sends has claimed the row first, so two workers never send the same. Only a process that dies between
the server's answer and the row's update sends again, under the same Message-ID.
"""

import logging
from collections.abc import Iterator
from itertools import chain

from django.db import transaction
from django.utils import timezone
from django.utils.translation import ngettext

from core.mail.choosing import sort_out_due, wanted
from core.mail.kinds import Letter, compose
from core.mail.sending import Outcome, hand_over, message
from core.models import MailDigest, OutgoingMail
from core.models.mail import GIVE_UP_AFTER

logger = logging.getLogger(__name__)

AT_A_TIME = 500
# So many failures in a row are the server's, not one e-mail's: the rest would fail too, each after a long wait.
PATIENCE = 3
LINES = 50


def deliver_due() -> int:
    """Send what is due, at most `AT_A_TIME` of each; returns how many left."""
    sort_out_due()
    sent = failures = 0
    for one in chain(_claimed(OutgoingMail), _claimed(MailDigest)):
        outcome = _settle(one, _try(one))
        sent += outcome == Outcome.SENT
        failures = failures + 1 if outcome == Outcome.SERVER_IS_AWAY else 0
        if failures == PATIENCE:
            break
    return sent


def _claimed(model: type[OutgoingMail] | type[MailDigest]) -> Iterator[OutgoingMail | MailDigest]:
    due = model.objects.due().select_related("recipient").order_by("next_try", "pk")
    for one in due[:AT_A_TIME]:
        if model.objects.claim(one):
            one.attempts += 1
            yield one


def _try(one: OutgoingMail | MailDigest) -> Outcome | None:
    """None where there is nothing to send any more."""
    if one.attempts > GIVE_UP_AFTER:
        return Outcome.NEVER
    try:
        if not one.recipient.is_active:
            return None
        return _digest(one) if isinstance(one, MailDigest) else _mail(one)
    except Exception as failure:  # one e-mail that cannot be written must not stop all others
        logger.error("mail_not_written", extra={"failure": type(failure).__name__})
        return Outcome.NOT_NOW


def _settle(one: OutgoingMail | MailDigest, outcome: Outcome | None) -> Outcome | None:
    if outcome in (None, Outcome.SENT):
        _is_done(one)
        return outcome
    for_good = outcome == Outcome.NEVER
    one.give_up() if for_good else one.try_again()
    words = {"mail": str(one.pk), "kind": getattr(one, "kind", "digest"), "attempts": one.attempts}
    logger.warning("mail_given_up" if for_good else "mail_not_sent", extra=words)
    return outcome


@transaction.atomic
def _is_done(one: OutgoingMail | MailDigest) -> None:
    if isinstance(one, MailDigest):
        one.mails.unsent().update(sent_at=timezone.now())  # type: ignore[attr-defined]
    one.is_done()


def _mail(mail: OutgoingMail) -> Outcome | None:
    letter = compose(mail)
    if letter is None:
        return None
    return hand_over(message(mail.recipient, str(mail.pk), letter.subject, letter.template, letter.context))


def _digest(digest: MailDigest) -> Outcome | None:
    """What is still true and still wanted of what was put aside, each thing once."""
    letters = [letter for mail in wanted(digest) if (letter := _line_of(mail))]
    lines = list(dict.fromkeys((letter.line, letter.path) for letter in letters))
    if not lines:
        return None
    words = {"lines": lines[:LINES], "more": max(0, len(lines) - LINES)}
    things = ngettext("Practice Hub: one thing", "Practice Hub: %(number)s things", len(lines))
    subject = things % {"number": len(lines)}
    name = f"{digest.recipient_id}.{digest.day:%Y%m%d}.digest"
    return hand_over(message(digest.recipient, name, subject, "digest", words))


def _line_of(mail: OutgoingMail) -> Letter | None:
    """What cannot be written goes on alone, so that it holds up nothing else."""
    try:
        return compose(mail)
    except Exception as failure:
        logger.error("mail_not_written", extra={"failure": type(failure).__name__})
        OutgoingMail.objects.filter(pk=mail.pk).update(digest=None, attempts=1)
        return None
