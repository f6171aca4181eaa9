"""The nine kinds in a lead's words: what each is for, how to write a good one, and what it begins with."""

import json
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from learning.enums import QuestionKind
from learning.models import Question, QuestionOption


@dataclass(frozen=True)
class KindNote:
    """`sentence` is read while choosing, `advice` while writing."""

    kind: QuestionKind
    icon: str
    sentence: str | Promise
    advice: str | Promise


NOTES = (
    KindNote(
        QuestionKind.SINGLE,
        "radio-full",
        _("One option is right. The quickest to write and to answer: use it for what one has to know."),
        _("Make every wrong option something a colleague might really do or think. Options of much the same "
        "length keep the right one from giving itself away. Leave out “all of the above”."),
    ),
    KindNote(
        QuestionKind.MULTIPLE,
        "tasks",
        _("Several options are right, and each earns a part. Use it where more than one thing matters."),
        _("Right options share the credit; wrong ones take it away again, so that ticking everything earns "
        "nothing. Where some matter more than others, say how much each earns in per cent."),
    ),
    KindNote(
        QuestionKind.TRUE_FALSE,
        "check",
        _("A statement that holds or does not. Use it against a myth, and say in the feedback what is so."),
        _("Write one plain statement with one idea in it, and no “not”. Half of those who guess are right: "
        "the feedback is where people learn."),
    ),
    KindNote(
        QuestionKind.MATCHING,
        "link",
        _("Each thing belongs to another: terms and meanings, agencies and duties."),
        _("Four to six pairs of one sort are enough. Two things may belong to the same: write the same words "
        "beside both. Readers choose from a list; nobody has to drag."),
    ),
    KindNote(
        QuestionKind.ORDERING,
        "list-ol",
        _("Steps that follow one another. Use it for a process in which the order matters."),
        _("Write the steps in the right order; readers meet them mixed. Every step in its right place earns "
        "its share. Use only steps whose order nobody could dispute."),
    ),
    KindNote(
        QuestionKind.SHORT_TEXT,
        "pilcrow",
        _("Readers type a word or a short phrase. Use it for a name or a term that has to be known by heart."),
        _("Write every spelling that should count, the best first. Readers are told what is forgiven: "
        "capitals, spaces, slips of the pen."),
    ),
    KindNote(
        QuestionKind.NUMERIC,
        "decimal",
        _("Readers type a number, within a tolerance that you set. Use it for ages, days and shares."),
        _("Say in the question what is counted and in what unit. Give a tolerance where being near is enough."),
    ),
    KindNote(
        QuestionKind.REFLECTIVE,
        "edit",
        _("Readers write for themselves. It is not marked, and nobody else reads it."),
        _("Ask about their own practice, one thing at a time. Everybody reads the feedback afterwards: "
        "write what others have found."),
    ),
    KindNote(
        QuestionKind.SCENARIO,
        "redirect",
        _("A story that branches: each decision has its consequence, and leads to one of several endings."),
        _("Begin with one scene and two ways on from it. Give each scene and ending a short name, and say for "
        "each way where it leads. The map below shows what cannot be reached and what leads nowhere."),
    ),
)  # fmt: skip

BY_KIND = {note.kind: note for note in NOTES}


def _begun_scenario() -> list[dict[str, Any]]:
    start, good, poor = gettext("Start"), gettext("Good"), gettext("Poor")
    ways = [{"leads_to": good}, {"leads_to": poor}]
    return [
        {"type": "scene", "value": {"name": start, "text": "", "ways": ways}},
        {"type": "ending", "value": {"name": good, "title": "", "debrief": "", "credit": 100}},
        {"type": "ending", "value": {"name": poor, "title": "", "debrief": "", "credit": 0}},
    ]


def begun(kind: QuestionKind, author: Any) -> Question:
    """What the form for a new question opens with."""
    question = Question(kind=kind, author=author)
    if kind == QuestionKind.TRUE_FALSE:
        question.options = [
            QuestionOption(text=f"<p>{text}</p>", sort_order=place)
            for place, text in enumerate((gettext("True"), gettext("False")))
        ]
    if kind == QuestionKind.SCENARIO:
        question.scenes = Question._meta.get_field("scenes").to_python(json.dumps(_begun_scenario()))
    return question
