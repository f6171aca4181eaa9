"""An answer becomes a page: written anew, agreed to, approved and published, on a telephone and without scripts."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from accounts.models import User
from champions.enums import Stage, State
from champions.models import Proposal
from core.ticking import run_all
from looking import examine
from makers_champions import make_case
from makers_publishing import make_proposal
from resources.models import PracticeQuestionPage

Visit = Callable[..., Page]


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_an_answer_becomes_a_page(
    visit: Visit, home: Any, practitioner: User, champion: User, lead: User, scripts: bool
) -> None:
    complaints: list[str] = []
    case = make_case(practitioner, State.CLOSED, champion)

    def look(page: Page, heading: str) -> None:
        expect(page.get_by_role("heading", level=1)).to_contain_text(heading)
        if scripts:
            examine(page, complaints)
            page.set_viewport_size({"width": 375, "height": 800})

    writer = visit(champion, width=375, scripts=scripts)
    writer.goto(case.url)
    writer.get_by_role("link", name="Propose it for publishing").click()
    look(writer, "Write it anew")
    expect(writer.get_by_label("The answer")).to_have_value("")
    writer.get_by_label("The question in one sentence").fill("Three boys in a park: what first?")
    writer.get_by_label("What lies behind it").fill("All are 14, and it began at half term.")
    writer.get_by_label("The answer").fill("Mrs Harwood is right.\n\nWeight the place first.")
    writer.get_by_role("button", name="Keep it and check").last.click()

    look(writer, "Write it anew")
    expect(writer.get_by_role("heading", name="2 things may say who somebody is")).to_be_visible()
    expect(writer.locator("#together mark")).to_have_text(["Three boys", "boys", "park", "14", "half term"])
    writer.get_by_role("button", name="Use this wording instead of Mrs Harwood").click()
    expect(writer.get_by_label("The answer")).to_have_value("An adult is right.\n\nWeight the place first.")
    writer.get_by_role("button", name="Use this wording instead of 14").click()
    expect(writer.get_by_text("The check found nothing")).to_be_visible()
    writer.get_by_role("button", name="Ask for agreement").click()
    expect(writer.get_by_text("Choose one topic at least.").first).to_be_visible()
    look(writer, "Write it anew")
    context = writer.locator("#id_topics details", has_text="Parks").first
    if context.get_attribute("open") is None:  # looking at a page opens whatever can be opened
        context.locator("summary").click()
    writer.get_by_label("Parks", exact=True).check()
    writer.get_by_label("I have read it as somebody would").check()
    writer.get_by_role("button", name="Ask for agreement").click()
    look(writer, "Answers to publish")
    expect(writer.get_by_text("Under way", exact=True)).to_be_visible()
    writer.get_by_role("link", name=case.reference).click()
    look(writer, "It is under way")

    asker = visit(practitioner, width=375, scripts=scripts)
    asker.goto(case.url)
    asker.get_by_role("link", name="Read it", exact=True).click()
    look(asker, "May this be published?")
    asker.get_by_role("button", name="Yes, it may be published").click()
    expect(asker.get_by_text("You have agreed.")).to_be_visible()

    reader = visit(lead, width=375, scripts=scripts)
    reader.get_by_role("link", name="answer to read before it is published").first.click()
    look(reader, "Answers to publish")
    reader.get_by_role("link", name="Three boys in a park: what first?").click()
    look(reader, "Read before it is published")
    expect(reader.locator("main")).not_to_contain_text(case.reference)
    reader.get_by_role("button", name="Approve it").click()
    expect(reader.get_by_role("alert")).to_contain_text("Read it once more")
    look(reader, "Read before it is published")
    reader.get_by_label("I have read it as somebody would").check()
    reader.get_by_role("button", name="Approve it").click()
    expect(reader.get_by_text("Nothing waits for you.")).to_be_visible()

    Proposal.objects.filter(stage=Stage.APPROVED).update(due_on=timezone.localdate())
    run_all()
    page = PracticeQuestionPage.objects.get()
    anybody = visit(width=375, scripts=scripts)
    anybody.goto("/practice-questions/")
    expect(anybody.locator("main")).to_contain_text("No answer has been published yet")
    page.save_revision(user=lead).publish()
    anybody.goto("/practice-questions/")
    look(anybody, "Practice questions")
    anybody.get_by_role("link", name="Three boys in a park: what first?").click()
    look(anybody, "Three boys in a park: what first?")
    expect(anybody.locator("main")).to_contain_text("All are mid-teens")
    assert not complaints, "\n".join(complaints)


def test_no_is_one_press_and_leaves_nothing_to_see(
    visit: Visit, home: Any, practitioner: User, champion: User, lead: User
) -> None:
    case = make_case(practitioner, State.CLOSED, champion)
    make_proposal(case, Stage.ASKED)
    asker = visit(practitioner, width=375, scripts=False)
    asker.goto(f"{case.url}proposal/")
    asker.get_by_role("button", name="No", exact=True).click()
    expect(asker.get_by_text("Nobody is told that you said no.")).to_be_visible()
    expect(asker.locator("#publishing")).to_have_count(0)
    writer = visit(champion, width=375, scripts=False)
    writer.goto("/consultations/proposals/")
    expect(writer.get_by_text("Under way", exact=True)).to_be_visible()


def test_what_is_missing_is_told_on_a_telephone_too(visit: Visit, home: Any, lead: User) -> None:
    complaints: list[str] = []
    page = visit(lead, width=375)
    page.goto("/impact/")
    page.get_by_role("link", name="Demand and coverage by topic").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Demand and coverage")
    examine(page, complaints)
    page.get_by_role("button", name="Start a draft on Cuckooing").click()
    page.wait_for_url(re.compile(r"/admin/pages/\d+/edit/"))
    assert not complaints, "\n".join(complaints)
