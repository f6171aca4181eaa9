"""Words are planted through the real site, then looked for everywhere they must not be."""

import io
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as live
from django.core.cache import caches
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.utils import timezone

from accounts.models import User
from champions.enums import Stage
from champions.models import CaseFile, Consultation, Proposal
from core.ticking import run_all
from makers import topic
from markers import (
    TEXTS,
    Browser,
    ask,
    assert_nowhere,
    deliver_everything,
    in_admin,
    in_answers,
    in_caches,
    in_database_file,
    in_files,
    in_mails,
    in_tables,
    read,
    talk,
)
from resources.models import PracticeQuestionPage

ASKER = ("zqasker", "zqaskermail")
PEOPLE = (*ASKER, "zqadviser", "zqadvisermail")
# Where people are kept: their names and addresses stand here and nowhere else.
OF_PEOPLE = {"accounts_user", "account_emailaddress", "accounts_invitation", "champions_championprofile"}

# The directory says who the champions are, and is searched: by Wagtail's index, and by cards that are in it.
DIRECTORY = ("wagtailsearch_", "home_card")

pytestmark = [pytest.mark.django_db(transaction=True)]


def break_down(case: Consultation, browser: Browser, monkeypatch: pytest.MonkeyPatch) -> Any:
    """The page of the case fails with the text in its hands and in its exception."""

    def fail(case: Consultation) -> str:
        words = "zqquestion zqasker"
        raise RuntimeError(words)

    with monkeypatch.context() as broken:
        broken.setattr(Consultation, "question", property(fail))
        return browser.get(case.url)


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
