"""A form's fields as the actions read them; whatever no form of ours sends is refused before it can change anything."""

import re
from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar, cast

from django.http import HttpRequest, HttpResponse, QueryDict
from django.http.response import HttpResponseBase
from django.utils.translation import gettext as _

from learning import marking
from learning.enums import QuestionKind
from learning.marking import NotAnAnswer
from learning.models import AttemptItem

FORMS = {"application/x-www-form-urlencoded", "multipart/form-data"}
OF_THE_PAGE = {"csrfmiddlewaretoken"}
PREFIXED = re.compile(r"q([1-9]\d{0,3})-([\w-]+)", re.ASCII)

View = TypeVar("View", bound=Callable[..., HttpResponseBase])


def forms_only(view: View) -> View:
    """Anything posted that is no form would read as a form without answers; it gets a 415."""

    @wraps(view)
    def wrapper(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if request.method == "POST" and request.content_type not in FORMS:
            sentence = _("Answers come from the form on this page. What was sent is something else.")
            return HttpResponse(sentence, status=415, content_type="text/plain; charset=utf-8")
        return view(request, *args, **kwargs)

    return cast(View, wrapper)


def is_by_script(request: HttpRequest) -> bool:
    """Saved along the way by the page's script, which wants a word and not a page."""
    return request.headers.get("X-Requested-With") == "fetch"


def posted_for(post: QueryDict, item: AttemptItem) -> dict[str, list[str]]:
    """The fields of one question."""
    return _whole({name: values for name, values in post.lists() if name not in OF_THE_PAGE}, item)


def posted_by_position(post: QueryDict, items: list[AttemptItem]) -> dict[int, dict[str, list[str]]]:
    """The fields of each question on the one page, without their prefix; raises `NotAnAnswer` for any of none."""
    known = {item.position: item for item in items}
    fields: dict[int, dict[str, list[str]]] = {}
    for name, values in post.lists():
        if name in OF_THE_PAGE or name == "go":
            continue
        found = PREFIXED.fullmatch(name)
        if found is None or int(found[1]) not in known:
            raise NotAnAnswer(marking.ODD)
        fields.setdefault(int(found[1]), {})[found[2]] = values
    if not fields:
        raise NotAnAnswer(marking.ODD)
    return {position: _whole(given, known[position]) for position, given in fields.items()}


def _whole(fields: dict[str, list[str]], item: AttemptItem) -> dict[str, list[str]]:
    """With what only the server knows: in which order the lines of an ordering stand on the page."""
    if item.version.kind == QuestionKind.ORDERING:
        return fields | {"shown": item.option_order}
    return fields
