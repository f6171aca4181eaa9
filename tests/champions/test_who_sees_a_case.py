"""The access matrix of consultations, walked whole: every role, every address, every state."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.apps import apps
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from accounts.models import User
from champions import actions
from champions.deeds import DEEDS
from champions.enums import QuarantineReason, State
from champions.models import Consultation
from confidentiality import vault
from confidentiality.models import AccessRecord
from core.models import OutgoingMail
from makers import make_area, make_team, make_user
from makers_champions import ADVICE, QUESTION, REQUEST, make_case, make_champion
from sending import fields_of

READING = ("", "ask/", "ask/situation/", "check/", "record/")
TAKING = ("accept/", "decline/", "take-over/")
DOING = (*TAKING, "send/", "withdraw/", *(f"{action.value}/" for action in DEEDS))
STATES = [state for state in State if state != State.PURGED]
HELD_BY_CARA = (State.ACTIVE, State.WAITING_REQUESTER, State.ADVISED, State.CLOSED)
OUTSIDERS = ("other_practitioner", "other_lead", "editor", "administrator", "far_champion")


@pytest.fixture
def far_champion(db: None) -> User:
    """A champion of another area."""
    return make_champion("Fay", team=make_team("Vale team", area=make_area("Calderwick Vale")))


@pytest.fixture(params=STATES, ids=str)
def case(request: Any, practitioner: User, champion: User) -> Consultation:
    return make_case(practitioner, request.param, champion)


def ask_for(client: Client, case_url: str, address: str) -> HttpResponse:
    response = client.post(case_url + address) if address in DOING else client.get(case_url + address)
    assert isinstance(response, HttpResponse)
    return response


def traces(case: Consultation) -> tuple[Any, ...]:
    """All that could show that somebody did something."""
    row = Consultation.objects.filter(pk=case.pk).values().get()
    return row, case.events.count(), case.messages.count(), OutgoingMail.objects.count()


@pytest.mark.parametrize("role", OUTSIDERS)
def test_everybody_else_meets_the_404_of_a_case_that_does_not_exist(
    request: Any, signed_in: Any, home: object, case: Consultation, role: str
) -> None:
    client = signed_in(request.getfixturevalue(role))
    before = traces(case)
    for address in (*READING, *DOING):
        known, unknown = (ask_for(client, url, address) for url in (case.url, f"/consultations/{uuid4()}/"))
        assert known.status_code == unknown.status_code == 404, address
        assert known.content == unknown.content
        assert known.headers.keys() == unknown.headers.keys()
    assert traces(case) == before
    assert not AccessRecord.objects.exists()


def test_a_lead_of_the_area_sees_dates_and_codes_and_no_word_of_it(
    signed_in: Any, home: object, case: Consultation, lead: User
) -> None:
    client = signed_in(lead)
    response = client.get(case.url)
    assert response.status_code == (404 if case.state == State.DRAFT else 200)
    page = response.content.decode()
    for hidden in (QUESTION, *REQUEST.values(), *ADVICE.values(), str(case.requester)):
        assert hidden not in page
    for address in ("ask/", "ask/situation/", "check/", "record/"):
        assert client.get(case.url + address).status_code == 404
    assert not AccessRecord.objects.exists()


def test_a_lead_who_gives_a_reason_reads_for_an_hour_and_who_asked_is_told(
    signed_in: Any, home: object, lead: User, practitioner: User, champion: User
) -> None:
    case = make_case(practitioner, State.ADVISED, champion)
    client = signed_in(lead)
    reason = "A parent has complained about how the plan was made."
    assert (
        QUESTION
        in client.post(f"{case.url}open-glass/", {"open-glass-reason": reason}, follow=True).content.decode()
    )
    assert OutgoingMail.objects.filter(kind="consultation_glass_broken", recipient=practitioner).count() == 1
    log = signed_in(practitioner).get(case.url).content.decode()
    assert reason in log
    assert lead.name in log
    AccessRecord.objects.update(at=timezone.now() - timedelta(minutes=61))
    assert QUESTION not in client.get(case.url).content.decode()


def test_a_reason_is_sealed_like_the_text_and_is_still_there_after_a_redaction(
    lead: User, practitioner: User, champion: User, django_capture_on_commit_callbacks: Any
) -> None:
    case = make_case(practitioner, State.ADVISED, champion)
    reason = "A parent has complained about how the plan was made."
    actions.open_glass(case, lead, reason)
    assert "complained" not in str(AccessRecord.objects.values_list())
    actions.quarantine(case, practitioner, QuarantineReason.NAMES_SOMEBODY)
    with django_capture_on_commit_callbacks(execute=True):
        actions.redact(case, {"request.question": "What now?"}, [])
    assert AccessRecord.objects.get().reason == reason
    vault.destroy(case.pk)
    assert AccessRecord.objects.get().reason == ""
    assert AccessRecord.objects.of_case(case.pk).summed_up(5)[0]["times"] == 1


def test_a_reason_that_only_looks_like_a_name_can_be_given_after_a_look(
    signed_in: Any, home: object, lead: User, practitioner: User, champion: User
) -> None:
    case = make_case(practitioner, State.ADVISED, champion)
    client = signed_in(lead)
    typed = {"open-glass-reason": "Mrs Example of the review panel has asked for it."}
    warned = client.post(f"{case.url}open-glass/", typed)
    assert warned.status_code == 422
    assert "may say who somebody is" in warned.content.decode()
    sent = client.post(f"{case.url}open-glass/", fields_of(warned, f"{case.url}open-glass/"))
    assert sent.status_code == 302
    assert QUESTION in client.get(case.url).content.decode()


@pytest.mark.parametrize("reason", ["", "Because", "Sam Smith's mother, born 12/03/2009, has complained."])
def test_a_reason_is_a_sentence_about_nobody(
    signed_in: Any, home: object, lead: User, practitioner: User, champion: User, reason: str
) -> None:
    case = make_case(practitioner, State.ADVISED, champion)
    response = signed_in(lead).post(f"{case.url}open-glass/", {"open-glass-reason": reason})
    assert response.status_code == 422
    assert QUESTION not in response.content.decode()
    assert not AccessRecord.objects.exists()


def test_a_lead_breaks_no_glass_of_what_they_asked_themselves(
    signed_in: Any, home: object, lead: User, champion: User
) -> None:
    case = make_case(lead, State.ACTIVE, champion)
    page = signed_in(lead).get(case.url).content.decode()
    assert "Read it for a reason" not in page
    assert "As lead of" not in page


def test_nobody_signed_in_is_led_to_sign_in(client: Client, home: object, case: Consultation) -> None:
    before = traces(case)
    for address in (*READING, *DOING):
        response = ask_for(client, case.url, address)
        assert response.status_code == 302
        assert response["Location"].startswith("/accounts/login/")
    assert traces(case) == before


def test_a_champion_of_the_pool_may_try_to_take_it_and_read_nothing(
    signed_in: Any, home: object, case: Consultation, other_champion: User
) -> None:
    client = signed_in(other_champion)
    for address in (*READING, *(set(DOING) - set(TAKING))):
        assert ask_for(client, case.url, address).status_code == 404, address
    before = traces(case)
    refused = TAKING if case.state != State.POOLED else ("decline/", "take-over/")
    for address in refused:
        assert ask_for(client, case.url, address).status_code == (404 if case.state == "draft" else 302)
    assert traces(case) == before
    assert not AccessRecord.objects.exists()


def test_who_asked_reads_it_once_it_is_sent(signed_in: Any, home: object, case: Consultation) -> None:
    client = signed_in(case.requester)
    is_draft = case.state == State.DRAFT
    answer = client.get(case.url)
    assert answer.status_code == (302 if is_draft else 200)
    assert not is_draft or answer["Location"] == f"{case.url}ask/"
    for address, of_a_draft, afterwards in (
        ("ask/", 302, 302),
        ("ask/situation/", 200, 302),
        ("check/", 200, 302),
    ):
        assert client.get(case.url + address).status_code == (of_a_draft if is_draft else afterwards)


def test_the_champion_reads_it_while_and_after_holding_it(
    signed_in: Any, home: object, case: Consultation, champion: User
) -> None:
    response = signed_in(champion).get(case.url)
    may_open = case.state in (State.OFFERED, *HELD_BY_CARA)
    assert response.status_code == (200 if may_open else 404)
    reads_the_text = REQUEST["situation"] in response.content.decode()
    assert reads_the_text == (case.state in HELD_BY_CARA)


def test_the_champion_it_is_offered_to_sees_the_question_and_nobody(
    signed_in: Any, home: object, practitioner: User, champion: User
) -> None:
    case = make_case(practitioner, State.OFFERED, champion)
    page = signed_in(champion).get(case.url).content.decode()
    assert QUESTION in page
    for hidden in (*REQUEST.values(), practitioner.first_name, practitioner.last_name):
        assert hidden not in page


def test_a_champion_who_declined_sees_nothing_any_more(
    signed_in: Any, home: object, practitioner: User, champion: User
) -> None:
    case = make_case(practitioner, State.OFFERED, champion)
    client = signed_in(champion)
    client.post(f"{case.url}decline/", {"decline-reason": "no_room"})
    assert client.get(case.url).status_code == 404


def test_a_quarantined_offer_is_closed_to_the_champion(
    signed_in: Any, home: object, practitioner: User, champion: User
) -> None:
    case = make_case(practitioner, State.OFFERED, champion)
    Consultation.objects.filter(pk=case.pk).update(quarantined_at=timezone.now())
    assert signed_in(champion).get(case.url).status_code == 404


def test_a_title_is_the_reference_and_nothing_is_kept(
    signed_in: Any, home: object, practitioner: User, champion: User
) -> None:
    case = make_case(practitioner, State.ADVISED, champion)
    for person in (practitioner, champion):
        response = signed_in(person).get(case.url)
        title = response.content.decode().split("<title>")[1].split("</title>")[0]
        assert case.reference in title
        assert QUESTION not in title
        assert practitioner.last_name not in title
        assert "no-store" in response["Cache-Control"]
        assert ADVICE["summary"] in response.content.decode()


@pytest.mark.parametrize("address", ["", "ask/", "queue/"])
def test_lists_and_forms_are_not_kept_either(
    signed_in: Any, home: object, champion: User, address: str
) -> None:
    assert "no-store" in signed_in(champion).get(f"/consultations/{address}")["Cache-Control"]


def test_each_opening_is_recorded_and_shown_to_who_asked(
    signed_in: Any, home: object, practitioner: User, champion: User
) -> None:
    case = make_case(practitioner, State.ACTIVE, champion)
    asker = signed_in(practitioner)
    assert "Nobody but the person who asked" in asker.get(case.url).content.decode()
    for _ in range(2):
        signed_in(champion).get(case.url)
    assert AccessRecord.objects.filter(case_id=case.pk, person=champion).count() == 2
    page = asker.get(case.url).content.decode()
    log = page.split("Who has opened it")[1].split("</section>")[0]
    assert log.count(champion.name) == 1
    assert "2 times, last" in log
    assert practitioner.name not in log


def test_a_form_that_comes_back_with_the_text_is_an_opening_too(
    signed_in: Any, home: object, practitioner: User, champion: User
) -> None:
    case = make_case(practitioner, State.ACTIVE, champion)
    response = signed_in(champion).post(f"{case.url}advise/", {})
    assert REQUEST["situation"] in response.content.decode()
    assert AccessRecord.objects.filter(case_id=case.pk, person=champion).count() == 1


SEALED_MODELS = (
    *("consultation", "consultationtopic", "message", "advice", "event"),
    *("note", "unsent", "offer", "nudge", "meeting"),
)


def case_models() -> list[Any]:
    return [
        *(apps.get_model("champions", name) for name in SEALED_MODELS),
        apps.get_model("confidentiality", "accessrecord"),
    ]


def test_no_snippet_search_revision_or_reference_index_knows_of_a_case() -> None:
    from wagtail.models import DraftStateMixin, ReferenceIndex, RevisionMixin
    from wagtail.search.index import get_indexed_models
    from wagtail.snippets.models import get_snippet_models

    for model in case_models():
        assert model not in get_snippet_models()
        assert model not in get_indexed_models()
        assert not issubclass(model, (RevisionMixin, DraftStateMixin))
        assert not ReferenceIndex.model_is_indexable(model), model


def test_no_admin_view_shows_a_case(signed_in: Any, home: object, practitioner: User, champion: User) -> None:
    """An administrator passes every permission check: no address of the admin may lead to a case."""
    from wagtail import hooks
    from wagtail.admin.viewsets import viewsets

    viewsets.populate()
    shown = {getattr(viewset, "model", None) for viewset in viewsets.viewsets}
    for hook in hooks.get_hooks("register_admin_viewset"):
        made = hook()
        shown |= {
            getattr(one, "model", None) for one in (made if isinstance(made, (list, tuple)) else [made])
        }
    assert shown.isdisjoint(case_models())


def test_a_person_without_an_area_cannot_ask(signed_in: Any, home: object) -> None:
    person = make_user("Nomad", team=None, area=None, agency=None)
    assert signed_in(person).get("/consultations/ask/").status_code == 404


def test_the_lead_sees_who_has_opened_it_without_opening_it(
    home: object, practitioner: User, champion: User, lead: User, signed_in: Any
) -> None:
    case = make_case(practitioner, State.ACTIVE, champion)
    signed_in(champion).get(case.url)
    page = signed_in(lead).get(case.url).content.decode()
    opened = page.split("Who has opened it")[1]
    assert champion.name in opened
    assert lead.name not in opened
