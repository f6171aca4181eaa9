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


def name_is_open(case: Consultation) -> bool:
    """Whether a file of a draft has a name that its author has not settled yet."""
    return any(file.findings for file in case.files.filter(is_sent=False))
