"""A question a page: each kept as it comes, gone on with where it was left, changed from the summary."""

from datetime import timedelta
from functools import partial
from importlib import import_module
from typing import Any

import pytest
from django.apps import apps
from django.contrib.sessions.models import Session
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from accounts.models import User
from at_once import at_once
from champions import actions
from champions.enums import State
from champions.models import Consultation
from champions.steps import STEPS
from confidentiality import vault
from core.models import OutgoingMail
from makers import make_user, topic
from makers_champions import PAGES, QUESTION, make_draft
from makers_files import make_file

pytestmark = pytest.mark.usefixtures("home")
ASK = "/consultations/ask/"


@pytest.fixture
def asker(practitioner: User, signed_in: Any) -> Client:
    client: Client = signed_in(practitioner)
    return client


@pytest.fixture
def case(asker: Client) -> Consultation:
    """Past the gate, nothing written yet."""
    asker.post(ASK, {"danger": "no"})
    return Consultation.objects.get()


def parts(champion: User) -> dict[str, dict[str, Any]]:
    """Something for every page there is."""
    day = timezone.localdate() + timedelta(days=9)
    return {
        "question": {"question": QUESTION},
        "topics": {"topics": [topic("Peers").pk]},
        "situation": {"situation": "Three referrals name one stop."},
        "tried": {"tried": "Mentoring, one by one."},
        "strengths": {"strengths": "A caretaker.", "voice": "They like the shop."},
        "decision": {"decision": "Whom to meet first.", "needed_by": day.isoformat()},
        "files": {},
        "who": {"to": champion.champion_profile.pk},  # type: ignore[attr-defined]
    }


def where(response: Any) -> str:
    return str(response["Location"]).removeprefix("/consultations/").split("/", 1)[-1]


# --- forward ------------------------------------------------------------------------


def test_every_page_is_kept_and_leads_to_the_next(asker: Client, case: Consultation, champion: User) -> None:
    written = parts(champion)
    assert list(written) == PAGES
    for step, following in zip(STEPS, [*PAGES[1:], ""], strict=True):
        page = asker.get(step.url_in(case))
        assert f"Question {step.number} of {len(STEPS)}" in page.content.decode()
        response = asker.post(step.url_in(case), written[step.slug])
        assert where(response) == (f"ask/{following}/" if following else "check/")
        stands = asker.get(step.url_in(case)).context["form"].initial
        for name, value in written[step.slug].items():
            if name in stands:
                assert str(stands[name]) == str(value), name
    case.refresh_from_db()
    assert case.question == QUESTION
    assert case.request == {
        "situation": "Three referrals name one stop.",
        "tried": "Mentoring, one by one.",
        "strengths": "A caretaker.",
        "voice": "They like the shop.",
        "decision": "Whom to meet first.",
    }
    assert case.survey == {"wished": champion.pk}
    assert not OutgoingMail.objects.exists()


def test_what_helps_but_is_not_needed_may_stay_empty(asker: Client, case: Consultation) -> None:
    for page, part in (
        ("question", {"question": QUESTION}),
        ("topics", {"topics": [topic("Peers").pk]}),
        ("situation", {"situation": "One stop."}),
    ):
        asker.post(f"{case.url}ask/{page}/", part)
    for page in PAGES[3:]:
        assert asker.post(f"{case.url}ask/{page}/", {}).status_code == 302
    assert where(asker.get(f"{case.url}ask/")) == "check/"
    assert asker.post(f"{case.url}send/").status_code == 302
    case.refresh_from_db()
    assert (case.state, case.request) == (State.POOLED, {"situation": "One stop."})
    assert case.answered_pages == []


@pytest.mark.parametrize(
    ("page", "part", "words"),
    [
        ("question", {}, "Write one sentence"),
        ("question", {"question": "x" * 201}, "at most 200 characters"),
        ("topics", {}, "Choose one topic at least"),
        ("topics", {"topics": ["999999"]}, "not one of the available choices"),
        ("situation", {"situation": "  "}, "This is needed to go on"),
        ("decision", {"needed_by": "2020-01-01", "decision": "A plan"}, "This day has passed"),
        ("decision", {"needed_by": "soon"}, "Enter a valid date"),
    ],
)
def test_a_page_is_refused_beside_its_field_and_nothing_typed_is_lost(
    asker: Client, case: Consultation, page: str, part: dict[str, Any], words: str
) -> None:
    response = asker.post(f"{case.url}ask/{page}/", part)
    assert response.status_code == 422
    shown = response.content.decode()
    assert words in shown
    assert "<title>Error: " in shown
    for typed in part.values():
        assert typed not in ("A plan", "x" * 201) or typed in shown
    case.refresh_from_db()
    assert case.answered_pages == []


