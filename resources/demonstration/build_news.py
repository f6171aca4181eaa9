"""Turn what is new into news pages; one that is there already stays as it is."""

from datetime import datetime, time, timedelta

from django.utils import timezone

from core.demonstration import place, story, topics_by_name
from core.models import Topic
from resources.demonstration import NEWS
from resources.demonstration.build import Pages
from resources.demonstration.shapes import NewsEntry
from resources.models import NewsIndexPage, NewsPage


def build_news(pages: Pages) -> None:
    topics = topics_by_name()
    written = set(NewsPage.objects.values_list("slug", flat=True))
    for entry in NEWS:
        if entry["slug"] not in written:
            _news(entry, topics, pages)


def _news(entry: NewsEntry, topics: dict[str, Topic], pages: Pages) -> None:
    day = timezone.localdate() - timedelta(days=entry["days_ago"])
    page = NewsPage(
        slug=entry["slug"],
        title=entry["title"],
        summary=entry["summary"],
        date=day,
        body=story(entry["body"], pages.get),
    )
    if "ends_in_days" in entry:
        last = timezone.localdate() + timedelta(days=entry["ends_in_days"])
        page.expire_at = timezone.make_aware(datetime.combine(last, time(18)))
        page.expired = page.expire_at <= timezone.now()
        page.live = not page.expired
    place(NewsIndexPage.objects.get(), page, [topics[name] for name in entry["topics"]])
    said = timezone.make_aware(datetime.combine(day, time(9)))
    NewsPage.objects.filter(pk=page.pk).update(first_published_at=said, last_published_at=said)
