"""The demonstration is whole, is built once, and every address it links to is there."""

import re
from datetime import date, timedelta
from io import StringIO
from typing import Any

import pytest
from django.apps import apps
from django.core.management import call_command
from django.test import Client
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from wagtail.documents.models import Document
from wagtail.models import Comment, Page, WorkflowState

from accounts.demonstration import PASSWORD
from accounts.models import User
from champions.models import Consultation
from confidentiality.identifiers import find
from core.blocks import STORY_BLOCKS, StoryField
from core.blocks.headings import mistakes_of
from core.models import PageChange, Topic
from core.readiness import missing_in
from home.coverage.searches import unfound_by_topic
from home.demonstration.searches import FIRST, IN_VAIN
from home.finding.unfound import most_wanted, what_may_be_kept
from learning.models import Attempt, LessonPage, Question
from readers.figures import most_read
from readers.models import Feedback, SavedPage
from resources.coverage import coverage
from resources.demonstration import GLOSSARY, GUIDANCE, NEWS, TOOLS
from resources.models import GlossaryTerm, GuidancePage, LocalService, NewsPage, ToolPage
from resources.models.news import news

SUFFOLK = (
    "CS implementation group",
    "CS strategic partnership",
    "SSCB",
    "Safeguarding adolescents strategy",
    "MACE panels",
    "Vulnerability Assessment Tracker",
    "CE hub",
    "Location-based work",
    "Make a Change",
    "Champion",
    "Detached youth work",
    "Transitional safeguarding",
    "Challenges",
    "Mechanisms of change",
)
ROLES = ("practitioner", "colleague", "champion", "champion2", "lead", "editor")
CONTENT = ("ModulePage", "LessonPage", "CaseStudyPage", "QuizPage")
LINK = re.compile(r'href="(/[^"#?]*)')


def counts() -> dict[str, int]:
    return {
        model._meta.label: model._default_manager.count()
        for label in ("accounts", "resources", "learning", "champions", "home", "readers")
        for model in apps.get_app_config(label).get_models()
    }


def test_it_is_as_large_as_promised(demonstration: str) -> None:
    assert GuidancePage.objects.live().public().count() == len(GUIDANCE) >= 24
    assert ToolPage.objects.count() == len(TOOLS) >= 8
    assert GlossaryTerm.objects.count() == len(GLOSSARY) >= 30
    assert apps.get_model("learning", "ModulePage").objects.count() >= 5
    assert apps.get_model("learning", "Question").objects.count() >= 30
    assert Consultation.objects.values("state").distinct().count() >= 8
    assert "The demonstration stands" in demonstration


def test_pages_have_readers_who_said_something_and_saved_some(demonstration: str) -> None:
    today = timezone.localdate()
    found = [page.slug for page, readers in most_read(today - timedelta(days=60)) if readers >= 5]
    assert "context-weighting" in found
    assert Feedback.objects.filter(is_useful=False).exclude(comment="").exists()
    assert SavedPage.objects.values("person").distinct().count() == 2
    for text in Feedback.objects.exclude(comment="").values_list("comment", flat=True):
        assert not find(text), "nobody in it"


def test_repeating_it_changes_nothing(demonstration: str) -> None:
    before = counts(), Page.objects.count(), Document.objects.count()
    call_command("demo", stdout=StringIO())
    assert (counts(), Page.objects.count(), Document.objects.count()) == before


def test_what_an_editor_changed_since_stays(demonstration: str) -> None:
    page = GuidancePage.objects.get(slug="levels")
    page.title, page.body = "Ours", [("text", "<p>Our own words.</p>")]
    page.save_revision().publish()
    call_command("demo", stdout=StringIO())
    page.refresh_from_db()
    assert page.title == "Ours"
    assert "Our own words." in str(page.body)


def test_no_link_leads_nowhere(demonstration: str) -> None:
    """Every page that anybody may read is opened, and every address of ours on it is tried once."""
    client, tried = Client(), set()
    for page in Page.objects.live().public().filter(depth__gte=2).specific():
        response = client.get(page.url)
        assert response.status_code == 200, page.url
        for address in LINK.findall(response.content.decode()):
            if address in tried or address.startswith("/static/"):
                continue
            tried.add(address)
            assert client.get(address).status_code in (200, 302), f"{address} on {page.url}"


def test_every_link_that_is_written_is_made(demonstration: str) -> None:
    for kind, entries in ((GuidancePage, GUIDANCE), (ToolPage, TOOLS)):
        for entry in entries:
            written = [value["to"] for block, value in entry["body"] if block == "link"]
            body = kind.objects.get(slug=entry["slug"]).body
            assert len([block for block in body if block.block_type == "link"]) == len(written), written


