"""The virus scanner, played by a small server of our own that speaks its protocol."""

import socket
import struct
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from confidentiality.attachments import Unacceptable, receive
from core.files import scanner
from makers_files import make_png


class Clamd:
    """Takes one INSTREAM after another and gives the answer it was told to give."""

    def __init__(self, line: socket.socket, answer: bytes | None) -> None:
        self.line, self.answer = line, answer
        self.seen: list[bytes] = []
        self.line.listen()
        threading.Thread(target=self.serve, daemon=True).start()

    def serve(self) -> None:
        while True:
            try:
                talk, _ = self.line.accept()
            except OSError:
                return
            with talk:
                self.seen.append(self.read(talk))
                if self.answer is not None:
                    talk.sendall(self.answer)

    def read(self, talk: socket.socket) -> bytes:
        stream = talk.makefile("rb")
        assert stream.read(10) == b"zINSTREAM\0"
        data = b""
        while length := struct.unpack("!L", stream.read(4))[0]:
            data += stream.read(length)
        return data


@pytest.fixture
def clamd(settings: Any, tmp_path: Path) -> Iterator[Any]:
    """`clamd(answer)` starts one on a socket in the file system and points the site at it."""
    lines: list[socket.socket] = []

    def start(answer: bytes | None) -> Clamd:
        line = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        line.bind(str(tmp_path / f"clamd{len(lines)}"))
        lines.append(line)
        settings.CLAMAV_SOCKET = line.getsockname()
        return Clamd(line, answer)

    yield start
    for line in lines:
        line.shutdown(socket.SHUT_RDWR)
        line.close()


def test_it_sees_the_file_as_it_came_and_lets_a_clean_one_through(clamd: Any) -> None:
    server, data = clamd(b"stream: OK\0"), make_png((900, 900)) + b"glued on" * 20_000
    assert receive("a", data).kind.name == "PNG"
    assert server.seen == [data]


def test_what_it_finds_is_refused(clamd: Any) -> None:
    clamd(b"stream: Eicar-Test-Signature FOUND\0")
    with pytest.raises(Unacceptable, match="something harmful"):
        receive("a", make_png())


@pytest.mark.parametrize(
    "answer", [b"INSTREAM size limit exceeded. ERROR\0", b"", None, b"stream: OKAY\0", b"\xff" * 9000]
)
def test_an_answer_that_is_not_ok_is_no(clamd: Any, answer: bytes | None) -> None:
    clamd(answer)
    with pytest.raises(Unacceptable, match="does not answer"):
        receive("a", make_png())


@pytest.mark.parametrize("address", ["/nowhere/clamd.ctl", "127.0.0.1:1", "nonsense"])
def test_a_scanner_that_is_not_there_takes_nothing(settings: Any, address: str) -> None:
    settings.CLAMAV_SOCKET = address
    with pytest.raises(Unacceptable, match="does not answer"):
        receive("a", make_png())


def test_one_that_never_answers_is_not_waited_for(
    settings: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scanner, "SECONDS", 0.2)
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as silent:
        silent.bind(str(tmp_path / "silent"))
        silent.listen()
        settings.CLAMAV_SOCKET = silent.getsockname()
        with pytest.raises(Unacceptable, match="does not answer"):
            receive("a", make_png())


def test_it_speaks_over_the_network_too(settings: Any) -> None:
    with socket.create_server(("127.0.0.1", 0)) as line:
        settings.CLAMAV_SOCKET = f"127.0.0.1:{line.getsockname()[1]}"
        server = Clamd(line, b"stream: OK\0")
        receive("a", make_png())
        assert len(server.seen) == 1
        line.shutdown(socket.SHUT_RDWR)
