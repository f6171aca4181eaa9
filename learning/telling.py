"""What is said after an answer has counted: reasons, what to read, what is weak."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from django.utils.translation import gettext as _
from wagtail.models import Page

from core.anchors import anchor_of
from core.models import Topic
from core.published import public_pages
from learning import marking
from learning.asking import Picture
from learning.enums import Confidence, QuestionKind
from learning.marking import Told, choosing
from learning.models import AttemptItem

MOST_ASKED = 3
WEAK = 0.5  # of the credit of a topic's questions
ALL = 1 - marking.ROUNDING


@dataclass(frozen=True)
class ToRead:
    title: str
    url: str


@dataclass(frozen=True)
class Answer:
    """One answer with its reasons."""

    position: int
    stem: str
    kind: QuestionKind
    fraction: float | None
    skipped: bool
    answered: bool
    sure_and_wrong: bool
    is_second_try: bool
    lines: list[Told]
    feedback: str
    reading: list[ToRead]
    topics: tuple[int, ...]
    picture: Picture | None = None

    @property
    def rest_to_read(self) -> list[ToRead]:
        """What no reason above has pointed to already."""
        pointed = {link for line in self.lines for link in line.links}
        return [reading for reading in self.reading if reading not in pointed]

    @property
    def is_wrong(self) -> bool:
        """Wholly or in part."""
        return self.fraction is not None and self.fraction < ALL

    @property
    def is_story(self) -> bool:
        return self.kind == QuestionKind.SCENARIO

    @property
    def verdict(self) -> str:
        if self.skipped:
            return _("Skipped, nothing lost")
        if not self.answered:
            return _("No answer given")
        if self.fraction is None:
            return _("Not marked")
        if self.fraction >= ALL:
            return _("Right")
        return _("Partly right") if self.fraction > 0 else _("Not right")

    @property
    def tone(self) -> str:
        if self.skipped or self.fraction is None:
            return ""
        if self.fraction >= ALL:
            return "done"
        return "going" if self.fraction > 0 else "now"


def answers(items: list[AttemptItem], pages: dict[int, Page] | None = None) -> list[Answer]:
    """All answers of an attempt, or one that was checked; one query for all they point at."""
    known = pages_of(items) if pages is None else pages
    topics = _topics_named_in(items)
    return [_answer(item, known, topics) for item in items]


def _answer(item: AttemptItem, pages: dict[int, Page], topics: dict[int, Topic]) -> Answer:
    content = item.version.content
    fraction = item.fraction if item.fraction is not None else marking.fraction(content, item.response)
    fraction = None if item.skipped else fraction
    is_unwritten = content["kind"] == QuestionKind.REFLECTIVE and not item.is_begun
    told = () if is_unwritten else marking.told(content, item.response)
    lines = [_linked(_with_picture(line, item), pages, topics) for line in told]
    if content["kind"] in choosing.KINDS:
        lines.sort(key=lambda line: _place(line, item))
    wrong = fraction is not None and fraction < ALL
    sure = str(item.confidence) == Confidence.SURE
    is_story = content["kind"] == QuestionKind.SCENARIO
    return Answer(
        position=item.position,
        stem=content["stem"],
        kind=QuestionKind(content["kind"]),
        fraction=fraction,
        skipped=item.skipped,
        answered=item.is_begun,
        sure_and_wrong=sure and fraction is not None and fraction < WEAK,
        is_second_try=item.is_second_try,
        lines=lines,
        feedback="" if is_unwritten else content["feedback"],
        reading=to_read([content["reading"], *_readings(lines)], pages) if wrong or is_story else [],
        topics=tuple(content["topics"]),
        picture=_picture(content["picture"], item, 0),
    )


def _place(line: Told, item: AttemptItem) -> int:
    """Where it stood when it was asked; what came later, at the end."""
    order = item.option_order
    return order.index(line.key) if line.key in order else len(order)


def _linked(line: Told, pages: dict[int, Page], topics: dict[int, Topic]) -> Told:
    """With the exact paragraph its reason stands on, and its topic, beside the reason."""
    if not (line.chosen or line.right):
        return line
    topic = topics.get(line.topic or 0)
    more = (
        [ToRead(_("Everything on %(topic)s") % {"topic": topic.name}, f"/search/?topic={topic.slug}")]
        if topic
        else []
    )
    return replace(line, links=(*to_read([line.reading], pages), *more))


def _topics_named_in(items: list[AttemptItem]) -> dict[int, Topic]:
    named = {option["topic"] for item in items for option in item.version.options if option.get("topic")}
    return Topic.objects.in_bulk(list(named)) if named else {}


def _with_picture(line: Told, item: AttemptItem) -> Told:
    """A picture under the number it has on this person's page."""
    if not line.picture:
        return line
    number = item.option_order.index(line.key) + 1 if line.key in item.option_order else 0
    return replace(line, picture=_picture(line.picture, item, number) if number else None)


