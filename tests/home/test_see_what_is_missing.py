"""What is asked and searched for, beside what there is to read; and a draft begun from a gap."""

from collections import Counter
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import PageLogEntry, Revision

from accounts.models import User
from champions import actions
from champions.models import Consultation
from core.models import Topic
from home.coverage.demand import Line, lines_for
from home.coverage.searches import unfound_by_topic
from home.models import UnfoundWords
from learning.actions import count_items
from learning.models import QuestionTopic
from makers import make_area, make_team, make_user, topic
from makers_champions import make_draft
from makers_learning import make_module, make_result, quiz_of
from makers_resources import make_answer, make_guidance
from resources.models import GuidancePage

COVERAGE, START = "/impact/coverage/", "/impact/coverage/start/"


def ask(name: str, times: int, *, area: str = "Fenmarch") -> None:
    team = make_team(f"Team of {area}", area=make_area(area))
    for _ in range(times):
        person = make_user("Asker", team=team)
        actions.send(make_draft(person, topics=[topic(name)]), person)


def search(words: str, times: int, month: date | None = None) -> None:
    UnfoundWords.objects.create(words=words, times=times, month=month or timezone.localdate().replace(day=1))


def line_of(name: str, areas: set[int] | None = None) -> Line:
    ids = {make_area().pk} if areas is None else areas
    return next(line for line in lines_for(ids) if line.topic.name == name)


def test_it_counts_what_was_asked_in_these_areas_in_a_year(home: object) -> None:
    ask("Cuckooing", 6)
    ask("Cuckooing", 7, area="Calderwick Vale")
    old = make_user("Old")
    case = make_draft(old, topics=[topic("Cuckooing")])
    actions.send(case, old)
    Consultation.objects.filter(pk=case.pk).update(submitted_at=timezone.now() - timedelta(days=400))
    make_draft(make_user("Drafting"), topics=[topic("Cuckooing")])
    assert str(line_of("Cuckooing").asked) == "6"
    assert str(line_of("Parks").asked) == "0"


def test_it_hides_small_counts_and_their_order(home: object) -> None:
    for name, times in (("Sport", 1), ("Custody", 4), ("Parks", 5)):
        ask(name, times)
    search("cuckooing", 3)
    assert str(line_of("Custody").asked) == "fewer than 5"
    assert str(line_of("Cuckooing").searched) == "fewer than 5"
    names = [line.topic.name for line in lines_for({make_area().pk})][:4]
    assert names == ["Parks", "Cuckooing", "Custody", "Sport"], "hidden ones by name"


def test_searches_belong_to_the_topic_whose_words_they_hold(home: object) -> None:
    search("county line", 3)
    search("what are county lines", 2)
    search("lines of sight", 9)
    search("cce", 5)
    search("county lines", 7, date(2020, 1, 1))
    topics = list(Topic.objects.all())
    names = {one.pk: one.name for one in topics}
    found = unfound_by_topic(topics, timezone.localdate() - timedelta(days=300))
    assert Counter({names[pk]: number for pk, number in found.items()}) == {
        "County lines": 5,
        "Child criminal exploitation": 5,
    }


def test_it_counts_what_the_public_may_read_and_its_oldest_review(home: object) -> None:
    parks = (topic("Parks"),)
    make_guidance("New", topics=parks, checked_on=date(2026, 5, 1))
    make_guidance("Old", topics=parks, checked_on=date(2025, 2, 3))
    make_answer("Parks?", topics=parks, checked_on=date(2026, 1, 2))
    make_guidance("Draft", topics=parks, checked_on=date(2020, 1, 1), live=False)
    module = make_module()
    module.topics.add(topic("Parks"))
    module.save()
    line = line_of("Parks")
    assert (line.guidance, line.answers, line.modules, line.oldest) == (2, 1, 1, date(2025, 2, 3))
    module.checked_on = date(2024, 6, 7)
    module.save()
    assert line_of("Parks").oldest == date(2024, 6, 7)
    assert line_of("Sport").oldest is None


def test_facility_is_what_the_worker_has_counted(home: object) -> None:
    quiz = quiz_of(make_module(questions=1, lessons=0))
    for number in range(10):
        make_result(make_user(f"Learner{number}"), quiz, right=number < 5)
    assert line_of("Peers").facility is None, "not counted yet"
    count_items()
    assert QuestionTopic.objects.filter(tag=topic("Peers")).exists()
    assert line_of("Peers").facility == 50


@pytest.mark.parametrize("right", [1, 4, 8, 11])
def test_facility_gives_nobodys_answer_away(home: object, right: int) -> None:
    quiz = quiz_of(make_module(questions=1, lessons=0))
    for number in range(12):
        make_result(make_user(f"Learner{number}"), quiz, right=number < right)
    count_items()
    assert line_of("Peers").facility is None


