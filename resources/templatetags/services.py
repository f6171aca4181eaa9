"""`{% line_of service as line %}`: a service as the list knows it, at no cost of its own; None once it is retired."""

from django import template

from resources.directory import Line, service_at
from resources.models import LocalService

register = template.Library()


@register.simple_tag
def line_of(service: LocalService | None) -> Line | None:
    return service_at(service.slug) if service else None
