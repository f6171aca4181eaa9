"""Taking answers out of the site leaves a record of who took which."""

from django.utils.translation import gettext as _

from accounts.models import Area, User
from core.figures import in_figures
from learning.models import ExportRecord, Quiz

# What a worker of the web server writes well within the half minute it is given.
MOST_ROWS = {"csv": 100_000, "xlsx": 40_000}


class TooMuch(Exception):
    """More rows than one file may have; the message is a sentence for the lead."""


def record_export(lead: User, *, of: str, form: str, quiz: Quiz | None, rows: int) -> ExportRecord:
    """Before the first row leaves; raises `TooMuch` and then nothing may leave."""
    if rows > MOST_ROWS[form]:
        raise TooMuch(
            _(
                "That would be %(rows)s rows; one file of this kind takes %(most)s. Choose one quiz, or "
                "fewer days."
            )
            % {"rows": in_figures(rows), "most": in_figures(MOST_ROWS[form])}
        )
    areas = ", ".join(Area.objects.filter(pk__in=lead.led_area_ids).values_list("name", flat=True))
    return ExportRecord.objects.create(by=lead, of=of, form=form, quiz=quiz, areas=areas[:500], rows=rows)
