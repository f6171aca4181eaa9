"""Turn the written quizzes into quiz pages and questions of the bank."""

import json
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from django.utils.html import escape

from accounts.models import User
from core.demonstration import Finder, place
from core.models import Topic
from learning.actions import keep_version
from learning.demonstration.drawings import drawn
from learning.demonstration.paragraphs import PARAGRAPHS
from learning.demonstration.shapes import Ending, Option, QuestionEntry, QuizEntry, Scene
from learning.models import ModulePage, Question, QuestionOption, QuizPage, QuizSlot

Topics = dict[str, Topic]
RULES = ("typos", "number", "tolerance", "unit")


def build_quiz(module: ModulePage, entry: QuizEntry, topics: Topics, find: Finder) -> None:
    page = QuizPage(
        slug=entry["slug"],
        title=entry["title"],
        summary=entry["summary"],
        minutes=max(5, 2 * (len(entry["questions"]) + sum(draw["draw"] for draw in entry.get("draws", ())))),
        checked_on=module.checked_on,
        pass_mark=entry["pass_mark"],
        **entry.get("settings", {}),
    )
    for written in entry.get("bank", ()):
        _question(written, topics, find)
    page.slots = _slots(entry, topics, find)
    place(module, page, module.topics.all())


def _slots(entry: QuizEntry, topics: Topics, find: Finder) -> list[QuizSlot]:
    opens = {key: heading for heading, key in entry.get("sections", {}).items()}
    slots = [
        QuizSlot(question=_question(written, topics, find), section=opens.get(written["key"], ""))
        for written in entry["questions"]
    ]
    for rule in entry.get("draws", ()):
        slot = QuizSlot(section=rule["section"], draw=rule["draw"])
        slot.draw_topics = [topics[name] for name in rule["topics"]]
        slots.append(slot)
    for number, slot in enumerate(slots):
        slot.sort_order = number
    return slots


def _question(entry: QuestionEntry, topics: Topics, find: Finder) -> Question:
    """Written once: a starter asks some of the questions that its exit quiz asks."""
    source = entry["source"] or {"title": "", "url": ""}
    stem = entry["stem"] if entry["stem"].startswith("<p>") else f"<p>{entry['stem']}</p>"
    known = Question.objects.filter(stem=stem).first()
    if known:
        return known
    rules: dict[str, Any] = {name: entry[name] for name in RULES if name in entry}  # type: ignore[literal-required]
    question = Question(
        kind=entry["kind"],
        stem=stem,
        feedback=entry["feedback"],
        hint=entry.get("hint", ""),
        content_warning=entry.get("warning", ""),
        difficulty=entry["difficulty"],
        source_title=source["title"],
        source_url=source["url"],
        read_page=find(f"guidance:{entry['guidance']}"),
        read_heading=entry.get("heading", ""),
        scenes=_scenes(entry, find),
        **_pictured(entry),
        **rules,
    )
    question.options = _options(entry, question.read_page)  # type: ignore[misc]  # modelcluster takes a list
    question.topics.add(*(topics[name] for name in entry["topics"]))
    question.save()
    keep_version(question)
    return question


def _options(entry: QuestionEntry, page: Any) -> list[QuestionOption]:
    """Whoever chose a wrong one finds the paragraph beside the reason, and all there is on the topic."""
    heading, topic = (
        entry.get("heading") or PARAGRAPHS.get(entry["key"], ""),
        Topic.objects.get(name=entry["topics"][0]),
    )
    return [
        QuestionOption(
            text=escape(option["text"]),
            is_right=option["right"],
            feedback=option["feedback"],
            match=option.get("match", ""),
            credit=option.get("credit"),
            sort_order=number,
            **_pictured(option),
            **(
                {}
                if option["right"] or not heading
                else {"read_page": page, "read_heading": heading, "read_topic": topic}
            ),
        )
        for number, option in enumerate(entry["options"])
    ]


def _pictured(thing: QuestionEntry | Option) -> dict[str, Any]:
    if "picture" not in thing:
        return {}
    picture = thing["picture"]
    image = drawn(picture["name"], picture["alt"])
    return {"image": image, "image_alt": picture["alt"], "image_caption": picture["caption"]}


def _scenes(entry: QuestionEntry, find: Finder) -> str:
    """Blocks with ids of their own, the same at every building."""
    scenes = [_scene(entry["key"], written) for written in entry.get("scenes", ())]
    endings = [_ending(entry["key"], written, find) for written in entry.get("endings", ())]
    return json.dumps([*scenes, *endings])


def _id(*words: str) -> str:
    return str(uuid5(NAMESPACE_URL, "/".join(words)))


def _scene(key: str, written: Scene) -> dict[str, Any]:
    ways = [
        {"type": "item", "id": _id(key, written["name"], str(number)), "value": dict(way)}
        for number, way in enumerate(written["ways"])
    ]
    value = {"name": written["name"], "text": written["text"], "ways": ways}
    return {"type": "scene", "id": _id(key, written["name"]), "value": value}


def _ending(key: str, written: Ending, find: Finder) -> dict[str, Any]:
    slug, _, heading = written["read"].partition("#")
    page = find(f"guidance:{slug}")
    value = {
        "name": written["name"],
        "title": written["title"],
        "debrief": written["debrief"],
        "credit": written["credit"],
        "read_page": page.pk if page else None,
        "read_heading": heading,
    }
    return {"type": "ending", "id": _id(key, written["name"]), "value": value}


def sign(writers: list[User]) -> None:
    """Each question is somebody's: turn by turn these writers', where nobody has signed it."""
    unsigned = list(Question.objects.filter(author=None).order_by("pk"))
    for number, question in enumerate(unsigned):
        question.author = writers[number // 5 % len(writers)]
    Question.objects.bulk_update(unsigned, ["author"])
