"""Some of the practitioner's own CPD record, written as somebody in a hurry writes it."""

from datetime import timedelta

from django.utils import timezone

from accounts.models import User
from learning.enums import CpdKind
from learning.models import CpdEntry

# (how many days ago, its kind, what it was, minutes, then as the form asks)
PIECES = (
    (
        12,
        CpdKind.DISCUSSION,
        "Team discussion: who does the place belong to?",
        45,
        "We took one page of guidance on weighing contexts to our team meeting and asked which of our plans change a "
        "place and which only change a child. Half of my own plans asked nothing of anybody but the family.",
        "That I write “avoid the area” without asking who looks after the area. And that the caretaker of the flats "
        "sees more of an evening than all of us together.",
        "My last two plans name somebody who does something about the place, with a date. I ask young people where they "
        "feel well before I ask where they do not.",
        "A colleague from early help said that she had never been asked what she sees on her visits. We agreed that she "
        "is asked before every review.",
    ),
    (
        75,
        CpdKind.READING,
        "Guidance on asking a good question",
        20,
        "I wanted to ask a champion and did not know what to leave out.",
        "Level, context and decision first; the story can stay where it is.",
        "",
        "",
    ),
    (
        390,
        CpdKind.TRAINING,
        "Workshop on mapping a peer group",
        180,
        "A half day with other agencies, on drawing a group without making suspects of everybody in it.",
        "A map shows what friends do for each other as well as what worries us.",
        "I draw strengths in a second colour, and I destroy the sheet when the plan is made.",
        "",
    ),
)


def build_record(person: User) -> None:
    if CpdEntry.objects.filter(person=person).exists():
        return
    today = timezone.localdate()
    CpdEntry.objects.bulk_create(
        CpdEntry(
            person=person,
            done_on=today - timedelta(days=days),
            kind=kind,
            title=title,
            minutes=minutes,
            relevance=relevance,
            learnt=learnt,
            effect=effect,
            peer=peer,
        )
        for days, kind, title, minutes, relevance, learnt, effect, peer in PIECES
    )
