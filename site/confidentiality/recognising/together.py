"""What the clues of a text come to when they are put together, as k-anonymity would ask: how many could it be?"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from confidentiality.identifiers import Finding, find, fingerprint
from confidentiality.recognising.clues import Clue, clues_in

# In an area live some sixteen thousand young people (2 to the 14th). Whoever is meant should be one of thirty.
LIVE_HERE = 14
KEPT = 5
TOO_MUCH = LIVE_HERE - KEPT
# So narrow that it is looked at even when nothing else stands there.
NARROW = 6


@dataclass(frozen=True)
class Combination:
    """The strongest clue of each kind, by the name of the text it stands in."""

    clues: tuple[tuple[str, Finding], ...]

    @property
    def mark(self) -> str:
        """Stands for just these clues: whoever confirms them confirms no others."""
        told = sorted(f"{clue.kind}:{clue.text.casefold()}" for _, clue in self.clues)
        return fingerprint("together", "|".join(told))


def together(texts: Mapping[str, str], known: Iterable[str] = ()) -> Combination | None:
    """What leaves too few people when all texts are read as one; None where many could be meant."""
    known = list(known)
    strongest: dict[str, tuple[str, Clue]] = {}
    for name, text in texts.items():
        for clue in clues_in(text, known):
            before = strongest.get(clue.finding.kind)
            if before is None or clue.bits > before[1].bits:
                strongest[clue.finding.kind] = name, clue
    if len(strongest) < 2 or sum(clue.bits for _, clue in strongest.values()) < TOO_MUCH:
        return None
    return Combination(tuple((name, clue.finding) for name, clue in strongest.values()))


def by_themselves(text: str, known: Iterable[str] = ()) -> list[Finding]:
    """What points at somebody with nothing beside it: the identifier check's hits, and every narrow clue.

    In the order of the text; where two overlap, the one that begins first, then the longer.
    """
    hits = [*find(text), *(clue.finding for clue in clues_in(text, known) if clue.bits >= NARROW)]
    kept: list[Finding] = []
    for hit in sorted(hits, key=lambda hit: (hit.start, hit.start - hit.end)):
        if not kept or hit.start >= kept[-1].end:
            kept.append(hit)
    return kept
