"""Whoever writes a page sees every topic and ticks those it is about."""

import json
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from wagtail.models import Page

from accounts.models import User
from core.models import Topic
from home.models import HomePage
from makers import topic
from makers_pages import guidance_form, write
from makers_resources import make_guidance
from resources.models import GuidanceIndexPage, GuidancePage


@pytest.fixture
def page(home: HomePage) -> GuidancePage:
    return make_guidance("First words", topics=(topic("Parks"),))


def of_draft(page: Page) -> list[str]:
    draft = GuidancePage.objects.get(pk=page.pk).get_latest_revision_as_object()
    return [one.name for one in draft.topics.all()]


def tick(name: str, *, ticked: bool) -> str:
    return f'value="{topic(name).pk}"{" checked" if ticked else ""}>'


def editor_of(client: Client, page: Page) -> str:
    return client.get(f"/admin/pages/{page.pk}/edit/").content.decode()


def test_it_offers_every_topic_under_its_facet(page: GuidancePage, editor: User, signed_in: Any) -> None:
    html = editor_of(signed_in(editor), page)
    for one in Topic.objects.by_facet():
        assert f"<legend>{one.facet}</legend>" in html
        assert tick(one.name, ticked=one.name == "Parks") in html
    assert "double quotes" not in html


def test_what_is_ticked_is_kept_with_the_draft_alone(
    page: GuidancePage, editor: User, signed_in: Any
) -> None:
    assert write(signed_in(editor), page, topics=["Peers", "Transport"]).status_code == 302
    assert sorted(of_draft(page)) == ["Peers", "Transport"]
    assert [one.name for one in GuidancePage.objects.get().topics.all()] == ["Parks"]
    assert tick("Peers", ticked=True) in editor_of(signed_in(editor), page)


def test_publishing_makes_it_the_page_s_own(page: GuidancePage, lead: User, signed_in: Any) -> None:
    write(signed_in(lead), page, "action-publish", topics=["Peers"])
    assert [one.name for one in GuidancePage.objects.get().topics.all()] == ["Peers"]


def test_a_refusal_leaves_the_ticks(page: GuidancePage, lead: User, signed_in: Any) -> None:
    html = write(signed_in(lead), page, "action-publish", topics=["Peers"], sources=[]).content.decode()
    assert tick("Peers", ticked=True) in html
    assert tick("Parks", ticked=False) in html


def test_what_is_no_topic_is_refused_and_not_lost(page: GuidancePage, editor: User, signed_in: Any) -> None:
    form = guidance_form(slug=page.slug) | {"topics": ["0"], "action-none": "yes"}
    answer = signed_in(editor).post(f"/admin/pages/{page.pk}/edit/", form)
    assert "not one of the available choices" in answer.content.decode()
    assert of_draft(page) == ["Parks"]


def test_a_retired_topic_stays_where_it_is_and_is_offered_nowhere_else(
    page: GuidancePage, editor: User, signed_in: Any
) -> None:
    Topic.objects.filter(name__in=["Parks", "Peers"]).update(retired_on=timezone.localdate())
    client = signed_in(editor)
    html = editor_of(client, page)
    assert "Parks (retired)" in html
    assert "Peers (retired)" not in html
    write(client, page, topics=["Parks", "Transport"])
    assert sorted(of_draft(page)) == ["Parks", "Transport"]
    write(client, page, topics=["Peers"])
    assert sorted(of_draft(page)) == ["Parks", "Transport"], "refused"


def test_saving_by_itself_keeps_the_ticks(page: GuidancePage, editor: User, signed_in: Any) -> None:
    answer = signed_in(editor).post(
        f"/admin/pages/{page.pk}/edit/",
        guidance_form(slug=page.slug, topics=["Peers"]),
        headers={"accept": "application/json"},
    )
    assert json.loads(answer.content)["success"]
    assert of_draft(page) == ["Peers"]


def test_a_new_page_begins_with_none_and_keeps_what_was_ticked(
    home: HomePage, lead: User, signed_in: Any
) -> None:
    parent = GuidanceIndexPage.objects.get()
    address = f"/admin/pages/add/resources/guidancepage/{parent.pk}/"
    client = signed_in(lead)
    assert " checked> <span>" not in client.get(address).content.decode()
    client.post(address, guidance_form("New words", topics=["Peers"]) | {"action-publish": "yes"})
    assert [one.name for one in GuidancePage.objects.get().topics.all()] == ["Peers"]


def test_versions_are_compared_by_topic(page: GuidancePage, editor: User, signed_in: Any) -> None:
    first = page.save_revision()
    client = signed_in(editor)
    write(client, page, topics=["Parks", "Peers"])
    last = GuidancePage.objects.get().latest_revision
    answer = client.get(f"/admin/pages/{page.pk}/revisions/compare/{first.pk}...{last.pk}/")
    assert '<span class="addition">peers</span>' in answer.content.decode()


def test_a_copy_has_the_same(page: GuidancePage, editor: User, signed_in: Any) -> None:
    write(signed_in(editor), page, topics=["Peers"])
    original = GuidancePage.objects.get()
    copied = original.copy(update_attrs={"slug": "again", "title": "Again"}, copy_revisions=True)
    assert [one.name for one in copied.topics.all()] == ["Parks"]
    assert of_draft(copied) == ["Peers"]
