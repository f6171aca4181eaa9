"""Taking out of a case what must not stand in it. What stood there before is readable nowhere, in no backup either:
everything is sealed anew under a new key, and the old one is destroyed.
"""

import json
from collections.abc import Iterator
from uuid import UUID

from django.db import transaction
from django.db.models import F

from champions.actions.drafting import mark_of, texts_of
from champions.actions.moving import Refused, TextHasChanged
from champions.models import Advice, CaseFile, Consultation, Message, Note, Unsent
from confidentiality import file_store, vault
from confidentiality.models import AccessRecord


def all_texts(case: Consultation) -> dict[str, str]:
    """Everything that was written in a case, by a key that says where it stands."""
    return dict(_texts(case))


def _texts(case: Consultation) -> Iterator[tuple[str, str]]:
    for name, text in texts_of(case).items():
        yield f"request.{name}", text
    for message in Message.objects.filter(consultation=case):
        yield f"message.{message.pk}", message.body
    for advice in Advice.objects.filter(consultation=case):
        for name, text in advice.parts.items():
            yield f"advice.{advice.pk}.{name}", text
    for note in Note.objects.filter(consultation=case):
        yield f"note.{note.pk}", note.body


def seen_of(case: Consultation) -> str:
    """Stands for the text and the quarantine that a lead has before them, and tells nothing of either."""
    return mark_of({"version": case.version, "stopped": case.quarantined_at})


@transaction.atomic
def redact(case: Consultation, changed: dict[str, str], taken_out: list[CaseFile]) -> None:
    """Put new words in place of old ones, by the keys of `all_texts`, and take files out; only in quarantine.

    Raises `TextHasChanged` where the text, or the quarantine, is another one than that of `case`: what one lead
    has taken out is not put in again from the page that another still has before them.
    """
    if not case.is_quarantined:
        raise Refused
    seen = Consultation.objects.filter(pk=case.pk, quarantined_at=case.quarantined_at, version=case.version)
    if not seen.update(version=F("version") + 1):
        raise TextHasChanged
    case.version += 1
    texts = all_texts(case) | changed
    vault.begin_new_key(case.pk)
    _seal_request(case, texts)
    _seal_talk(case, texts)
    _seal_unsent(case)
    _seal_reasons(case)
    _seal_files(case, taken_out)
    transaction.on_commit(lambda: vault.end_older_keys(case.pk, case.sealed_question))


def _seal_request(case: Consultation, texts: dict[str, str]) -> None:
    request = {name: texts[f"request.{name}"] for name in texts_of(case)}
    case.seal(request.pop("question"), request)
    case.save(update_fields=["sealed_question", "sealed_request"])


def _seal_talk(case: Consultation, texts: dict[str, str]) -> None:
    bodies: dict[Message | Note | Advice, str] = {}
    for message in Message.objects.filter(consultation=case):
        bodies[message] = texts[f"message.{message.pk}"]
    for note in Note.objects.filter(consultation=case):
        bodies[note] = texts[f"note.{note.pk}"]
    for advice in Advice.objects.filter(consultation=case):
        parts = {name: texts[f"advice.{advice.pk}.{name}"] for name in advice.parts}
        bodies[advice] = Advice.as_text(parts, advice.cited)
    for row, body in bodies.items():
        row.sealed_body = vault.seal(case.pk, body)
        row.save(update_fields=["sealed_body"])


def _seal_unsent(case: Consultation) -> None:
    """Read by nobody but its author: sealed as it is."""
    for unsent in Unsent.objects.filter(consultation=case):
        unsent.sealed_fields = vault.seal(case.pk, json.dumps(unsent.fields))
        unsent.save(update_fields=["sealed_fields"])


def _seal_reasons(case: Consultation) -> None:
    """Of those who had to read it: what is kept of that is not changed."""
    for record in AccessRecord.objects.filter(case_id=case.pk).with_reason():
        record.sealed_reason = vault.seal(case.pk, record.reason)
        record.save(update_fields=["sealed_reason"])


def _seal_files(case: Consultation, taken_out: list[CaseFile]) -> None:
    gone = {file.pk for file in taken_out}
    for file in CaseFile.objects.filter(consultation=case):
        if file.pk in gone:
            file.delete()
        else:
            file.sealed_name = vault.seal(case.pk, file.name)
            file.save(update_fields=["sealed_name"])
            file_store.seal_anew(case.pk, file.pk)
    transaction.on_commit(lambda: _forget(case, gone))


def _forget(case: Consultation, gone: set[UUID]) -> None:
    for file_id in gone:
        file_store.forget(case.pk, file_id)
