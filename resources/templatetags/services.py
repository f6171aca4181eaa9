"""`{% line_of service as line %}`: a service as the list knows it, at no cost of its own; None once it is retired."""

from typing import Any

from django import template

from resources.directory import service_at
from resources.models import LocalService

register = template.Library()


@register.simple_tag
def line_of(service: Any) -> Any:
    """What stands for a service in a preview is shown as it is."""
    return service_at(service.slug) if isinstance(service, LocalService) else service
