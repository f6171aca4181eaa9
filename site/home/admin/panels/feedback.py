"""What readers said of the pages: how many found one useful, and the newest words."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from django.db.models import Count, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from home.admin.panels.panel import HomePanel
from readers.models import Feedback

SHOWN = 5
LATELY = timedelta(days=30)


class FeedbackReceived(HomePanel):
    name = "feedback"
    heading = _("Feedback received")
    icon = "comment"
    template_name = "home/admin/feedback_panel.html"

    def tells(self, person: User) -> Mapping[str, Any]:
        lately = Feedback.objects.filter(day__gt=timezone.localdate() - LATELY)
        counted = lately.aggregate(useful=Count("pk", filter=Q(is_useful=True)), all=Count("pk"))
        words = lately.exclude(comment="").select_related("page").order_by("-day", "pk")
        return {
            "useful": counted["useful"],
            "all": counted["all"],
            "words": words[:SHOWN],
        }
