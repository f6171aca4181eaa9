"""What is said above the list of one's answers, before they are submitted."""

from collections.abc import Iterable

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from learning.asking import Asked
from learning.enums import QuestionKind


def sentences(ones: Iterable[Asked]) -> list[str]:
    """What is missing and what it costs, what can still be changed, what was set aside."""
    ones = list(ones)
    return [*_missing(ones), *_changeable(ones), *_set_aside(ones)]


def _missing(ones: list[Asked]) -> list[str]:
    open_ones = [one for one in ones if not (one.answered or one.skipped or one.is_settled)]
    marked = [one for one in open_ones if one.kind != QuestionKind.REFLECTIVE]
    empty, begun = len([one for one in marked if not one.begun]), len([one for one in marked if one.begun])
    unwritten = len(open_ones) - len(marked)
    said = []
    if empty:
        said.append(
            ngettext("%(n)d question without an answer.", "%(n)d questions without an answer.", empty)
            % {"n": empty}
        )
    if begun:
        said.append(
            ngettext("%(n)d begun and not finished.", "%(n)d begun and not finished.", begun) % {"n": begun}
        )
    if marked:
        said.append(_("You can submit all the same; what is missing counts as not right."))
    if unwritten:
        said.append(
            ngettext(
                "%(n)d reflection is still empty; it is not marked.",
                "%(n)d reflections are still empty; they are not marked.",
                unwritten,
            )
            % {"n": unwritten}
        )
    return said


def _changeable(ones: list[Asked]) -> list[str]:
    settled = [one for one in ones if one.is_settled]
    whole = all(one.answered or one.is_settled for one in ones)
    if ones and len(settled) == len(ones):
        return [_("Every question has been checked, so its answer stands.")]
    if settled:
        return [_("You can still change what you have not checked.")]
    return [_("Every question has an answer. You can still change each of them.")] if whole else []


def _set_aside(ones: list[Asked]) -> list[str]:
    skipped, flagged = sum(one.skipped for one in ones), sum(one.flagged for one in ones)
    said = []
    if skipped:
        said.append(
            ngettext(
                "You left out %(n)d, which is not in your score.",
                "You left out %(n)d, which are not in your score.",
                skipped,
            )
            % {"n": skipped}
        )
    if flagged:
        said.append(_("You marked %(n)d to come back to.") % {"n": flagged})
    return said
