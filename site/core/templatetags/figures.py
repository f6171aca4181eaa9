"""`{{ number|figures }}`: grouped as the reader's language does."""

from django import template

from core.figures import in_figures

register = template.Library()
register.filter("figures", in_figures)
