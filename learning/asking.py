"""A question as the person who answers sees it. Nothing in here tells right from wrong."""

from dataclasses import dataclass, field
from string import ascii_uppercase
from typing import Any

from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from learning.enums import Confidence, FeedbackWhen, QuestionKind
from learning.marking import Posted, choosing, matching, measuring, scenario
from learning.models import AttemptItem
from learning.policy import Policy

TEMPLATES = {
    QuestionKind.SINGLE: "choosing",
    QuestionKind.MULTIPLE: "choosing",
    QuestionKind.TRUE_FALSE: "choosing",
    QuestionKind.MATCHING: "matching",
    QuestionKind.ORDERING: "ordering",
    QuestionKind.SHORT_TEXT: "short_text",
    QuestionKind.NUMERIC: "numeric",
    QuestionKind.REFLECTIVE: "reflective",
    QuestionKind.SCENARIO: "scenario",
}
SKIPPED = _("Skipped")
FITS_A_SELECT = 24  # letters, at 320 px


@dataclass(frozen=True)
class Picture:
    url: str
    alt: str
    caption: str


@dataclass(frozen=True)
class Line:
    """One option: to tick, to pair or to place. `value` is what was chosen for it so far."""

    id: str
    text: str
    picture: Picture | None = None
    chosen: bool = False
    value: Any = ""


@dataclass(frozen=True)
class Asked:
    """`prefix` goes before every field's name, so that many questions fit on one page.

    `ends` are the words to match, where they are too long for a closed select on a telephone: then the choices carry
    their letters.
    """

    position: int
    section: str
    kind: QuestionKind
    stem: str
    instruction: str
    template: str
    prefix: str
    url: str
    warning: str
    hint: str
    text: str
    unit: str
    lines: list[Line]
    choices: list[tuple[str, str]]
    ends: list[str]
    picture: Picture | None
    scenario: dict[str, Any] = field(default_factory=dict)
    flagged: bool = False
    skipped: bool = False
    begun: bool = False
    answered: bool = False
    confidence: list[tuple[str, str, bool]] = field(default_factory=list)
    is_tried: bool = False
    is_settled: bool = False
    told: Any = None
    error: str = ""

    @property
    def can_skip(self) -> bool:
        """Before anything was said of it, and only with a content warning."""
        return bool(self.warning) and not self.is_tried and not self.is_settled

    @property
    def can_be_checked(self) -> bool:
        """What is not marked has nothing to check, and stays its writer’s to change."""
        return self.kind != QuestionKind.REFLECTIVE

    @property
    def state_words(self) -> str:
        if self.skipped:
            return str(SKIPPED)
        if self.is_settled:
            return gettext("Checked")
        if self.begun and not self.answered:
            return gettext("Begun, not finished")
        return gettext("Answered") if self.answered else gettext("No answer yet")

    @property
    def tone(self) -> str:
        if self.skipped:
            return ""
        return "going" if self.answered or self.is_settled else "now"


def asked(
    item: AttemptItem,
    attempt_url: str,
    policy: Policy,
    *,
    error: str = "",
    posted: Posted | None = None,
    prefix: str = "",
    told: Any = None,
) -> Asked:
    """`posted` is what was refused with `error`: it is shown again, so that nothing typed is lost.

    `told` is what is said of it once it was checked.
    """
    content = item.version.content
    kind = QuestionKind(content["kind"])
    choices, ends = _matches(content) if kind == QuestionKind.MATCHING else ([], [])
    url = f"{attempt_url}{item.position}/"
    return Asked(
        position=item.position,
        section=item.section,
        kind=kind,
        stem=content["stem"],
        instruction=_instruction(kind, content),
        template=f"learning/kinds/{TEMPLATES[kind]}.html",
        prefix=prefix,
        url=url,
        warning=content["warning"],
        hint=content["hint"] if _shows_hint(item, policy) else "",
        text=_text(item, posted),
        unit=content["rule"].get("unit", ""),
        lines=_lines(item, kind, url, posted),
        choices=choices,
        ends=ends,
        picture=_pictured(content, url, 0),
        scenario=_scene(content, item.response) if kind == QuestionKind.SCENARIO else {},
        flagged=item.flagged,
        skipped=item.skipped,
        begun=item.is_begun,
        answered=item.is_answered,
        confidence=_confidence(item) if policy.asks_confidence and kind != QuestionKind.REFLECTIVE else [],
        is_tried=policy.tells_at_once and item.tries > 0 and not item.is_settled,
        is_settled=item.is_settled,
        told=told,
        error=error,
    )


def _matches(content: dict[str, Any]) -> tuple[list[tuple[str, str]], list[str]]:
    """What can be chosen for a line, and what is shown whole beside the lines where it is too long for a select."""
    choices = matching.choices(content)
    ends = [words for _, words in choices]
    if max(map(len, ends), default=0) <= FITS_A_SELECT or len(ends) > len(ascii_uppercase):
        return choices, []
    letters = zip(ascii_uppercase, choices, strict=False)
    return [(key, f"{letter}. {words}") for letter, (key, words) in letters], ends


