"""What participants add to a consultation, and how it is taken out again."""

from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from champions.actions.moving import Refused
from champions.enums import WITH_CHAMPION, State
from champions.models import CaseFile, Consultation, Message
from confidentiality import file_store, vault
from confidentiality.attachments import Received
from core.prepared import Prepared

TAKES_FILES = (State.DRAFT, *WITH_CHAMPION)


class TooMany(Refused):
    @property
    def sentence(self) -> str:  # type: ignore[override]
        return gettext(
            "A consultation takes %(most)s files at most. Take one out, or describe what matters."
        ) % {"most": settings.CASE_FILES_MOST}


class NameNotSettled(Refused):
    sentence = _(
        "The name of a file may say who somebody is. Rename it or keep it, then send. Your text is kept below."
    )


@transaction.atomic
def attach(case: Consultation, person: User, received: Received) -> CaseFile:
    """Keep a file for the next message, or for the question while it is a draft; raises `TooMany`."""
    _hold(case)
    if CaseFile.objects.filter(consultation=case).count() >= settings.CASE_FILES_MOST:
        raise TooMany
    file = CaseFile(
        consultation=case,
        author=person,
        kind=received.kind.name,
        size=len(received.data),
        sealed_name=vault.seal(case.pk, received.name),
    )
    file_store.keep(case.pk, file.pk, received.data)
    file.save(force_insert=True)
    return file


def _hold(case: Consultation) -> None:
    """This row first: it makes two uploads wait for each other, so that the count holds.

    The version grows on a draft, so that a sending beside it cannot send what its sender has not seen.
    """
    fitting = Consultation.objects.filter(pk=case.pk, state__in=TAKES_FILES, quarantined_at=None)
    if not fitting.update(version=F("version") + int(case.state == State.DRAFT)):
        raise Refused


@transaction.atomic
def detach(file: CaseFile) -> None:
    """Take out what was not sent yet."""
    if not CaseFile.objects.filter(pk=file.pk, is_sent=False).delete()[0]:
        raise Refused
    transaction.on_commit(lambda: file_store.forget(file.consultation_id, file.pk))


def keep_name(file: CaseFile) -> None:
    """Its author has looked at the name and leaves it."""
    CaseFile.objects.filter(pk=file.pk, is_sent=False).update(is_name_kept=True)


def rename(file: CaseFile) -> None:
    """Give it the plain name that points at nobody."""
    sealed = vault.seal(file.consultation_id, file.plain_name)
    CaseFile.objects.filter(pk=file.pk, is_sent=False).update(sealed_name=sealed)


_waiting: Prepared[CaseFile] = Prepared(
    lambda case, author: CaseFile.objects.waiting_of(author, case), UUID, int
)


def send_files(message: Message) -> None:
    """What its author has added goes with the message. Call it in the transaction that writes the message."""
    _send(message.consultation, message.author, message)


def send_files_of_draft(case: Consultation, asker: User) -> None:
    """What was added to the question goes with it. Call it in the transaction that sends the question."""
    _send(case, asker, None)


def _send(case: Consultation, author: User, message: Message | None) -> None:
    waiting = _waiting(case.pk, author.pk)
    if any(file.findings for file in waiting):
        raise NameNotSettled
    if waiting:
        CaseFile.objects.filter(pk__in=[file.pk for file in waiting]).update(is_sent=True, message=message)
