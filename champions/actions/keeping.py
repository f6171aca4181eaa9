"""What somebody wrote and has not sent: theirs alone, whatever becomes of the case."""

import json

from django.db import IntegrityError
from django.utils import timezone

from accounts.models import User
from champions.enums import Action
from champions.models import Consultation, Unsent
from confidentiality import vault


def keep_unsent(case: Consultation, person: User, action: Action, fields: dict[str, str]) -> None:
    """Keep what was typed for one action, in place of what was kept before; nothing typed keeps nothing.

    Raises `vault.TextIsGone` where the case was purged, be it at this moment.
    """
    if not fields:
        drop_unsent(case, person, action)
        return
    sealed = vault.seal(case.pk, json.dumps(fields))
    kept = {"sealed_fields": sealed, "kept_at": timezone.now()}
    try:
        Unsent.objects.update_or_create(consultation=case, author=person, action=action, defaults=kept)
    except IntegrityError as gone:
        raise vault.TextIsGone from gone


def drop_unsent(case: Consultation, person: User, action: Action) -> None:
    Unsent.objects.filter(consultation=case, author=person, action=action).delete()
