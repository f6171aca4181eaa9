"""A question of every kind, and a quiz that asks all of them. Whatever tells right from wrong says SECRET."""

import json
from typing import Any

from learning import actions
from learning.enums import QuestionKind
from learning.models import ModulePage, Question, QuestionOption, QuizPage, QuizSlot
from makers import topic
from makers_learning import make_module

WHY = "SECRET reason"
CHOICES: list[dict[str, Any]] = [{"text": "Ask her", "is_right": True}, {"text": "Wait"}, {"text": "Guess"}]


def _scene(name: str, text: str, *ways: Any) -> dict[str, Any]:
    """A way is (id, words, where it leads) and True where it goes back."""
    written = [
        {
            "type": "item",
            "id": key,
            "value": {
                "text": words,
                "consequence": f"<p>After {words}.</p>",
                "leads_to": to,
                "goes_back": bool(back),
            },
        }
        for key, words, to, *back in ways
    ]
    value = {"name": name, "text": f"<p>{text}</p>", "ways": written}
    return {"type": "scene", "id": f"scene-{name}", "value": value}


def _ending(name: str, title: str, credit: int) -> dict[str, Any]:
    value = {"name": name, "title": title, "debrief": f"<p>{WHY}</p>", "credit": credit}
    return {"type": "ending", "id": f"end-{name}", "value": {**value, "read_page": None, "read_heading": ""}}


WRITTEN: dict[str, dict[str, Any]] = {
    "single": {"options": CHOICES},
    "multiple": {"options": [*CHOICES[:1], {"text": "Look", "is_right": True}, CHOICES[1], CHOICES[2]]},
    "true_false": {"options": [{"text": "True", "is_right": True}, {"text": "False"}]},
    "matching": {
        "options": [
            {"text": "Lights", "match": "Housing", "is_right": True},
            {"text": "Timetable", "match": "Bus company", "is_right": True},
            {"text": "Corridor", "match": "School", "is_right": True},
        ]
    },
    "ordering": {
        "options": [{"text": word, "is_right": True} for word in ("Report", "Scope", "Agree", "Act")]
    },
    "short_text": {"options": [{"text": "SECRET word", "is_right": True}]},
    "numeric": {"number": 47110815.0, "unit": "places"},
    "reflective": {},
    "scenario": {
        "scenes": [
            _scene("Start", "A park at nine.", ("a1", "Ask them", "Middle"), ("a2", "Fence it", "Empty")),
            _scene(
                "Middle", "They want light.", ("b1", "Mend it", "Used"), ("b2", "Begin again", "Start", True)
            ),
            _ending("Used", "Used again", 100),
            _ending("Empty", "Empty", 10),
        ]
    },
}


def make_question_of(kind: str, stem: str = "", **fields: Any) -> Question:
    written = {**WRITTEN[kind], **fields}
    options = written.pop("options", [])
    scenes = json.dumps(written.pop("scenes", []))
    question = Question(
        kind=kind,
        stem=f"<p>{stem or f'Asked as {kind}'}</p>",
        feedback=f"{WHY} for all",
        hint="SECRET hint",
        scenes=scenes,
        **written,
    )
    question.options = [
        QuestionOption(sort_order=number, **{"feedback": f"{WHY} {number}", "is_right": False, **option})
        for number, option in enumerate(options)
    ]
    question.topics.add(topic("Peers"))
    question.save()
    actions.keep_version(question)
    return question


def make_quiz(*questions: Question, title: str = "Every kind", **policy: Any) -> QuizPage:
    """A module with a quiz of these questions, of every kind where none are given."""
    asked = questions or [make_question_of(kind) for kind in QuestionKind.values]
    module = make_module(title, questions=0, lessons=0, **policy)
    page = QuizPage.objects.child_of(ModulePage.objects.get(pk=module.pk)).get()
    page.slots = [QuizSlot(question=question, sort_order=number) for number, question in enumerate(asked)]
    page.save()
    return QuizPage.objects.get(pk=page.pk)
