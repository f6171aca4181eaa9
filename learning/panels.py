"""What the writer of a question fills in: for each kind only what counts for it, made and bound once."""

from functools import cache
from typing import Any

from django.utils.translation import gettext_lazy as _
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
WHY = _(
    "Say for each option why it is right or not, kindly, in a sentence or two: that is where people learn."
)


def fields(*names: str) -> list[FieldPanel]:
    return [FieldPanel(name) for name in names]


def rows(*panels: Any, label: Any, heading: Any, help_text: Any, **more_of_it: Any) -> RowsPanel:
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


def plain(heading: Any) -> FieldPanel:
    """Words without any formatting."""
    return FieldPanel("text", heading=heading, widget=DraftailRichTextArea(features=[]))


SPELLING_CREDIT = _(
    "Leave it empty in every row, and each spelling earns it all. "
    "Where some earn less, give every row its per cent."
)
SHARED_CREDIT = _(
    "Per cent of the question. Leave it empty in every row to share equally. Where you fill it in, right rows add up "
    "to 100; a wrong row left empty takes its share away, and 0 takes nothing."
)
TEXT = FieldPanel("text", heading=_("What it says"))
RIGHT = FieldPanel("is_right", heading=_("This is right"))
SAID = FieldPanel("feedback")
MORE = [
    FoldedPanel(fields(*PICTURE), heading=_("A picture")),
    FoldedPanel(fields(*READING, "read_topic"), heading=_("What to read on, for whoever chose this")),
]
ROWS: dict[QuestionKind, list[Any]] = {
    QuestionKind.SINGLE: [
        rows(TEXT, RIGHT, SAID, *MORE, label=_("Option"), heading=_("Options"), help_text=WHY, min_num=2)
    ],
    QuestionKind.MULTIPLE: [
        rows(
            TEXT,
            FieldRowPanel([RIGHT, FieldPanel("credit", help_text=SHARED_CREDIT)]),
            SAID,
            *MORE,
            label=_("Option"),
            heading=_("Options"),
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
            label=_("Answer"),
            heading=_("True or false"),
            help_text=_("Tick the one that holds. %(why)s") % {"why": WHY},
            classname="hub-fixed-rows",
            min_num=2,
            max_num=2,
        )
    ],
    QuestionKind.MATCHING: [
        rows(
            FieldPanel("text", heading=_("This")),
            FieldPanel("match"),
            SAID,
            *MORE,
            label=_("Pair"),
            heading=_("Pairs"),
            help_text=_("What belongs together stands in one row. Readers meet both sides mixed."),
            min_num=2,
        )
    ],
    QuestionKind.ORDERING: [
        rows(
            FieldPanel("text", heading=_("Step")),
            FieldPanel("feedback", heading=_("Why here")),
            *MORE,
            label=_("Step"),
            heading=_("Steps, in the right order"),
            help_text=_("The first row comes first. Readers meet the steps mixed."),
            min_num=2,
        )
    ],
    QuestionKind.SHORT_TEXT: [
        rows(
            plain(_("Answer")),
            FieldPanel("credit", help_text=SPELLING_CREDIT),
            SAID,
            label=_("accepted answer"),
            heading=_("Accepted answers"),
            help_text=_("One row for each spelling that counts."),
            min_num=1,
        ),
        MultiFieldPanel(fields("any_case", "any_spacing", "typos"), heading=_("What is forgiven")),
    ],
    QuestionKind.NUMERIC: [
        MultiFieldPanel(
            [FieldRowPanel(fields("number", "tolerance", "unit"))],
            heading=_("The right number"),
            help_text=_(
                "Everything from the number less the tolerance to the number plus the tolerance counts."
            ),
        )
    ],
    QuestionKind.REFLECTIVE: [],
    QuestionKind.SCENARIO: [
        FieldPanel(
            "scenes",
            heading=_("Scenes and endings"),
            help_text=_("It begins with the first scene. Each way on names the scene or ending it leads to."),
        ),
        MapPanel(heading=_("Map")),
    ],
}
ASKED = {
    QuestionKind.TRUE_FALSE: (_("The statement"), _("One statement that holds or does not.")),
    QuestionKind.REFLECTIVE: (_("What to think about"), _("One thing about their own practice.")),
    QuestionKind.SCENARIO: (
        _("How it begins"),
        _("Who the reader is, where they are, and what they have to decide."),
    ),
}
AFTERWARDS = {
    QuestionKind.REFLECTIVE: _("Everybody reads this once they have written something, or gone on."),
    QuestionKind.SCENARIO: _("Everybody reads this after the debrief of their ending."),
}


def panels_of(kind: QuestionKind) -> list[Any]:
    heading, help_text = ASKED.get(kind, (_("The question"), _("One thing asked, in one or two sentences.")))
    said = fields("feedback") if kind in AFTERWARDS else fields("feedback", "hint")
    said[0] = FieldPanel("feedback", help_text=AFTERWARDS.get(kind, ""))
    return [
        EffectPanel(),
        ChangedPanel(),
        MissingPanel(),
        HelpPanel(BY_KIND[kind].advice, template="learning/admin/advice.html"),
        FieldPanel("stem", heading=heading, help_text=help_text),
        RarePanel(fields(*PICTURE), heading=_("A picture, where it helps")),
        *ROWS[kind],
        MultiFieldPanel([*said, *fields(*READING)], heading=_("What is said afterwards")),
        MultiFieldPanel(fields("difficulty", "topics"), heading=_("Where it belongs")),
        RarePanel(
            fields("content_warning", "source_title", "source_url"), heading=_("Content warning and source")
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
