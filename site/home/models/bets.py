from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, PageChooserPanel


class BestBet(models.Model):
    """A page that an editor puts first for certain words."""

    words = models.CharField(
        _("words"),
        max_length=250,
        help_text=_("What people type, as in “report a concern”. Several wordings are separated by commas."),
    )
    page = models.ForeignKey(
        "wagtailcore.Page", models.CASCADE, related_name="+", verbose_name=_("page that comes first")
    )
    position = models.PositiveSmallIntegerField(
        _("position"), default=1, help_text=_("Where several pages come first for the same words.")
    )

    panels: ClassVar[list[Any]] = [FieldPanel("words"), PageChooserPanel("page"), FieldPanel("position")]

    class Meta:
        verbose_name = _("Best bet")
        verbose_name_plural = _("Best bets")
        ordering = ("words", "position")

    def __str__(self) -> str:
        return self.words

    def clean(self) -> None:
        super().clean()
        from home.finding.bets import can_come_first, wordings

        if not wordings(self.words):
            raise ValidationError({"words": _("Write at least one word that says what is looked for.")})
        if self.page_id and not can_come_first(self.page):
            raise ValidationError(
                {"page": _("A search does not list pages of this kind. Choose another one.")}
            )
