"""What stands beside a text: how long it takes, its topics, and what else there is on them."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django import DjangoCaptureOnCommitCallbacks
from wagtail.models import PageViewRestriction

from accounts.models import User
from core.reading_time import WORDS_A_MINUTE, minutes_for
from home.models import HomePage
from learning.models import CaseStudyPage, LessonPage, ModulePage
from makers import make_area, make_team, topic
from makers_champions import make_champion
from makers_learning import make_module
from makers_resources import make_answer, make_guidance, make_tool, make_toolkit

PATH = "/guidance/parks-at-night/"


def read(client: Client | None = None, path: str = PATH) -> str:
    response = (client or Client()).get(path)
    assert response.status_code == 200, path
    return response.content.decode()


def make_study(module: ModulePage, title: str = "The bandstand", **fields: Any) -> CaseStudyPage:
    page = CaseStudyPage(
        title=title,
        slug="study",
        summary="What one place did.",
        area_name="Fenmarch",
        year="2024",
        source_title="A study",
        source_url="https://study.example/",
        **fields,
    )
    page.topics.add(topic("Parks"))
    module.add_child(instance=page)
    return page


@pytest.fixture
def page(home: HomePage) -> Any:
    return make_guidance("Parks at night", topics=(topic("Parks"), topic("Observation")))


@pytest.mark.parametrize(
    ("words", "minutes"), [(0, 1), (1, 1), (WORDS_A_MINUTE, 1), (WORDS_A_MINUTE + 1, 2), (1000, 5)]
)
def test_minutes_are_whole_and_at_least_one(words: int, minutes: int) -> None:
    assert minutes_for(words) == minutes


def test_it_says_how_long_it_takes(home: HomePage) -> None:
    make_guidance("Short", text="<p>Go there.</p>")
    make_guidance("Long", text=f"<p>{'word ' * 900}</p>")
    assert "1 minute to read." in read(path="/guidance/short/")
    assert "5 minutes to read." in read(path="/guidance/long/")


@pytest.mark.parametrize("kind", ["guidance", "tool", "toolkit", "answer", "module", "lesson", "study"])
def test_every_page_to_read_offers_the_same(home: HomePage, kind: str) -> None:
    parks = topic("Parks")
    make_guidance("Parks by day", topics=(parks,))
    module = make_module()
    pages: dict[str, Callable[[], Any]] = {
        "guidance": lambda: make_guidance(topics=(parks,)),
        "tool": lambda: make_tool(topics=(parks,)),
        "toolkit": lambda: make_toolkit(("First", [(make_tool(), "")])),
        "answer": lambda: make_answer(topics=(parks,)),
        "module": lambda: module,
        "lesson": lambda: LessonPage.objects.get(),
        "study": lambda: make_study(module),
    }
    page = pages[kind]()
    page.checked_on = date(2026, 3, 1)
    page.topics.set([parks])
    page.save()
    html = read(path=page.url)
    assert "Last reviewed 1 March 2026" in html
    assert "Sign in to save this for later" in html
    assert "data-print" in html
    assert "Was this page useful?" in html
    assert Client().get(f"/useful/{page.pk}/?answer=yes").status_code == 200
    assert '<a href="/search/?topic=parks">Parks</a>' in html
    assert '<a href="/guidance/parks-by-day/">' in html


def test_a_module_does_not_lead_on_to_its_own_steps(home: HomePage) -> None:
    mine, other = make_module(), make_module("Elsewhere")
    own = make_study(mine)
    mine.topics.set([topic("Parks")])
    mine.save()
    html = read(path=mine.url)
    assert html.count(f'<a href="{own.url}">') == 1, "among its steps, and not below"
    study = make_study(other, "Another bandstand")
    cache.clear()  # as the commit does
    assert f'<a href="{study.url}">' in read(path=mine.url)


@pytest.mark.parametrize("kind", ["guidance", "toolkit", "answer", "study"])
def test_a_link_to_each_heading_can_be_copied(home: HomePage, kind: str) -> None:
    study = make_study(make_module(), vision=[("text", "<p>Safer stops.</p>")])
    pages: dict[str, tuple[Callable[[], Any], str]] = {
        "guidance": (make_guidance, "what-to-look-for"),
        "toolkit": (lambda: make_toolkit(("First", [(make_tool(), "")])), "stage-1"),
        "answer": (make_answer, "asked"),
        "study": (lambda: study, "vision"),
    }
    make, anchor = pages[kind]
    html = read(path=make().url)
    assert f'<h2 id="{anchor}">' in html
    assert f'href="#{anchor}" data-copy' in html


def test_its_topics_lead_to_everything_on_them(page: Any) -> None:
    assert '<a href="/search/?topic=parks">Parks</a>' in read()


def test_what_shares_its_topics_is_grouped_by_kind(page: Any) -> None:
    make_guidance("Parks by day", topics=(topic("Parks"),))
    make_tool("Park walk", topics=(topic("Parks"),))
    module = make_module("Places")
    module.topics.add(topic("Parks"))
    module.save()
    make_study(module)
    html = read()
    beside = html[html.index("hub-beside") :]
    order = [
        beside.index(words)
        for words in (
            "<h3>Guidance</h3>",
            "Parks by day",
            "<h3>Modules</h3>",
            "Places",
            "<h3>Tools</h3>",
            "Park walk",
            "<h3>Case studies</h3>",
            "The bandstand",
        )
    ]
    assert order == sorted(order)
    assert "Lesson 1" not in beside, "a lesson is reached through its module"


def test_the_best_fit_stands_first_and_three_are_enough(page: Any) -> None:
    for number in range(4):
        make_tool(f"A tool {number}", topics=(topic("Parks"),))
    make_tool("The very tool", topics=(topic("Parks"), topic("Observation")))
    html = read()
    assert html.index("The very tool") < html.index("A tool 0")
    assert "A tool 2" not in html


def test_a_case_study_leads_on_as_well(page: Any) -> None:
    study = make_study(make_module("Places"))
    html = read(path=study.url)
    assert "Parks at night" in html
    assert '<a href="/search/?topic=parks">Parks</a>' in html


@pytest.mark.parametrize("hide", ["draft", "private"])
def test_it_leads_to_nothing_that_is_not_public(page: Any, hide: str) -> None:
    other = make_guidance("Hidden park", topics=(topic("Parks"),), live=hide != "draft")
    if hide == "private":
        PageViewRestriction.objects.create(page=other, restriction_type=PageViewRestriction.LOGIN)
    assert "Hidden park" not in read()


# --- champions ----------------------------------------------------------------


def test_champions_are_named_to_whoever_is_signed_in(page: Any, practitioner: User, signed_in: Any) -> None:
    make_champion("Paula", topics=("Parks",))
    make_champion("Tess", topics=("Transport",))
    make_champion("Gone", topics=("Parks",), is_active=False)
    html = read(signed_in(practitioner))
    assert "<h3>Champions</h3>" in html
    assert "Paula" in html
    assert "Tess" not in html
    assert "Gone" not in html


def test_the_public_never_learns_who_they_are(page: Any, practitioner: User, signed_in: Any) -> None:
    make_champion("Paula", topics=("Parks",))
    assert "Paula" in read(signed_in(practitioner))
    assert "Paula" not in read(), "not even after somebody who may know has read the page"


def test_the_public_reads_them_where_the_directory_is_public(page: Any, settings: Any) -> None:
    settings.CHAMPIONS_DIRECTORY_PUBLIC = True
    make_champion("Paula", topics=("Parks",))
    assert "Paula" in read()


def test_those_of_the_readers_own_area_stand_first(page: Any, practitioner: User, signed_in: Any) -> None:
    far = make_team("Vale team", area=make_area("Calderwick Vale"))
    make_champion("Ada", topics=("Parks", "Observation"), team=far)
    make_champion("Zoe", topics=("Parks",))
    html = read(signed_in(practitioner))
    assert html.index("Zoe Tester") < html.index("Ada Tester")


@pytest.mark.parametrize("change", ["stops", "is renamed", "learns"])
def test_a_champion_who_changes_is_met_at_once(
    page: Any,
    settings: Any,
    change: str,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    settings.CHAMPIONS_DIRECTORY_PUBLIC = True
    person = make_champion("Paula", topics=("Transport",) if change == "learns" else ("Parks",))
    profile: Any = person.champion_profile  # type: ignore[attr-defined]
    before = "Paula" in read()
    with django_capture_on_commit_callbacks(execute=True):
        if change == "stops":
            profile.is_active = False
            profile.save()
        elif change == "is renamed":
            person.first_name = "Paulina-Jo"
            person.save()
        else:
            profile.topics.add(topic("Parks"))
    assert before == (change != "learns")
    assert ("Paula" in read()) == (change == "learns")


def test_signing_in_forgets_no_page(
    page: Any, champion: User, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    from core.freshness import content_version

    before = content_version()
    with django_capture_on_commit_callbacks(execute=True):
        Client().force_login(champion)
    assert content_version() == before


def test_it_asks_as_often_for_many_as_for_few(page: Any, practitioner: User, signed_in: Any) -> None:
    from django.core.cache import cache

    def count() -> int:
        cache.clear()
        client = signed_in(practitioner)
        client.get("/tools/")
        with CaptureQueriesContext(connection) as asked:
            read(client)
        return len(asked)

    make_tool("Tool 0", topics=(topic("Parks"),))
    make_champion("Paula", topics=("Parks",))
    count()
    before = count()
    for number in range(1, 6):
        make_tool(f"Tool {number}", topics=(topic("Parks"),))
        make_champion(f"Paula {number}", topics=("Parks",))
    assert count() == before
