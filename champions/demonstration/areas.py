"""What the two invented areas have settled for their consultations: two ways to keep names out."""

from typing import Any

from champions.enums import Names

SETTLED: dict[str, dict[str, Any]] = {
    "fenmarch": {
        "names_policy": Names.NAMED_ELSEWHERE,
        "names_wording": "In Fenmarch a consultation holds no names: the child stays named only in your own record.",
    },
    "calderwick-vale": {
        "names_policy": Names.NO_NAMES,
        "names_wording": "Calderwick Vale holds no-names consultations: no names here, and none in your note of it.",
    },
}
