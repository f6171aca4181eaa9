"""What production may not start without."""

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
