from io import StringIO

import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.test import Client, TestCase
from wagtail.models import GroupPagePermission, Page, Site, Workflow

from accounts.models import User
from home.establish import establish
from home.models import HomePage
from resources.models import GlossaryTerm, GuidancePage


def rows() -> tuple[int, ...]:
    counted = (Page, Site, Group, GroupPagePermission, Workflow)
    return tuple(model.objects.count() for model in counted)


def test_it_makes_the_lists_people_are_sent_to(home: HomePage) -> None:
    addresses = set(home.get_children().values_list("slug", flat=True))
    assert {"guidance", "tools", "glossary"} <= addresses


def test_it_changes_nothing_the_second_time(home: HomePage) -> None:
    before = rows()
    establish()
    assert rows() == before


def test_it_keeps_what_editors_renamed(home: HomePage) -> None:
    page = home.get_children().get(slug="guidance").specific
    page.title = "What to do"
    page.save_revision().publish()
    establish()
    assert Page.objects.filter(title="What to do").exists()


@pytest.mark.parametrize(("group", "may"), [("Implementation leads", True), ("Guidance editors", False)])
def test_leads_publish_and_editors_do_not(home: HomePage, group: str, may: bool) -> None:
    permissions = Group.objects.get(name=group)
    pages = GroupPagePermission.objects.filter(group=permissions, permission__codename="publish_page")
    terms = permissions.permissions.filter(codename="publish_glossaryterm")
    assert (pages.exists(), terms.exists()) == (may, may)


def test_a_draft_goes_to_the_leads(home: HomePage) -> None:
    assert home.get_workflow().name == "Lead approval"
    workflow = GlossaryTerm.get_default_workflow()
    assert workflow is not None
    assert workflow.name == "Lead approval"


def test_wagtails_own_groups_and_workflow_do_not_stand_beside_ours(home: HomePage) -> None:
    assert set(Group.objects.values_list("name", flat=True)) == {
        "Implementation leads", "Guidance editors", "Champions",
    }  # fmt: skip
    assert [workflow.name for workflow in Workflow.objects.all()] == ["Lead approval"]


def test_a_group_of_wagtails_that_somebody_uses_stays(home: HomePage, practitioner: User) -> None:
    practitioner.groups.add(Group.objects.create(name="Editors"))
    establish()
    assert Group.objects.filter(name="Editors").exists()


def test_the_line_on_every_page_leads_to_all_routes(db: None) -> None:
    call_command("establish", stdout=StringIO())
    assert '<a href="/guidance/report-now/">All routes</a>' in Client().get("/").content.decode()
    page = Client().get("/guidance/report-now/")
    assert page.status_code == 200
    assert "Childline" in page.content.decode()
    call_command("establish", stdout=StringIO())
    assert Page.objects.filter(slug="report-now").count() == 1


def test_what_a_lead_made_of_it_stays(db: None) -> None:
    call_command("establish", stdout=StringIO())
    page = GuidancePage.objects.get(slug="report-now")
    page.title = "Who to ring here"
    page.save_revision().publish()
    call_command("establish", stdout=StringIO())
    assert GuidancePage.objects.get(slug="report-now").title == "Who to ring here"


def test_while_it_is_unpublished_nothing_leads_to_it(db: None) -> None:
    call_command("establish", stdout=StringIO())
    with TestCase.captureOnCommitCallbacks(execute=True):
        GuidancePage.objects.get(slug="report-now").unpublish()
    assert "All routes" not in Client().get("/").content.decode()
