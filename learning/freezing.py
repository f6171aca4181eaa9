"""What a version keeps of a question: all that is asked, said and counted, in plain JSON.

Keys: kind, stem (HTML), feedback, hint, warning, topics (ids), picture, reading, options, rule, scenes, endings.
A picture is {image, alt, caption} or None; a reading is {page, heading} or None. An option is
{id, text (HTML), feedback, fraction, picture, reading}, with {topic} where there is one and {match, match_id} for matching.
`rule` holds what is forgiven: any_case, any_spacing, typos; or number, tolerance, unit.
A scene is {id, name, text, ways: [{id, text, consequence, to, back}]}; an ending is
{id, name, title, debrief, fraction, reading}. Ids are stable from version to version.
"""

from typing import Any

from learning.enums import QuestionKind
from learning.models.bank import Pictured, Question, QuestionOption, Reading

SHARES = {QuestionKind.SINGLE, QuestionKind.MULTIPLE, QuestionKind.TRUE_FALSE, QuestionKind.SHORT_TEXT}


def frozen(question: Question, options: list[QuestionOption] | None = None) -> dict[str, Any]:
    """As it stands; `options` are those of a form that is not saved yet. A draft may be unfinished."""
    options = list(question.options.all()) if options is None else options
    fractions = credits_of(question.kind, options)
    return {
        "kind": str(question.kind),
        "stem": question.stem,
        "feedback": question.feedback,
        "hint": question.hint,
        "warning": question.content_warning,
        "topics": sorted(topic.pk for topic in question.topics.all()),
        "picture": _picture(question),
        "reading": _reading(question),
        "options": [_option(question, o, share) for o, share in zip(options, fractions, strict=True)],
        "rule": _rule(question),
        **_story(question),
    }


def credits_of(kind: str, options: list[QuestionOption]) -> list[float]:
    """Each option's share of the question, 1 for all of it.

    Declared credit is taken as it is. Else right options share the whole; with several right ones, the wrong ones
    whose credit is not declared take it away again, all of them together. Pairs and places in an order share it equally.
    """
    if kind not in SHARES:
        return [1 / len(options) for _ in options]
    if any(option.credit is not None for option in options):
        return _evened([_declared(kind, option, options) for option in options])
    if kind == QuestionKind.SHORT_TEXT:
        return [1.0] * len(options)
    right = sum(option.is_right for option in options)
    return [1 / right if option.is_right else _loss(kind, options) for option in options]


def _declared(kind: str, option: QuestionOption, options: list[QuestionOption]) -> float:
    if option.credit is not None:
        return option.credit / 100
    return 0.0 if option.is_right or kind == QuestionKind.SHORT_TEXT else _loss(kind, options)


def _loss(kind: str, options: list[QuestionOption]) -> float:
    """What a wrong option takes away: with all of them ticked, nothing is left."""
    wrong = sum(not option.is_right for option in options)
    return -1 / wrong if kind == QuestionKind.MULTIPLE and wrong else 0.0


def _evened(shares: list[float]) -> list[float]:
    """Per cents without decimals cannot say a third: 33 + 33 + 33 is meant as the whole, and earns it."""
    earning = [share for share in shares if share > 0]
    missed = abs(100 * sum(earning) - 100)
    if len(set(earning)) != 1 or missed >= len(earning):
        return shares
    return [1 / len(earning) if share > 0 else share for share in shares]


def _option(question: Question, option: QuestionOption, share: float) -> dict[str, Any]:
    kept = {
        "id": str(option.key),
        "text": option.text,
        "feedback": option.feedback,
        "fraction": share,
        "picture": _picture(option),
        "reading": _reading(option),
    }
    if option.read_topic_id:
        kept["topic"] = option.read_topic_id
    if question.kind == QuestionKind.MATCHING:
        kept |= {"match": option.match, "match_id": str(option.match_key)}
    return kept


def _picture(thing: Pictured) -> dict[str, Any] | None:
    if not thing.image_id:
        return None
    return {"image": thing.image_id, "alt": thing.image_alt, "caption": thing.image_caption}


def _reading(thing: Reading) -> dict[str, Any] | None:
    return {"page": thing.read_page_id, "heading": thing.read_heading} if thing.read_page_id else None


def _rule(question: Question) -> dict[str, Any]:
    if question.kind == QuestionKind.SHORT_TEXT:
        return {name: getattr(question, name) for name in ("any_case", "any_spacing", "typos")}
    if question.kind == QuestionKind.NUMERIC:
        return {name: getattr(question, name) for name in ("number", "tolerance", "unit")}
    return {}


def _story(question: Question) -> dict[str, Any]:
    if question.kind != QuestionKind.SCENARIO:
        return {}
    places = {_levelled(block.value["name"]): id_of(block) for block in question.scenes}
    return {
        "scenes": [_scene(block, places) for block in question.scenes if block.block_type == "scene"],
        "endings": [_ending(block) for block in question.scenes if block.block_type == "ending"],
    }


def _levelled(name: str) -> str:
    """Capitals and spaces make no other place of it."""
    return " ".join(name.split()).casefold()


def id_of(block: Any) -> str:
    """A block that was never saved has no id yet; until then its name tells it from the others."""
    return str(block.id or _levelled(block.value["name"]))


def _scene(block: Any, places: dict[str, str]) -> dict[str, Any]:
    return {
        "id": id_of(block),
        "name": block.value["name"],
        "text": str(block.value["text"].source),
        "ways": [
            {
                "id": str(way.id or f"{id_of(block)}-{number}"),
                "text": way.value["text"],
                "consequence": str(way.value["consequence"].source),
                "to": places.get(_levelled(way.value["leads_to"]), ""),
                "back": bool(way.value["goes_back"]),
            }
            for number, way in enumerate(block.value["ways"].bound_blocks)
        ],
    }


def _ending(block: Any) -> dict[str, Any]:
    page = block.value["read_page"]
    return {
        "id": id_of(block),
        "name": block.value["name"],
        "title": block.value["title"],
        "debrief": str(block.value["debrief"].source),
        "fraction": (block.value["credit"] or 0) / 100,
        "reading": {"page": page.pk, "heading": block.value["read_heading"] or ""} if page else None,
    }
