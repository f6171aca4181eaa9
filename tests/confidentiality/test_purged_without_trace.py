"""Words are planted in every place a case has, it is purged, and then they are looked for everywhere."""

import io
import shutil
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as live
from django.core.management import call_command
from django.db import connection
from django.utils import timezone

from accounts.models import User
from champions.enums import State
from champions.models import Advice, CaseFile, Consultation, Message, Note, Unsent
from clock import tick
from confidentiality import file_store, vault
from confidentiality.models import AccessRecord
from core.models import OutgoingMail
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
from sending import fields_of

BESIDES = ("zqnoted", "zqunsent", "zqreason")
EXPORT = "/quizzes/export/"
ANSWERS = {"helped": "5", "in_time": "4", "clearer": "5", "came_of_it": "plan_changed", "again": "yes"}

pytestmark = [pytest.mark.django_db(transaction=True)]


def live_through(asker: Browser, adviser: Browser, lead: Browser) -> Consultation:
    """A question, an answer, a note, a text never sent, a lead who had to read it, and the end."""
    case = ask(asker)
    talk(case, asker, adviser)
    noted = fields_of(adviser.get(case.url), f"{case.url}note/")
    adviser.post(f"{case.url}note/", **{**noted, "note-body": "Between us zqnoted."})
    written = fields_of(adviser.get(case.url), f"{case.url}write/")
    adviser.post(f"{case.url}write/", **{**written, "write-body": "Half a thought zqunsent.", "keep": "1"})
    reason = "A complaint was made because zqreason."
    lead.post(f"{case.url}open-glass/", **{"open-glass-reason": reason})
    read(case, asker, adviser)
    lead.get(case.url)
    closing = fields_of(asker.get(case.url), f"{case.url}close/")
    asker.post(
        f"{case.url}close/", **{**closing, **{f"close-{name}": value for name, value in ANSWERS.items()}}
    )
    case.refresh_from_db()
    assert case.state == State.CLOSED
    return case


def sealed_in(case: Consultation) -> list[str]:
    """What an old backup of the database still has of it."""
    rows: list[Any] = [
        *(row.sealed_body for model in (Message, Advice, Note) for row in model.objects.all()),
        *(row.sealed_name for row in CaseFile.objects.all()),
        *(row.sealed_fields for row in Unsent.objects.all()),
        *(row.sealed_reason for row in AccessRecord.objects.with_reason()),
    ]
    return [case.sealed_question, case.sealed_request, *rows]


def planted(case: Consultation) -> str:
    """Everything that can be read while its key is there."""
    files = [file_store.read(case.pk, file.pk).decode("latin-1") for file in CaseFile.objects.all()]
    return " ".join([*(vault.unseal(case.pk, token) for token in sealed_in(case)), *files])


def everywhere(browsers: list[Browser], administrator: User, logs: io.StringIO) -> Iterator[tuple[str, str]]:
    """Database, its file, media, case files, keys, mails, caches, logs, admin, exports, and what browsers remember."""
    yield from in_tables()
    yield from in_database_file()
    yield from in_files()
    yield from in_mails()
    yield from in_caches()
    yield from in_admin(administrator)
    yield "logs", logs.getvalue()
    for browser in browsers:
        yield from in_answers(browser)


def test_after_the_purge_no_word_of_it_is_found_anywhere(
    browsers: tuple[Browser, Browser], lead: User, administrator: User, logs: io.StringIO, tmp_path: Path
) -> None:
    asker, adviser = browsers
    leads = Browser(lead)
    case = live_through(asker, adviser, leads)
    words, markers = planted(case), (*TEXTS, *BESIDES)
    assert [marker for marker in markers if marker not in words] == ["zqinside"], "planted in every place"
    backup, reference = sealed_in(case), case.reference
    # Its own folder: other tests of this run have left files of theirs beside it.
    kept_files = shutil.copytree(Path(live.CASE_FILES, case.pk.hex[:2], case.pk.hex), tmp_path / "files")

    deliver_everything()
    tick(timezone.now() + timedelta(days=181))
    deliver_everything()
    call_command("update_index", verbosity=0)
    purged = Consultation.objects.get()
    assert purged.state == State.PURGED
    assert not OutgoingMail.objects.filter(object_id=str(case.pk)).exists()

    assert_nowhere(markers, everywhere([asker, adviser, leads], administrator, logs))
    looking = [leads.get(address) for address in ("/impact/", EXPORT, "/consultations/queue/", "/my/")]
    looking += [asker.get(address) for address in ("/consultations/", "/consultations/unsent/", "/my/")]
    looking += [adviser.get(address) for address in ("/consultations/queue/", "/consultations/unsent/")]
    pages = [(answer.request["PATH_INFO"], answer.content.decode("latin-1")) for answer in looking]
    assert {answer.status_code for answer in looking} == {200}
    assert_nowhere((*markers, reference.lower()), iter(pages))
    assert_nowhere((reference.lower(),), in_tables())
    assert_what_was_kept_elsewhere_is_unreadable(case, backup, kept_files)


def assert_what_was_kept_elsewhere_is_unreadable(
    case: Consultation, backup: list[str], kept_files: Path
) -> None:
    """Old copies of the database and of the file store stay what they are: nobody has the key."""
    assert len(backup) > 8
    for token in backup:
        with pytest.raises(vault.TextIsGone):
            vault.unseal(case.pk, token)
    copies = [path for path in kept_files.rglob("*") if path.is_file()]
    assert len(copies) == 3
    for path in copies:
        with pytest.raises(vault.TextIsGone):
            vault.unseal_bytes(case.pk, path.read_bytes())
    left = [*Path(live.KEY_STORE).rglob("*"), *Path(live.CASE_FILES).rglob("*")]
    assert [path for path in left if case.pk.hex in path.name or str(case.pk) in path.name] == []


def test_the_looking_finds_what_a_purge_would_leave(browsers: tuple[Browser, Browser]) -> None:
    """A word in the clear beside the case is found in the tables, and on SQLite in the bytes of the file."""
    asker, _ = browsers
    ask(asker)
    Consultation.objects.update(outcome="zqleft")
    with pytest.raises(AssertionError, match="zqleft in champions_consultation"):
        assert_nowhere(("zqleft",), in_tables())
    if connection.vendor == "sqlite":
        with pytest.raises(AssertionError, match="zqleft in"):
            assert_nowhere(("zqleft",), in_database_file())
