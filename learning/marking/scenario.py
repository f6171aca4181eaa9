"""A branching scenario. A response is {"path": [way id or "back", …]}, everything done since the first scene, in order.

"back" is the reader's own step to the scene before; a way marked `back` returns to an earlier scene by its writer's
wish. Only an ending earns credit, its own.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext, gettext_lazy

from learning.marking.answers import NotAnAnswer, Posted, Response, Told

NOTHING = 0.0
BACK = "back"
LONGEST = 200
MOVED_ON = gettext_lazy("That way is not open from where you are. Choose from what is below.")


@dataclass
class Standing:
    """Where a path has led: the trail of scene ids, the ways taken between them, and the last consequence."""

    trail: list[str]
    taken: list[dict[str, Any]] = field(default_factory=list)
    consequence: str = ""


def names(content: Mapping[str, Any]) -> set[str]:
    return {"way"}


def read(content: Mapping[str, Any], posted: Posted, before: Response = None) -> Response:
    path = list((before or {}).get("path", ()))
    steps = [step for step in posted.get("way") or () if step]
    if not steps:
        return before
    if len(steps) > 1:
        raise NotAnAnswer(gettext("Choose one way at a time."))
    if len(path) >= LONGEST:
        raise NotAnAnswer(gettext("You have tried very many ways. Submit, or go on with another question."))
    walk(content, [*path, steps[0]])
    return {"path": [*path, steps[0]]}


def fraction(content: Mapping[str, Any], response: Response) -> float:
    end = ending(content, response)
    return float(end["fraction"]) if end else 0.0


def is_complete(content: Mapping[str, Any], response: Response) -> bool:
    return ending(content, response) is not None


def full_marks(content: Mapping[str, Any]) -> Response:
    """The shortest path to the best ending that can be reached."""
    found = dict(_endings_by_path(content))
    best = max(content["endings"], key=lambda end: (end["id"] in found, end["fraction"]))
    return {"path": found.get(best["id"], [])}


def told(content: Mapping[str, Any], response: Response) -> Iterator[Told]:
    standing = stand(content, response)
    scenes = _by_id(content["scenes"])
    for scene, way in zip(standing.trail, standing.taken, strict=False):
        yield Told(scenes[scene]["text"], way["text"], None, True, way["consequence"])
    end = _by_id(content["endings"]).get(standing.trail[-1] if standing.trail else "")
    if end:
        yield Told(end["title"], "", None, True, end["debrief"], end["reading"])


def stand(content: Mapping[str, Any], response: Response) -> Standing:
    """Where the reader stands; what an edited key no longer knows ends the walk there."""
    try:
        return walk(content, (response or {}).get("path", ()))
    except NotAnAnswer:
        return Standing([content["scenes"][0]["id"]] if content["scenes"] else [])


def scene(content: Mapping[str, Any], response: Response) -> dict[str, Any] | None:
    """The scene to decide in; None at an ending."""
    trail = stand(content, response).trail
    return _by_id(content["scenes"]).get(trail[-1]) if trail else None


def ending(content: Mapping[str, Any], response: Response) -> dict[str, Any] | None:
    trail = stand(content, response).trail
    return _by_id(content["endings"]).get(trail[-1]) if trail else None


def can_go_back(content: Mapping[str, Any], response: Response) -> bool:
    return len(stand(content, response).trail) > 1


def walk(content: Mapping[str, Any], path: Any) -> Standing:
    """Replay a path; raises `NotAnAnswer` at the first step that is not open."""
    scenes, endings = _by_id(content["scenes"]), _by_id(content["endings"])
    if not content["scenes"]:
        raise NotAnAnswer(MOVED_ON)
    standing = Standing([content["scenes"][0]["id"]])
    for step in path:
        if step == BACK:
            _step_back(standing)
            continue
        ways = _by_id(scenes[standing.trail[-1]]["ways"]) if standing.trail[-1] in scenes else {}
        way = ways.get(step)
        if way is None or (way["to"] not in scenes and way["to"] not in endings):
            raise NotAnAnswer(MOVED_ON)
        _step(standing, way)
    return standing


def _step(standing: Standing, way: dict[str, Any]) -> None:
    """Forward, or by the writer's “go back” to where that scene was first met."""
    standing.consequence = way["consequence"]
    if way["back"] and way["to"] in standing.trail:
        place = standing.trail.index(way["to"])
        del standing.trail[place + 1 :]
        del standing.taken[place:]
        return
    standing.trail.append(way["to"])
    standing.taken.append(way)


def _step_back(standing: Standing) -> None:
    if len(standing.trail) < 2:
        raise NotAnAnswer(gettext("This is where it begins; there is nothing to go back to."))
    standing.trail.pop()
    standing.taken.pop()
    standing.consequence = standing.taken[-1]["consequence"] if standing.taken else ""


def _endings_by_path(content: Mapping[str, Any]) -> Iterator[tuple[str, list[str]]]:
    """(ending id, shortest path to it), every scene looked at once."""
    scenes = _by_id(content["scenes"])
    waiting: list[tuple[str, list[str]]] = [(content["scenes"][0]["id"], [])] if content["scenes"] else []
    seen = {place for place, _ in waiting}
    while waiting:
        place, path = waiting.pop(0)
        if place not in scenes:
            yield place, path
            continue
        for way in scenes[place]["ways"]:
            if way["to"] and way["to"] not in seen:
                seen.add(way["to"])
                waiting.append((way["to"], [*path, way["id"]]))


def _by_id(things: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    return {thing["id"]: thing for thing in things}
