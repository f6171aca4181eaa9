"""A quiz's rules in words, as its page tells them before somebody begins."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from learning.enums import Counts, FeedbackWhen, QuizRole

COUNTS = {
    Counts.BEST: lambda: _("The best try counts."),
    Counts.LAST: lambda: _("The last try counts."),
    Counts.FIRST: lambda: _("The first try counts."),
}


def in_words(page: Any, attempts_left: int | None, minutes: int | None) -> list[str]:
    """`attempts_left` and `minutes` are this person's own, where they have any."""
    return [
        _passing(page),
        _tries(page, attempts_left),
        *_time(page, minutes),
        _saving(page),
        _feedback(page),
    ]


def _passing(page: Any) -> str:
    if page.role == QuizRole.STARTER:
        return _("This shows where you start from. There is nothing to pass.")
    if page.role == QuizRole.FOLLOW_UP:
        return _("This shows what has stayed with you. There is nothing to pass.")
    return _("You pass with %(mark)d per cent.") % {"mark": page.pass_mark}


def _tries(page: Any, left: int | None) -> str:
    if page.attempts_allowed is None:
        said = _("You can try as often as you like.")
    elif left is None:
        allowed = page.attempts_allowed
        said = ngettext("You have %(n)d try.", "You have %(n)d tries.", allowed) % {"n": allowed}
    elif left == 0:
        said = _("You have no tries left.")
    else:
        said = ngettext("You have %(n)d try left.", "You have %(n)d tries left.", left) % {"n": left}
    if page.attempts_allowed != 1:
        said = f"{said} {COUNTS[Counts(page.counts)]()}"
    if page.wait_hours:
        between = ngettext(
            "Between two tries lies %(n)d hour.", "Between two tries lie %(n)d hours.", page.wait_hours
        )
        said = f"{said} {between % {'n': page.wait_hours}}"
    return said


def _time(page: Any, minutes: int | None) -> list[str]:
    if not page.minutes_allowed:
        return []
    said = ngettext(
        "You have %(n)d minute from the moment you begin. If you need longer, ask your implementation lead first.",
        "You have %(n)d minutes from the moment you begin. If you need longer, ask your implementation lead first.",
        minutes or page.minutes_allowed,
    )
    return [said % {"n": minutes or page.minutes_allowed}]


def _saving(page: Any) -> str:
    if page.minutes_allowed:
        return _(
            "Every answer is saved as you give it; you can leave and go on later, on another device too, "
            "while the time runs."
        )
    return _("Every answer is saved as you give it; you can leave and go on later, on another device too.")


def _feedback(page: Any) -> str:
    if page.feedback_when == FeedbackWhen.EACH:
        return _("You can check each answer and see at once why; then it stands.")
    if page.feedback_when == FeedbackWhen.RETRY:
        return _("You can check each answer; a hint and a second try, for half the credit, follow.")
    return _("At the end you see why each option is right or not, and what to read.")
