"""What an area says about names. Always “no names”: nobody can promise more than that."""

from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from champions.enums import Names

USUAL: dict[str, str | Promise] = {
    Names.NO_NAMES: _(
        "This is a no-names consultation: the child is named neither here nor in any note of it."
    ),
    Names.NAMED_ELSEWHERE: _(
        "No names here. Name the child only in your own agency's record, with this reference."
    ),
}
INSTEAD = _("Leave out initials, schools and exact places: say “mid-teens”, “park near a station”.")


def wording_of(policy: str, own: str) -> str:
    """The area's own sentence, or the usual one for its policy."""
    return own.strip() or str(USUAL[policy])


def mistake_in(wording: str) -> str:
    """What is wrong with an area's own sentence, in a sentence; nothing when it may stand."""
    words = wording.lower()
    if "anonym" in words:
        return gettext("Say “no names” instead: a story can point at somebody without naming them.")
    if words and "no names" not in words and "no-names" not in words:
        return gettext("Use the words “no names”, so that everybody knows what is meant.")
    return ""