def test_an_unknown_page_is_a_404(asker: Client, case: Consultation) -> None:
    for page in ("check", "nothing", "situation2"):
        assert asker.get(f"{case.url}ask/{page}/").status_code == 404
        assert asker.post(f"{case.url}ask/{page}/", {}).status_code == 404


# --- back, away, and on again ---------------------------------------------------------


def test_back_keeps_what_stands_on_the_page(asker: Client, case: Consultation) -> None:
    response = asker.post(f"{case.url}ask/tried/", {"tried": "Mentoring", "go": "back"})
    assert where(response) == "ask/situation/"
    case.refresh_from_db()
    assert case.request == {"tried": "Mentoring"}
    assert asker.post(f"{case.url}ask/situation/", {"go": "back"})["Location"].endswith("/ask/topics/")
    assert asker.post(f"{case.url}ask/question/", {"go": "back"})["Location"] == "/consultations/"


def test_back_does_not_swallow_what_cannot_be_kept(asker: Client, case: Consultation) -> None:
    response = asker.post(f"{case.url}ask/question/", {"question": "x" * 201, "go": "back"})
    assert response.status_code == 422
    assert "x" * 201 in response.content.decode()


def test_it_is_gone_on_with_at_the_first_page_not_answered(asker: Client, case: Consultation) -> None:
    asker.post(f"{case.url}ask/question/", {"question": QUESTION})
    later = asker.post(f"{case.url}ask/topics/", {"topics": [topic("Peers").pk], "go": "later"}, follow=True)
    assert later.redirect_chain[-1][0] == "/consultations/"
    for page in ("/consultations/", "/my/", ASK):
        shown = asker.get(page).content.decode()
        assert f'href="{case.url}ask/"' in shown, page
        assert "Go on with your question" in shown, page
    assert where(asker.get(f"{case.url}ask/")) == "ask/situation/"


def test_it_waits_in_the_row_and_not_in_the_session(
    asker: Client, case: Consultation, practitioner: User, signed_in: Any
) -> None:
    asker.post(f"{case.url}ask/question/", {"question": QUESTION})
    Session.objects.all().delete()
    elsewhere = signed_in(practitioner)
    assert where(elsewhere.get(f"{case.url}ask/")) == "ask/topics/"
    assert QUESTION in elsewhere.get(f"{case.url}ask/question/").content.decode()


def test_a_draft_nobody_wrote_in_is_in_no_list(asker: Client, case: Consultation) -> None:
    for page in ("/consultations/", "/my/", ASK):
        assert case.url not in asker.get(page).content.decode(), page


def test_it_lies_sealed(asker: Client, case: Consultation) -> None:
    asker.post(f"{case.url}ask/question/", {"question": "Zqquestion?"})
    asker.post(f"{case.url}ask/strengths/", {"voice": "Zqvoice."})
    row = str(Consultation.objects.values().get())
    assert "answered_pages" in row
    assert "Zqquestion" not in row
    assert "Zqvoice" not in row
    vault.destroy(case.pk)
    for page in ("question/", ""):
        expected = 302 if not page else 410
        assert asker.get(f"{case.url}ask/{page}").status_code == expected
    assert asker.post(f"{case.url}ask/question/", {"question": "Again?"}).status_code == 410


# --- the summary --------------------------------------------------------------------


def test_each_part_is_changed_from_the_summary_and_leads_back_to_it(
    asker: Client, practitioner: User
) -> None:
    case = make_draft(practitioner)
    summary = asker.get(f"{case.url}check/").content.decode()
    for step in STEPS:
        assert f'href="{step.url_in(case)}"' in summary, step.slug
    response = asker.post(f"{case.url}ask/tried/", {"tried": "Something else."})
    assert where(response) == "check/"
    assert "Something else." in asker.get(f"{case.url}check/").content.decode()