def test_the_widest_gap_stands_first(home: object) -> None:
    ask("Parks", 8)
    ask("Sport", 6)
    for number in range(3):
        make_guidance(f"Park {number}", topics=(topic("Parks"),))
    lines = lines_for({make_area().pk})
    assert [line.topic.name for line in lines[:2]] == ["Sport", "Parks"]
    assert lines[0].is_uncovered
    assert not lines[1].is_uncovered
    assert not lines[-1].is_uncovered, "what nobody wants is no gap"


def test_it_asks_no_more_when_there_are_more_topics(home: object, lead: User, signed_in: Any) -> None:
    client = signed_in(lead)
    ask("Parks", 1)
    client.get(COVERAGE)
    with CaptureQueriesContext(connection) as few:
        client.get(COVERAGE)
    facet = topic("Parks").facet
    Topic.objects.bulk_create(Topic(name=f"New {n}", slug=f"new-{n}", facet=facet) for n in range(30))
    for name in ("Parks", "Sport", "Custody", "New 1"):
        ask(name, 2)
        make_guidance(f"On {name}", topics=(topic(name),))
    client.get(COVERAGE)
    with CaptureQueriesContext(connection) as more:
        client.get(COVERAGE)
    assert len(more) == len(few) <= 12


def test_leads_see_their_own_areas_and_nobody_else_any(
    home: object, lead: User, other_lead: User, administrator: User, practitioner: User, champion: User,
    editor: User, signed_in: Any,
) -> None:  # fmt: skip
    ask("Parks", 6)
    ask("Parks", 9, area="Calderwick Vale")
    shown = {
        person: {
            line.topic.name: str(line.asked) for line in signed_in(person).get(COVERAGE).context["lines"]
        }["Parks"]
        for person in (lead, other_lead, administrator)
    }
    assert list(shown.values()) == ["6", "9", "15"]
    for person in (practitioner, champion, editor):
        assert signed_in(person).get(COVERAGE).status_code == 404


# --- a draft from a gap ---------------------------------------------------------


def test_a_draft_is_begun_with_its_topic_and_an_outline(home: object, lead: User, signed_in: Any) -> None:
    client = signed_in(lead)
    response = client.post(START, {"topic": "cuckooing"})
    page = GuidancePage.objects.get()
    assert response["Location"] == f"/admin/pages/{page.pk}/edit/"
    assert (page.title, page.live, page.owner) == ("Cuckooing", False, lead)
    assert [one.name for one in page.topics.all()] == ["Cuckooing"]
    assert [block.block_type for block in page.body] == ["heading"] * 5
    assert Revision.objects.get(object_id=str(page.pk)).user == lead
    assert set(PageLogEntry.objects.filter(page=page.pk).values_list("user", flat=True)) == {lead.pk}
    editor = client.get(response["Location"])
    assert editor.status_code == 200
    assert "What good looks like" in editor.content.decode()


def test_pressed_twice_it_is_one_draft(home: object, lead: User, signed_in: Any) -> None:
    client = signed_in(lead)
    addresses = {client.post(START, {"topic": "cuckooing"})["Location"] for _ in range(2)}
    assert len(addresses) == GuidancePage.objects.count() == 1
    make_guidance("Cuckooing here", topics=(topic("Cuckooing"),))
    client.post(START, {"topic": "parks"})
    assert GuidancePage.objects.filter(live=False).count() == 2


@pytest.mark.parametrize("slug", ["", "nothing", "parks\x00", "x" * 5000])
def test_an_odd_topic_begins_nothing(home: object, lead: User, signed_in: Any, slug: str) -> None:
    Topic.objects.filter(slug="parks").update(retired_on=timezone.localdate())
    assert signed_in(lead).post(START, {"topic": slug}).status_code == 404
    assert not GuidancePage.objects.exists()


def test_nobody_but_a_lead_who_may_write_begins_one(
    home: object,
    lead: User,
    editor: User,
    champion: User,
    practitioner: User,
    administrator: User,
    signed_in: Any,
) -> None:
    for person in (editor, champion, practitioner, administrator):
        assert signed_in(person).post(START, {"topic": "parks"}).status_code == 404
    lead.groups.clear()
    assert signed_in(lead).post(START, {"topic": "parks"}).status_code == 404
    assert not GuidancePage.objects.exists()


def test_the_admins_home_screen_shows_a_lead_the_gaps(
    home: object, lead: User, editor: User, signed_in: Any
) -> None:
    ask("Cuckooing", 6)
    ask("Parks", 6)
    make_guidance("On parks", topics=(topic("Parks"),))
    html = signed_in(lead).get("/admin/").content.decode()
    assert "Topics asked about without guidance" in html
    assert "Start a draft on Cuckooing" in html
    assert "Start a draft on Parks" not in html
    assert "asked about in Fenmarch: 6" in html
    assert "Topics asked about without guidance" not in signed_in(editor).get("/admin/").content.decode()
