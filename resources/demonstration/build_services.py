"""Put the invented services on the list; repeating it changes nothing."""

from datetime import timedelta
from uuid import NAMESPACE_URL, uuid5

from django.utils import timezone

from accounts.models import Area
from core.demonstration import topics_by_name
from resources import actions
from resources.demonstration.services import SERVICES, ServiceEntry
from resources.models import LocalService


def build_services() -> dict[str, LocalService]:
    """By the names that service blocks use, such as "service:turnstone"."""
    topics = topics_by_name()
    areas = {area.name: area for area in Area.objects.all()}
    there = set(LocalService.objects.values_list("token", flat=True))
    for entry in SERVICES:
        token = uuid5(NAMESPACE_URL, entry["name"])
        if token in there:
            continue
        fields = _plain(entry)
        fields["areas"] = [areas[name] for name in entry["areas"]]
        fields["topics"] = [topics[name] for name in entry["topics"]]
        actions.add_service(token, fields)
    return {f"service:{service.slug}": service for service in LocalService.objects.all()}


def _plain(entry: ServiceEntry) -> dict[str, object]:
    today = timezone.localdate()
    first, last = entry["ages"]
    return {
        **{name: entry[name] for name in ("name", "kind", "what_it_does", "for_whom", "place", "hours")},
        "how_to_reach": entry["how_to_reach"],
        "phone": entry.get("phone", ""),
        "email": entry.get("email", ""),
        "ages_from": first,
        "ages_to": last,
        "reviewed_on": today - timedelta(days=entry["checked_days_ago"]),
        "review_by": today + timedelta(days=entry["check_in_days"]),
    }
