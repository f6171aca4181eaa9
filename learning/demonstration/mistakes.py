"""What somebody might answer who does not know: plausible, and the same at every building."""

from random import Random
from typing import Any

from learning.enums import QuestionKind
from learning.marking import full_marks


def mistaken(content: dict[str, Any], chance: Random) -> Any:
    """An answer that may earn something, and usually not all."""
    kind = content["kind"]
    ids = [option["id"] for option in content["options"]]
    if kind in (QuestionKind.SINGLE, QuestionKind.MULTIPLE, QuestionKind.TRUE_FALSE):
        return [chance.choice(ids)]
    if kind == QuestionKind.MATCHING:
        ends = [option["match_id"] for option in content["options"]]
        return dict(zip(ids, chance.sample(ends, k=len(ends)), strict=True))
    if kind == QuestionKind.ORDERING:
        return chance.sample(ids, k=len(ids))
    if kind == QuestionKind.NUMERIC:
        return {"text": str(int(content["rule"]["number"]) + chance.choice((-1, 1, 2)))}
    if kind == QuestionKind.SCENARIO:
        return _some_way(content, chance)
    return full_marks(content) if kind == QuestionKind.REFLECTIVE else {"text": "I am not sure"}


def _some_way(content: dict[str, Any], chance: Random) -> dict[str, list[str]]:
    """Forward at random until it ends."""
    scenes = {scene["id"]: scene for scene in content["scenes"]}
    place, path = content["scenes"][0]["id"], []
    while place in scenes:
        way = chance.choice([way for way in scenes[place]["ways"] if not way["back"]])
        path.append(way["id"])
        place = way["to"]
    return {"path": path}
