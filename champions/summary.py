"""A draft read over: each part with where to change it, and what in it may say who somebody is."""

from dataclasses import dataclass
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from champions import actions
from champions.models import CaseFile, ChampionProfile, Consultation
from champions.steps import LABELS, STEPS, step_keeping
from core.models import Topic


@dataclass(frozen=True)
class Row:
    label: str
    text: str
    url: str
    is_missing: bool


def rows_of(
    case: Consultation, topics: list[Topic], files: list[CaseFile], wished: ChampionProfile | None
) -> list[Row]:
    missing = set(actions.missing_parts(case))
    said = {
        **actions.texts_of(case),
        "topics": ", ".join(topic.name for topic in topics),
        "needed_by": date_format(case.needed_by, "j F Y") if case.needed_by else "",
        "file": "\n".join(file.name for file in files),
        "to": wished.name if wished else _("Any champion who is free"),
    }
    return [
        Row(str(field.label), said.get(name, ""), step.url_in(case), name in missing)
        for step in STEPS
        for name, field in step.form.base_fields.items()
        if name not in ("seen", "warned")
    ]


def findings_of(case: Consultation, names: tuple[str, ...] | None = None) -> list[dict[str, Any]]:
    """Open identifier hits with what stands around them, of all texts or of those named."""
    texts = actions.texts_of(case)
    return [
        {"field": name, "label": LABELS[name], "hit": hit, **_around(texts[name], hit.start, hit.end)}
        for name, hits in actions.open_findings(case).items()
        for hit in hits
        if names is None or name in names
    ]


def _around(text: str, start: int, end: int) -> dict[str, str]:
    return {"before": text[max(0, start - 60) : start], "after": text[end : end + 60]}


def missing_pages(case: Consultation) -> list[tuple[str, str]]:
    """(label, address) of what is still needed."""
    return [(LABELS[name], step_keeping(name).url_in(case)) for name in actions.missing_parts(case)]