def _picture(picture: dict[str, Any] | None, item: AttemptItem, number: int) -> Picture | None:
    return Picture(item.picture_url(number), picture["alt"], picture["caption"]) if picture else None


def _readings(lines: list[Told]) -> list[Any]:
    """Where the reasons point that concern this answer: what was chosen, and what was missed."""
    return [line.reading for line in lines if line.reading and (line.chosen or line.right)]


def to_read(readings: Iterable[Any], pages: dict[int, Page]) -> list[ToRead]:
    """Links to the exact headings, each once, of pages that readers may meet."""
    found = {}
    for reading in readings:
        page = pages.get(reading["page"]) if reading else None
        if page:
            heading = reading["heading"]
            title = f"{page.title}: {heading}" if heading else page.title
            found[title] = ToRead(title, f"{page.url}#{anchor_of(heading)}" if heading else str(page.url))
    return list(found.values())


def first_to_read(answers: list[Answer]) -> list[ToRead]:
    """What to begin with: of the least right answers first, one paragraph a page, five at most."""
    by_page: dict[str, ToRead] = {}
    for answer in sorted(answers, key=lambda answer: 1 if answer.fraction is None else answer.fraction):
        for reading in answer.reading:
            by_page.setdefault(reading.url.partition("#")[0], reading)
    return list(by_page.values())[:5]


def pages_of(items: list[AttemptItem]) -> dict[int, Page]:
    wanted = set()
    for item in items:
        content = item.version.content
        things = [content, *content["options"], *content.get("endings", ())]
        wanted |= {thing["reading"]["page"] for thing in things if thing.get("reading")}
    return {page.pk: page for page in public_pages().filter(pk__in=wanted)} if wanted else {}


def to_ask_about(answers: list[Answer], weak: list[Topic]) -> list[Topic]:
    """What to fill an enquiry in with: the weak topics; else those of what was not right; else all that were asked about."""
    if weak:
        return weak
    wrong = [answer for answer in answers if answer.is_wrong]
    counted = Counter(topic for answer in wrong or answers for topic in answer.topics)
    topics = Topic.objects.in_bulk(list(counted)) if counted else {}
    return [topics[topic] for topic, _ in counted.most_common() if topic in topics][:MOST_ASKED]


def weak_topics(items: list[AttemptItem]) -> list[Topic]:
    """The topics on which less than half was earned, weakest first; at most five."""
    earned: dict[int, list[float]] = {}
    for item in items:
        if item.fraction is not None:
            for topic in item.version.content["topics"]:
                earned.setdefault(topic, []).append(item.fraction)
    means = {topic: sum(shares) / len(shares) for topic, shares in earned.items()}
    weak = sorted((topic for topic in means if means[topic] < WEAK), key=means.__getitem__)[:5]
    topics = Topic.objects.in_bulk(weak) if weak else {}
    return [topics[topic] for topic in weak if topic in topics]
