"""What an area says about names. Always “no names”: nobody can promise more than that."""

from champions.enums import Names

USUAL: dict[str, str] = {
    Names.NO_NAMES: "This is a no-names consultation: the child is named neither here nor in any note of it.",
    Names.NAMED_ELSEWHERE: "No names here. Name the child only in your own agency's record, with this reference.",
}
INSTEAD = "Leave out initials, schools and exact places: say “mid-teens”, “park near a station”."


def wording_of(policy: str, own: str) -> str:
    """The area's own sentence, or the usual one for its policy."""
    return own.strip() or USUAL[policy]


def mistake_in(wording: str) -> str:
    """What is wrong with an area's own sentence, in a sentence; nothing when it may stand."""
    words = wording.lower()
    if "anonym" in words:
        return "Say “no names” instead: a story can point at somebody without naming them."
    if words and "no names" not in words and "no-names" not in words:
        return "Use the words “no names”, so that everybody knows what is meant."
    return ""
