import stat
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
from cryptography.fernet import Fernet, InvalidToken
from django.core.management import call_command
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from accounts.models import User
from at_once import ROUNDS, at_once
from champions import actions
from champions.enums import State
from champions.models import Consultation
from confidentiality import vault
from makers_champions import QUESTION, make_case, make_draft


@pytest.fixture
def store(settings: Any, tmp_path: Path) -> Path:
    settings.KEY_STORE = tmp_path / "keys"
    folder: Path = settings.KEY_STORE
    return folder


@pytest.fixture
def case_id(store: Path) -> UUID:
    case_id = uuid4()
    vault.make_key(case_id)
    return case_id


@given(text=st.text())
def test_what_was_sealed_is_read_again(text: str) -> None:
    case_id = uuid4()
    vault.make_key(case_id, durable=False)
    sealed = vault.seal(case_id, text.encode("utf-8", "replace").decode())
    assert vault.unseal(case_id, sealed) == text.encode("utf-8", "replace").decode()
    vault.destroy(case_id)


def test_the_sealed_text_shows_nothing_and_never_looks_the_same(case_id: UUID) -> None:
    one, two = vault.seal(case_id, "the same words"), vault.seal(case_id, "the same words")
    assert one != two
    assert "words" not in one


def test_a_key_is_one_file_only_its_owner_reads_and_itself_wrapped(case_id: UUID, store: Path) -> None:
    [file] = [path for path in store.rglob("*") if path.is_file()]
    assert file == store / case_id.hex[:2] / case_id.hex
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    with pytest.raises((ValueError, InvalidToken)):
        Fernet(file.read_bytes())


def test_one_case_does_not_open_another(case_id: UUID) -> None:
    other = uuid4()
    vault.make_key(other)
    with pytest.raises(vault.TextIsGone):
        vault.unseal(other, vault.seal(case_id, "text"))


def test_a_changed_text_is_not_read(case_id: UUID) -> None:
    sealed = vault.seal(case_id, "text")
    with pytest.raises(vault.TextIsGone):
        vault.unseal(case_id, sealed[:-6] + "AAAAAA")


def test_destroyed_it_cannot_be_read_nor_written_again(case_id: UUID) -> None:
    sealed = vault.seal(case_id, "text")
    vault.destroy(case_id)
    vault.destroy(case_id)
    with pytest.raises(vault.TextIsGone):
        vault.unseal(case_id, sealed)
    with pytest.raises(vault.TextIsGone):
        vault.seal(case_id, "more")


def test_making_a_key_again_keeps_the_first(case_id: UUID) -> None:
    sealed = vault.seal(case_id, "text")
    vault.make_key(case_id)
    assert vault.unseal(case_id, sealed) == "text"


def make_and_seal(case_id: UUID) -> str:
    vault.make_key(case_id)
    return vault.seal(case_id, "text")


@pytest.mark.race
def test_made_at_once_it_is_one_key(store: Path) -> None:
    for _ in range(5 * ROUNDS):
        case_id = uuid4()
        sealed = at_once([partial(make_and_seal, case_id)] * 8)
        assert [vault.unseal(case_id, text) for text in sealed] == ["text"] * 8
        assert [path.name for path in (store / case_id.hex[:2]).glob("tmp*")] == []


def test_an_older_confidentiality_key_still_unwraps_and_the_first_one_wraps(
    case_id: UUID, settings: Any
) -> None:
    sealed = vault.seal(case_id, "old")
    old, new = settings.CONFIDENTIALITY_KEYS, Fernet.generate_key().decode()
    settings.CONFIDENTIALITY_KEYS = [new, *old]
    assert vault.unseal(case_id, sealed) == "old"
    younger = uuid4()
    vault.make_key(younger)
    settings.CONFIDENTIALITY_KEYS = [new]
    assert vault.seal(younger, "new")
    with pytest.raises(vault.TextIsGone):
        vault.unseal(case_id, sealed)


def test_the_command_prints_a_key_that_works(capsys: Any, settings: Any, store: Path) -> None:
    call_command("make_confidentiality_key")
    settings.CONFIDENTIALITY_KEYS = [capsys.readouterr().out.strip()]
    case_id = uuid4()
    vault.make_key(case_id)
    assert vault.unseal(case_id, vault.seal(case_id, "text")) == "text"


def test_a_store_that_is_not_there_gets_no_second_key(
    store: Path, settings: Any, tmp_path: Path, practitioner: User, champion: User
) -> None:
    case = make_case(practitioner, State.ACTIVE, champion)
    settings.KEY_STORE = tmp_path / "not-mounted"
    with pytest.raises(vault.TextIsGone):
        actions.reply(case, practitioner, "More.")
    assert not settings.KEY_STORE.exists()
    settings.KEY_STORE = store
    case.refresh_from_db()
    assert case.question == QUESTION
    assert not case.messages.exists()


@pytest.fixture
def asker(home: object, signed_in: Any, practitioner: User) -> Client:
    client: Client = signed_in(practitioner)
    return client


@pytest.mark.parametrize("address", ["ask/situation/", "check/", "send/"])
def test_a_draft_without_its_key_says_so(asker: Client, practitioner: User, address: str) -> None:
    case = make_draft(practitioner)
    vault.destroy(case.pk)
    go = asker.post if address == "send/" else asker.get
    response = go(f"{case.url}{address}")
    assert response.status_code == 410
    assert "The text of this draft is gone" in response.content.decode()
    assert Consultation.objects.get().state == State.DRAFT


def test_a_message_for_a_case_without_its_key_can_be_copied(
    asker: Client, practitioner: User, champion: User
) -> None:
    case = make_case(practitioner, State.ACTIVE, champion)
    vault.destroy(case.pk)
    data = {"reply-body": "Half an hour of work.", "reply-version": case.version}
    response = asker.post(f"{case.url}reply/", data)
    page = response.content.decode()
    assert response.status_code == 409
    assert "Half an hour of work." in page
    assert not case.messages.exists()
