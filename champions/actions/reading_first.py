"""Reading has answered it: the draft goes, and what is counted tells of nobody."""

from django.db import transaction

from champions.actions import purging
from champions.models import AnsweredByReading, Consultation


@transaction.atomic
def answered(case: Consultation) -> None:
    """Count it, and destroy the draft with its key; raises `Refused` when it was sent meanwhile."""
    topics = list(case.topics.all())
    # First, so that a second press counts nothing.
    purging.purge_now(case)
    AnsweredByReading.objects.create(area_id=case.area_id).topics.set(topics)
