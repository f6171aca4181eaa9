"""Turn the written guidance, tools and terms into pages and a glossary; repeating it changes nothing."""

import json
from datetime import date, timedelta
from typing import Any

from django.core.files.base import ContentFile
from django.utils import timezone
from django.utils.text import slugify
from wagtail.documents.models import Document
from wagtail.models import Page

from accounts.models import User
from core.demonstration import place, sources, story, topics_by_name
from core.keepers import writers
from core.models import Topic
from resources.demonstration import GLOSSARY, GUIDANCE, TOOLS
from resources.demonstration.practice_questions import ANSWERS, AnswerEntry
from resources.demonstration.report_now import REPORT_NOW
from resources.demonstration.shapes import FormEntry, FormPart, GuidanceEntry, ToolEntry
from resources.demonstration.sheet import sheet_of
from resources.demonstration.toolkit import TOOLKIT
from resources.models import (
    GlossaryTerm,
    GuidanceIndexPage,
    GuidancePage,
    PracticeQuestionIndexPage,
    PracticeQuestionPage,
    ToolDownload,
    ToolIndexPage,
    ToolkitPage,
    ToolPage,
)

Pages = dict[str, Any]


def build_reading(home: Page) -> Pages:
    """Every page still without its body; the pages by the names that link blocks use, such as "guidance:levels"."""
    topics = topics_by_name()
    guidance = {e["slug"]: _guidance(e, topics) for e in GUIDANCE}
    tools = {e["slug"]: _tool(e, topics) for e in TOOLS}
    pages: Pages = {f"guidance:{slug}": page for slug, page in guidance.items()}
    pages |= {f"tool:{slug}": page for slug, page in tools.items()}
    pages |= {f"answer:{entry['slug']}": _answer(entry, topics) for entry in ANSWERS}
    build_toolkit(pages)
    build_glossary()
    return pages


def write_bodies(pages: Pages) -> None:
    """Once every page they can link to is there, modules and case studies among them."""
    _write_bodies(GuidancePage, GUIDANCE, "guidance", pages)
    _write_bodies(ToolPage, TOOLS, "tool", pages)
    _write_bodies(PracticeQuestionPage, ANSWERS, "answer", pages)


def keeper_of(role: str) -> User | None:
    """Whoever of the invented people has this job and writes; without one the leads hear of a review."""
    return writers().filter(job_title=role).first() if role else None


def write_report_now() -> None:
    """The page behind "All routes" of the safeguarding line, where nobody has written one; whole at once."""
    page: Any = _guidance(REPORT_NOW, topics_by_name())
    if not page.body:
        page.body = story(REPORT_NOW["body"], lambda name: None)
        page.save(update_fields=["body"])


def fields_of(entry: GuidanceEntry | ToolEntry) -> dict[str, Any]:
    return {
        "slug": entry["slug"],
        "title": entry["title"],
        "summary": entry["summary"],
        "nation": entry["nation"],
        "owner_name": entry["owner"],
        "keeper": keeper_of(entry["owner"]),
        "checked_on": date.fromisoformat(entry["checked_on"]),
        "sources": sources(entry["sources"]),
    }


def _guidance(entry: GuidanceEntry, topics: dict[str, Topic]) -> GuidancePage:
    found = GuidancePage.objects.filter(slug=entry["slug"]).first()
    if found:
        return found
    page = GuidancePage(is_pinned=entry.get("pinned", False), **fields_of(entry))
    if "review_in_days" in entry:
        page.review_by = timezone.localdate() + timedelta(days=entry["review_in_days"])
    return place(GuidanceIndexPage.objects.get(), page, [topics[name] for name in entry["topics"]])


def _tool(entry: ToolEntry, topics: dict[str, Topic]) -> ToolPage:
    found = ToolPage.objects.filter(slug=entry["slug"]).first()
    if found:
        return found
    form = entry["form"]
    page = ToolPage(
        time_needed=entry["time_needed"], form_intro=form["intro"], form=_form(form), **fields_of(entry)
    )
    page.downloads = [
        ToolDownload(document=_document(form, entry["slug"]), title=form["title"], note="A4, to print")
    ]
    return place(ToolIndexPage.objects.get(), page, [topics[name] for name in entry["topics"]])


def _answer(entry: AnswerEntry, topics: dict[str, Topic]) -> PracticeQuestionPage:
    found = PracticeQuestionPage.objects.filter(slug=entry["slug"]).first()
    if found:
        return found
    page = PracticeQuestionPage(
        slug=entry["slug"],
        title=entry["title"],
        summary=entry["summary"],
        question=entry["question"],
        owner_name="Champions of the network",
        checked_on=date.fromisoformat(entry["checked_on"]),
    )
    return place(PracticeQuestionIndexPage.objects.get(), page, [topics[name] for name in entry["topics"]])


def _form(form: FormEntry) -> str:
    """The same parts that the PDF has, as the tool's own form."""
    return json.dumps([{"type": _kind(part), "value": part} for part in form["parts"]])


def _kind(part: FormPart) -> str:
    return "space" if "size" in part else "grid" if "columns" in part else "lines"


def build_toolkit(pages: Pages) -> None:
    """Once the tools are there."""
    if ToolkitPage.objects.exists():
        return
    stages = [
        {"type": "stage", "value": {**stage, "tools": [_chosen(pages, *tool) for tool in stage["tools"]]}}
        for stage in TOOLKIT["stages"]
    ]
    page = ToolkitPage(
        slug=TOOLKIT["slug"],
        title=TOOLKIT["title"],
        summary=TOOLKIT["summary"],
        checked_on=date.fromisoformat(TOOLKIT["checked_on"]),
        stages=json.dumps(stages),
    )
    topics = topics_by_name()
    place(ToolIndexPage.objects.get(), page, [topics[name] for name in TOOLKIT["topics"]])


def _chosen(pages: Pages, slug: str, note: str) -> dict[str, Any]:
    return {"tool": pages[f"tool:{slug}"].pk, "note": note}


def _document(form: FormEntry, slug: str) -> Document:
    printed = sheet_of(form)
    document = Document(title=form["title"], file_size=len(printed))
    document.file.save(f"{slug}.pdf", ContentFile(printed), save=False)
    document.save()
    return document


def _write_bodies(model: Any, entries: list[Any], kind: str, pages: Pages) -> None:
    """Only where a body is still empty: what an editor has changed since stays."""
    written = []
    for entry in entries:
        page: Any = pages[f"{kind}:{entry['slug']}"]
        if not page.body:
            page.body = story(entry["body"], pages.get)
            written.append(page)
    model.objects.bulk_update(written, ["body"])


def build_glossary() -> None:
    if GlossaryTerm.objects.exists():
        return
    GlossaryTerm.objects.bulk_create(
        GlossaryTerm(
            term=entry["term"],
            slug=slugify(entry["term"]),
            expansion=entry["expansion"],
            meaning=entry["meaning"],
            nation=entry.get("nation", "any"),
            local_meaning=entry.get("local_meaning", ""),
            synonyms=entry.get("synonyms", ""),
            is_linked=entry.get("linked", True),
        )
        for entry in GLOSSARY
    )
    ids = dict(GlossaryTerm.objects.values_list("term", "pk"))
    neighbours = GlossaryTerm.see_also.through
    neighbours.objects.bulk_create(
        neighbours(from_glossaryterm_id=ids[entry["term"]], to_glossaryterm_id=ids[other])
        for entry in GLOSSARY
        for other in entry.get("see_also", [])
    )
