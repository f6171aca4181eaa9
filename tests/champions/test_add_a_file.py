"""A file goes with the question or with a message, to the two who talk and to nobody else."""

from functools import partial
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as live
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from accounts.models import User
from at_once import at_once
from champions import actions
from champions.enums import State
from champions.models import CaseFile, Consultation
from confidentiality import attachments, file_store, vault
from confidentiality.models import AccessRecord
from makers import make_user
from makers_champions import make_case, make_champion, make_draft
from makers_files import MAKERS, make_file, make_pdf, make_png, make_sent_file

pytestmark = pytest.mark.usefixtures("home")


def upload(name: str = "Plan for the stop.pdf", data: bytes | None = None) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, make_pdf() if data is None else data)


@pytest.fixture
def asker(practitioner: User, signed_in: Any) -> Client:
    client: Client = signed_in(practitioner)
    return client


@pytest.fixture
def case(practitioner: User, champion: User) -> Consultation:
    return make_case(practitioner, State.ACTIVE, champion)


def reply(client: Client, case: Consultation, **data: Any) -> Any:
    return client.post(
        f"{case.url}reply/", {"reply-body": "Here it is.", "reply-version": case.version, **data}
    )


@pytest.mark.parametrize("kind", MAKERS)
def test_it_goes_with_a_message_and_is_read_by_the_other(
    asker: Client, case: Consultation, champion: User, signed_in: Any, kind: str
) -> None:
    response = reply(asker, case, **{"reply-file": upload("Plan for the stop", MAKERS[kind]())})
    assert response.status_code == 302
    file = CaseFile.objects.get()
    assert (file.is_sent, file.message) == (True, case.messages.get())
    reader = signed_in(champion)
    assert file.name in reader.get(case.url).content.decode()
    answer = reader.get(file.url)
    assert answer.content == file_store.read(case.pk, file.pk)
    assert len(answer.content) == file.size
    assert answer["Content-Type"] == attachments.KINDS[kind].content_type
    assert answer["Content-Disposition"] == f'attachment; filename="{file.name}"'
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert "no-store" in answer["Cache-Control"]


def test_it_goes_with_the_question(asker: Client, practitioner: User, champion: User, signed_in: Any) -> None:
    draft = make_draft(practitioner)
    assert asker.post(f"{draft.url}ask/files/", {"file": upload()}).status_code == 302
    assert "Plan for the stop.pdf" in asker.get(f"{draft.url}check/").content.decode()
    file = CaseFile.objects.get()
    assert asker.get(file.url).status_code == 200
    asker.post(f"{draft.url}send/")
    draft.refresh_from_db()
    actions.accept(draft, champion)
    reader = signed_in(champion)
    assert file.url in reader.get(draft.url).content.decode()
    assert reader.get(file.url).status_code == 200


def test_several_at_once_are_all_taken(asker: Client, practitioner: User) -> None:
    draft = make_draft(practitioner)
    asker.post(f"{draft.url}ask/files/", {"file": [upload("One.pdf"), upload("Two.png", make_png())]})
    assert [file.name for file in CaseFile.objects.all()] == ["One.pdf", "Two.png"]


OUTSIDERS = ("other_practitioner", "other_champion", "lead", "other_lead", "editor", "administrator")


@pytest.mark.parametrize("role", OUTSIDERS)
def test_nobody_else_gets_it(
    request: Any, case: Consultation, practitioner: User, signed_in: Any, role: str
) -> None:
    file = make_sent_file(case, practitioner)
    client = signed_in(request.getfixturevalue(role))
    unknown = client.get(f"{case.url}files/{case.pk}/")
    known = client.get(file.url)
    assert (known.status_code, known.content) == (404, unknown.content)
    for address in (f"{file.url}settle/", f"{case.url}ask/files/", f"{case.url}reply/"):
        assert client.post(address, {"do": "remove", "file": upload()}).status_code == 404
    assert CaseFile.objects.count() == 1
    assert not AccessRecord.objects.exists()


def test_nobody_signed_in_is_led_to_sign_in(client: Client, case: Consultation, practitioner: User) -> None:
    assert client.get(make_file(case, practitioner).url)["Location"].startswith("/accounts/login/")


def test_the_champion_it_is_offered_to_sees_no_file(
    practitioner: User, champion: User, signed_in: Any
) -> None:
    draft = make_draft(practitioner, champion=champion)
    file = make_file(draft, practitioner, "Walk.pdf")
    draft.refresh_from_db()
    actions.send(draft, practitioner)
    reader = signed_in(champion)
    assert "Walk.pdf" not in reader.get(draft.url).content.decode()
    assert reader.get(file.url).status_code == 404


