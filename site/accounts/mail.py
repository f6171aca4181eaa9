"""The letters of this app."""

from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from django.urls import reverse
from django.utils.translation import gettext as _

from core.mail import Letter, register
from core.models import OutgoingMail


def invitation(mail: OutgoingMail) -> Letter | None:
    """The link is made now, not when recorded, so that no secret rests in the table."""
    person = mail.recipient
    if person.has_usable_password():
        return None
    path = reverse(
        "account_reset_password_from_key",
        kwargs={"uidb36": user_pk_to_url_str(person), "key": default_token_generator.make_token(person)},
    )
    return Letter(_("Your place on Practice Hub"), "invitation", {"path": path})


register("invitation", invitation)
