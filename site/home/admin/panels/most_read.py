"""What is read most: for a lead by the people of the own area, with a link for each further one; for others by all."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from accounts.scope import areas_led_by
from core.small_counts import Count, shown
from home.admin.addresses import edit_url
from home.admin.panels.panel import HomePanel
from readers.figures import most_read

SHOWN = 6


@dataclass(frozen=True)
class Read:
    title: str
    url: str
    readers: Count


class MostRead(HomePanel):
    name = "most-read"
    heading = _("Read most, this month or last")
    icon = "glasses"
    template_name = "home/admin/most_read.html"

    def tells(self, person: User) -> Mapping[str, Any]:
        first_of_month = timezone.localdate().replace(day=1)
        last_month = (first_of_month - timedelta(days=1)).replace(day=1)
        areas = areas_led_by(person)
        area = areas[0] if areas else None
        found = most_read(last_month, [area.pk] if area else None)[:SHOWN]
        rows = [Read(page.title, edit_url(page, person), shown(readers)) for page, readers in found]
        return {"rows": rows, "area": area, "others": areas[1:]}
