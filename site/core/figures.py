"""Numbers as the reader's language writes them."""

from django.utils.formats import number_format


def in_figures(number: int) -> str:
    """“1,234” in English."""
    return number_format(number, force_grouping=True)
