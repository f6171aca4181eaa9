"""An editor deletes their own drafts, a lead any: what waits for approval is not another editor's to take away."""

from typing import Any

import pytest
from django.test import Client
from wagtail.models import Page

from accounts.actions import make_editor
from accounts.models import User
from home.models import HomePage
from makers import make_user
from makers_resources import make_guidance
from resources.models import GuidancePage

WAYS = ["/admin/pages/{pk}/delete/", "/admin/bulk/wagtailcore/page/delete/?id={pk}"]
EACH_WAY = pytest.mark.parametrize("way", WAYS, ids=["one", "many"])


@pytest.fixture
def draft(home: HomePage) -> GuidancePage:
    writer = make_user("Wren")
    make_editor(writer)
    return make_guidance("Bus stops", live=False, owner=writer)


def delete(client: Client, page: Page, way: str) -> str:
    return str(client.post(way.format(pk=page.pk), follow=True).content.decode())


@EACH_WAY
def test_another_editors_draft_stays_and_it_is_said_why(
    draft: GuidancePage, editor: User, signed_in: Any, way: str
) -> None:
    assert "“Bus stops” was begun by somebody else" in delete(signed_in(editor), draft, way)
    assert GuidancePage.objects.exists()


@EACH_WAY
@pytest.mark.parametrize("who", ["writer", "lead", "editor of what nobody owns"])
def test_whoever_may_deletes_it(
    draft: GuidancePage, editor: User, lead: User, signed_in: Any, way: str, who: str
) -> None:
    person = {"writer": draft.owner, "lead": lead}.get(who, editor)
    if person == editor:
        Page.objects.filter(pk=draft.pk).update(owner=None)
    delete(signed_in(person), draft, way)
    assert not GuidancePage.objects.exists()
