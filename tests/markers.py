"""Words planted through the real site, and every place where somebody might find them again."""

import pickle
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.conf import settings as live
from django.core import mail as outbox
from django.core.cache import caches
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.utils import timezone

from accounts.models import User
from champions.models import CaseFile, Consultation
from core import mail
from core.models import MailDigest
from makers import topic
from makers_files import make_pdf

TEXTS = (
    "zqquestion",
    "zqsituation",
    "zqtried",
    "zqasked",
    "zqreplied",
    "zqadvised",
    "zqweek",
    "zqfilename",
    "zqinside",
)
ADMIN = ("/admin/", "/admin/reports/site-history/", "/admin/pages/", "/admin/documents/", "/admin/images/")


class Browser:
    """A person's browser that remembers every answer it got."""

    def __init__(self, person: User) -> None:
        self.client = Client(raise_request_exception=False)
        self.client.force_login(person)
        self.answers: list[Any] = []

    def get(self, address: str) -> Any:
        return self.keep(self.client.get(address))

    def post(self, address: str, **data: Any) -> Any:
        return self.keep(self.client.post(address, data))

    def keep(self, answer: Any) -> Any:
        self.answers.append(answer)
        return answer


# --- planting ---------------------------------------------------------------


def file() -> SimpleUploadedFile:
    return SimpleUploadedFile("zqfilename.pdf", make_pdf("zqinside"))


def ask(asker: Browser) -> Consultation:
    asker.post("/consultations/ask/", danger="no")
    case = Consultation.objects.get()
    pages: dict[str, dict[str, Any]] = {
        "question": {"question": "Should we zqquestion first?"},
        "topics": {"topics": [topic("Peers").pk]},
        "situation": {"situation": "Three referrals zqsituation."},
        "tried": {"tried": "Once zqtried."},
        "files": {"file": file()},
    }
    for page, part in pages.items():
        asker.get(f"{case.url}ask/{page}/")
        asker.post(f"{case.url}ask/{page}/", **part)
    asker.post(f"{case.url}ask/situation/", situation="x" * 7000 + "zqsituation")
    asker.get(f"{case.url}check/")
    asker.post(f"{case.url}send/")
    return case


def talk(case: Consultation, asker: Browser, adviser: Browser) -> None:
    adviser.get("/consultations/queue/")
    adviser.post(f"{case.url}accept/")
    said: list[tuple[Browser, str, dict[str, Any]]] = [
        (adviser, "ask-more", {"body": "Who zqasked?", "file": file()}),
        (asker, "reply", {"body": "They zqreplied.", "file": file()}),
        (adviser, "advise", {"summary": "Go zqadvised.", "this_week": "Look zqweek.", "outcome": "other"}),
    ]
    for browser, action, words in said:
        case.refresh_from_db()
        named = {f"{action}-{name}": value for name, value in words.items()}
        browser.get(case.url)
        answer = browser.post(f"{case.url}{action}/", **named, **{f"{action}-version": case.version})
        assert answer.status_code == 302, action


def read(case: Consultation, *browsers: Browser) -> None:
    for browser in browsers:
        for address in (case.url, "/consultations/", "/my/", *(one.url for one in CaseFile.objects.all())):
            assert browser.get(address).status_code == 200


# --- where to look ------------------------------------------------------------


def in_mails() -> Iterator[tuple[str, str]]:
    for letter in outbox.outbox:
        yield "mail", f"{letter.subject}\n{letter.body}\n{letter.extra_headers}\n{letter.from_email}"


def in_answers(browser: Browser) -> Iterator[tuple[str, str]]:
    """What a browser's history, a proxy or another site would see of each page."""
    for answer in browser.answers:
        yield "address", f"{answer.request['PATH_INFO']}?{answer.request['QUERY_STRING']}"
        headers = {name: value for name, value in answer.headers.items() if name != "Content-Disposition"}
        yield "headers", f"{headers} {answer.cookies}"
        if "<title>" in (page := answer.content.decode("utf-8", "replace")):
            yield "title", page.split("<title>")[1].split("</title>")[0]


def in_caches() -> Iterator[tuple[str, str]]:
    for name in live.CACHES:
        for key, value in caches[name]._cache.items():  # type: ignore[attr-defined]
            words = value if isinstance(value, bytes) else pickle.dumps(value)
            yield f"cache {name}", f"{key} {words.decode('latin-1')}"


def in_tables() -> Iterator[tuple[str, str]]:
    """Every row of every table: search index, revisions, reference index, logs, tasks and sessions among them."""
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
            yield table, " ".join(map(_plain, cursor.fetchall()))


def _plain(row: tuple[Any, ...]) -> str:
    return " ".join(bytes(v).decode("latin-1") if isinstance(v, (bytes, memoryview)) else str(v) for v in row)


def in_files() -> Iterator[tuple[str, str]]:
    folders = [Path(live.MEDIA_ROOT), Path(live.CASE_FILES), Path(live.KEY_STORE)]
    for path in (path for folder in folders for path in folder.rglob("*") if path.is_file()):
        yield f"file {path}", f"{path} {path.read_bytes().decode('latin-1')}"


def in_database_file() -> Iterator[tuple[str, str]]:
    if connection.vendor == "sqlite":
        database = Path(connection.settings_dict["NAME"])
        for path in database.parent.glob(f"{database.name}*"):
            yield path.name, path.read_bytes().decode("latin-1")


def in_admin(administrator: User) -> Iterator[tuple[str, str]]:
    browser = Browser(administrator)
    for address in ADMIN:
        answer = browser.get(address)
        assert answer.status_code == 200, address
        yield f"admin {address}", answer.content.decode()


def assert_nowhere(markers: tuple[str, ...], places: Iterator[tuple[str, str]]) -> None:
    looked = 0
    for where, words in places:
        looked += 1
        for marker in markers:
            assert marker not in words.lower(), f"{marker} in {where}"
    assert looked, "nothing was looked at"


def deliver_everything() -> None:
    mail.deliver_due()
    MailDigest.objects.update(next_try=timezone.now())
    mail.deliver_due()
