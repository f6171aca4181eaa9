"""First words of addresses that belong to Django; a page there would never be reached."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

TAKEN = frozenset(
    {
        "accessibility",
        "accounts",
        "admin",
        "attempts",
        "certificates",
        "champions",
        "consultations",
        "documents",
        "healthz",
        "impact",
        "media",
        "my",
        "privacy",
        "quizzes",
        "readyz",
        "search",
        "services",
        "static",
        "useful",
    }
)


def refuse_taken(slug: str) -> None:
    """Raise a ValidationError in a sentence when the site itself answers at this word."""
    if slug in TAKEN:
        raise ValidationError(
            {
                "slug": _("The site itself answers at /%(slug)s/. Choose another word for the address.")
                % {"slug": slug}
            }
        )
