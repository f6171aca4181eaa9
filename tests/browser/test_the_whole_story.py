"""From learning to asking to guidance, as the people themselves do it in a real browser, with scripts and without."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from accounts.models import User
from by_hand import fill, item_on, press
from champions.models import Consultation
from learning.demonstration.build import build_learning
from makers import topic
from makers_resources import index_all, make_guidance, submit
from resources.models import GuidancePage
from writing_by_hand import choose_action, write_guidance

Visit = Callable[..., Page]

NAMED = "Mrs Harwood says the group gathers by the underpass after school."
TITLE = "Underneath the bridge"
SECRET = "the group gathers by the underpass"


@pytest.mark.usefixtures("saved_by_hand")
@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_it_goes_from_learning_to_asking_to_guidance(
    visit: Visit, home: Any, practitioner: User, champion: User, lead: User, editor: User, scripts: bool
) -> None:
    build_learning(lambda _: None)
    reader = visit(practitioner, scripts=scripts)
    certificate = finish_the_module(reader)
    check_as_anybody(visit(scripts=scripts), certificate, practitioner)
    reference = ask(reader)
    onlooker = visit(lead, scripts=scripts)
    see_that_it_waits(onlooker, reference)
    answerer = visit(champion, width=375, scripts=scripts)
    take_up(answerer, reference)
    reply(reader)
    advise(answerer)
    close(reader, champion)
    see_figures_without_text(onlooker)
    publish(onlooker) if scripts else publish_what_waits(onlooker, editor)
    read_it_as_anybody(visit(scripts=scripts))


# --- learning -----------------------------------------------------------------


def finish_the_module(page: Page) -> str:
    """Each step, a decision on the way, the quiz; the certificate's address."""
    page.goto("/learning/suffolk/")
    press(page.get_by_role("link", name="Start"))
    mark = page.get_by_role("button", name="Mark as done and go on")
    decided = False
    while mark.count():
        decided = decided or decide(page)
        press(mark)
    assert decided, "no decision was met in the case study"
    press(page.get_by_role("button", name="Begin"))
    answer_rightly(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("Passed")
    page.get_by_role("link", name="See your certificate").click()
    return page.url


def decide(page: Page) -> bool:
    """Open the first choice of a decision and read where it leads."""
    choice = page.locator(".hub-decision details").first
    if not choice.count():
        return False
    expect(choice.locator("div")).to_be_hidden()
    choice.locator("summary").click()
    expect(choice.locator("div")).to_be_visible()
    return True


def answer_rightly(page: Page) -> None:
    on = page.get_by_role("button", name="Save and go on")
    while on.count():
        fill(page, item_on(page))
        press(on)
    page.get_by_role("button", name="Submit my answers").click()


def check_as_anybody(page: Page, certificate: str, practitioner: User) -> None:
    page.goto(certificate)
    expect(page.get_by_role("heading", level=1)).to_have_text(practitioner.name)
    expect(page.get_by_role("link", name="Sign in")).to_be_visible()
    expect(page.get_by_text("It is genuine")).to_be_visible()


# --- asking and answering -----------------------------------------------------


def ask(page: Page) -> str:
    page.goto("/consultations/ask/")
    page.get_by_label("Yes", exact=True).check()
    page.get_by_role("button", name="Go on").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Report this now")
    expect(page.locator(".hub-numbers")).to_contain_text("999")
    expect(page.locator("main form")).to_have_count(0)

    page.goto("/consultations/ask/")
    page.get_by_label("No", exact=True).check()
    page.get_by_role("button", name="Go on").click()
    on = page.locator(".hub-actions").get_by_role("button", name="Save and go on")
    page.get_by_label("Your question in one sentence").fill("Should we plan for the place first?")
    on.click()
    page.locator("summary", has_text="Context").first.click()
    page.get_by_label("Peers", exact=True).check()
    on.click()
    page.get_by_label("What is going on?").fill(NAMED)
    on.click()
    expect(page.locator("mark")).to_have_text("Mrs Harwood")
    press(page.get_by_role("button", name="Use this wording"))
    while on.count():
        press(on)

    expect(page.get_by_text("The check found nothing")).to_be_visible()
    expect(page.locator("main")).not_to_contain_text("Harwood")
    page.get_by_role("button", name="Send the question").click()
    expect(page.locator(".hub-turn")).to_be_visible()
    return page.get_by_role("heading", level=1).inner_text()


def take_up(page: Page, reference: str) -> None:
    page.goto("/consultations/queue/")
    expect(page.locator("main")).not_to_contain_text(SECRET)
    page.get_by_role("button", name=f"Accept {reference}").click()
    expect(page.locator("main")).to_contain_text(SECRET)
    asking = page.locator("#ask-more")
    asking.locator("summary").click()
    asking.get_by_label("Your message").fill("Who is around at that hour?")
    asking.get_by_role("button", name="Ask").click()
    expect(page.locator(".hub-talk")).to_contain_text("Who is around at that hour?")


def reply(page: Page) -> None:
    page.reload()
    expect(page.locator(".hub-turn")).to_contain_text("Your turn")
    page.get_by_label("Your message").fill("A caretaker, until four.")
    page.get_by_role("button", name="Send", exact=True).click()
    expect(page.locator(".hub-talk")).to_contain_text("A caretaker, until four.")


def advise(page: Page) -> None:
    page.reload()
    form = page.locator("#advise")
    form.locator("summary").click()
    form.get_by_label("Your advice").fill("Walk the route with the caretaker and weight the place first.")
    form.get_by_role("radio").first.check()
    form.get_by_role("button", name="Send the advice").click()
    expect(page.locator(".hub-advice")).to_contain_text("weight the place first")


def close(page: Page, champion: User) -> None:
    page.reload()
    expect(page.locator(".hub-advice")).to_contain_text("weight the place first")
    expect(page.get_by_role("complementary", name="About this consultation")).to_contain_text(champion.name)
    survey = page.get_by_role("region", name=re.compile("Did it help"))
    for question in ("Did the advice help", "Did it come in time", "Do you see the context"):
        survey.get_by_label(question).select_option("5")
    survey.get_by_label("What came of it").select_option(index=1)
    survey.get_by_label("Would you ask again").select_option("yes")
    survey.get_by_role("button", name="Close the consultation").click()
    expect(page.get_by_role("button", name="Close the consultation")).to_have_count(0)
    assert Consultation.objects.get().state == "closed"


# --- leading ------------------------------------------------------------------


def see_that_it_waits(page: Page, reference: str) -> None:
    page.goto("/consultations/queue/")
    expect(page.locator("main")).to_contain_text(reference)
    expect(page.locator("main")).not_to_contain_text("underpass")


def see_figures_without_text(page: Page) -> None:
    for address in ("/consultations/queue/", "/impact/", Consultation.objects.get().url):
        page.goto(address)
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        expect(page.locator("main")).not_to_contain_text("underpass")


def publish(page: Page) -> None:
    summary = "Who looks after a place nobody owns."
    write_guidance(page, TITLE, summary, "Neighbourhood assessment")
    choose_action(page, "Publish")
    expect(page.get_by_text("created and published")).to_be_visible()
    index_all()


def publish_what_waits(page: Page, editor: User) -> None:
    """What an editor has written and submitted: to write takes Wagtail's editor, to read and publish does not."""
    submit(make_guidance(TITLE, topics=(topic("Neighbourhood assessment"),), live=False), editor)
    page.goto("/admin/")
    expect(page.locator("#wagtail-sidebar")).to_be_hidden()  # an empty box over the page
    page.locator("#awaiting-approval-section").get_by_role("link", name=TITLE).click()
    page.get_by_role("link", name="Read it as readers will").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(TITLE)
    page.go_back()
    page.get_by_role("button", name="Approve and publish").click()
    expect(page.get_by_text("is approved")).to_be_visible()
    index_all()


def read_it_as_anybody(page: Page) -> None:
    page.goto(GuidancePage.objects.get().url)
    expect(page.get_by_role("heading", level=1)).to_have_text(TITLE)
    page.goto("/search/?q=bridge")
    expect(page.get_by_role("link", name=TITLE)).to_be_visible()
