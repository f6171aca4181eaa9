"""What people searched for and did not find, as far as it is still missing."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from accounts.models import User
from home.admin.panels.panel import HomePanel
from home.admin.roles import APPROVERS, role_of
from home.finding.unfound import lately, most_wanted

SHOWN = 8


class NotFound(HomePanel):
    name = "not-found"
    heading = _("Searched for and not found")
    icon = "search"
    template_name = "home/admin/unfound.html"

    def tells(self, person: User) -> Mapping[str, Any]:
        return {"rows": most_wanted(SHOWN, lately()), "sees_all": role_of(person) in APPROVERS}
