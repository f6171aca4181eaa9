"""What the writer of a question fills in: for each kind only what counts for it, made and bound once."""

from functools import cache
from typing import Any

from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel, MultiFieldPanel, ObjectList
from wagtail.admin.rich_text import DraftailRichTextArea

from learning.admin.kinds import BY_KIND
from learning.admin.notices import ChangedPanel, EffectPanel, MapPanel, MissingPanel
from learning.admin.rows import FoldedPanel, RarePanel, RowsPanel
from learning.enums import QuestionKind
from learning.forms import OptionForm, QuestionForm
from learning.models import Question

PICTURE = ("image", "image_alt", "image_caption")
READING = ("read_page", "read_heading")
WHY = "Say for each option why it is right or not, kindly, in a sentence or two: that is where people learn."


def fields(*names: str) -> list[FieldPanel]:
    return [FieldPanel(name) for name in names]


def rows(*panels: Any, label: str, heading: str, help_text: str, **more_of_it: Any) -> RowsPanel:
    """The inline rows of a kind."""
    return RowsPanel(
        "options",
        panels=list(panels),
        row_form=OptionForm,
        label=label,
        heading=heading,
        help_text=help_text,
        **more_of_it,
    )


def plain(heading: str) -> FieldPanel:
    """Words without any formatting."""
    return FieldPanel("text", heading=heading, widget=DraftailRichTextArea(features=[]))


SPELLING_CREDIT = (
    "Leave it empty in every row, and each spelling earns it all. "
    "Where some earn less, give every row its per cent."
)
SHARED_CREDIT = (
    "Per cent of the question. Leave it empty in every row to share equally. Where you fill it in, right rows add up "
    "to 100; a wrong row left empty takes its share away, and 0 takes nothing."
)
TEXT = FieldPanel("text", heading="What it says")
RIGHT = FieldPanel("is_right", heading="This is right")
SAID = FieldPanel("feedback")
MORE = [
    FoldedPanel(fields(*PICTURE), heading="A picture"),
    FoldedPanel(fields(*READING, "read_topic"), heading="What to read on, for whoever chose this"),
]
ROWS: dict[QuestionKind, list[Any]] = {
    QuestionKind.SINGLE: [
        rows(TEXT, RIGHT, SAID, *MORE, label="Option", heading="Options", help_text=WHY, min_num=2)
    ],
    QuestionKind.MULTIPLE: [
        rows(
            TEXT,
            FieldRowPanel([RIGHT, FieldPanel("credit", help_text=SHARED_CREDIT)]),
            SAID,
            *MORE,
            label="Option",
            heading="Options",
            help_text=WHY,
            min_num=2,
        )
    ],
    QuestionKind.TRUE_FALSE: [
        rows(
            TEXT,
            RIGHT,
            SAID,
            *MORE,
            label="Answer",
            heading="True or false",
            help_text=f"Tick the one that holds. {WHY}",
            classname="hub-fixed-rows",
            min_num=2,
            max_num=2,
        )
    ],
    QuestionKind.MATCHING: [
        rows(
            FieldPanel("text", heading="This"),
            FieldPanel("match"),
            SAID,
            *MORE,
            label="Pair",
            heading="Pairs",
            help_text="What belongs together stands in one row. Readers meet both sides mixed.",
            min_num=2,
        )
    ],
    QuestionKind.ORDERING: [
        rows(
            FieldPanel("text", heading="Step"),
            FieldPanel("feedback", heading="Why here"),
            *MORE,
            label="Step",
            heading="Steps, in the right order",
            help_text="The first row comes first. Readers meet the steps mixed.",
            min_num=2,
        )
    ],
    QuestionKind.SHORT_TEXT: [
        rows(
            plain("Answer"),
            FieldPanel("credit", help_text=SPELLING_CREDIT),
            SAID,
            label="accepted answer",
            heading="Accepted answers",
            help_text="One row for each spelling that counts.",
            min_num=1,
        ),
        MultiFieldPanel(fields("any_case", "any_spacing", "typos"), heading="What is forgiven"),
    ],
    QuestionKind.NUMERIC: [
        MultiFieldPanel(
            [FieldRowPanel(fields("number", "tolerance", "unit"))],
            heading="The right number",
            help_text="Everything from the number less the tolerance to the number plus the tolerance counts.",
        )
    ],
    QuestionKind.REFLECTIVE: [],
    QuestionKind.SCENARIO: [
        FieldPanel(
            "scenes",
            heading="Scenes and endings",
            help_text="It begins with the first scene. Each way on names the scene or ending it leads to.",
        ),
        MapPanel(heading="Map"),
    ],
}
ASKED = {
    QuestionKind.TRUE_FALSE: ("The statement", "One statement that holds or does not."),
    QuestionKind.REFLECTIVE: ("What to think about", "One thing about their own practice."),
    QuestionKind.SCENARIO: (
        "How it begins",
        "Who the reader is, where they are, and what they have to decide.",
    ),
}
AFTERWARDS = {
    QuestionKind.REFLECTIVE: "Everybody reads this once they have written something, or gone on.",
    QuestionKind.SCENARIO: "Everybody reads this after the debrief of their ending.",
}


def panels_of(kind: QuestionKind) -> list[Any]:
    heading, help_text = ASKED.get(kind, ("The question", "One thing asked, in one or two sentences."))
    said = fields("feedback") if kind in AFTERWARDS else fields("feedback", "hint")
    said[0] = FieldPanel("feedback", help_text=AFTERWARDS.get(kind, ""))
    return [
        EffectPanel(),
        ChangedPanel(),
        MissingPanel(),
        HelpPanel(BY_KIND[kind].advice, template="learning/admin/advice.html"),
        FieldPanel("stem", heading=heading, help_text=help_text),
        RarePanel(fields(*PICTURE), heading="A picture, where it helps"),
        *ROWS[kind],
        MultiFieldPanel([*said, *fields(*READING)], heading="What is said afterwards"),
        MultiFieldPanel(fields("difficulty", "topics"), heading="Where it belongs"),
        RarePanel(
            fields("content_warning", "source_title", "source_url"), heading="Content warning and source"
        ),
    ]


@cache
def handler_for(kind: str) -> ObjectList:
    panels = ObjectList(panels_of(QuestionKind(kind)), base_form_class=QuestionForm)
    return panels.bind_to_model(Question)


@cache
def form_for(kind: str) -> type[QuestionForm]:
    form: type[QuestionForm] = handler_for(kind).get_form_class()
    return form
