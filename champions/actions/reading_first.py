"""Reading has answered it: the draft goes, and what is counted tells of nobody."""

from django.db import transaction

from champions.actions import purging
from champions.models import AnsweredByReading, Consultation
from confidentiality import file_store, vault


@transaction.atomic
def answered(case: Consultation) -> None:
    """Count it, and destroy the draft with its key; raises `Refused` when it was sent meanwhile."""
    topics = list(case.topics.all())
    # First, so that a second press counts nothing.
    purging.purge(case)
    AnsweredByReading.objects.create(area_id=case.area_id).topics.set(topics)
    transaction.on_commit(lambda: _destroy(case))


def _destroy(case: Consultation) -> None:
    """At once; killed before this, the next tick does it."""
    vault.destroy(case.pk)
    file_store.forget_all(case.pk)
