"""What readers do with a page: read it, judge it, keep it for later. Only what they keep knows whose it is."""

import uuid
from datetime import date
from typing import Any

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from accounts.models import Area

LONGEST_COMMENT = 1000


class Mark(models.Model):
    """That one person has done one thing once. Who and what are in a digest under the site's secret, and it is
    deleted after its last day."""

    mark = models.CharField(max_length=64, primary_key=True)
    until = models.DateField(db_index=True)

    def __str__(self) -> str:
        return gettext("until %(until)s") % {"until": self.until}


class PageReadersQuerySet(models.QuerySet["PageReaders"]):
    def of_pages(self) -> "PageReadersQuerySet":
        return self.exclude(page__depth=1)

    def of_any_page(self) -> "PageReadersQuerySet":
        return self.filter(page__depth=1)

    def since(self, day: date) -> "PageReadersQuerySet":
        return self.filter(day__gte=day)


class PageReaders(models.Model):
    """How many different people of an area read a page on a day. The root of the tree stands for all pages together."""

    page = models.ForeignKey("wagtailcore.Page", models.CASCADE, related_name="readers_by_day")
    area = models.ForeignKey(Area, models.CASCADE, related_name="+")
    day = models.DateField()
    readers = models.PositiveIntegerField(default=0)
    first_in_month = models.PositiveIntegerField(
        default=0, help_text=_("Those of them who had not read it earlier in the month.")
    )

    objects = PageReadersQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["page", "area", "day"], name="readers_of_a_page_once"),
        ]
        indexes = [models.Index(fields=["day", "area", "page"], name="readers_by_day")]

    def __str__(self) -> str:
        return gettext("%(readers)s on %(day)s") % {"readers": self.readers, "day": self.day}


class Feedback(models.Model):
    """Whether a page was useful to somebody, and what they said. Nothing here leads to whoever said it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    page = models.ForeignKey("wagtailcore.Page", models.CASCADE, related_name="feedback")
    is_useful = models.BooleanField()
    comment = models.TextField(blank=True, max_length=LONGEST_COMMENT)
    day = models.DateField(default=timezone.localdate)

    class Meta:
        indexes = [
            models.Index(fields=["page", "day"], name="feedback_of_a_page"),
            models.Index(fields=["day"], name="feedback_by_day"),
        ]

    def __str__(self) -> str:
        return gettext("useful") if self.is_useful else gettext("not useful")


class SavedPageQuerySet(models.QuerySet["SavedPage"]):
    def of(self, person: Any) -> "SavedPageQuerySet":
        return self.filter(person=person)


class SavedPage(models.Model):
    """A page somebody wants to come back to; nobody else learns of it."""

    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="saved_pages")
    page = models.ForeignKey("wagtailcore.Page", models.CASCADE, related_name="saved_by")
    at = models.DateTimeField(default=timezone.now)

    objects = SavedPageQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint("person", "page", name="saved_once")]
        indexes = [models.Index(fields=["person", "-at"], name="saved_by_person")]

    def __str__(self) -> str:
        return gettext("saved at %(at)s") % {"at": self.at}
