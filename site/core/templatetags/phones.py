"""Numbers that can be tapped."""

from django import template

from core import phones

register = template.Library()
register.filter("phones", phones.with_links)
register.filter("phone", phones.link_to)