@pytest.mark.parametrize(
    ("page", "lacking"),
    [("question", {"question": ""}), ("situation", {"request": {}}), ("topics", {"topics": []})],
)
def test_what_is_needed_and_missing_holds_the_sending_back_with_a_way_to_its_page(
    asker: Client, practitioner: User, page: str, lacking: dict[str, Any]
) -> None:
    case = make_draft(practitioner, **lacking)
    assert "Needed before sending" in asker.get(f"{case.url}check/").content.decode()
    response = asker.post(f"{case.url}send/")
    assert response.status_code == 422
    summary = response.content.decode().split('role="alert"')[1].split("</div>\n</div>")[0]
    assert f'href="{case.url}ask/{page}/"' in summary
    with pytest.raises(actions.NotWhole):
        actions.send(case, practitioner)
    case.refresh_from_db()
    assert case.state == State.DRAFT
    assert not OutgoingMail.objects.exists()


# --- what may say who somebody is -----------------------------------------------------


def test_the_page_warns_once_and_holds_nobody_back(asker: Client, case: Consultation) -> None:
    address = f"{case.url}ask/situation/"
    response = asker.post(address, {"situation": "Mrs Harwood rang."})
    assert response["Location"] == f"{address}#findings"
    page = asker.get(address)
    assert "<mark>Mrs Harwood</mark>" in page.content.decode()
    case.refresh_from_db()
    assert case.request == {"situation": "Mrs Harwood rang."}, "kept as written, never changed silently"
    again = {"situation": "Mrs Harwood rang.", **hidden(page)}
    assert "#findings" not in asker.post(address, again)["Location"]
    more = {"situation": "Mrs Harwood rang 07700 900123.", **hidden(asker.get(address))}
    assert "#findings" in asker.post(address, more)["Location"], "another hit is told too"


def test_the_wording_is_taken_into_what_was_typed_last(asker: Client, case: Consultation) -> None:
    address = f"{case.url}ask/tried/"
    asker.post(address, {"tried": "Mrs Harwood rang."})
    [finding] = asker.get(address).context["findings"]
    pressed = {"tried": "Mrs Harwood rang twice.", "settle": f"replace:tried:{finding['hit'].mark}"}
    assert asker.post(address, pressed)["Location"] == f"{address}#findings"
    case.refresh_from_db()
    assert case.request == {"tried": "An adult rang twice."}


def test_a_hit_kept_on_its_page_is_kept_on_the_summary(asker: Client, practitioner: User) -> None:
    case = make_draft(practitioner, question="What about Mr Example?")
    address = f"{case.url}ask/question/"
    [finding] = asker.get(address).context["findings"]
    pressed = {"question": "What about Mr Example?", "settle": f"keep:question:{finding['hit'].mark}"}
    asker.post(address, pressed)
    assert asker.get(f"{case.url}check/").context["findings"] == []
    assert asker.post(f"{case.url}send/").status_code == 302


def test_only_the_pages_own_texts_are_told_of_on_a_page(asker: Client, practitioner: User) -> None:
    case = make_draft(practitioner, question="What about Mr Example?")
    assert asker.get(f"{case.url}ask/tried/").context["findings"] == []
    assert asker.get(f"{case.url}check/").context["findings"] != []


def test_a_files_name_is_looked_at_on_its_page_and_on_the_summary(asker: Client, practitioner: User) -> None:
    case = make_draft(practitioner)
    file = make_file(case, practitioner, "Jordan Smith.pdf")
    address = f"{case.url}ask/files/"
    assert asker.post(address, {})["Location"] == f"{address}#findings"
    for page, at in ((address, ""), (f"{case.url}check/", "check")):
        assert f"{file.url}settle/" in asker.get(page).content.decode()
        back = asker.post(f"{file.url}settle/", {"do": "nonsense", "at": at})["Location"]
        assert back.startswith(page)
    asker.post(f"{file.url}settle/", {"do": "rename"})
    assert where(asker.post(address, {})) == "check/"


# --- two windows, two presses ---------------------------------------------------------


def hidden(page: Any) -> dict[str, str]:
    form = page.context["form"]
    return {name: form[name].value() for name in ("seen", "warned")}


