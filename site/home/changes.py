"""A page tells people to do something differently: those who finished a module with it may hear of it."""

from django.db import transaction
from django.utils import timezone

from core import mail
from core.models import PageChange
from core.published import public_pages
from learning.citing import modules_with
from learning.models import ModuleCompletion


def tell_learners() -> None:
    """Each change once, whoever ticks; killed half-way it is told as a whole the next time."""
    for change in PageChange.objects.filter(tells_learners=True, told_at=None).order_by("at", "pk"):
        _tell_once(change)


@transaction.atomic
def _tell_once(change: PageChange) -> None:
    untold = PageChange.objects.filter(pk=change.pk, told_at=None)
    if untold.update(told_at=timezone.now()):  # one UPDATE, so two ticks at once cannot both tell
        mail.post(change.pk, page_changed=learners_of(change))


def learners_of(change: PageChange) -> set[int]:
    """Whoever finished, before it changed, a module that has the page, links to it or asks about it.

    Nobody where the page is not for everybody: an e-mail must not say what its reader may not read.
    """
    if not public_pages().filter(pk=change.page_id).exists():
        return set()
    done = ModuleCompletion.objects.filter(
        module__in=modules_with(change.page_id), at__lt=change.at, person__is_active=True
    )
    return set(done.values_list("person", flat=True))
