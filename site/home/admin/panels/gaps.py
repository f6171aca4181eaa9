"""What people of this lead's areas ask about while there is neither guidance nor a published answer."""

from collections.abc import Mapping
from itertools import islice
from typing import Any

from django.utils.translation import gettext_lazy as _

from accounts.models import User
from home.admin.panels.panel import HomePanel
from home.coverage.demand import MONTHS, lines_for

SHOWN = 5


class Gaps(HomePanel):
    name = "gaps"
    heading = _("Topics asked about without guidance")
    icon = "help"
    template_name = "home/admin/gaps.html"

    def tells(self, person: User) -> Mapping[str, Any]:
        uncovered = (line for line in lines_for(person.led_area_ids) if line.is_uncovered)
        return {"lines": list(islice(uncovered, SHOWN)), "months": MONTHS}
