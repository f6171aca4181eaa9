"""One's own record of learning: written in a minute, read by nobody else, ready to copy."""

from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from accounts.models import User
from champions.enums import State
from learning.cpd import Year
from learning.models import Award, CpdEntry
from makers_champions import make_case
from makers_learning import make_cpd_entry, make_module, make_result, quiz_of

RECORD, ADD = "/my/cpd/", "/my/cpd/add/"


@pytest.fixture
def learner(practitioner: User, signed_in: Any) -> Client:
    client: Client = signed_in(practitioner)
    return client


def form(**changes: Any) -> dict[str, Any]:
    said = {
        "kind": "training",
        "title": "A talk about parks",
        "done_on": "2026-03-03",
        "relevance": "Our plans name parks.",
        "entry": uuid4(),
    }
    return {**said, **changes}


def html(answer: Any) -> str:
    return " ".join(answer.content.decode().split())


@pytest.mark.parametrize(
    ("day", "ends_in"),
    [
        (date(2025, 11, 30), 2025),
        (date(2025, 12, 1), 2026),
        (date(2026, 11, 30), 2026),
        (date(2026, 12, 1), 2027),
    ],
)
def test_a_year_runs_from_december_to_november(day: date, ends_in: int) -> None:
    year = Year.of(day)
    assert year.ends_in == ends_in
    assert year.first <= day <= year.last
    assert Year.of(year.first - timedelta(days=1)).ends_in == ends_in - 1
    assert Year.of(year.last + timedelta(days=1)).ends_in == ends_in + 1


def test_three_answers_are_enough_and_the_rest_is_said_to_be_missing(learner: Client) -> None:
    answer = learner.post(ADD, form(relevance=""), follow=True)
    page = html(answer)
    assert answer.redirect_chain[-1][0] == "/my/cpd/?year=2026"
    assert "Kept. Only you can see it." in page
    assert "Still to say: what it was and why it mattered, what you learnt and what it has changed" in page
    assert "<strong>1</strong> piece of learning, <strong>0</strong> of them talked over with a peer." in page


def test_a_whole_piece_is_ready_to_copy(learner: Client, practitioner: User) -> None:
    make_cpd_entry(practitioner, relevance="Why.", learnt="That.", effect="This.", peer="More.", minutes=90)
    page = html(learner.get(f"{RECORD}?year=2026"))
    assert "Ready to copy" in page
    assert "Still to say" not in page
    assert "A course, workshop or conference · 3 March 2026 · 90 minutes" in page
    assert "<strong>1</strong> of them talked over with a peer." in page


def test_a_year_as_text_is_under_the_headings_of_the_form(learner: Client, practitioner: User) -> None:
    make_cpd_entry(practitioner, "Last year's", done_on=date(2025, 11, 30))
    make_cpd_entry(practitioner, relevance="Why & how.", learnt="<b>That</b>.", peer=" ")
    answer = learner.get(f"{RECORD}text/?year=2026")
    assert answer["Content-Type"] == "text/plain; charset=utf-8"
    assert answer["Content-Disposition"] == 'attachment; filename="cpd-2026.txt"'
    assert answer["Cache-Control"] == "no-store, private"
    assert answer.content.decode() == (
        "My CPD, 1 December 2025 to 30 November 2026\n\n\n"
        "A talk about parks\nA course, workshop or conference · 3 March 2026\n\n"
        "What it was, and why it mattered to my work\nWhy & how.\n\n"
        "What I learnt\n<b>That</b>.\n"
    )


def test_the_same_form_sent_twice_is_one_piece_and_says_what_was_said_last(learner: Client) -> None:
    entry = uuid4()
    for learnt in ("First.", "Second."):
        learner.post(ADD, form(entry=entry, learnt=learnt))
    assert CpdEntry.objects.get().learnt == "Second."


def test_a_form_with_the_number_of_anothers_piece_leaves_that_alone(
    learner: Client, practitioner: User, other_practitioner: User
) -> None:
    theirs = make_cpd_entry(other_practitioner, "Theirs")
    learner.post(ADD, form(entry=theirs.pk, title="Mine"))
    theirs.refresh_from_db()
    assert theirs.title == "Theirs"
    assert CpdEntry.objects.get(person=practitioner).title == "Mine"


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("title", "", "This is needed to go on."),
        ("kind", "nothing", "Select a valid choice."),
        ("done_on", "31/02/2026", "Enter a valid date."),
        ("done_on", "1999-12-31", "That is too long ago."),
        ("minutes", "0", "greater than or equal to 1"),
        ("minutes", "x", "Enter a whole number."),
        ("learnt", "x" * 4001, "at most 4000 characters"),
    ],
)
def test_what_cannot_be_is_said_beside_the_field_and_nothing_is_lost(
    learner: Client, field: str, value: str, sentence: str
) -> None:
    answer = learner.post(ADD, form(**{field: value, "peer": "Kept as typed."}))
    assert answer.status_code == 422
    assert sentence in html(answer)
    assert "Kept as typed." in html(answer)
    assert not CpdEntry.objects.exists()


