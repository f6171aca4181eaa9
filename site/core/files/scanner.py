"""ClamAV over its socket. If it is set and does not answer, nothing is taken: better no file than an unseen one."""

import socket
import struct

from django.conf import settings
from django.utils.translation import gettext, gettext_lazy

from core.files.refusing import Unacceptable

SECONDS = 20
PIECE = 64 * 1024
SILENT = gettext_lazy(
    "The virus scanner does not answer, so no file can be taken just now. Nothing else was lost. Try again later."
)


def scan(data: bytes) -> None:
    """Raises `Unacceptable` for what the scanner finds, and whenever it cannot say."""
    if not settings.CLAMAV_SOCKET:
        return
    try:
        answer = _ask(data)
    except (OSError, ValueError) as error:
        raise Unacceptable(SILENT) from error
    if answer.endswith("FOUND"):
        raise Unacceptable(
            gettext(
                "The virus scanner found something harmful in this file. Tell your own IT before opening it."
            )
        )
    if answer != "stream: OK":
        raise Unacceptable(SILENT)


def _ask(data: bytes) -> str:
    """The INSTREAM command: pieces with their length before them, an empty one at the end."""
    with _connected(settings.CLAMAV_SOCKET) as line:
        line.sendall(b"zINSTREAM\0")
        for start in range(0, len(data), PIECE):
            piece = data[start : start + PIECE]
            line.sendall(struct.pack("!L", len(piece)) + piece)
        line.sendall(struct.pack("!L", 0))
        return _answer(line)


def _connected(address: str) -> socket.socket:
    """`/path/of/a/socket` or `host:port`."""
    if address.startswith("/"):
        line = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        line.settimeout(SECONDS)
        try:
            line.connect(address)
        except OSError:
            line.close()
            raise
        return line
    host, _, port = address.rpartition(":")
    return socket.create_connection((host, int(port)), timeout=SECONDS)


def _answer(line: socket.socket) -> str:
    said = b""
    while not said.endswith(b"\0") and len(said) < 4096:
        piece = line.recv(4096)
        if not piece:
            break
        said += piece
    return said.rstrip(b"\0\n").decode("ascii", "replace").strip()
