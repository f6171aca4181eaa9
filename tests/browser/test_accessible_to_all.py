"""Every kind of page, as the person who uses it: axe, no scrolling sideways, a way past the masthead, no complaint."""

from collections.abc import Callable
from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command
from django.template.loader import render_to_string
from django.test import Client, RequestFactory
from matrix import PAGES, ROLES, SIGNING, TABLE, things_of
from playwright.sync_api import ConsoleMessage, Page, expect

from accounts.models import User
from champions.actions import hand_over, open_glass, quarantine
from champions.enums import HandOverReason, QuarantineReason, State
from champions.models import ChampionProfile
from champions.steps import STEPS
from core.blocks import STORY_BLOCKS
from home.admin.addresses import decide_url
from learning import actions
from learning.models import CaseStudyPage, LessonPage, ModulePage, QuizPage
from looking import examine
from makers_champions import make_case
from makers_learning import make_cpd_entry, make_module, make_result, quiz_of
from makers_resources import submit
from resources.models import GuidancePage, NewsPage, PracticeQuestionPage, ToolkitPage, ToolPage

Visit = Callable[..., Page]

NOWHERE = "/nowhere/"
# Our own screens among Wagtail's; the frame around them and its editor are Wagtail's to keep.
IN_THE_ADMIN = [
    "/admin/",
    "/admin/help/",
    "/admin/reports/reviews/?due=any",
    "/admin/reports/feedback/",
    "/admin/reports/not-found/",
]
LOOKERS = ("anonymous", "practitioner", "champion", "lead")


KINDS = (
    GuidancePage, ToolPage, ToolkitPage, PracticeQuestionPage, NewsPage,
    ModulePage, LessonPage, CaseStudyPage, QuizPage,
)  # fmt: skip


@pytest.fixture
def content(home: Any, settings: Any) -> set[str]:
    """The demonstration as it is written: an address of each kind of page, one changed, one overdue."""
    settings.DEMO = True
    call_command("demo", stdout=StringIO())
    special = GuidancePage.objects.filter(slug__in=("context-conference", "school-assessment"))
    return {page.url for page in (*special, *(kind.objects.live().first() for kind in KINDS))}


def with_each_block() -> set[str]:
    """Guidance that has it, for every block an editor can choose."""
    guidance = list(GuidancePage.objects.live().public())
    return {next(page.url for page in guidance if shows(page, kind)) for kind, _ in STORY_BLOCKS}


def shows(page: GuidancePage, kind: str) -> bool:
    return any(block.block_type == kind for block in page.body)


@pytest.mark.parametrize("role", LOOKERS)
def test_every_address_is_open_to_those_who_may(
    visit: Visit,
    home: Any,
    practitioner: User,
    champion: User,
    lead: User,
    role: str,
    signed_in: Any,
    complaints: list[str],
) -> None:
    """The rows of the access matrix, so that no page can be forgotten; each as one of those who may."""
    person = {"practitioner": practitioner, "champion": champion, "lead": lead}.get(role)
    things = things_of(practitioner, champion)
    client = signed_in(person) if person else Client()
    rows = {**TABLE, **PAGES, **SIGNING}.values()
    asked = [address.format(**things) for address, row in rows if looker(row) == role]
    assert "nobody" not in {looker(row) for _, row in rows}, (
        "a page for somebody of whom there is no browser here"
    )
    pages = [address for address in asked if client.get(address)["Content-Type"].startswith("text/html")]
    assert len(pages) > 5
    look_at(visit(person), pages, complaints)


def looker(row: str) -> str:
    """The first of us who may read a page of this row; where others meet another screen, a test below goes there."""
    may = [role for role, status in zip(ROLES, row.split(), strict=True) if status == "200"]
    return next((role for role in LOOKERS if role in may), "nobody" if may else "")


def test_what_is_written_is_open_to_readers_and_writers(
    visit: Visit, content: set[str], practitioner: User, lead: User, editor: User, complaints: list[str]
) -> None:
    actions.start(practitioner, QuizPage.objects.first())
    lists = [
        "/",
        "/guidance/",
        "/tools/",
        "/glossary/",
        "/learning/",
        "/news/",
        "/search/",
        "/search/?q=zzzz",
    ]
    look_at(visit(), [*lists, NOWHERE, *content | with_each_block()], complaints)
    look_at(visit(practitioner), ["/my/", "/my/quizzes/", *sorted(content)], complaints)
    waiting = decide_url(submit(GuidancePage.objects.live().first(), editor))
    look_at(visit(lead), [*IN_THE_ADMIN, waiting], complaints, within="#main")