def test_every_tool_has_its_sheet_to_print(demonstration: str) -> None:
    for tool in ToolPage.objects.all():
        document = tool.downloads.get().document
        with document.open_file() as file:
            assert file.read(5) == b"%PDF-"
        answer = Client().get(document.url)
        assert answer.status_code == 200
        assert document.file_size > 5_000


def test_everybody_can_sign_in(demonstration: str) -> None:
    for login in ("practitioner", "champion", "lead", "editor", "admin"):
        form = {"login": f"{login}@demo.example", "password": PASSWORD}
        assert Client().post("/accounts/login/", form)["Location"] == "/my/"


def test_it_is_findable_at_once_and_leaves_the_worker_no_indexing(demonstration: str) -> None:
    found = Client().get("/search/", {"q": "maps of safety"}).content.decode()
    assert "<mark>Safety mapping</mark>" in found
    left = DBTaskResult.objects.filter(task_path="modelsearch.tasks.insert_or_update_object_task")
    assert not left.exists()


def test_what_comes_first_does_and_what_was_missed_is_missing(demonstration: str) -> None:
    for words, name in FIRST.items():
        for wording in words.split(", "):
            html = Client().get("/search/", {"q": wording}).content.decode()
            assert f"/guidance/{name.partition(':')[2]}/" in html.partition("<article")[2][:400], wording
    missed_most = sorted(IN_VAIN, key=lambda words: (-sum(IN_VAIN[words]), words))
    assert [wanted.words for wanted in most_wanted(9)] == missed_most
    assert [what_may_be_kept(words) for words in IN_VAIN] == [*IN_VAIN]
    searched = unfound_by_topic(Topic.objects.in_use(), date(2020, 1, 1))
    assert {topic.name for topic in Topic.objects.filter(pk__in=searched)} >= {"Parks", "Housing estates"}


