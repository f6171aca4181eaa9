"""A question as a learner meets it, and what is said afterwards, before anybody is asked it."""

from dataclasses import replace
from typing import Any

from wagtail.images import get_image_model

from core import sizes
from learning import asking, marking, telling
from learning.asking import Asked, Picture
from learning.enums import QuestionKind
from learning.freezing import frozen
from learning.mistakes import mistakes
from learning.models import AttemptItem, Question, QuestionVersion
from learning.policy import Policy
from learning.tree import drawn

POLICY = Policy(title="", url="", pass_mark=100)


def previewed(question: Question) -> dict[str, Any]:
    content = frozen(question)
    missing = mistakes(question)
    return {
        "one": _with_pictures(asking.asked(_item(content), "", POLICY), content),
        "content": content,
        "missing": missing,
        "is_reflective": question.kind == QuestionKind.REFLECTIVE,
        "right": None if missing else _told(content, marking.full_marks(content)),
        "empty": None if missing else _told(content, None),
        "scenes": _scenes(content),
        "tree": drawn(content),
    }


def _item(content: dict[str, Any], response: Any = None) -> AttemptItem:
    """An item of no attempt; nothing of it is saved."""
    version = QuestionVersion(number=0, content=content)
    order = [] if content["kind"] == QuestionKind.SHORT_TEXT else [one["id"] for one in content["options"]]
    return AttemptItem(position=1, version=version, option_order=order, response=response)


def _told(content: dict[str, Any], response: Any) -> telling.Answer:
    return telling.answers([_item(content, response)])[0]


def _with_pictures(one: Asked, content: dict[str, Any]) -> Asked:
    """Learners get pictures by their number in an attempt; here there is none, so by their own address."""
    options = {option["id"]: option for option in content["options"]}
    lines = [replace(line, picture=_picture(options[line.id])) for line in one.lines]
    return replace(one, picture=_picture(content), lines=lines)


def _picture(thing: dict[str, Any]) -> Picture | None:
    picture = thing["picture"]
    image = get_image_model().objects.filter(pk=picture["image"]).first() if picture else None
    if image is None:
        return None
    return Picture(sizes.shown(image).src, picture["alt"], picture["caption"])


def _places(content: dict[str, Any]) -> list[dict[str, Any]]:
    return [*content.get("scenes", ()), *content.get("endings", ())]


def _scenes(content: dict[str, Any]) -> list[dict[str, Any]]:
    """Each scene with the names of the places its ways lead to."""
    names = {place["id"]: place["name"] for place in _places(content)}
    return [
        scene | {"ways": [way | {"leads_to": names.get(way["to"], "")} for way in scene["ways"]]}
        for scene in content.get("scenes", ())
    ]
