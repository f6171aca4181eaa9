from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _


class UnfoundWords(models.Model):
    """Words that a search found nothing for, and how often in one month. Nobody's, and no day or hour."""

    words = models.CharField(max_length=80)
    month = models.DateField(help_text=_("Its first day."))
    times = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name = verbose_name_plural = _("words that found nothing")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint("words", "month", name="unfound_once_a_month")
        ]
        indexes: ClassVar[list[models.Index]] = [models.Index(fields=["month"], name="unfound_by_month")]

    def __str__(self) -> str:
        return self.words
