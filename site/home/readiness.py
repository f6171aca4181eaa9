"""What is asked of a page before it goes out, in the order in which a writer meets it."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.blocks import StreamValue

from confidentiality.identifiers import find
from core.blocks import StoryField
from core.blocks.headings import HEADING, mistakes_of
from core.passages import passages_of
from core.pictures import alternatives_on, says_nothing
from core.readiness import Hit, Item


def checks(page: Any, rows: Iterable[Any] | None) -> Iterator[Item]:
    yield _summary(page)
    if page.needs_topics:
        yield _topics(page)
    for name, item in MUST_HAVE.items():
        if name in page.must_have:
            yield item(page)
    if "questions" in page.must_have:
        yield _questions(page, rows)
    if hasattr(page, "published_steps"):
        yield _steps(page)
    if bodies := list(_bodies_of(page)):
        yield _headings(bodies)
    if hasattr(page, "sources"):
        yield _sources(page)
    if page.needs_review:
        yield _keeper(page)
        yield _review(page)
    if alternatives := alternatives_on(page):
        yield _pictures(alternatives)
    yield _identifiers(page, rows)


def _summary(page: Any) -> Item:
    missing = _("Say in one or two sentences what a reader will be able to do after this page.")
    done = bool(page.summary.strip())
    return Item("summary", _("Summary"), done, _("It says what the page is for.") if done else missing, True)


def _topics(page: Any) -> Item:
    names = [topic.name for topic in page.topics.all()]
    missing = _("Choose at least one under “Promote”: topics join the page to questions and champions.")
    return Item("topics", _("Topics"), bool(names), ", ".join(names) or missing, True)


def _body(page: Any) -> Item:
    count = len(page.body)
    said = ngettext("%(count)s block.", "%(count)s blocks.", count) % {"count": count}
    return _needed("body", _("Text"), count, said, _("There is nothing to read yet."))


def _stages(page: Any) -> Item:
    count = len(page.stages)
    said = ngettext("%(count)s stage.", "%(count)s stages.", count) % {"count": count}
    missing = _("Add one stage of work at least, with the tools it takes.")
    return _needed("stages", _("Stages"), count, said, missing)


def _parts(page: Any) -> Item:
    """Said beside the first of the four where none is answered."""
    count = len(page.parts)
    said = ngettext("%(count)s question is answered.", "%(count)s questions are answered.", count)
    missing = _("Answer one at least of the four questions, so that there is something to read.")
    return _needed("vision", _("The four questions"), count, said % {"count": count}, missing)


def _outcomes(page: Any) -> Item:
    count = len(page.outcomes)
    said = ngettext("%(count)s outcome.", "%(count)s outcomes.", count) % {"count": count}
    missing = _("Say in one line at least what somebody will be able to do after the module.")
    return _needed("outcomes", _("Outcomes"), count, said, missing)


def _questions(page: Any, rows: Iterable[Any] | None) -> Item:
    """Said above the places of a quiz, which are rows of its form."""
    count = page.asked(rows)
    said = ngettext("%(count)s question is asked.", "%(count)s questions are asked.", count)
    missing = _("Add one place at least: a question by name, or a draw from the bank.")
    return _needed("slots", _("Questions"), count, said % {"count": count}, missing)


def _steps(page: Any) -> Item:
    """Not required: a page must be there before another can be published below it."""
    count = page.published_steps
    said = ngettext("%(count)s step is published.", "%(count)s steps are published.", count)
    missing = _("Nobody can begin yet: publish a lesson, a case study or a quiz below it.")
    return Item("steps", _("Steps"), bool(count), said % {"count": count} if count else missing)


def _needed(name: str, label: str, count: int, said: str, missing: str) -> Item:
    return Item(name, label, bool(count), said if count else missing, True)


# By what a page's `must_have` names. Sources are asked of every page that has them, required where it names them;
# questions are rows of the form.
MUST_HAVE: dict[str, Callable[[Any], Item]] = {
    "body": _body,
    "stages": _stages,
    "parts": _parts,
    "outcomes": _outcomes,
}


def _bodies_of(page: Any) -> Iterator[StreamValue]:
    """What an editor divides by headings."""
    for field in page._meta.concrete_fields:
        if isinstance(field, StoryField) and HEADING in field.stream_block.child_blocks:
            yield getattr(page, field.name)


def _headings(bodies: list[StreamValue]) -> Item:
    """The form says it beside the block; a list of pages and the timer have only this."""
    mistakes = [sentence for body in bodies for sentence in mistakes_of(body).values()]
    sentence = mistakes[0] if mistakes else _("Each section opens with one, and something stands below it.")
    return Item("headings", _("Headings"), not mistakes, sentence, True)


def _sources(page: Any) -> Item:
    count = len(page.sources)
    sentence = (
        ngettext("%(count)s source.", "%(count)s sources.", count) % {"count": count}
        if count
        else _("Name one at least, so that a reader can check it: a study, a law, a local procedure.")
    )
    return Item("sources", _("Sources"), bool(count), sentence, "sources" in page.must_have)


def _keeper(page: Any) -> Item:
    names = [name for name in (str(page.keeper or ""), getattr(page, "owner_name", "")) if name]
    missing = _("Say under “Promote” who keeps it right. Without a keeper the leads hear when it is due.")
    return Item("keeper", _("Keeper"), bool(names), ", ".join(names) or missing)


def _review(page: Any) -> Item:
    """Not required: a slip on a late page is put right at once, and reading it anew may take longer."""
    done = page.review_by > timezone.localdate()
    day = date_format(page.review_by, "j F Y")
    late = _("Was due on %(day)s. Choose a new day under “Promote” once you have read the page anew.")
    sentence = _("To be read again by %(day)s.") if done else late
    return Item("review_by", _("Review date"), done, sentence % {"day": day})


def _pictures(alternatives: list[str]) -> Item:
    silent = sum(map(says_nothing, alternatives))
    total = len(alternatives)
    sentence = (
        ngettext("%(count)s picture says nothing.", "%(count)s pictures say nothing.", silent)
        % {"count": silent}
        if silent
        else ngettext("%(count)s picture, with words.", "%(count)s pictures, each with words.", total)
        % {"count": total}
    )
    return Item("pictures", _("Alternative text"), not silent, sentence, True)


def _identifiers(page: Any, rows: Iterable[Any] | None) -> Item:
    hits = tuple(hits_on(page, rows))
    open_ones = sum(not hit.is_kept for hit in hits)
    if open_ones:
        sentence = ngettext(
            "%(count)s place may say who somebody is. Under “Before publishing”, change it or tick it.",
            "%(count)s places may say who somebody is. Under “Before publishing”, change each or tick it.",
            open_ones,
        ) % {"count": open_ones}
    elif hits:
        sentence = _("Each place that was found may stay: its writer has said that it points at nobody.")
    else:
        sentence = _("Nothing was found that may say who somebody is. Read it once more for names.")
    return Item("kept_identifiers", _("Anonymity"), not open_ones, sentence, True, hits)


def hits_on(page: Any, rows: Iterable[Any] | None = None) -> Iterator[Hit]:
    """Each wording once, wherever it stands."""
    seen: set[str] = set()
    for passage in passages_of(page, but=page.names_belong, children=rows):
        for found in find(passage.text):
            if found.mark not in seen:
                seen.add(found.mark)
                is_kept = found.mark in page.kept_identifiers
                yield Hit(found.mark, passage.where, found.text, found.why, found.suggestion, is_kept)
