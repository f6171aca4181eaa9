"""A module names others worth doing first, and never itself."""

from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from accounts.models import User
from learning import outline
from learning.models import ModuleIndexPage, ModulePage
from makers import topic
from makers_learning import make_module_page


@pytest.fixture
def browser(home: object, lead: User, signed_in: Any) -> Client:
    client: Client = signed_in(lead)
    return client


@pytest.fixture
def module(home: object) -> ModulePage:
    return make_module_page("Foundations")


@pytest.fixture
def other(home: object) -> ModulePage:
    return make_module_page("Places")


def publish(browser: Client, page: ModulePage, *required: ModulePage) -> Any:
    form = {
        "title": page.title,
        "slug": page.slug,
        "summary": page.summary,
        "minutes": "30",
        "outcomes": streamfield([("outcome", "Weigh a place.")]),
        "checked_on": "2026-01-01",
        "review_by": "2030-01-01",
        "comments": inline_formset([]),
        "action-publish": "yes",
    }
    chosen = {"requires": [one.module_id for one in required], "topics": [topic("Parks").pk]}
    address = (
        f"/admin/pages/{page.pk}/edit/" if page.pk else f"/admin/pages/add/learning/modulepage/{above()}/"
    )
    return browser.post(address, dict(nested_form_data(form)) | chosen)


def above() -> int:
    return int(ModuleIndexPage.objects.get().pk)


def required_by(page: ModulePage) -> list[str]:
    """As the next reader finds it: what a test changes is never committed, so nothing renews what is kept."""
    cache.clear()
    return [line.title for line in outline.required_by(page.module_id)]


def test_it_is_offered_every_module_but_itself(
    browser: Client, module: ModulePage, other: ModulePage
) -> None:
    def offered(address: str) -> set[str]:
        return {str(one) for one in browser.get(address).context["form"].fields["requires"].queryset}

    assert offered(f"/admin/pages/{module.pk}/edit/") == {"Places"}
    assert offered(f"/admin/pages/{other.pk}/edit/") == {"Foundations"}
    assert offered(f"/admin/pages/add/learning/modulepage/{above()}/") == {"Foundations", "Places"}


def test_it_may_require_another(browser: Client, module: ModulePage, other: ModulePage) -> None:
    assert publish(browser, module, other).status_code == 302
    assert required_by(module) == ["Places"]
    new = ModulePage(title="New", slug="new", summary="About it.")
    assert publish(browser, new, module, other).status_code == 302
    assert required_by(ModulePage.objects.get(slug="new")) == ["Foundations", "Places"]


def test_it_is_refused_to_itself_beside_the_field(
    browser: Client, module: ModulePage, other: ModulePage
) -> None:
    page = publish(browser, module, other, module)
    assert page.context["form"].errors == {
        "requires": ["A module cannot come before itself. Choose only from the other modules in this list."]
    }
    assert not required_by(module)


def test_two_never_require_each_other_by_whatever_way_round(
    browser: Client, module: ModulePage, other: ModulePage
) -> None:
    third = make_module_page("Partners")
    assert publish(browser, module, other).status_code == 302
    assert publish(browser, other, third).status_code == 302
    for page, asked, named in ((other, module, "Foundations"), (third, module, "Foundations")):
        refused = publish(browser, page, asked)
        assert refused.context["form"].errors == {
            "requires": [
                f"This module comes before “{named}” already, so the other way round is not possible."
            ]
        }
    assert required_by(third) == []


def test_one_that_required_itself_says_so_to_nobody_and_loses_it_when_it_is_saved(
    browser: Client, module: ModulePage, other: ModulePage
) -> None:
    module.requires.set([module.module, other.module])
    module.save_revision().publish()
    assert required_by(module) == ["Places"]
    read = Client().get(module.url).content.decode()
    assert other.url in read
    assert publish(browser, module, other).status_code == 302
    assert [one.title for one in ModulePage.objects.get(pk=module.pk).requires.all()] == ["Places"]


def test_one_that_requires_only_itself_has_nothing_worth_doing_first(
    home: object, module: ModulePage
) -> None:
    module.requires.set([module.module])
    module.save_revision().publish()
    assert "Worth doing first" not in Client().get(module.url).content.decode()
