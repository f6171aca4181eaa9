"""What the builder of the demonstration reads: the shapes of modules, lessons, case studies and questions."""

from typing import Any, Literal, NotRequired, TypedDict

Nation = Literal["England", "Wales", "Scotland"]
Weight = Literal["strong", "partial", "risky"]
Moment = Literal["vision", "in_place", "challenges", "mechanisms"]


class Step(TypedDict):
    title: str
    text: str


class Callout(TypedDict):
    kind: Literal["note", "practice", "watch"]
    title: str
    text: str


class Safeguarding(TypedDict):
    title: str
    text: str


class Steps(TypedDict):
    title: str
    steps: list[Step]


class Table(TypedDict):
    caption: str
    columns: list[str]
    rows: list[list[str]]


class Drawing(TypedDict):
    name: str
    alt: str
    caption: str


class Link(TypedDict):
    """`to` reads "guidance:<slug>" or "module:<slug>"; the builder finds the page."""

    to: str
    text: str


BlockValue = str | Callout | Safeguarding | Steps | Table | Drawing | Link
Block = tuple[str, BlockValue]


class Source(TypedDict):
    title: str
    url: str


class LessonEntry(TypedDict):
    slug: str
    title: str
    summary: str
    minutes: int
    topics: list[str]
    body: list[Block]


class Fact(TypedDict):
    label: str
    text: str


class Choice(TypedDict):
    label: str
    consequence: str
    weight: Weight


class Decision(TypedDict):
    after: Moment
    situation: str
    question: str
    choices: list[Choice]


class CaseStudyEntry(TypedDict):
    """An empty list of blocks means that the source was not read so far, and that the part stays out."""

    slug: str
    title: str
    summary: str
    minutes: int
    kind: Literal["systems"]
    area: str
    nation: Nation
    authority_type: str
    year: str
    topics: list[str]
    facts: list[Fact]
    vision: list[Block]
    in_place: list[Block]
    challenges: list[Block]
    mechanisms: list[Block]
    decisions: list[Decision]
    do_differently: str
    source: Source
    anonymisation: str


class Picture(TypedDict):
    """`name` is one of `drawings`."""

    name: str
    alt: str
    caption: str


class Option(TypedDict):
    """`match` is what a line belongs to; `credit` in per cent, where it is declared."""

    text: str
    right: bool
    feedback: str
    match: NotRequired[str]
    credit: NotRequired[int]
    picture: NotRequired[Picture]


class Way(TypedDict):
    text: str
    consequence: str
    leads_to: str
    goes_back: bool


class Scene(TypedDict):
    name: str
    text: str
    ways: list[Way]


class Ending(TypedDict):
    """`read` is a guidance page's slug and, after a hash, one of its headings."""

    name: str
    title: str
    debrief: str
    credit: int
    read: str


Kind = Literal[
    "single",
    "multiple",
    "true_false",
    "matching",
    "ordering",
    "short_text",
    "numeric",
    "reflective",
    "scenario",
]


class QuestionEntry(TypedDict):
    """`guidance` is a slug; `heading` one of that page's, exactly as it reads."""

    key: str
    kind: Kind
    stem: str
    topics: list[str]
    source: Source | None
    difficulty: Literal["easy", "medium", "hard"]
    options: list[Option]
    feedback: str
    guidance: str
    heading: NotRequired[str]
    picture: NotRequired[Picture]
    hint: NotRequired[str]
    warning: NotRequired[str]
    typos: NotRequired[int]
    number: NotRequired[float]
    tolerance: NotRequired[float]
    unit: NotRequired[str]
    scenes: NotRequired[list[Scene]]
    endings: NotRequired[list[Ending]]


class Draw(TypedDict):
    """So many questions of the bank on any of these topics."""

    section: str
    draw: int
    topics: list[str]


class QuizEntry(TypedDict):
    """`settings` are fields of a quiz page; `sections` name the question each begins with; `bank` is drawn from."""

    slug: str
    title: str
    summary: str
    pass_mark: int
    questions: list[QuestionEntry]
    settings: NotRequired[dict[str, Any]]
    sections: NotRequired[dict[str, str]]
    draws: NotRequired[list[Draw]]
    bank: NotRequired[list[QuestionEntry]]


class ModuleEntry(TypedDict):
    """`order` lists the slugs of lessons, case studies and quiz as a learner meets them."""

    slug: str
    title: str
    summary: str
    minutes: int
    checked_on: str
    outcomes: list[str]
    topics: list[str]
    requires: list[str]
    lessons: list[LessonEntry]
    case_studies: list[CaseStudyEntry]
    quiz: QuizEntry
    starter: NotRequired[QuizEntry]
    follow_up: NotRequired[QuizEntry]
    order: list[str]
