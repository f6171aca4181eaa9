"""What in a rewritten answer its writer has to change, or to look at and keep, before anybody is asked."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from champions.actions.redacting import all_texts
from champions.models import Consultation
from champions.models.proposals import Rewritten
from confidentiality.identifiers import Finding
from confidentiality.recognising import Combination, by_themselves, clues_in, copied_from, together

FIELDS = {
    "title": _("The question in one sentence"),
    "question": _("What lies behind it"),
    "answer": _("The answer"),
}
AROUND = 60


@dataclass(frozen=True)
class Warning:
    """A hit with what stands around it, and the field it stands in."""

    field: str
    hit: Finding
    before: str
    after: str

    @property
    def label(self) -> str:
        return str(FIELDS[self.field])


@dataclass(frozen=True)
class Together:
    """Details that say little each; `mark` confirms just these."""

    clues: list[Warning]
    mark: str


@dataclass(frozen=True)
class Warnings:
    single: list[Warning]
    together: Together | None

    def __bool__(self) -> bool:
        return bool(self.single or self.together)

    def __len__(self) -> int:
        return len(self.single) + bool(self.together)


def warnings_in(text: Rewritten, case: Consultation) -> Warnings:
    """All that its writer has neither changed nor kept; raises `vault.TextIsGone`."""
    known, said = names_around(case), list(all_texts(case).values())
    return _warnings(text, lambda words: [*by_themselves(words, known), *copied_from(words, said)], known)


def warnings_for_a_lead(text: Rewritten) -> Warnings:
    """What a second reader should look at again, kept or not. Nothing of the case is read for it."""
    return _warnings({**text, "kept": []}, by_themselves, [])


def _warnings(text: Rewritten, look: Callable[[str], Iterable[Finding]], known: list[str]) -> Warnings:
    kept, texts = set(text["kept"]), texts_of(text)
    single = [
        _warning(name, words, hit)
        for name, words in texts.items()
        for hit in sorted(look(words))
        if hit.mark not in kept
    ]
    combined = together(texts, known)
    return Warnings(single, _together(combined, texts) if combined and combined.mark not in kept else None)


def _together(combined: Combination, texts: Mapping[str, str]) -> Together:
    return Together([_warning(name, texts[name], clue) for name, clue in combined.clues], combined.mark)


def _warning(name: str, text: str, hit: Finding) -> Warning:
    before, after = text[max(0, hit.start - AROUND) : hit.start], text[hit.end : hit.end + AROUND]
    return Warning(name, hit, before, after)


def texts_of(text: Rewritten) -> dict[str, str]:
    return {"title": text["title"], "question": text["question"], "answer": text["answer"]}


def names_around(case: Consultation) -> list[str]:
    """What colleagues here would know: where it was asked, and who asked and answered."""
    people = [person for person in (case.requester, case.champion) if person]
    names = [name for person in people for name in (person.name, person.last_name)]
    return [case.area.name, case.agency.name, *names]


def replaced(text: Rewritten, field: str, mark: str, case: Consultation) -> Rewritten:
    """With the suggested wording wherever this hit stands in this field, and nowhere else."""
    if field not in FIELDS:
        return text
    words = texts_of(text)[field]
    hits = {hit for hit in _all_hits(words, case) if hit.mark == mark}
    for hit in sorted(hits, reverse=True):
        words = words[: hit.start] + hit.suggestion + words[hit.end :]
    return {**text, field: words}  # type: ignore[misc]


def _all_hits(words: str, case: Consultation) -> Iterator[Finding]:
    known = names_around(case)
    yield from by_themselves(words, known)
    yield from (clue.finding for clue in clues_in(words, known))