def test_it_is_open_to_a_practitioner(
    visit: Visit, home: Any, practitioner: User, champion: User, complaints: list[str]
) -> None:
    make_result(practitioner, quiz_of(make_module("Short", questions=2)), right=False)
    cases = [
        make_case(practitioner, state, champion)
        for state in (State.POOLED, State.WAITING_REQUESTER, State.ADVISED, State.CLOSED, State.WITHDRAWN)
    ]
    quarantine(cases[1], champion, QuarantineReason.NAMES_SOMEBODY)
    ChampionProfile.objects.update(capacity=9)
    draft = make_case(practitioner, State.DRAFT)
    addresses = [
        "/my/", "/my/quizzes/", "/my/cpd/", "/my/cpd/add/", make_cpd_entry(practitioner).url,
        "/consultations/", *[case.url for case in cases],
        *[f"{draft.url}ask/{step.slug}/" for step in STEPS],
    ]  # fmt: skip
    look_at(visit(practitioner), addresses, complaints)


def test_it_is_open_to_a_champion(
    visit: Visit, practitioner: User, champion: User, other_champion: User, complaints: list[str]
) -> None:
    states = (State.POOLED, State.OFFERED, State.ACTIVE, State.WAITING_REQUESTER, State.ADVISED)
    cases = [make_case(practitioner, state, champion) for state in states]
    handed = make_case(practitioner, State.ACTIVE, other_champion)
    hand_over(handed, other_champion, champion, HandOverReason.AWAY)
    ChampionProfile.objects.update(capacity=9)
    page = visit(champion)
    addresses = [
        "/my/", "/consultations/queue/", "/consultations/cases/",
        *[case.url for case in [*cases[1:], handed]],
    ]  # fmt: skip
    look_at(page, addresses, complaints)


def test_it_is_open_to_a_lead(
    visit: Visit, home: Any, practitioner: User, champion: User, lead: User, complaints: list[str]
) -> None:
    states = (State.POOLED, State.ACTIVE, State.ADVISED, State.CLOSED, State.WITHDRAWN)
    cases = [make_case(practitioner, state, champion) for state in states]
    stopped = make_case(practitioner, State.ACTIVE, champion)
    quarantine(stopped, lead, QuarantineReason.NAMES_SOMEBODY)
    page = visit(lead)
    addresses = [
        "/my/", "/impact/", "/consultations/queue/", "/consultations/cases/", "/consultations/load/",
        *[case.url for case in cases], stopped.url,
    ]  # fmt: skip
    look_at(page, addresses, complaints)
    open_glass(stopped, lead, "A champion says that it names somebody.")
    look_at(page, [stopped.url], complaints)


def test_it_says_what_went_wrong_to_everybody(
    visit: Visit, practitioner: User, complaints: list[str]
) -> None:
    page = visit(practitioner)
    page.goto("/consultations/ask/")
    page.get_by_label("No", exact=True).check()
    page.get_by_role("button", name="Go on").click()
    page.get_by_role("button", name="Save and go on").last.click()
    expect(page.get_by_role("alert")).to_be_focused()
    examine(page, complaints)
    page.get_by_role("alert").get_by_role("link", name="Your question in one sentence").click()
    expect(page.get_by_label("Your question in one sentence")).to_be_focused()


@pytest.mark.parametrize("name", ["400", "403", "403_csrf", "429", "500"])
def test_a_refusal_is_open_to_everybody_too(
    visit: Visit, home: Any, practitioner: User, name: str, complaints: list[str]
) -> None:
    asked = RequestFactory().get(NOWHERE)
    asked.user = practitioner
    body = render_to_string(f"{name}.html", {} if name == "500" else None, request=asked)
    page = visit()
    page.route(f"**{NOWHERE}", lambda route: route.fulfill(body=body, content_type="text/html"))
    look_at(page, [NOWHERE], complaints)
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_it_lets_the_keyboard_past_the_masthead(visit: Visit, home: Any) -> None:
    page = visit()
    page.goto("/guidance/")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the page")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()


# --- how a page is looked at --------------------------------------------------


def look_at(page: Page, addresses: list[str], complaints: list[str], within: str = "html") -> None:
    def hear(message: ConsoleMessage) -> None:
        if message.type == "error" and "status of 404" not in message.text:
            complaints.append(f"{page.url}: console: {message.text[:200]}")

    page.on("console", hear)
    for address in addresses:
        answer = page.goto(address)
        if answer is None or (answer.status != 200 and address != NOWHERE):
            complaints.append(f"{address}: not answered with a page")
        examine(page, complaints, within)
