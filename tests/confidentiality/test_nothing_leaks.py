"""Words are planted through the real site, then looked for everywhere they must not be."""

import io
import logging.config
import pickle
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as live
from django.core import mail as outbox
from django.core.cache import caches
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.utils import timezone

from accounts.models import User
from champions.enums import Stage
from champions.models import CaseFile, Consultation, Proposal
from config.settings.logs import logging_of
from core import mail
from core.models import MailDigest
from core.ticking import run_all
from makers import make_user, topic
from makers_champions import make_champion
from makers_files import make_pdf
from resources.models import PracticeQuestionPage

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
ASKER = ("zqasker", "zqaskermail")
PEOPLE = (*ASKER, "zqadviser", "zqadvisermail")
ADMIN = ("/admin/", "/admin/reports/site-history/", "/admin/pages/", "/admin/documents/", "/admin/images/")
# Where people are kept: their names and addresses stand here and nowhere else.
OF_PEOPLE = {"accounts_user", "account_emailaddress", "accounts_invitation", "champions_championprofile"}

# The directory says who the champions are, and is searched.
DIRECTORY = "wagtailsearch_"

pytestmark = [pytest.mark.django_db(transaction=True)]


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


@pytest.fixture
def logs() -> Iterator[io.StringIO]:
    """Everything the site would write at DEBUG."""
    stream, loud = io.StringIO(), logging_of("DEBUG")
    loud["handlers"]["console"]["stream"] = stream
    for logger in loud["loggers"].values():
        logger["level"] = "DEBUG"
    loud["loggers"]["django.db.backends"]["level"] = "INFO"  # prints statements only where DEBUG is on
    logging.config.dictConfig(loud)
    yield stream
    logging.config.dictConfig(live.LOGGING)


@pytest.fixture
def browsers(home: Any) -> tuple[Browser, Browser]:
    asker = make_user("Priya", last_name="Zqasker", email="zqaskermail@demo.example")
    adviser = make_champion("Cara", last_name="Zqadviser", email="zqadvisermail@demo.example")
    return Browser(asker), Browser(adviser)


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


def break_down(case: Consultation, browser: Browser, monkeypatch: pytest.MonkeyPatch) -> Any:
    """The page of the case fails with the text in its hands and in its exception."""

    def fail(case: Consultation) -> str:
        words = "zqquestion zqasker"
        raise RuntimeError(words)

    with monkeypatch.context() as broken:
        broken.setattr(Consultation, "question", property(fail))
        return browser.get(case.url)


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