def test_two_windows_on_two_pages_both_stand(asker: Client, case: Consultation) -> None:
    one, other = (asker.get(f"{case.url}ask/{page}/") for page in ("situation", "tried"))
    asker.post(f"{case.url}ask/situation/", {"situation": "One stop.", **hidden(one)})
    asker.post(f"{case.url}ask/tried/", {"tried": "Mentoring.", **hidden(other)})
    case.refresh_from_db()
    assert case.request == {"situation": "One stop.", "tried": "Mentoring."}


@pytest.mark.parametrize(
    ("page", "first", "second"),
    [
        ("tried", {"tried": "Mentoring."}, {"tried": "A walk."}),
        ("decision", {"decision": "Whom to meet."}, {"decision": "Where."}),
        ("topics", {"topics": ["Peers"]}, {"topics": ["Online"]}),
    ],
)
def test_two_windows_on_one_page_overwrite_nothing_unseen(
    asker: Client, case: Consultation, page: str, first: dict[str, Any], second: dict[str, Any]
) -> None:
    for part in (first, second):
        part |= {"topics": [topic(name).pk for name in part["topics"]]} if page == "topics" else {}
    address = f"{case.url}ask/{page}/"
    seen = hidden(asker.get(address))
    asker.post(address, {**first, **seen})
    refused = asker.post(address, {**second, **seen})
    assert refused.status_code == 409
    shown = refused.content.decode()
    assert "changed in another window" in shown
    if page != "topics":
        assert first[page if page in first else "decision"] in shown
        assert next(iter(second.values())) in shown
    assert asker.post(address, {**second, **hidden(refused)}).status_code == 302
    assert actions.part_of(Consultation.objects.get(), second) == second


def test_a_page_posted_twice_is_kept_once(asker: Client, case: Consultation) -> None:
    address = f"{case.url}ask/tried/"
    body = {"tried": "Mentoring.", **hidden(asker.get(address))}
    assert [asker.post(address, body).status_code for _ in range(2)] == [302, 302]
    case.refresh_from_db()
    assert case.request == {"tried": "Mentoring."}


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_all_pages_saved_at_once_all_stand(signed_in: Any) -> None:
    person = make_user("Priya")
    client = signed_in(person)
    client.post(ASK, {"danger": "no"})
    case = Consultation.objects.get()
    texts = {"question": "question", "situation": "situation", "tried": "tried", "decision": "decision"}
    presses = [
        partial(signed_in(person).post, f"{case.url}ask/{page}/", {name: f"About {name}."})
        for page, name in texts.items()
    ]
    assert [response.status_code for response in at_once(presses)] == [302] * 4
    case.refresh_from_db()
    assert actions.texts_of(case) == {name: f"About {name}." for name in texts}
    assert case.answered_pages == sorted(texts)


def test_sent_in_another_window_the_text_is_shown_and_nothing_changes(
    asker: Client, practitioner: User
) -> None:
    case = make_draft(practitioner)
    actions.send(case, practitioner)
    response = asker.post(f"{case.url}ask/situation/", {"situation": "One thing more."})
    assert response.status_code == 409
    shown = response.content.decode()
    assert "One thing more." in shown
    assert f'href="{case.url}"' in shown
    assert 'name="go"' not in shown
    assert asker.get(f"{case.url}ask/situation/")["Location"] == case.url
    assert asker.get(f"{case.url}ask/")["Location"] == case.url
    case.refresh_from_db()
    assert case.request["situation"] != "One thing more."


# --- and besides ----------------------------------------------------------------------


def test_a_page_costs_few_queries(asker: Client, practitioner: User) -> None:
    case = make_draft(practitioner)
    for step in STEPS:
        asker.get(step.url_in(case))
        with CaptureQueriesContext(connection) as captured:
            asker.get(step.url_in(case))
        assert len(captured) <= 12, step.slug


def test_a_draft_of_the_one_long_form_goes_on_at_the_summary(asker: Client, practitioner: User) -> None:
    case = make_draft(practitioner, answered_pages=[])
    import_module("champions.migrations.0015_drafts_of_the_one_long_form").mark_all_answered(apps, None)
    assert where(asker.get(f"{case.url}ask/")) == "check/"
