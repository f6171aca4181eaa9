"""The timer publishes and ends at its hour: lists, feed, sitemap, search and whatever was kept follow at once."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from pytest_django import DjangoCaptureOnCommitCallbacks
from wagtail.models import Page

from accounts.models import User
from clock import at
from core.freshness import content_version
from home.models import HomePage
from makers import topic
from makers_resources import index_all, make_guidance, make_news

PLACES: dict[str, Callable[..., Page]] = {"news": make_news, "guidance": make_guidance}
DOORS = {
    "news": ("/", "/news/", "/news/feed/", "/sitemap.xml", "/search/?q=zebra", "/my/"),
    "guidance": ("/guidance/", "/sitemap.xml", "/search/?q=zebra", "/guidance/beside/"),
}
SLUG = "zebra-crossing"


@pytest.fixture
def tick(django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks) -> Callable[[], None]:
    def run() -> None:
        with django_capture_on_commit_callbacks(execute=True):
            call_command("tick")
        index_all()  # what the worker does with the task the timer left

    return run


def seen(client: Client, place: str, moment: datetime) -> list[bool]:
    """Through each door, by somebody signed in and by nobody, whose pages are kept whole."""
    found = []
    with at(moment):
        for door in DOORS[place]:
            reader = client if door == "/my/" else Client()
            found.append(SLUG in reader.get(door).content.decode())
        found.append(Client().get(f"/{place}/{SLUG}/").status_code == 200)
    return found


@pytest.mark.parametrize("place", PLACES)
def test_it_is_met_through_every_door_from_its_hour_to_its_end(
    home: HomePage, practitioner: User, signed_in: Any, tick: Callable[[], None], place: str
) -> None:
    parks = (topic("Parks"),)
    make_guidance("Beside", topics=parks)
    page = PLACES[place]("Zebra crossing", topics=parks, live=False)
    hour = timezone.now() + timedelta(days=1)
    end = hour + timedelta(days=1)
    page.go_live_at, page.expire_at = hour, end
    page.save_revision().publish()
    client = signed_in(practitioner)
    minute = timedelta(minutes=1)
    tick()
    assert not any(seen(client, place, hour - minute)), "before its hour"
    DBTaskResult.objects.all().delete()
    with at(hour + minute):
        before = content_version()
        tick()
        assert content_version() != before
    assert DBTaskResult.objects.filter(task_path__endswith="insert_or_update_object_task").exists()
    assert all(seen(client, place, hour + minute)), "from its hour on"
    assert not any(seen(client, place, end + minute)), "after its end, the timer late"
    with at(end + 2 * minute):
        tick()
    assert not any(seen(client, place, end + 2 * minute)), "after its end"
    assert not Page.objects.get(slug=SLUG).live


@pytest.mark.parametrize("place", PLACES)
def test_ticking_again_publishes_and_ends_nothing_again(
    home: HomePage, tick: Callable[[], None], place: str
) -> None:
    page = PLACES[place]("Zebra crossing", topics=(topic("Parks"),), live=False)
    page.go_live_at = timezone.now() + timedelta(hours=1)
    page.save_revision().publish()
    with at(timezone.now() + timedelta(hours=2)):
        tick()
        went_out = Page.objects.get(slug=SLUG).last_published_at
        before = content_version()
        tick()
        assert content_version() == before
    assert Page.objects.get(slug=SLUG).last_published_at == went_out