def test_before_it_is_sent_only_its_author_sees_it(
    case: Consultation, practitioner: User, champion: User, asker: Client, signed_in: Any
) -> None:
    file = make_file(case, champion, "Walk.pdf")
    assert asker.get(file.url).status_code == 404
    assert "Walk.pdf" not in asker.get(case.url).content.decode()
    assert asker.post(f"{file.url}settle/", {"do": "remove"}).status_code == 404
    assert signed_in(champion).get(file.url).status_code == 200


def test_one_case_does_not_hand_out_the_file_of_another(
    case: Consultation, practitioner: User, asker: Client
) -> None:
    file = make_file(case, practitioner)
    other = make_draft(practitioner)
    assert asker.get(f"{other.url}files/{file.pk}/").status_code == 404


def test_being_opened_is_recorded(
    case: Consultation, practitioner: User, champion: User, signed_in: Any
) -> None:
    file = make_sent_file(case, practitioner)
    signed_in(champion).get(file.url)
    assert AccessRecord.objects.get().person == champion


def test_what_is_not_taken_is_said_and_the_message_stays(
    asker: Client, case: Consultation, settings: Any
) -> None:
    settings.CLAMAV_SOCKET = "/nowhere/clamd.ctl"
    for data, words in ((b"MZ evil", "not a PDF"), (None, "virus scanner does not answer")):
        response = reply(asker, case, **{"reply-file": upload(data=data)})
        page = response.content.decode()
        assert response.status_code == 422
        assert words in page
        assert words in str(response.context["forms"]["reply"].errors["file"]), "beside the field"
        assert ">\nHere it is.</textarea>" in page
    assert not CaseFile.objects.exists()
    assert not case.messages.exists()
    again = response.context["forms"]["reply"]
    sent = {name: again[name].value() for name in ("body", "version", "checked")}
    assert (
        reply(asker, case, **{f"reply-{name}": value or "" for name, value in sent.items()}).status_code
        == 302
    )


def test_a_refused_file_leaves_the_draft_as_it_was(asker: Client, practitioner: User) -> None:
    draft = make_draft(practitioner)
    for data in ({"file": upload(data=b"MZ evil")}, {"go": "add"}, {"file": upload(data=b"")}):
        response = asker.post(f"{draft.url}ask/files/", data)
        assert response.status_code == 422
        assert response.context["form"].errors["file"]
    assert not CaseFile.objects.exists()


def test_a_mistake_in_the_text_does_not_lose_the_file(asker: Client, case: Consultation) -> None:
    response = reply(asker, case, **{"reply-body": "Mrs Harwood sent it.", "reply-file": upload()})
    assert response.status_code == 422
    assert "Goes with it when you send" in response.content.decode()
    checked = response.context["forms"]["reply"]["checked"].value()
    assert (
        reply(asker, case, **{"reply-body": "Mrs Harwood sent it.", "reply-checked": checked}).status_code
        == 302
    )
    assert CaseFile.objects.get().is_sent


def test_somebody_wrote_meanwhile_and_the_file_stays(
    asker: Client, case: Consultation, champion: User
) -> None:
    version = case.version
    actions.ask_more(case, champion, "Since when?")
    response = reply(asker, case, **{"reply-version": version, "reply-file": upload()})
    assert response.status_code == 409
    assert not CaseFile.objects.get().is_sent
    assert "Goes with it when you send" in response.content.decode()


def test_a_name_that_may_say_who_holds_the_message_back(asker: Client, case: Consultation) -> None:
    response = reply(asker, case, **{"reply-file": upload("Jordan_Smith-plan.pdf")})
    assert response.status_code == 409
    assert "may say who somebody is" in response.content.decode()
    assert not case.messages.exists()
    [file] = response.context["waiting"]
    written = {"do": "rename", "reply-body": "Here it is.", "reply-version": case.version}
    page = asker.post(f"{file.url}settle/", written).content.decode()
    assert ">\nHere it is.</textarea>" in page
    assert "Jordan" not in page
    assert reply(asker, case).status_code == 302
    assert CaseFile.objects.get().name == "document.pdf"


def test_a_name_can_be_kept_or_the_file_taken_out_of_a_draft(asker: Client, practitioner: User) -> None:
    draft = make_draft(practitioner)
    kept, out = (make_file(draft, practitioner, f"{name} Smith.pdf") for name in ("Jordan", "Liam"))
    assert asker.post(f"{draft.url}send/").status_code == 422
    asker.post(f"{kept.url}settle/", {"do": "keep"})
    asker.post(f"{out.url}settle/", {"do": "remove"})
    asker.post(f"{kept.url}settle/", {"do": "nonsense"})
    assert asker.post(f"{draft.url}send/").status_code == 302
    assert CaseFile.objects.get().name == "Jordan Smith.pdf"
    draft.refresh_from_db()
    assert draft.state == State.POOLED


