"""Keeping one's own CPD record."""

from typing import Any
from uuid import UUID, uuid4

from accounts.models import User
from learning.models import Award, CpdEntry


def add_to_record(person: User, entry_id: UUID | None, award: Award | None, **words: Any) -> None:
    """The same form sent again changes the piece that it made; nobody else's is ever touched."""
    if entry_id is None or CpdEntry.objects.filter(pk=entry_id).exclude(person=person).exists():
        entry_id = uuid4()
    CpdEntry.objects.update_or_create(
        pk=entry_id, person=person, defaults=words, create_defaults={"award": award, **words}
    )


def change_record(entry: CpdEntry, **words: Any) -> None:
    for name, value in words.items():
        setattr(entry, name, value)
    entry.save()


def drop_from_record(entry: CpdEntry) -> None:
    """For good; the certificate it was about stays."""
    entry.delete()
