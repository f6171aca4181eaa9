"""Things to pair, and things to put in order."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from learning.checking.problem import Problem, alike, plain

SAME = _("Two lines say the same, so nobody could tell them apart. Reword one of them.")


def matching(content: dict[str, Any]) -> Iterator[Problem]:
    options = content["options"]
    if len(options) < 2:
        yield Problem("options", gettext("Matching needs at least two pairs."))
    for option in options:
        if not plain(option["match"]):
            yield Problem(f"options.{option['id']}.match", gettext("Say what this line belongs to."))
    if len(options) > 1 and len({plain(option["match"]) for option in options}) == 1:
        yield Problem(
            "options",
            gettext("Every line belongs to the same words. There is nothing to tell apart."),
        )
    yield from alike(options, SAME)


def ordering(content: dict[str, Any]) -> Iterator[Problem]:
    if len(content["options"]) < 2:
        sentence = gettext("An order needs at least two lines; with one there is nothing to put in order.")
        yield Problem("options", sentence)
    yield from alike(content["options"], SAME)