def _shows_hint(item: AttemptItem, policy: Policy) -> bool:
    return policy.feedback_when == FeedbackWhen.RETRY and item.tries > 0 and item.checked_at is None


def _instruction(kind: QuestionKind, content: dict[str, Any]) -> str:
    """What to do, and what is forgiven."""
    if kind == QuestionKind.SHORT_TEXT:
        return _forgiven(content["rule"])
    if kind == QuestionKind.NUMERIC:
        slack = content["rule"]["tolerance"]
        if not slack:
            return gettext("Write a number in figures.")
        return gettext("Write a number in figures. Up to %(slack)s more or less still counts.") % {
            "slack": measuring.in_words(slack)
        }
    if kind == QuestionKind.MULTIPLE:
        return _several(content)
    return {
        QuestionKind.MATCHING: gettext("Choose for each line what it belongs to."),
        QuestionKind.ORDERING: gettext("Put the lines in order, from first to last."),
        QuestionKind.REFLECTIVE: gettext("Not marked, and seen by nobody but you."),
        QuestionKind.SCENARIO: gettext("Choose what you would do. You can go back and try another way."),
    }.get(kind, gettext("Choose one."))


def _several(content: dict[str, Any]) -> str:
    """Says that wrong choices cost where they do, never which."""
    costs = any(option["fraction"] < 0 for option in content["options"])
    return (
        gettext("Choose all that fit. Wrong choices take credit away.")
        if costs
        else gettext("Choose all that fit.")
    )


def _slips(typos: int) -> str:
    words = ngettext("%(number)s slip of the pen", "%(number)s slips of the pen", typos)
    return words % {"number": typos}


def _forgiven(rule: dict[str, Any]) -> str:
    typos = rule["typos"]
    forgiven = [
        *([gettext("capitals")] if rule["any_case"] else []),
        *([gettext("spaces and hyphens")] if rule["any_spacing"] else []),
        *([_slips(typos)] if typos else []),
    ]
    return (
        gettext("A word or a short phrase. Forgiven: %(list)s.") % {"list": ", ".join(forgiven)}
        if forgiven
        else gettext("Spelled exactly.")
    )


def _text(item: AttemptItem, posted: Posted | None) -> str:
    if posted is not None:
        return (posted.get("answer") or [""])[0].replace("\x00", "")
    return item.response.get("text", "") if isinstance(item.response, dict) else ""


def _lines(item: AttemptItem, kind: QuestionKind, url: str, posted: Posted | None) -> list[Line]:
    shown = item.options
    if kind == QuestionKind.ORDERING and item.is_answered:
        by_id = {option["id"]: option for option in shown}
        shown = [by_id[key] for key in item.response or () if key in by_id]
    return [
        Line(
            option["id"],
            option["text"],
            _pictured(option, url, item.option_order.index(option["id"]) + 1),
            chosen=kind in choosing.KINDS and option["id"] in _chosen(item, posted),
            value=_value(item, kind, option["id"], posted),
        )
        for option in shown
    ]


def _chosen(item: AttemptItem, posted: Posted | None) -> Any:
    return (item.response or ()) if posted is None else posted.get("answer", ())


def _value(item: AttemptItem, kind: QuestionKind, option: str, posted: Posted | None) -> Any:
    """The match chosen for a line, or its place."""
    if kind == QuestionKind.MATCHING:
        given = (posted.get(f"match-{option}") or [""])[0] if posted is not None else None
        return (item.response or {}).get(option, "") if given is None else given
    if kind == QuestionKind.ORDERING:
        given = (posted.get(f"place-{option}") or [""])[0] if posted is not None else None
        if given is not None:
            return int(given) if given.isascii() and given.isdecimal() and len(given) < 4 else ""
        placed = item.response or []
        return placed.index(option) + 1 if option in placed else ""
    return ""


def _pictured(thing: dict[str, Any], url: str, number: int) -> Picture | None:
    """A picture's address is its number on this person's page: a file's own name, or its place in the key, would tell."""
    picture = thing.get("picture")
    return Picture(f"{url}picture/{number}/", picture["alt"], picture["caption"]) if picture else None


def _scene(content: dict[str, Any], response: Any) -> dict[str, Any]:
    standing = scenario.stand(content, response)
    ending = scenario.ending(content, response)
    return {
        "scene": scenario.scene(content, response),
        "consequence": standing.consequence,
        "ending": ending["title"] if ending else "",
        "can_go_back": scenario.can_go_back(content, response),
        "steps": len(standing.taken),
    }


def _confidence(item: AttemptItem) -> list[tuple[str, str, bool]]:
    return [(value, str(label), str(item.confidence) == value) for value, label in Confidence.choices]
