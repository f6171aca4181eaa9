"""Somebody keeps each page: chosen among those who write."""

from datetime import timedelta
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from accounts.models import User
from home.models import HomePage
from makers import topic
from makers_resources import make_guidance
from resources.models import GuidancePage


@pytest.fixture
def page(home: HomePage) -> GuidancePage:
    return make_guidance("Bus stops", topics=(topic("Parks"),))


def form_of(page: GuidancePage, client: Client) -> Any:
    return client.get(f"/admin/pages/{page.pk}/edit/").context["form"]


def test_leads_and_editors_can_be_chosen_and_nobody_else(
    page: GuidancePage,
    lead: User,
    other_lead: User,
    editor: User,
    practitioner: User,
    champion: User,
    administrator: User,
    signed_in: Any,
) -> None:
    offered = form_of(page, signed_in(lead)).fields["keeper"]
    assert set(offered.queryset) == {lead, other_lead, editor}
    User.objects.filter(pk=editor.pk).update(is_active=False, job_title="Editor")
    User.objects.filter(pk=lead.pk).update(job_title="Practice lead")
    choices = form_of(page, signed_in(lead)).fields["keeper"].choices
    assert [label for _, label in choices] == [
        "Nobody yet",
        f"{lead.name}, Practice lead",
        other_lead.name,
    ]


def test_a_page_goes_out_at_its_hour_though_its_keeper_writes_no_more(
    page: GuidancePage, editor: User
) -> None:
    page.keeper, page.summary = editor, "Said at its hour."
    page.save_revision(approved_go_live_at=timezone.now() - timedelta(minutes=1))
    editor.groups.clear()
    User.objects.filter(pk=editor.pk).update(is_active=False)
    call_command("publish_scheduled")
    page.refresh_from_db()
    assert page.summary == "Said at its hour."


def test_a_list_has_no_keeper(home: HomePage, lead: User, signed_in: Any) -> None:
    """The front page and the lists say nothing that could go out of date by itself."""
    fields = signed_in(lead).get(f"/admin/pages/{home.pk}/edit/").context["form"].fields
    assert "topics" in fields
    assert not {"keeper", "review_by"} & set(fields)
