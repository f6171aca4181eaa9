from confidentiality.identifiers.finding import Finding
from confidentiality.identifiers.patterns import PATTERNS

# Words that follow "brother" or "called" with a capital and are nobody's name.
NOT_NAMES = frozenset(
    {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January", "February"}
    | {"March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}
    | {"I", "He", "She", "They", "We", "The", "This", "That", "Level", "Police", "Social", "Children"}
    | {"Contextual", "MASH", "MACE"}
)


def find(text: str) -> list[Finding]:
    """Everything found, in the order of the text; where two overlap, the longer one."""
    hits = [
        Finding(
            *match.span(pattern.group), pattern.kind, match[pattern.group], pattern.why, pattern.suggestion
        )
        for pattern in PATTERNS
        for match in pattern.expression.finditer(text)
        if pattern.fits(match[pattern.group])
    ]
    return _without_overlaps([hit for hit in hits if not _is_harmless(hit)])


def _is_harmless(hit: Finding) -> bool:
    return hit.kind == "name" and hit.text.split()[0] in NOT_NAMES


def _without_overlaps(hits: list[Finding]) -> list[Finding]:
    kept: list[Finding] = []
    for hit in sorted(hits, key=lambda hit: (hit.start, hit.start - hit.end)):
        if not kept or hit.start >= kept[-1].end:
            kept.append(hit)
    return kept
