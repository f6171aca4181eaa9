"""What production may not start without."""

from cryptography.fernet import Fernet
from django.core.exceptions import ImproperlyConfigured


def refuse_without(**settings: tuple[object, str]) -> None:
    """Raise `ImproperlyConfigured` naming every missing setting, what it is and how to set it."""
    missing = [
        f"Set the environment variable {name}: {meaning}."
        for name, (value, meaning) in settings.items()
        if not value
    ]
    if missing:
        raise ImproperlyConfigured("Practice Hub does not start in production. " + " ".join(missing))


def refuse_unusable_keys(keys: list[str]) -> None:
    """Raise `ImproperlyConfigured` for a key that cannot wrap anything, without repeating it."""
    for place, key in enumerate(keys, 1):
        try:
            Fernet(key)
        except ValueError:
            raise ImproperlyConfigured(
                f"Practice Hub does not start in production. Key {place} of {len(keys)} in the environment variable "
                "CONFIDENTIALITY_KEY cannot be used: each is 44 characters from `python manage.py "
                "make_confidentiality_key`, separated by commas. Nothing is stored in plain text instead."
            ) from None
