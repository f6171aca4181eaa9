"""Numbers as the reader's language writes them."""

from django.utils.formats import number_format


def in_figures(number: int) -> str:
    """“1,234” in English. Below a thousand no language groups, and a search has a hundred of those."""
    return str(number) if 0 <= number < 1000 else number_format(number, force_grouping=True)
