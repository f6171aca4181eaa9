"""Anonymous readers are served whole pages without a query; nothing stale and nothing private is ever kept."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.core.cache import cache
from django.db import OperationalError
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries, DjangoCaptureOnCommitCallbacks
from wagtail.models import PageViewRestriction

from accounts.models import User
from clock import at
from core.freshness import VERSION, Version, content_version
from home.models import HomePage, SafeguardingWording
from makers import topic
from makers_resources import make_guidance, make_term
from resources.models import GuidancePage

PATH = "/guidance/kept/"


@pytest.fixture
def page(home: HomePage) -> GuidancePage:
    return make_guidance("Kept")


def status(path: str = PATH) -> int:
    return Client().get(path).status_code


def is_kept(path: str = PATH) -> bool:
    return cache.get(f"page:{content_version()}:testserver:{path}") is not None


def test_the_second_reader_costs_no_query(
    page: GuidancePage, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    first = Client().get(PATH)
    with django_assert_num_queries(0):
        second = Client().get(PATH)
    assert first.content == second.content
    assert second["Cache-Control"] == "no-cache"
    assert "Content-Security-Policy" in second


@pytest.mark.parametrize(
    "change",
    [
        lambda page: page.save_revision().publish(),
        lambda page: page.unpublish(),
        lambda page: page.delete(),
        lambda page: PageViewRestriction.objects.create(page=page, restriction_type="login"),
        lambda page: make_term("a new term"),
        lambda page: topic("Parks").save(),
        lambda page: topic("Parks").facet.save(),
        lambda page: SafeguardingWording.objects.create(site=page.get_site(), emergency="Call 999 now."),
        lambda page: page.move(page.get_parent(), "first-child"),
    ],
    ids=["publish", "unpublish", "delete", "restrict", "glossary", "topic", "facet", "settings", "move"],
)
def test_a_change_forgets_it(
    page: GuidancePage, change: Any, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    status()
    assert is_kept()
    with django_capture_on_commit_callbacks(execute=True):
        change(page)
    assert not is_kept()


def test_a_change_that_is_rolled_back_forgets_nothing(
    page: GuidancePage, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    status()
    with django_capture_on_commit_callbacks(execute=False):
        page.save_revision().publish()
    assert is_kept()


def test_what_was_published_is_read_at_once(
    page: GuidancePage, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    status()
    page.summary = "Quite new words."
    with django_capture_on_commit_callbacks(execute=True):
        page.save_revision().publish()
    assert "Quite new words." in Client().get(PATH).content.decode()


def test_a_private_page_is_never_kept(page: GuidancePage, practitioner: User, signed_in: Any) -> None:
    PageViewRestriction.objects.create(page=page.get_parent(), restriction_type="login")
    assert status() == 302
    assert signed_in(practitioner).get(PATH).status_code == 200
    assert not is_kept()
    assert status() == 302


def test_somebody_signed_in_is_never_served_a_kept_page(
    page: GuidancePage, practitioner: User, signed_in: Any
) -> None:
    status()
    html = signed_in(practitioner).get(PATH).content.decode()
    assert practitioner.name in html
    assert practitioner.name not in Client().get(PATH).content.decode()


def test_what_somebody_signed_in_read_first_is_not_kept(
    page: GuidancePage, practitioner: User, signed_in: Any
) -> None:
    signed_in(practitioner).get(PATH)
    assert not is_kept()


@pytest.mark.parametrize("path", ["/accounts/login/", "/search/?q=place", "/guidance/unknown/"])
def test_forms_searches_and_refusals_are_not_kept(page: GuidancePage, path: str) -> None:
    status(path)
    assert not is_kept(path)


def test_another_host_gets_its_own(page: GuidancePage) -> None:
    status()
    assert cache.get(f"page:{content_version()}:localhost:{PATH}") is None


def test_two_processes_that_start_together_agree(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """The other process adds its token between our look and our own adding."""
    add = cache.add

    def slower(key: str, value: Any, *rest: Any) -> Any:
        cache.set(key, Version("theirs", value.until))
        return add(key, value, *rest)

    monkeypatch.setattr(cache, "add", slower)
    assert content_version() == "theirs"
    assert cache.get(VERSION).token == "theirs"


def test_the_site_is_alive_without_a_database(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever asks whether it is alive asks first of all for the version of the content."""

    def away(*_: Any, **__: Any) -> Any:
        raise OperationalError

    monkeypatch.setattr("django.db.models.query.QuerySet.aggregate", away)
    assert Client().get("/healthz").status_code == 200


@pytest.mark.parametrize("change", [{"first_name": "Edith"}, {"is_active": False}])
def test_a_page_is_told_anew_when_its_keeper_changes(
    page: GuidancePage,
    editor: User,
    other_practitioner: User,
    change: dict[str, Any],
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    GuidancePage.objects.filter(pk=page.pk).update(keeper=editor)
    status()
    with django_capture_on_commit_callbacks(execute=True):
        editor.save(update_fields=["last_login"])
        for name, value in change.items():
            setattr(other_practitioner, name, value)
        other_practitioner.save()
    assert is_kept(), "who keeps nothing changes nothing, and neither does signing in"
    with django_capture_on_commit_callbacks(execute=True):
        for name, value in change.items():
            setattr(editor, name, value)
        editor.save()
    assert not is_kept()


def test_a_page_is_gone_at_its_moment_though_no_timer_runs(
    page: GuidancePage, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    """Kept whole until then, and in the list above it, which is kept whole too."""
    over = timezone.now() + timedelta(seconds=40)
    page.expire_at = over
    with django_capture_on_commit_callbacks(execute=True):
        page.save_revision().publish()
    for moment, there in ((over - timedelta(seconds=1), True), (over, False)):
        with at(moment):
            assert (status() == 200) is there
            assert (PATH in Client().get("/guidance/").content.decode()) is there
            assert is_kept() is there


def test_a_page_is_overdue_from_midnight_though_nobody_touches_it(page: GuidancePage) -> None:
    """The day after is the first on which the review is late, and begins when it does in London."""
    GuidancePage.objects.filter(pk=page.pk).update(review_by=date(2026, 7, 14))
    overdue = "This page was due for review on 14 July 2026."
    midnight = datetime(2026, 7, 14, 23, tzinfo=UTC)
    for moment, late in ((midnight - timedelta(seconds=1), False), (midnight, True)):
        with at(moment):
            assert (overdue in Client().get(PATH).content.decode()) is late
