"""A lead changes the figures of an area."""

from typing import Any

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from champions.models import AreaSettings, Consultation, SettingsChange


@transaction.atomic
def set_figures(figures: AreaSettings, lead: User, before: dict[str, Any], after: dict[str, Any]) -> None:
    """Keep what was changed, by whom and when. Dates that were told stay; what time does is counted anew."""
    changes = {name: [before[name], value] for name, value in after.items() if before[name] != value}
    if not changes:
        return
    figures.save()
    SettingsChange.objects.create(area=figures.area, by=lead, changes=changes)
    running = Consultation.objects.filter(area=figures.area, next_tick_at__isnull=False)
    running.update(next_tick_at=timezone.now())
