"""The card catalogue of the search: one card for each thing that readers can find."""

from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.search import index


class Card(index.Indexed, models.Model):
    """What a result shows and what it is found by, written when its thing is published.

    `text` is packed sections, `words` is what Wagtail's index holds of it, see `home.finding.cards`. Whether somebody
    may meet the thing is never read from here, but from the thing itself.
    """

    kind = models.CharField(max_length=20)
    thing_id = models.PositiveBigIntegerField()
    page = models.OneToOneField("wagtailcore.Page", models.CASCADE, null=True, related_name="+")
    title = models.CharField(max_length=255)
    summary = models.TextField(blank=True)
    note = models.CharField(max_length=255, blank=True)
    url = models.CharField(max_length=255, blank=True, help_text=_("Of what is no page."))
    text = models.TextField(blank=True)
    words = models.TextField(blank=True)
    topic_ids = models.TextField(blank=True)
    mark = models.CharField(max_length=32, help_text=_("Changes with anything above."))

    search_fields: ClassVar[list[Any]] = [index.SearchField("words")]
    # Wagtail need not know where cards point: they come and go with what they stand for.
    wagtail_reference_index_ignore: ClassVar[bool] = True

    class Meta:
        constraints = [models.UniqueConstraint("kind", "thing_id", name="one_card_each")]

    def __str__(self) -> str:
        return self.title
