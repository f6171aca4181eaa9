"""From what a browser sent to what may be kept."""

from dataclasses import dataclass

from django.conf import settings
from django.utils.translation import gettext as _

from core.files.kinds import Kind, kind_of
from core.files.names import cleaned
from core.files.refusing import Unacceptable
from core.files.scanner import scan


@dataclass(frozen=True)
class Received:
    """A file rebuilt by us, and what to call it."""

    name: str
    kind: Kind
    data: bytes


def receive(name: str, data: bytes) -> Received:
    """Check and rebuild; raises `Unacceptable` with a sentence. The scanner sees what came, not what is left of it."""
    if not data:
        raise Unacceptable(_("This file is empty."))
    _check_size(
        data, _("This file is larger than %(most)s MB. Make it smaller, or describe what matters in it.")
    )
    kind = kind_of(data)
    scan(data)
    rebuilt = kind.rebuild(data)
    _check_size(
        rebuilt,
        _(
            "Unpacked and written again, this file is larger than %(most)s MB. "
            "Make it smaller, or describe what matters in it."
        ),
    )
    return Received(cleaned(name, kind.suffix), kind, rebuilt)


def _check_size(data: bytes, words: str) -> None:
    most = settings.CASE_FILE_MEGABYTES
    if len(data) > most * 1024 * 1024:
        raise Unacceptable(words % {"most": most})
