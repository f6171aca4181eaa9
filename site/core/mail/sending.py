"""Handing one e-mail to the mail server, and what its answer means. No address is ever logged."""

import logging
import smtplib
from enum import Enum, auto
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string

from core.reading_order import without_turns

logger = logging.getLogger(__name__)

# Not the recipient's fault but ours: who may send here is settled by our own settings.
OURS = {530, 534, 535, 538}


class Outcome(Enum):
    SENT = auto()
    NOT_NOW = auto()
    NEVER = auto()
    SERVER_IS_AWAY = auto()


def message(to: Any, name: str, subject: str, template: str, words: dict[str, Any]) -> EmailMessage:
    """`name` is the same at every try, so that what is sent twice is shown once."""
    told = {"site_url": settings.SITE_URL, "person": to, **words}
    return EmailMessage(
        subject=" ".join(without_turns(subject).split()),  # a break in it would never be sent
        body=without_turns(render_to_string(f"email/{template}.txt", told)),
        to=[to.get_username()],
        headers={"Message-ID": f"<{name}@practice-hub.invalid>", "Auto-Submitted": "auto-generated"},
    )


def hand_over(one: EmailMessage) -> Outcome:
    """The exceptions hold addresses, so only their names and codes are logged."""
    try:
        one.send()
    except smtplib.SMTPRecipientsRefused as refused:
        return _refused([code for code, _ in refused.recipients.values()])
    except smtplib.SMTPDataError as refused:
        return _refused([refused.smtp_code])
    except (smtplib.SMTPSenderRefused, smtplib.SMTPNotSupportedError) as refused:
        return _not_now(refused)
    except OSError as failure:  # smtplib's other errors too
        _not_now(failure)
        return Outcome.SERVER_IS_AWAY
    return Outcome.SENT


def _refused(codes: list[int]) -> Outcome:
    for_good = all(code >= 500 and code not in OURS for code in codes)
    logger.warning("mail_refused", extra={"codes": codes, "for_good": for_good})
    return Outcome.NEVER if for_good else Outcome.NOT_NOW


def _not_now(failure: Exception) -> Outcome:
    logger.warning("mail_server_failed", extra={"failure": type(failure).__name__})
    return Outcome.NOT_NOW
