"""What is to be read again within a month: for an editor the pages they keep, for who publishes all."""

from collections.abc import Mapping
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from home.admin.addresses import edit_url
from home.admin.panels.panel import HomePanel
from home.admin.roles import APPROVERS, role_of
from home.reviewing import MONTH, due_by, with_keepers

SHOWN = 8


class DueForReview(HomePanel):
    name = "due-for-review"
    heading = _("Due for review")
    icon = "date"
    template_name = "home/admin/reviews.html"

    def tells(self, person: User) -> Mapping[str, Any]:
        pages = due_by(timezone.localdate() + MONTH)
        sees_all = role_of(person) in APPROVERS
        if not sees_all:
            pages = pages.filter(keeper_pk=person.pk)
        rows = with_keepers(pages[:SHOWN])
        for row in rows:
            row.edit_url = edit_url(row, person)
        return {"rows": rows, "more": pages.count() - len(rows), "sees_all": sees_all}