def test_what_was_planted_is_found_nowhere(
    browsers: tuple[Browser, Browser], administrator: User, logs: io.StringIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    asker, adviser = browsers
    case = ask(asker)
    talk(case, asker, adviser)
    read(case, asker, adviser)
    failed = break_down(case, asker, monkeypatch)
    deliver_everything()
    call_command("update_index", verbosity=0)

    assert CaseFile.objects.filter(is_sent=True).count() == 3
    page = asker.get(case.url).content.decode()
    assert [word for word in TEXTS if word not in page] == ["zqinside"], "planted, and read by its people"

    both = (*TEXTS, *PEOPLE)
    assert failed.status_code == 500
    assert_nowhere(both, iter([("error page", failed.content.decode()), ("logs", logs.getvalue())]))
    assert "RuntimeError" in logs.getvalue()
    assert_nowhere(both, in_mails())
    for browser in browsers:
        assert_nowhere(both, in_answers(browser))
    assert_nowhere(both, in_caches())
    assert_nowhere(both, in_files())
    assert_nowhere(TEXTS, in_admin(administrator))
    assert_nowhere(TEXTS, in_tables())
    others = [(table, words) for table, words in in_tables() if table not in OF_PEOPLE]
    assert_nowhere(ASKER, iter(others))
    assert_nowhere(PEOPLE, ((table, words) for table, words in others if not table.startswith(DIRECTORY)))
    if connection.vendor == "sqlite":
        assert_nowhere(TEXTS, in_database_file())
    assert_each_page_is_for_once(asker, adviser)


ANEW = ("zqtitle", "zqbehind", "zqanew", "zqsuggested")
# Where a page lives, its index, its history and what points at it.
OF_PAGES = ("resources_practicequestionpage", "wagtailcore_", "wagtailsearch_", "home_")


def write_anew(case: Consultation, adviser: Browser) -> None:
    words = {
        "title": "What if zqtitle?",
        "question": "Somebody zqbehind.",
        "answer": "Go zqanew.",
        "topics": [topic("Transport").pk],
    }
    for go in ("on", "ask"):
        proposal = Proposal.objects.first()
        version = proposal.version if proposal else 0
        adviser.get(f"{case.url}propose/")
        answer = adviser.post(f"{case.url}propose/", go=go, sure="on", version=version, **words)
        assert answer.status_code == 302, go


def go_through(case: Consultation, asker: Browser, adviser: Browser, lead: Browser) -> None:
    """Suggested, sent back, and at last approved; every screen is seen."""
    write_anew(case, adviser)
    asker.get(f"{case.url}proposal/")
    asker.post(f"{case.url}proposal/", say="change", body="Less zqsuggested.", version=_version())
    write_anew(case, adviser)
    asker.post(f"{case.url}proposal/", say="yes", version=_version())
    lead.get("/consultations/proposals/")
    address = Proposal.objects.get().url
    lead.get(address)
    lead.post(address, do="approve", sure="on", version=_version())
    assert Proposal.objects.get().stage == Stage.APPROVED


def _version() -> int:
    return Proposal.objects.get().version


def test_what_is_written_anew_is_nowhere_until_it_is_a_page(
    browsers: tuple[Browser, Browser], lead: User, administrator: User, logs: io.StringIO
) -> None:
    asker, adviser, reader = *browsers, Browser(lead)
    case = ask(asker)
    talk(case, asker, adviser)
    go_through(case, asker, adviser, reader)
    deliver_everything()
    call_command("update_index", verbosity=0)
    assert_nowhere(ANEW, iter([("logs", logs.getvalue())]))
    for places in (in_mails(), in_caches(), in_files(), in_admin(administrator), in_tables()):
        assert_nowhere(ANEW, places)
    for browser in (asker, adviser, reader):
        assert_nowhere((*ANEW, *TEXTS, *ASKER), in_answers(browser))
    if connection.vendor == "sqlite":
        assert_nowhere(ANEW, in_database_file())
    assert_each_page_is_for_once(asker, adviser, reader)

    Proposal.objects.update(due_on=timezone.localdate())
    run_all()
    PracticeQuestionPage.objects.get().save_revision().publish()
    call_command("update_index", verbosity=0)
    assert "zqanew" in Client().get("/practice-questions/what-if-zqtitle/").content.decode()
    deliver_everything()
    elsewhere = [(table, words) for table, words in in_tables() if not table.startswith(OF_PAGES)]
    assert_nowhere(ANEW, iter(elsewhere))
    assert_nowhere(("zqsuggested", *TEXTS), in_tables())
    pages = [(table, words) for table, words in in_tables() if table.startswith(OF_PAGES)]
    assert_nowhere((*ASKER, case.reference.lower(), str(case.pk)), iter(pages))
    assert_nowhere(ANEW, in_mails())
    assert not Proposal.objects.exists()


def deliver_everything() -> None:
    mail.deliver_due()
    MailDigest.objects.update(next_try=timezone.now())
    mail.deliver_due()


def assert_each_page_is_for_once(*browsers: Browser) -> None:
    for answer in (answer for browser in browsers for answer in browser.answers):
        if answer.request["PATH_INFO"].startswith("/consultations/") and answer.status_code != 500:
            assert "no-store" in answer["Cache-Control"], answer.request["PATH_INFO"]
            assert answer["Referrer-Policy"] == "same-origin"


def test_the_looking_itself_would_find_it(browsers: tuple[Browser, Browser]) -> None:
    """A search that cannot find what is there proves nothing."""
    asker, _ = browsers
    ask(asker)
    Consultation.objects.update(outcome="zqoutcome")  # a word of its own: a database file keeps old pages
    with pytest.raises(AssertionError, match="zqoutcome in champions_consultation"):
        assert_nowhere(("zqoutcome",), in_tables())
    caches["default"].set("a", {"b": "zqtried"})
    with pytest.raises(AssertionError, match="zqtried in cache"):
        assert_nowhere(TEXTS, in_caches())
    (Path(live.MEDIA_ROOT)).mkdir(parents=True, exist_ok=True)
    stray = Path(live.MEDIA_ROOT) / "stray.bin"
    stray.write_bytes(b"\x00zqinside")
    with pytest.raises(AssertionError, match="zqinside in file"):
        assert_nowhere(TEXTS, in_files())
    stray.unlink()
