"""Handing over, quarantine, a call and the follow-up, as the people themselves do it, with scripts and without."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from accounts.models import User
from champions.enums import State
from champions.models import Consultation
from looking import examine
from makers_champions import make_case

Visit = Callable[..., Page]
both_ways = pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
SAID = "Mrs Harwood told me everything."


@pytest.fixture
def case(home: Any, practitioner: User, champion: User) -> Consultation:
    return make_case(practitioner, State.ACTIVE, champion)


def unfold(page: Page, words: str) -> None:
    page.locator("summary", has_text=words).first.click()


def look(page: Page, scripts: bool) -> None:
    """axe at both widths; it needs scripts of its own."""
    if scripts:
        complaints: list[str] = []
        examine(page, complaints)
        page.set_viewport_size({"width": 375, "height": 800})
        assert not complaints, "\n".join(complaints)


@both_ways
def test_a_case_is_handed_over(
    visit: Visit, case: Consultation, champion: User, other_champion: User, scripts: bool
) -> None:
    page = visit(champion, width=375, scripts=scripts)
    page.goto(case.url)
    unfold(page, "Hand it over")
    page.get_by_label("To whom?").select_option(label_of(page, other_champion.name))
    page.get_by_label("Why?").select_option("away")
    look(page, scripts)
    page.get_by_role("button", name="Ask them to take it over").click()
    expect(page.locator("main")).to_contain_text(f"{other_champion.name} is asked to take it over")

    other = visit(other_champion, width=375, scripts=scripts)
    other.goto("/consultations/queue/")
    look(other, scripts)
    other.get_by_role("link", name="See what is asked").click()
    look(other, scripts)
    other.get_by_role("button", name="Take it over").click()
    expect(other.get_by_role("heading", name="Your answer")).to_be_visible()

    page.goto(case.url)
    expect(page.get_by_role("heading", level=1)).to_have_text("There is nothing here for you")
    assert Consultation.objects.get().champion == other_champion


def label_of(page: Page, name: str) -> str:
    """The whole label of the option that begins with a name: what follows tells how much they hold."""
    return next(label for label in page.locator("select option").all_inner_texts() if label.startswith(name))


@both_ways
def test_a_name_is_stopped_taken_out_and_the_case_goes_on(
    visit: Visit, case: Consultation, practitioner: User, champion: User, lead: User, scripts: bool
) -> None:
    from champions import actions

    actions.reply(case, practitioner, SAID)
    page = visit(champion, width=375, scripts=scripts)
    page.goto(case.url)
    unfold(page, "Stop it")
    page.get_by_label("It says who somebody is").check()
    page.get_by_role("button", name="Put it into quarantine").click()
    page.goto(case.url)
    expect(page.locator("main")).not_to_contain_text(SAID)

    leading = visit(lead, width=375, scripts=scripts)
    leading.goto("/my/")
    expect(leading.locator("main")).to_contain_text("case in quarantine")
    leading.goto("/consultations/queue/")
    look(leading, scripts)
    leading.get_by_role("link", name="Look at it").click()
    expect(leading.locator("main")).not_to_contain_text(SAID)
    look(leading, scripts)
    unfold(leading, "Read it for a reason")
    leading.get_by_label("Why do you have to read it?").fill("A champion says that it names somebody.")
    leading.get_by_role("button", name="Read it for an hour").click()
    written = leading.get_by_label("Message")
    expect(written).to_have_value(SAID)
    look(leading, scripts)
    written.fill("An adult told me everything.")
    leading.get_by_role("button", name="Release it as it stands here").click()

    page.goto(case.url)
    expect(page.locator("main")).to_contain_text("An adult told me everything.")
    expect(page.locator("main")).not_to_contain_text("Harwood")
    reason = "Reason given: A champion says that it names somebody."
    expect(page.locator(".hub-aside")).to_contain_text(reason)


@both_ways
def test_a_call_is_booked(
    visit: Visit, case: Consultation, practitioner: User, champion: User, scripts: bool
) -> None:
    day = timezone.localtime() + timedelta(days=3)
    page = visit(champion, width=375, scripts=scripts)
    page.goto(case.url)
    unfold(page, "Propose times")
    page.get_by_label("Telephone call").check()
    page.get_by_label("First time").fill(f"{day:%Y-%m-%d}T10:30")
    page.get_by_label("Second time").fill(f"{day:%Y-%m-%d}T15:00")
    look(page, scripts)
    page.get_by_role("button", name="Propose these times").click()

    asker = visit(practitioner, width=375, scripts=scripts)
    asker.goto(case.url)
    look(asker, scripts)
    asker.get_by_label("15:00").check()
    asker.get_by_role("button", name="Agree on this time").click()
    expect(asker.get_by_role("heading", name="You talk on")).to_contain_text("15:00")
    with asker.expect_download() as fetched:
        asker.get_by_role("link", name="Put it into your calendar").click()
    calendar = fetched.value.path().read_text()
    assert case.reference in calendar
    for name in (practitioner.last_name, champion.last_name):
        assert name not in calendar


@both_ways
def test_six_weeks_later_they_say_what_changed(
    visit: Visit, home: Any, practitioner: User, champion: User, lead: User, scripts: bool
) -> None:
    case = make_case(practitioner, State.CLOSED, champion)
    page = visit(practitioner, width=375, scripts=scripts)
    page.goto(case.url)
    expect(page.get_by_role("heading", name="What has changed since?")).to_have_count(0)

    long_ago = timezone.now() - timedelta(weeks=7)
    Consultation.objects.filter(pk=case.pk).update(advised_at=long_ago, closed_at=long_ago)
    page.goto(case.url)
    look(page, scripts)
    page.get_by_label("Did you do what was advised?").select_option("partly")
    page.get_by_label("What came of it?").select_option("plan_changed")
    page.get_by_label("Is the place, group or online space safer").select_option("4")
    page.locator("#follow-up").get_by_role("button", name="Send").click()
    expect(page.locator("main")).to_contain_text("Thank you. What changed counts")
    expect(page.get_by_role("heading", name="What has changed since?")).to_have_count(0)
    kept = Consultation.objects.get().follow_up
    assert kept == {"done": "partly", "came_of_it": "plan_changed", "context": 4}
