"""The line that stands on every page: what to do in danger, and that this is no referral route."""

from django.http import HttpRequest
from django.template.loader import render_to_string
from wagtail.models import Site

from accounts.models import Area
from core.keeping import kept
from core.published import public_pages
from home.models import SafeguardingWording


def line_for(request: HttpRequest) -> dict[str, str]:
    user = getattr(request, "user", None)
    area_id = user.area_id if user is not None and user.is_authenticated else None
    return kept(f"safeguarding:{area_id}", lambda: _line(area_id))


def _line(area_id: int | None) -> dict[str, str]:
    words = {**(_of_area(area_id) if area_id else _of_site()), "routes": _routes()}
    return {**words, "line": render_to_string("components/safeguarding.html", words)}


def _routes() -> str:
    """The address of the page with all routes and numbers; empty while a lead has it unpublished."""
    page = public_pages().filter(slug="report-now", depth=4).first()
    return page.url or "" if page else ""


def _of_area(area_id: int) -> dict[str, str]:
    """The area's own sentences; the site's where it has none of its own."""
    area = Area.objects.get(pk=area_id)
    site = _of_site()
    return {
        "emergency": area.emergency_wording or site["emergency"],
        "body": area.referral_wording or site["body"],
        "contact_name": area.front_door_name,
        "contact_phone": area.front_door_phone,
        "staff_support": area.staff_support,
    }


def _of_site() -> dict[str, str]:
    site = Site.objects.filter(is_default_site=True).first()
    wording = (site and SafeguardingWording.objects.filter(site=site).first()) or SafeguardingWording()
    return {
        "emergency": wording.emergency,
        "body": wording.body,
        "contact_name": wording.contact_name,
        "contact_phone": wording.contact_phone,
    }