def test_an_interrupted_build_leaves_nothing_behind(
    demonstration: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    User.objects.filter(email="person01@demo.example").update(email="gone@demo.example")

    def stop(*_: Any, **__: Any) -> None:
        assert User.objects.filter(email="person01@demo.example").exists(), "it had begun"
        raise KeyboardInterrupt

    monkeypatch.setattr("learning.demonstration.history.build_history", stop)
    with pytest.raises(KeyboardInterrupt):
        call_command("demo", stdout=StringIO())
    assert not User.objects.filter(email="person01@demo.example").exists()


def test_every_topic_leads_to_a_page_that_deals_with_it(demonstration: str) -> None:
    """A list or the front page carries topics too, and answers nobody's question."""
    kinds: list[Any] = [GuidancePage, ToolPage, *(apps.get_model("learning", name) for name in CONTENT)]
    reached = {topic.name for kind in kinds for page in kind.objects.live() for topic in page.topics.all()}
    assert set(Topic.objects.in_use().values_list("name", flat=True)) - reached == set()


def test_headings_stand_in_order(demonstration: str) -> None:
    """What editors would be refused is not shown to them as an example."""
    bodies = [
        (page.title, getattr(page, field.name))
        for page in Page.objects.live().specific()
        for field in page._meta.get_fields()
        if isinstance(field, StoryField) and "heading" in field.stream_block.child_blocks
    ]
    assert len(bodies) > 50
    wrong = [title for title, body in bodies if mistakes_of(body)]
    assert wrong == []


def test_every_published_page_could_be_published_again(demonstration: str) -> None:
    """An editor who changes one word of it is asked for that word only."""
    pages = Page.objects.live().filter(depth__gte=2).specific()
    wanting = {page.title: missing_in(page.get_latest_revision_as_object()) for page in pages}
    assert {title: missing for title, missing in wanting.items() if missing} == {}


def test_every_page_has_topics(demonstration: str) -> None:
    """The front page and the lists among them."""
    without = [
        page.title for page in Page.objects.live().filter(depth__gte=2).specific() if not page.topics.exists()
    ]
    assert without == []


def test_one_area_knows_of_nothing_from_18_on(demonstration: str) -> None:
    """Turning 18 is one of the challenges of the Suffolk study; the other area shows what filling the gap is like."""
    assert {row.area: row.gap for row in coverage()} == {"Calderwick Vale": "", "Fenmarch": "18 and over"}
    assert {"hub", "under_18s", "detached"} <= set(LocalService.objects.values_list("kind", flat=True))


def test_every_guidance_page_shows_how_and_says_where_it_comes_from(demonstration: str) -> None:
    for entry in GUIDANCE:
        words = str(entry["body"])
        assert "nvented" in words, entry["slug"]
        assert entry["sources"], entry["slug"]


def test_every_lesson_says_where_it_comes_from(demonstration: str) -> None:
    lessons = LessonPage.objects.live()
    assert len(lessons) == 26
    assert not [lesson.slug for lesson in lessons if not lesson.sources]
    page = Client().get(lessons.get(slug="safety-maps").url).content.decode()
    assert "Where this comes from" in page
    assert '<a href="https://contextualsafeguarding.org.uk/resources/toolkit-overview/safety-mapping"' in page


def test_each_role_finds_something_true_to_life(demonstration: str, signed_in: Any) -> None:
    """What needs the lead, what is late with a champion, a quiz half-way, and a draft of the editor's."""
    people = {name: User.objects.get(email=f"{name}@demo.example") for name in ROLES}
    sees = {name: signed_in(person).get("/my/").context for name, person in people.items()}
    needs = {need.words: need.count for need in sees["lead"]["needs"]}
    assert needs == {
        "case in quarantine": 1,
        "past the time to be taken up": 1,
        "overdue with a champion": 1,
        "waiting for your approval": 1,
        "answer to read before it is published": 1,
        "local service to check again": 1,
    }
    assert any(case.is_late for case in sees["champion2"]["waiting"])
    assert sees["champion"]["waiting"]
    assert sees["practitioner"]["cases"]
    assert sees["colleague"]["cases"]
    half = Attempt.objects.get(person=people["practitioner"], state="open")
    assert {item.is_answered for item in half.items.all()} == {True, False}
    submitted = WorkflowState.objects.get()
    assert submitted.requested_by == people["editor"]
    assert "/guidance/parks-in-summer/" not in Client().get("/guidance/").content.decode()


def test_one_page_is_for_champions_and_locked(demonstration: str, signed_in: Any) -> None:
    address = "/guidance/between-champions/"
    people = {name: User.objects.get(email=f"{name}@demo.example") for name in ("champion", "practitioner")}
    assert signed_in(people["champion"]).get(address).status_code == 200
    assert signed_in(people["practitioner"]).get(address).status_code == 302
    assert GuidancePage.objects.get(slug="between-champions").locked


def test_reporting_comes_first_and_alone(demonstration: str) -> None:
    """What stands first offers no champion, so the page about asking one must not stand there."""
    assert GuidancePage.objects.get(is_pinned=True).slug == "report-now"
    assert "/consultations/ask/" in Client().get("/guidance/asking-a-champion/").content.decode()


def test_some_reading_is_overdue_and_some_is_over(demonstration: str) -> None:
    assert GuidancePage.objects.live().filter(review_by__lt=timezone.localdate()).count() == 1
    over = GuidancePage.objects.get(expired=True)
    assert Client().get(f"/guidance/{over.slug}/").status_code == 404


def test_the_news_are_of_these_weeks_and_what_has_ended_is_gone(demonstration: str) -> None:
    today = timezone.localdate()
    days = list(news().values_list("date", flat=True))
    assert len(days) == len(NEWS) - 1
    assert all(timedelta() <= today - day < timedelta(days=60) for day in days)
    ahead = NewsPage.objects.get(go_live_at__gt=timezone.now())
    assert ahead.approved_schedule
    for hidden in (NewsPage.objects.get(expired=True), ahead):
        for door in (f"/news/{hidden.slug}/", "/news/", "/news/feed/", "/sitemap.xml", "/"):
            assert hidden.slug not in Client().get(door).content.decode(), door


def test_every_block_an_editor_may_use_is_met_on_some_page(demonstration: str) -> None:
    shown = {block.block_type for page in GuidancePage.objects.live() for block in page.body}
    assert {name for name, _ in STORY_BLOCKS} - shown == set()
    street = GuidancePage.objects.get(slug="neighbourhood-assessment")
    html = Client().get(street.url).content.decode()
    assert "An invented street." in html
    assert re.search(r'href="/documents/\d+/neighbourhood-assessment-sheet', html)


def test_a_lead_has_commented_on_what_waits(demonstration: str) -> None:
    comment = Comment.objects.get()
    assert comment.page.slug == "parks-in-summer"
    assert comment.user.email == "lead@demo.example"
    assert comment.has_valid_contentpath(comment.page.specific)


def test_some_pages_say_what_changed_and_a_question_is_flagged_by_it(demonstration: str) -> None:
    changed = {change.page_id for change in PageChange.objects.all()}
    assert len(changed) == 3
    for page in Page.objects.filter(pk__in=changed):
        assert "What changed" in Client().get(page.url).content.decode(), page.url
    assert Question.objects.citing_changed_pages().exists()
    assert not PageChange.objects.filter(told_at=None).exists(), "nobody is sent an e-mail about them"


def test_the_glossary_explains_what_the_suffolk_study_names(demonstration: str) -> None:
    words = {
        word.strip().lower()
        for term in GlossaryTerm.objects.live()
        for part in term.words
        for word in part.split(",")
    }
    assert {name.lower() for name in SUFFOLK} - words == set()
