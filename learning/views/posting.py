"""A form's fields as marking reads them."""

from django.http import HttpRequest, QueryDict

from learning.enums import QuestionKind
from learning.models import AttemptItem

VALUES_AT_MOST = 60


def is_by_script(request: HttpRequest) -> bool:
    """Saved along the way by the page's script, which wants a word and not a page."""
    return request.headers.get("X-Requested-With") == "fetch"


def posted_for(post: QueryDict, item: AttemptItem, prefix: str = "") -> dict[str, list[str]]:
    """The fields of one question, without their prefix."""
    fields = {
        name.removeprefix(prefix): values[:VALUES_AT_MOST]
        for name, values in post.lists()
        if name.startswith(prefix)
    }
    if item.version.kind == QuestionKind.ORDERING:
        fields["shown"] = item.option_order  # what a line is moved in, before there is an answer
    return fields
