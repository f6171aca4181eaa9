"""The news, for readers of feeds."""

from datetime import datetime, time
from typing import Any

from django.conf import settings
from django.contrib.syndication.views import Feed
from django.db.models import QuerySet
from django.utils.feedgenerator import Atom1Feed
from django.utils.timezone import make_aware
from django.utils.translation import gettext as _

from core.spreadsheets import NOT_IN_XML
from resources.models import NewsPage
from resources.models.news import FEED, news

LATEST = 20


class NewsFeed(Feed):
    """Atom. A summary and a link for each: what a page says may be corrected, what a reader fetched may not."""

    feed_type = Atom1Feed

    def title(self) -> str:
        return _("News from Practice Hub")

    def link(self) -> str:
        return f"{settings.SITE_URL}/news/"

    def feed_url(self) -> str:
        return f"{self.link()}{FEED}/"

    def items(self) -> QuerySet[NewsPage]:
        return news()[:LATEST]

    def item_title(self, item: Any) -> str:
        return _plain(item.title)

    def item_description(self, item: Any) -> str:
        return _plain(item.summary)

    def item_link(self, item: Any) -> str:
        return str(item.full_url)

    def item_guid(self, item: Any) -> str:
        """The same wherever the page is moved to, so that nobody is shown it again."""
        return f"urn:uuid:{item.translation_key}"

    def item_pubdate(self, item: Any) -> datetime:
        return make_aware(datetime.combine(item.date, time.min))

    def item_updateddate(self, item: Any) -> datetime:
        return item.last_published_at or self.item_pubdate(item)

    def item_categories(self, item: Any) -> list[str]:
        return [topic.name for topic in item.topics.all()]


def _plain(text: str) -> str:
    """A control character in a title would break the whole feed."""
    return NOT_IN_XML.sub("", text)
