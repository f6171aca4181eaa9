"""Who keeps the local services: leads, those of their own areas. Everybody else meets a 404."""

from django.db.models import QuerySet
from django.http import Http404, HttpRequest

from accounts.access import lead_of
from accounts.models import Area, User
from resources.models import LocalService
from resources.models.services import LocalServiceQuerySet

__all__ = ["areas_of", "lead_of", "service_of", "services_of"]


def areas_of(lead: User) -> QuerySet[Area]:
    return Area.objects.filter(pk__in=lead.led_area_ids)


def services_of(lead: User) -> LocalServiceQuerySet:
    """Of the lead's areas, retired ones too."""
    return LocalService.objects.of_areas(lead.led_area_ids)


def service_of(request: HttpRequest, slug: str) -> LocalService:
    """A service of an area this lead leads; another area's and an unknown one look the same."""
    service = services_of(lead_of(request)).filter(slug=slug).first()
    if service is None:
        raise Http404
    return service
