"""The files of a case as a reader sees them."""

from typing import Any

from champions.models import CaseFile, Consultation


def attached(case: Consultation, reader: Any) -> dict[str, list[CaseFile]]:
    """`files` that were sent, `waiting` ones the reader has added; for those who read all."""
    seen = list(CaseFile.objects.filter(consultation=case).seen_by(reader))
    return {
        "files": [file for file in seen if file.is_sent],
        "waiting": [file for file in seen if not file.is_sent],
    }
