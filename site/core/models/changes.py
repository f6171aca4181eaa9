"""What a page says people should do differently from some day on."""

import uuid
from typing import Any

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

SHOWN = 3


class PageChange(models.Model):
    """Written when it went out, never edited: who has read it has read this. It can be taken back as a whole."""

    wagtail_reference_index_ignore = True

    page = models.ForeignKey("wagtailcore.Page", models.CASCADE, related_name="material_changes")
    key = models.UUIDField(unique=True)
    note = models.CharField(max_length=300)
    at = models.DateTimeField(default=timezone.now)
    tells_learners = models.BooleanField(default=False)
    told_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-at", "-pk")
        indexes = [
            models.Index(
                fields=["at"],
                condition=models.Q(tells_learners=True, told_at=None),
                name="change_to_be_told",
            )
        ]

    def __str__(self) -> str:
        return self.note


class Changing(Page):
    """What an editor says about a change travels with the draft, through approval and until its hour.

    `change_key` is one of its own for each thing said, so that what is published twice is said once.
    """

    changes_practice = models.BooleanField(
        _("this changes what people should do"),
        default=False,
        help_text=_("Not for a better wording or a mended link."),
    )
    change_note = models.CharField(
        _("what changed"),
        max_length=300,
        blank=True,
        help_text=_(
            "One sentence that readers find on the page with its day, such as “The front door has a new number”."
        ),
    )
    tells_learners = models.BooleanField(
        _("tell those who finished a module with this page"),
        default=False,
        help_text=_(
            "Once, in the e-mail of the day. Also where the page is linked to or a question cites it."
        ),
    )
    change_key = models.UUIDField(null=True, blank=True, editable=False)

    class Meta:
        abstract = True

    @property
    def changes(self) -> list[PageChange]:
        """The last few, the newest first."""
        return list(PageChange.objects.filter(page=self.pk)[:SHOWN])

    @property
    def next_change(self) -> str:
        """What the next publishing will say, where the draft says anything."""
        return self.change_note if self.changes_practice and not self.is_said() else ""

    def is_said(self) -> bool:
        """Whether what stands in the draft about a change went out already."""
        return self.change_key is not None and PageChange.objects.filter(key=self.change_key).exists()

    def begin_change(self) -> None:
        """Nothing is said yet about the next change."""
        self.changes_practice, self.change_note, self.tells_learners, self.change_key = False, "", False, None

    def name_change(self) -> None:
        """Give what is said a key of its own, or none where nothing is said."""
        if not self.changes_practice:
            self.begin_change()
        elif self.change_key is None:
            self.change_key = uuid.uuid4()


def record_change(instance: Any, **_: Any) -> None:
    """When a page goes out again. The first time there is nothing that readers would do differently.

    A signal, because Wagtail's own screen for editing publishes past the page's `publish`.
    """
    page = instance
    if not isinstance(page, Changing):
        return
    went_out_before = page.live and page.first_published_at < page.last_published_at
    if went_out_before and page.changes_practice and page.change_key:
        said = {
            "page_id": page.pk,
            "note": page.change_note,
            "at": page.last_published_at,
            "tells_learners": page.tells_learners,
        }
        PageChange.objects.get_or_create(key=page.change_key, defaults=said)
