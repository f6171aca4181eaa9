"""The local services as champions cite them in their advice."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from champions.citing import Cited
from core.models import Topic
from resources import directory

AT_MOST = 12


class Services:
    """Registered with `champions.citing`."""

    def offered(self, area_id: int, topics: Iterable[Topic]) -> list[Cited]:
        return [_cited(line) for line in directory.best_for(area_id, topics, AT_MOST)]

    def told(self, urls: Iterable[str]) -> list[Cited]:
        return [cited for url in urls if (cited := _told(url))]


def _told(url: str) -> Cited | None:
    slug = url.strip("/").rpartition("/")[2]
    line = directory.service_at(slug)
    if line:
        return _cited(line)
    name = directory.name_of_retired(slug)
    return Cited(url, name, _("It has ended since.")) if name else None


def _cited(line: directory.Line) -> Cited:
    facts = (line.area_names, _("ages: %(ages)s") % {"ages": line.ages}, line.phone)
    return Cited(line.url, line.name, " · ".join(filter(None, facts)))
