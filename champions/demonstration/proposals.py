"""Answers of the invented consultations on their way to being published, one at every stage."""

import json
from datetime import timedelta
from typing import Any, NotRequired, TypedDict

from django.utils import timezone

from champions.demonstration.telling import reference_of
from champions.enums import Stage
from champions.models import Consultation, Proposal
from confidentiality import vault
from core.models import Topic


class ProposalEntry(TypedDict):
    """`key` is the consultation's; `ends_in_days` only where it was sent."""

    key: str
    stage: Stage
    title: str
    question: str
    answer: str
    topics: list[str]
    note: NotRequired[str]
    ends_in_days: NotRequired[int]


PROPOSALS: list[ProposalEntry] = [
    {
        "key": "takeaway",
        "stage": Stage.WRITING,
        "title": "How do we talk to a business that young people trust?",
        "question": "Somewhere young people like to be is also somewhere they are being hurt. Whoever runs it is neither to blame nor asked.",
        "answer": "Go without a uniform, and ask before you tell. What do they see at the hour that worries you?",
        "topics": [],
    },
    {
        "key": "bus-interchange",
        "stage": Stage.ASKED,
        "title": "Who decides what happens where young people wait, and how do we ask them?",
        "question": "Every plan says “avoid the place”. Somebody sets the hours of those who work there, the lights and the benches, and has never been telephoned.",
        "answer": (
            "Find the one person who can change the hour that is described, and ring them. Say what young people say, not who they are. Ask for one thing, for a month, and say when you will ring again.\n\n"
            "Go there yourself at that hour before you ring: you will be asked what you saw. Take a youth worker along rather than an officer.\n\n"
            "Ask those who wait two questions before and after: where is it better, and who is kind? If the answers have not moved in a month, ask for something else."
        ),
        "topics": ["Transport operators", "Partnerships"],
        "ends_in_days": 9,
    },
    {
        "key": "group-of-four",
        "stage": Stage.WRITING,
        "title": "What do we say to parents when friends go missing together?",
        "question": "Friends leave together and come back together. Parents telephone one another at night, and each is told something different by a different service.",
        "answer": (
            "Ask the parents into one room, with an agenda of theirs. They know the hours, and they know which of the friends rings first.\n\n"
            "Agree on one sentence that every service uses when they return: you are back, you are not in trouble, who was kind?"
        ),
        "topics": ["Peers", "Parents and carers"],
        "note": "Could it say what to do when one of the parents does not want the others to know?",
        "ends_in_days": 7,
    },
    {
        "key": "knife-and-corridor",
        "stage": Stage.AGREED,
        "title": "What should a school look at before it searches everybody?",
        "question": "After something was found, staff want searches at the gate. Nobody has asked pupils where they feel they need to carry anything.",
        "answer": (
            "Draw the building with the pupils, lesson by lesson, and let them colour it. Searches tell you who carries; a map tells you where they are afraid.\n\n"
            "Change the minute that comes out worst first: who stands there, who passes, how long it takes. Then ask the same pupils again.\n\n"
            "A search may still be needed. It is then one action among several, and the pupils know why."
        ),
        "topics": ["Education settings", "School assessment"],
        "ends_in_days": 18,
    },
    {
        "key": "harm-in-a-circle",
        "stage": Stage.APPROVED,
        "title": "How do we look after friends while what happened may not be spoken of?",
        "question": "There is an investigation, and a circle of friends around it. Adults fall silent, and the friends decide among themselves how to behave.",
        "answer": (
            "They do not need the facts. They need to know what is expected of them next, and who takes over what they have been carrying.\n\n"
            "Speak with a few at a time: what is hard, what helps, what should adults do? Say at the start that anything new has to be passed on.\n\n"
            "Change rooms and routes before you change anybody’s timetable, and ask both sides apart what a bearable day would be."
        ),
        "topics": ["Peers", "Respond"],
        "ends_in_days": 16,
    },
    {
        "key": "pictures-in-a-chat",
        "stage": Stage.STOPPED,
        "title": "",
        "question": "",
        "answer": "",
        "topics": [],
        "ends_in_days": 6,
    },
    {
        "key": "carried-on-one-walk",
        "stage": Stage.ENDED,
        "title": "",
        "question": "",
        "answer": "",
        "topics": [],
    },
]  # fmt: skip
NIGHT = timedelta(days=7)


def build_proposals() -> None:
    """Once: those that have become pages since are not proposed again."""
    if Proposal.objects.exists():
        return
    cases = {case.reference: case for case in Consultation.objects.exclude(champion=None)}
    topics = dict(Topic.objects.values_list("name", "pk"))
    told = [
        (cases[reference_of(entry["key"])], entry)
        for entry in PROPOSALS
        if reference_of(entry["key"]) in cases
    ]
    Proposal.objects.bulk_create(_proposal(case, entry, topics) for case, entry in told)


def _proposal(case: Consultation, entry: ProposalEntry, topics: dict[str, int]) -> Proposal:
    days = entry.get("ends_in_days")
    return Proposal(
        consultation=case,
        stage=entry["stage"],
        version=1,
        sealed_text=vault.seal(case.pk, json.dumps(text_of(entry, topics))) if entry["title"] else "",
        sealed_note=vault.seal(case.pk, entry["note"]) if "note" in entry else "",
        ends_at=timezone.now() + timedelta(days=days) if days else None,
        due_on=timezone.localdate() + NIGHT if entry["stage"] == Stage.APPROVED else None,
    )


def text_of(entry: ProposalEntry, topics: dict[str, int]) -> dict[str, Any]:
    return {
        **{name: entry[name] for name in ("title", "question", "answer")},  # type: ignore[literal-required]
        "topics": [topics[name] for name in entry["topics"]],
        "kept": [],
    }
