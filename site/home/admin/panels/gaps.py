"""What people of this lead's area ask about while there is neither guidance nor a published answer.

One area at a time, and a link for each further one: two together would tell what small counts hide.
"""

from collections.abc import Mapping
from itertools import islice
from typing import Any

from django.utils.translation import gettext_lazy as _

from accounts.models import User
from accounts.scope import areas_led_by
from home.admin.panels.panel import HomePanel
from home.coverage.demand import lines_for

SHOWN = 5


class Gaps(HomePanel):
    name = "gaps"
    heading = _("Topics asked about without guidance")
    icon = "help"
    template_name = "home/admin/gaps.html"

    def tells(self, person: User) -> Mapping[str, Any]:
        area, *others = areas_led_by(person)
        uncovered = (line for line in lines_for([area.pk]) if line.is_uncovered)
        return {"lines": list(islice(uncovered, SHOWN)), "area": area, "others": others}
