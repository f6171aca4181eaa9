"""A small SMTP server on this machine that refuses, breaks off and accepts as a test tells it to."""

import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import Message
from typing import Any

OK = "250 ok"


@dataclass
class Mood:
    """How the server behaves now, and what it has taken in."""

    greeting: str = "220 ready"
    dies_in_data: bool = False
    refuses: dict[str, str] = field(default_factory=dict)  # address: answer
    kept: list[Message] = field(default_factory=list)
    recipients: list[str] = field(default_factory=list)
    talks: int = 0

    @property
    def ids(self) -> list[str]:
        return [str(message["Message-ID"]) for message in self.kept]


class Talk(socketserver.StreamRequestHandler):
    def handle(self) -> None:
        mood: Mood = self.server.mood  # type: ignore[attr-defined]
        mood.talks += 1
        self.say(mood.greeting)
        if not mood.greeting.startswith("220"):
            return
        while line := self.rfile.readline():
            if not self.answer(mood, line.decode().strip()):
                return

    def answer(self, mood: Mood, line: str) -> bool:
        """False ends the talk."""
        word = line.split(" ")[0].upper()
        if word == "RCPT":
            self.to = line.split("<")[1].split(">")[0]
            self.say(mood.refuses.get(self.to, OK))
        elif word == "DATA":
            return self.take(mood)
        else:
            self.say("221 bye" if word == "QUIT" else OK)
        return word != "QUIT"

    def take(self, mood: Mood) -> bool:
        self.say("354 go on")
        if mood.dies_in_data:
            self.rfile.readline()
            return False
        text = b""
        while (line := self.rfile.readline()) != b".\r\n":
            text += line
        mood.kept.append(message_from_bytes(text))
        mood.recipients.append(self.to)
        self.say(OK)
        return True

    def say(self, line: str) -> None:
        self.wfile.write(f"{line}\r\n".encode())


class Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True


@contextmanager
def mail_server(settings: Any) -> Iterator[Mood]:
    """Listens on loopback, with Django's mail settings pointing at it."""
    mood = Mood()
    with Server(("127.0.0.1", 0), Talk) as server:
        server.mood = mood  # type: ignore[attr-defined]
        thread = threading.Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = server.server_address[:2]
        settings.EMAIL_TIMEOUT = 5
        yield mood
        server.shutdown()
        thread.join()
