"""Turn what is new into news pages; one that is there already stays as it is."""

from datetime import date, datetime, time, timedelta

from django.utils import timezone

from core.demonstration import place, story, topics_by_name
from core.models import Topic
from resources.demonstration import NEWS
from resources.demonstration.build import Pages
from resources.demonstration.shapes import NewsEntry
from resources.models import NewsIndexPage, NewsPage


def build_news(pages: Pages) -> None:
    topics = topics_by_name()
    slugs = set(NewsPage.objects.values_list("slug", flat=True))
    for entry in NEWS:
        if entry["slug"] not in slugs:
            _news(entry, topics, pages)


def _news(entry: NewsEntry, topics: dict[str, Topic], pages: Pages) -> None:
    page = written(entry, pages)
    if "ends_in_days" in entry:
        last = timezone.localdate() + timedelta(days=entry["ends_in_days"])
        page.expire_at = timezone.make_aware(datetime.combine(last, time(18)))
        page.expired = page.expire_at <= timezone.now()
        page.live = not page.expired
    place(NewsIndexPage.objects.get(), page, [topics[name] for name in entry["topics"]])
    said = at_nine(page.date)
    NewsPage.objects.filter(pk=page.pk).update(first_published_at=said, last_published_at=said)


def written(entry: NewsEntry, pages: Pages) -> NewsPage:
    """The page of one entry, still without its place and its topics."""
    return NewsPage(
        slug=entry["slug"],
        title=entry["title"],
        summary=entry["summary"],
        date=timezone.localdate() - timedelta(days=entry["days_ago"]),
        body=story(entry["body"], pages.get),
    )


def at_nine(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time(9)))
