"""Long lists a page at a time, without counting what nobody sees: the cost of a page is that of its rows."""

from typing import TypeVar

from django.http import HttpRequest

T = TypeVar("T")


def page_number(request: HttpRequest) -> int:
    """1 for whatever is no number."""
    asked = request.GET.get("page", "")
    return max(1, int(asked)) if asked.isascii() and asked.isdigit() and len(asked) < 6 else 1


def stretch(page: int, shown: int) -> slice:
    """The rows of a page and one more, which tells whether the list goes on."""
    start = (page - 1) * shown
    return slice(start, start + shown + 1)


def query_of(request: HttpRequest) -> str:
    """What the address asks for besides the page, to go on with; ends in “&” where there is anything."""
    query = request.GET.copy()
    query.pop("page", None)
    return f"{query.urlencode()}&" if query else ""
