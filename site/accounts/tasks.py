"""Letters about an account that go to an address, not to whoever signs in with it now."""

from django.conf import settings
from django.core.mail import send_mail
from django.utils.translation import gettext as _
from django_tasks import task


@task()
def tell_former_address(address: str) -> None:
    """Whoever has the new address can set a password and read as this person: the old one must hear of it."""
    _tell(
        address,
        _("The e-mail address of your account has changed"),
        _(
            "An administrator has changed the e-mail address of your account at Practice Hub. "
            "This address does not open it any longer."
        ),
        _(
            "If you did not ask for that, tell your implementation lead today: "
            "whoever reads the new address can sign in as you."
        ),
    )


@task()
def tell_of_lost_factor(address: str) -> None:
    _tell(
        address,
        _("Your second factor has been taken off"),
        _(
            "Whoever runs Practice Hub has taken the second factor off your account. "
            "Your password alone signs you in now; you can set up a second factor again on your page."
        ),
        _("If you did not ask for that, tell your implementation lead today."),
    )


def _tell(address: str, subject: str, *paragraphs: str) -> None:
    send_mail(subject, "\n\n".join(paragraphs), settings.DEFAULT_FROM_EMAIL, [address])