def test_a_day_to_come_is_refused(learner: Client) -> None:
    tomorrow = timezone.localdate() + timedelta(days=1)
    assert "That day is still to come." in html(learner.post(ADD, form(done_on=tomorrow)))
    assert learner.post(ADD, form(done_on=timezone.localdate())).status_code == 302


def test_what_may_say_who_somebody_is_is_shown_before_it_is_kept(learner: Client) -> None:
    answer = learner.post(ADD, form(peer="Mrs Harwood said that the park is hers."))
    page = html(answer)
    assert answer.status_code == 422
    assert "<mark>Mrs Harwood</mark>" in page
    assert "I have looked: keep it" in page
    assert not CpdEntry.objects.exists()
    seen = answer.context["form"].data["checked"]
    learner.post(ADD, form(peer="Mrs Harwood said that the park is hers.", checked=seen))
    assert CpdEntry.objects.exists()


def test_a_piece_is_changed_and_deleted_by_its_owner_only(
    learner: Client, practitioner: User, other_practitioner: User, administrator: User, signed_in: Any
) -> None:
    entry = make_cpd_entry(practitioner)
    for somebody in (other_practitioner, administrator):
        client = signed_in(somebody)
        assert client.get(entry.url).status_code == 404
        assert client.post(entry.url, form(title="Taken")).status_code == 404
        assert client.post(f"{entry.url}delete/").status_code == 404
        assert entry.title not in html(client.get(f"{RECORD}?year=2026"))
        assert entry.title not in html(client.get(f"{RECORD}text/?year=2026"))
    assert "A talk about parks" in html(learner.get(entry.url))
    learner.post(entry.url, form(title="A talk about stations"))
    entry.refresh_from_db()
    assert entry.title == "A talk about stations"
    answer = learner.post(f"{entry.url}delete/", follow=True)
    assert "Deleted." in html(answer)
    assert not CpdEntry.objects.exists()


def test_a_certificate_not_in_the_record_is_offered_and_then_no_more(
    learner: Client, practitioner: User, other_practitioner: User, signed_in: Any
) -> None:
    make_result(practitioner, quiz_of(make_module("Foundations", lessons=0)))
    award = Award.objects.get()
    address = f"{ADD}?certificate={award.code}"
    assert address in html(learner.get(RECORD))
    begun = html(learner.get(address))
    assert 'value="Foundations"' in begun
    assert f'value="{award.issued_on:%Y-%m-%d}"' in begun
    assert 'value="Foundations"' not in html(signed_in(other_practitioner).get(address)), "not theirs"
    learner.post(address, form(title="Foundations"))
    assert CpdEntry.objects.get().award == award
    assert address not in html(learner.get(RECORD))
    assert address in html(learner.get(award.url))


def test_a_revoked_certificate_is_not_offered(learner: Client, practitioner: User) -> None:
    make_result(practitioner, quiz_of(make_module("Foundations", lessons=0)))
    Award.objects.update(revoked_at=timezone.now())
    assert "Finished here, not in your record yet" not in html(learner.get(RECORD))


def test_a_closed_consultation_leads_its_asker_here_without_saying_which(
    learner: Client, practitioner: User, champion: User, signed_in: Any
) -> None:
    case = make_case(practitioner, State.CLOSED, champion)
    assert f'href="{ADD}?kind=consultation"' in html(learner.get(case.url))
    assert ADD not in html(signed_in(champion).get(case.url))
    assert '<option value="consultation" selected>' in html(learner.get(f"{ADD}?kind=consultation"))
    assert "selected>Something" not in html(learner.get(f"{ADD}?kind=<script>"))


@pytest.mark.parametrize("year", ["", "x", "99999", "-1", "0000", "٢٠٢٦"])
def test_an_address_that_names_no_year_means_this_one(learner: Client, year: str) -> None:
    assert str(Year.of(timezone.localdate())) in html(learner.get(RECORD, {"year": year}))


def test_other_years_are_offered_with_what_is_in_them(learner: Client, practitioner: User) -> None:
    make_cpd_entry(practitioner, "Long ago", done_on=date(2019, 5, 5))
    page = html(learner.get(RECORD))
    assert '<a href="?year=2019">1 December 2018 to 30 November 2019</a>' in page
    assert "Long ago" not in page
    assert "Long ago" in html(learner.get(f"{RECORD}?year=2019"))


def test_a_long_record_costs_no_more_queries(learner: Client, practitioner: User) -> None:
    def cost() -> int:
        with CaptureQueriesContext(connection) as queries:
            learner.get(f"{RECORD}?year=2026")
        return len(queries)

    make_cpd_entry(practitioner)
    cost()  # what every page asks for is ready now
    few = cost()
    for number in range(100):
        make_cpd_entry(practitioner, f"Piece {number}", done_on=date(1990 + number % 36, 3, 3))
    assert cost() == few <= 6


def test_it_goes_with_the_person(practitioner: User) -> None:
    make_cpd_entry(practitioner)
    practitioner.delete()
    assert not CpdEntry.objects.exists()
