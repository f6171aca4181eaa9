"""What some pages of the demonstration have begun to say differently."""

from datetime import timedelta
from uuid import NAMESPACE_URL, uuid5

from django.utils import timezone

from core.models import PageChange
from resources.demonstration.build import Pages

# (page, days ago, what changed, whether those who learned were told)
CHANGES = (
    (
        "guidance:information-sharing",
        0,
        "Write down why you shared, or why not, on the same day; until now this page said within the week.",
        True,
    ),
    (
        "guidance:context-conference",
        12,
        "The chair meets two young people who use the place before the date is set, no longer after it.",
        True,
    ),
    (
        "guidance:local-help-in-fenmarch",
        40,
        "In the evening and at weekends the front door has a number of its own.",
        False,
    ),
    (
        "guidance:context-conference",
        130,
        "Minutes name places and agencies only; the list of those present is kept apart.",
        False,
    ),
)


def build_changes(pages: Pages) -> None:
    """Each once. Nobody is sent an e-mail about them."""
    for name, days, note, tells in CHANGES:
        at = timezone.now() - timedelta(days=days)
        said = {"page": pages[name], "note": note, "at": at, "tells_learners": tells, "told_at": at}
        PageChange.objects.get_or_create(key=uuid5(NAMESPACE_URL, f"{name} {note}"), defaults=said)