def test_what_was_sent_is_not_taken_out_or_renamed(
    asker: Client, case: Consultation, practitioner: User
) -> None:
    file = make_sent_file(case, practitioner)
    for do in ("remove", "rename", "keep"):
        assert asker.post(f"{file.url}settle/", {"do": do}).status_code == 404
    with pytest.raises(actions.Refused):
        actions.detach(file)
    assert file_store.read(case.pk, file.pk)


@pytest.mark.parametrize("state", [State.POOLED, State.CLOSED, State.WITHDRAWN])
def test_nothing_is_added_where_nobody_talks(
    asker: Client, practitioner: User, champion: User, state: State
) -> None:
    case = make_case(practitioner, state, champion)
    with pytest.raises(actions.Refused):
        make_file(case, practitioner)
    reply(asker, case, **{"reply-file": upload()})
    assert asker.post(f"{case.url}ask/files/", {"file": upload()}).status_code == 409
    assert not CaseFile.objects.exists()


def test_a_quarantined_case_takes_none(case: Consultation, practitioner: User) -> None:
    Consultation.objects.update(quarantined_at=timezone.now())
    with pytest.raises(actions.Refused):
        make_file(case, practitioner)


def test_a_consultation_takes_so_many_and_no_more(asker: Client, practitioner: User, settings: Any) -> None:
    settings.CASE_FILES_MOST = 2
    draft = make_draft(practitioner)
    for _ in range(2):
        make_file(draft, practitioner)
    assert (
        "takes 2 files at most" in asker.post(f"{draft.url}ask/files/", {"file": upload()}).content.decode()
    )


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_added_at_once_the_count_holds(settings: Any) -> None:
    settings.CASE_FILES_MOST = 3
    requester = make_user("Priya")
    draft = make_draft(requester)
    make_file(draft, requester)
    outcomes = at_once([partial(make_file, draft, requester)] * 6)
    assert sum(isinstance(outcome, CaseFile) for outcome in outcomes) == 2
    assert sum(isinstance(outcome, actions.TooMany) for outcome in outcomes) == 4
    assert CaseFile.objects.count() == 3


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_added_while_it_is_sent_it_goes_along_or_is_refused() -> None:
    requester, _ = make_user("Priya"), make_champion("Cara")
    draft = make_draft(requester)
    again = Consultation.objects.get(pk=draft.pk)
    at_once([partial(make_file, draft, requester), partial(actions.send, again, requester)])
    case = Consultation.objects.get()
    sent = list(CaseFile.objects.values_list("is_sent", flat=True))
    assert (case.state, sent) in [("draft", [False]), ("pooled", [])]


def on_disk() -> list[Path]:
    return [path for path in Path(live.CASE_FILES).rglob("*") if path.is_file()]


def test_it_lies_sealed_and_its_name_too(
    case: Consultation, practitioner: User, settings: Any, tmp_path: Path
) -> None:
    settings.CASE_FILES = tmp_path / "files"
    file = make_file(case, practitioner, "Wombat plan.pdf")
    [path] = on_disk()
    assert b"%PDF" not in path.read_bytes()
    assert "Wombat" not in str(CaseFile.objects.values().get())
    assert str(case.pk) not in str(path)
    assert path.name == file.pk.hex
    assert path.stat().st_mode & 0o777 == 0o600
    assert Path(live.MEDIA_ROOT) not in path.parents


def test_taken_out_its_bytes_go_with_the_commit(
    case: Consultation, practitioner: User, django_capture_on_commit_callbacks: Any
) -> None:
    file = make_file(case, practitioner)
    with django_capture_on_commit_callbacks(execute=True):
        actions.detach(file)
    with pytest.raises(vault.TextIsGone):
        file_store.read(case.pk, file.pk)


def test_a_file_without_its_key_is_a_404_and_nothing_is_added(
    asker: Client, case: Consultation, practitioner: User
) -> None:
    file = make_file(case, practitioner)
    vault.destroy(case.pk)
    assert asker.get(file.url).status_code == 404
    response = reply(asker, case, **{"reply-file": upload()})
    assert "key of this consultation is not on this host" in response.content.decode()


def test_too_much_is_said_and_never_held(asker: Client, practitioner: User, settings: Any) -> None:
    settings.CASE_FILE_MEGABYTES = 1
    draft = make_draft(practitioner)
    for size in (1, 5):
        page = asker.post(f"{draft.url}ask/files/", {"file": upload(data=b"%PDF-" + b"0" * (size * 2**20))})
        assert page.status_code == 422
    assert "too much at once" in page.content.decode()


def test_it_is_never_spooled_to_the_disk_in_the_clear(
    asker: Client, practitioner: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(*_: Any, **__: Any) -> None:
        raise AssertionError("a temporary file")

    monkeypatch.setattr("django.core.files.uploadhandler.TemporaryUploadedFile.__init__", never)
    draft = make_draft(practitioner)
    asker.post(f"{draft.url}ask/files/", {"file": upload(data=make_pdf() + b"\n" * 4_000_000)})
    assert CaseFile.objects.exists()
