"""A branching scenario: every way leads somewhere, everything can be reached, and circles are meant."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext

from learning.checking.problem import Problem, plain


def scenario(content: dict[str, Any]) -> Iterator[Problem]:
    if not content["scenes"]:
        yield Problem("scenes", gettext("A scenario begins with a scene. Add the first one."))
        return
    if not content["endings"]:
        yield Problem("scenes", gettext("No way through ends. Add at least one ending."))
    elif not any(ending["fraction"] > 0 for ending in content["endings"]):
        yield Problem("scenes", gettext("No ending earns anything. Give the best one its credit."))
    yield from _names(content)
    yield from _ways(content)
    yield from _unreached(content)
    yield from _circles(content)
    yield from _traps(content)


def forward(content: dict[str, Any]) -> dict[str, list[str]]:
    """Scene id → where its ways lead, those that go back on purpose left out."""
    return {
        scene["id"]: [way["to"] for way in scene["ways"] if way["to"] and not way["back"]]
        for scene in content["scenes"]
    }


def reached(content: dict[str, Any]) -> set[str]:
    """Ids of all that can be reached from the first scene."""
    ways = forward(content)
    return _from(content["scenes"][0]["id"], ways) if content["scenes"] else set()


def _from(start: str, ways: dict[str, list[str]]) -> set[str]:
    seen, waiting = {start}, [start]
    while waiting:
        for place in ways.get(waiting.pop(), ()):
            if place not in seen:
                seen.add(place)
                waiting.append(place)
    return seen


def _at(scene: dict[str, Any], name: str = "name") -> str:
    return f"scenes.{scene['id']}.{name}"


def _names(content: dict[str, Any]) -> Iterator[Problem]:
    places = [*content["scenes"], *content["endings"]]
    counted = Counter(plain(place["name"]) for place in places)
    for place in places:
        if counted[plain(place["name"])] > 1:
            sentence = gettext("Two places are called “%(place)s”. Each needs a name of its own.") % {
                "place": place["name"]
            }
            yield Problem(_at(place), sentence)


def _ways(content: dict[str, Any]) -> Iterator[Problem]:
    endings = {ending["id"] for ending in content["endings"]}
    for scene in content["scenes"]:
        if not scene["ways"]:
            yield Problem(
                _at(scene, "ways"),
                gettext("“%(scene)s” is a dead end: it has no way on.") % {"scene": scene["name"]},
            )
        for way in scene["ways"]:
            if not way["to"]:
                yield _of(scene, way, gettext("leads nowhere: no scene or ending has that name."))
            elif way["back"] and way["to"] in endings:
                yield _of(scene, way, gettext("goes back, but an ending is not behind it."))

    yield from _twice(content)


def _twice(content: dict[str, Any]) -> Iterator[Problem]:
    for scene in content["scenes"]:
        seen: set[str] = set()
        for way in scene["ways"]:
            if plain(way["text"]) in seen:
                yield _of(scene, way, gettext("stands there twice. Reword one of the two."))
            seen.add(plain(way["text"]))


def _of(scene: dict[str, Any], way: dict[str, Any], what: str) -> Problem:
    return Problem(
        _at(scene, "ways"),
        gettext("In “%(scene)s” the way “%(way)s” %(what)s")
        % {"scene": scene["name"], "way": way["text"], "what": what},
    )


def _unreached(content: dict[str, Any]) -> Iterator[Problem]:
    met = reached(content)
    for place in (*content["scenes"], *content["endings"]):
        if place["id"] not in met:
            yield Problem(_at(place), gettext("Nothing leads to “%(place)s”.") % {"place": place["name"]})


def _circles(content: dict[str, Any]) -> Iterator[Problem]:
    """A way forward that comes round again, and a way back that does not lead back."""
    ways = forward(content)
    names = {scene["id"]: scene["name"] for scene in content["scenes"]}
    behind = {scene: _from(scene, ways) for scene in names}
    closing = closings(content)
    for scene in content["scenes"]:
        for way in scene["ways"]:
            if way["to"] not in names:
                continue
            where = f"“{names[way['to']]}”"
            if not way["back"] and (scene["id"], way["to"]) in closing:
                yield _of(
                    scene,
                    way,
                    gettext("comes round to %(where)s again. Tick “goes back” if that is meant.")
                    % {"where": where},
                )
            elif way["back"] and scene["id"] not in behind[way["to"]]:
                yield _of(
                    scene,
                    way,
                    gettext("goes back to %(where)s, which does not come before it.") % {"where": where},
                )


def closings(content: dict[str, Any]) -> set[tuple[str, str]]:
    """(from, to) of the ways forward that come round to where the story has been: the last of each circle only."""
    ways, closing = forward(content), set()
    done: set[str] = set()
    for scene in content["scenes"]:
        if scene["id"] in done:
            continue
        trail = [(scene["id"], iter(ways[scene["id"]]))]
        while trail:
            here, left = trail[-1]
            to = next(left, None)
            if to is None:
                done.add(trail.pop()[0])
            elif any(to == place for place, _ in trail):
                closing.add((here, to))
            elif to not in done:
                trail.append((to, iter(ways.get(to, ()))))
    return closing


def _traps(content: dict[str, Any]) -> Iterator[Problem]:
    """Scenes from which no ending can be reached, whichever way is taken; a dead end is said of itself."""
    endings = {ending["id"] for ending in content["endings"]}
    ways = {scene["id"]: [way["to"] for way in scene["ways"]] for scene in content["scenes"]}
    if not endings or any(not way for leads in ways.values() for way in leads):
        return
    for scene in content["scenes"]:
        met = _from(scene["id"], ways)
        if scene["ways"] and not met & endings and not any(not ways.get(place) for place in met):
            yield Problem(
                _at(scene), gettext("From “%(scene)s” no ending can be reached.") % {"scene": scene["name"]}
            )
