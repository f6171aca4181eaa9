"""The line that stands on every page: what to do in danger, and that this is no referral route."""

from django.core.cache import cache
from django.http import HttpRequest
from wagtail.models import Site

from accounts.models import Area
from core.freshness import content_version
from home.models import SafeguardingWording

EMERGENCY = "If a child is in immediate danger, call 999."
NOT_A_REFERRAL = (
    "Practice Hub is for learning and advice. It is not watched round the clock "
    "and is not a way to report a concern."
)


def line_for(request: HttpRequest) -> dict[str, str]:
    user = getattr(request, "user", None)
    area = user.area if user is not None and user.is_authenticated else None
    return _of_area(area) if area else _of_site()


def _of_area(area: Area) -> dict[str, str]:
    return {
        "emergency": EMERGENCY,
        "body": NOT_A_REFERRAL,
        "contact_name": area.front_door_name,
        "contact_phone": area.front_door_phone,
    }


def _of_site() -> dict[str, str]:
    return cache.get_or_set(f"safeguarding:{content_version()}", _read_site_wording, 3600)  # type: ignore[return-value]


def _read_site_wording() -> dict[str, str]:
    site = Site.objects.filter(is_default_site=True).first()
    wording = (site and SafeguardingWording.objects.filter(site=site).first()) or SafeguardingWording()
    return {
        "emergency": wording.emergency,
        "body": wording.body,
        "contact_name": wording.contact_name,
        "contact_phone": wording.contact_phone,
    }
