from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting


@register_setting(icon="warning")
class SafeguardingWording(BaseSiteSetting):
    """The safeguarding line for readers who have not signed in; an area's people see their own."""

    emergency = models.CharField(max_length=200, default="If a child is in immediate danger, call 999.")
    body = models.CharField(
        max_length=400,
        default=(
            "Practice Hub is for learning and advice. It is not watched round the clock "
            "and is not a way to report a concern."
        ),
    )
    contact_name = models.CharField(
        max_length=120, default="your local front door or the child's allocated social worker"
    )
    contact_phone = models.CharField(max_length=30, blank=True)

    class Meta:
        verbose_name = _("Safeguarding line")
