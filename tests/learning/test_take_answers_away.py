"""Exports: a lead's own areas, codes instead of names, never a reflection, always recorded."""

import csv
import io
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from openpyxl import load_workbook

from accounts.models import User
from learning import actions, exports
from learning.actions import exporting
from learning.models import Attempt, AttemptItem, ExportRecord, Question, QuestionVersion, Quiz, QuizPage
from makers import make_team, make_user
from makers_learning import make_module, make_result, quiz_of

WHERE = "/quizzes/export/"
SUMMER = datetime(2026, 7, 1, 12, 0, tzinfo=UTC)
SECRET = "What I would never tell my lead"


@pytest.fixture
def page(home: object) -> QuizPage:
    return quiz_of(make_module())


@pytest.fixture
def quiz(page: QuizPage) -> Quiz:
    quiz: Quiz = page.step.quiz
    return quiz


@pytest.fixture
def browser(lead: User, signed_in: Any) -> Client:
    client: Client = signed_in(lead)
    return client


def as_csv(client: Client, of: str, query: str = "", **more: str) -> list[dict[str, str]]:
    response = client.post(f"{WHERE}{query}", {"of": of, "form": "csv", **more})
    assert response.status_code == 200
    assert response["Content-Type"].startswith("text/csv")
    assert response["Cache-Control"] == "no-store, private"
    text = b"".join(response.streaming_content).decode("utf-8-sig")  # type: ignore[attr-defined]
    return list(csv.DictReader(io.StringIO(text)))


def as_xlsx(client: Client, of: str) -> list[dict[str, Any]]:
    response = client.post(WHERE, {"of": of, "form": "xlsx"})
    book = load_workbook(io.BytesIO(b"".join(response.streaming_content)))  # type: ignore[attr-defined]
    header, *rows = book.active.iter_rows(values_only=True)
    return [dict(zip(header, row, strict=True)) for row in rows]


def ask(attempt: Attempt, content: dict[str, Any], response: Any, fraction: float | None = 1.0) -> None:
    """One more question of this content, answered."""
    question = Question.objects.create(kind=content["kind"], stem="<p>More</p>")
    version = QuestionVersion.objects.create(
        question=question, number=1, content={"stem": "<p>Asked &amp; more</p>", "options": [], **content}
    )
    AttemptItem.objects.create(
        attempt=attempt,
        position=attempt.items.count() + 1,
        version=version,
        option_order=[],
        response=response,
        fraction=fraction,
    )


def test_attempts_come_a_row_each_with_numbers_and_both_times(
    page: QuizPage, practitioner: User, browser: Client
) -> None:
    attempt = make_result(practitioner, page)
    Attempt.objects.update(started_at=SUMMER, submitted_at=SUMMER + timedelta(minutes=9, seconds=30))
    (row,) = as_xlsx(browser, "attempts")
    assert row["attempt"] == str(attempt.pk)
    assert row["begun (UTC)"] == datetime(2026, 7, 1, 12, 0)
    assert row["begun (London)"] == datetime(2026, 7, 1, 13, 0)
    assert (row["score in %"], row["pass mark in %"], row["minutes taken"]) == (100, 80, 9.5)
    assert (row["questions"], row["answered"], row["passed"]) == (3, 3, "yes")
    (line,) = as_csv(browser, "attempts")
    assert line["begun (UTC)"] == "2026-07-01T12:00:00+00:00"
    assert line["begun (London)"] == "2026-07-01T13:00:00+01:00"
    assert (line["score in %"], line["area"], line["module"]) == ("100.0", "Fenmarch", "Foundations")


def test_answers_come_a_row_each_in_words(page: QuizPage, practitioner: User, browser: Client) -> None:
    make_result(practitioner, page, right=False)
    rows = as_csv(browser, "answers")
    assert [row["position"] for row in rows] == ["1", "2", "3"]
    assert (rows[0]["asked"], rows[0]["answer"], rows[0]["credit"]) == ("Foundations 0?", "wrong 1", "0.0")
    assert (rows[0]["kind"], rows[0]["version"]) == ("One right answer", "1")


def test_a_reflection_never_leaves(page: QuizPage, practitioner: User, browser: Client) -> None:
    attempt = make_result(practitioner, page)
    ask(attempt, {"kind": "reflective"}, {"text": SECRET}, fraction=None)
    for rows in (as_csv(browser, "answers"), as_xlsx(browser, "answers")):
        assert SECRET not in str(rows)
        assert rows[-1]["answer"] == "(kept private)"
    assert SECRET not in str(as_csv(browser, "attempts"))


def test_nobody_is_named_and_everybody_keeps_one_code(
    page: QuizPage, practitioner: User, browser: Client
) -> None:
    make_result(practitioner, page)
    make_result(practitioner, page)
    make_result(make_user("Else"), page)
    for of in ("attempts", "answers"):
        rows = as_csv(browser, of)
        assert len({row["person"] for row in rows}) == 2
        for word in (practitioner.first_name, practitioner.last_name, practitioner.email, "Tester"):
            assert word not in str(rows)
    assert exports.code_of(practitioner.pk) in {row["person"] for row in as_csv(browser, "attempts")}


def test_small_teams_are_not_named(page: QuizPage, browser: Client) -> None:
    for name, number in (("Large", 5), ("Small", 4)):
        for _ in range(number):
            make_result(make_user("Member", team=make_team(name)), page)
    rows = as_csv(browser, "attempts")
    assert sorted({row["team"] for row in rows}) == ["", "Large"]
    assert {row["agency"] for row in rows} == {"Fenmarch Children's Services"}


def test_only_the_leads_own_areas_are_in_it(
    page: QuizPage, practitioner: User, other_lead: User, browser: Client, signed_in: Any
) -> None:
    make_result(practitioner, page)
    mine = make_result(other_lead, page)
    assert len(as_csv(browser, "attempts")) == 1
    (row,) = as_csv(signed_in(other_lead), "attempts")
    assert (row["attempt"], row["area"]) == (str(mine.pk), "Calderwick Vale")
    assert len(as_csv(browser, "answers")) == 3


def test_nobody_but_a_lead_can_take_anything(
    practitioner: User, champion: User, editor: User, administrator: User, signed_in: Any
) -> None:
    for person in (practitioner, champion, editor, administrator):
        client = signed_in(person)
        assert client.get(WHERE).status_code == 404
        assert client.post(WHERE, {"of": "answers", "form": "csv"}).status_code == 404
    assert not ExportRecord.objects.exists()


def test_one_quiz_or_a_first_day_narrows_it(
    page: QuizPage, quiz: Quiz, practitioner: User, browser: Client
) -> None:
    other = quiz_of(make_module("Second"))
    make_result(practitioner, page)
    make_result(practitioner, other)
    assert {row["quiz"] for row in as_csv(browser, "attempts", f"?quiz={quiz.pk}")} == {"Foundations quiz"}
    Attempt.objects.filter(quiz=quiz).update(started_at=timezone.now() - timedelta(days=30))
    rows = as_csv(browser, "attempts", since=str(timezone.localdate() - timedelta(days=3)))
    assert {row["quiz"] for row in rows} == {"Second quiz"}
    rows = as_csv(browser, "attempts", until=str(timezone.localdate() - timedelta(days=3)))
    assert {row["quiz"] for row in rows} == {"Foundations quiz"}
    for last in (str(timezone.localdate()), "9999-12-31"):
        assert len(as_csv(browser, "attempts", since="0001-01-01", until=last)) == 2
    for odd in ("0", "x", "9" * 30):
        assert browser.get(f"{WHERE}?quiz={odd}").status_code == 404


def test_taking_is_recorded_and_listed(
    page: QuizPage, quiz: Quiz, practitioner: User, lead: User, browser: Client
) -> None:
    make_result(practitioner, page)
    as_csv(browser, "answers", f"?quiz={quiz.pk}")
    record = ExportRecord.objects.get()
    assert (record.by, record.of, record.form, record.quiz) == (lead, "answers", "csv", quiz)
    assert (record.rows, record.areas) == (3, "Fenmarch")
    text = browser.get(WHERE).content.decode()
    assert "Answers, a row each, CSV: 3 rows" in text


def test_it_is_recorded_before_the_first_row_leaves(
    page: QuizPage, practitioner: User, browser: Client
) -> None:
    make_result(practitioner, page)
    browser.post(WHERE, {"of": "answers", "form": "csv"})
    assert ExportRecord.objects.exists()


def test_looking_at_the_page_takes_and_records_nothing(browser: Client) -> None:
    assert browser.get(f"{WHERE}?of=answers&form=csv").status_code == 200
    assert not ExportRecord.objects.exists()


def test_too_much_for_one_file_is_refused_with_a_sentence(
    page: QuizPage, practitioner: User, browser: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_result(practitioner, page)
    monkeypatch.setattr(exporting, "MOST_ROWS", {"csv": 2, "xlsx": 2})
    response = browser.post(WHERE, {"of": "answers", "form": "csv"})
    assert response.status_code == 422
    assert "That would be 3 rows" in response.content.decode()
    assert not ExportRecord.objects.exists()


@pytest.mark.parametrize(
    "given",
    [{"of": "people"}, {"form": "pdf"}, {"since": "soon"}, {"until": "9999-99-99"}],
)
def test_what_it_cannot_give_is_refused(browser: Client, given: dict[str, str]) -> None:
    response = browser.post(WHERE, {"of": "answers", "form": "csv", **given})
    assert response.status_code == 422
    assert not ExportRecord.objects.exists()


def test_a_typed_answer_never_runs_as_a_formula(page: QuizPage, practitioner: User, browser: Client) -> None:
    attempt = make_result(practitioner, page)
    ask(attempt, {"kind": "short_text"}, {"text": "=HYPERLINK(1)"})
    ask(attempt, {"kind": "numeric"}, {"text": "-12,5"})
    *_, text, number = as_xlsx(browser, "answers")
    assert (text["answer"], number["answer"]) == ("'=HYPERLINK(1)", -12.5)
    *_, text, number = as_csv(browser, "answers")
    assert (text["answer"], number["answer"]) == ("'=HYPERLINK(1)", "-12.5")


def test_every_way_of_answering_reads_as_words(page: QuizPage, practitioner: User, browser: Client) -> None:
    attempt = make_result(practitioner, page)
    options = [
        {"id": "p", "text": "Park", "match": "Place", "match_id": "1", "fraction": 0.5},
        {"id": "q", "text": "Friends", "match": "Peers", "match_id": "2", "fraction": 0.5},
    ]
    ask(attempt, {"kind": "matching", "options": options}, {"p": "2", "q": "1"})
    ask(attempt, {"kind": "ordering", "options": options}, ["q", "p"])
    ask(attempt, {"kind": "multiple", "options": options}, ["p", "q"])
    ask(attempt, {"kind": "single", "options": options}, None)
    said = [row["answer"] for row in as_csv(browser, "answers")][-4:]
    assert said == ["Park → Peers; Friends → Place", "1. Friends; 2. Park", "Park; Friends", ""]


def test_an_attempt_under_way_is_no_answer_yet(page: QuizPage, practitioner: User, browser: Client) -> None:
    actions.start(practitioner, page)
    assert as_csv(browser, "answers") == []
    (row,) = as_csv(browser, "attempts")
    assert (row["state"], row["submitted (UTC)"], row["score in %"], row["passed"]) == (
        "Under way",
        "",
        "",
        "",
    )


def test_more_rows_ask_no_more_of_the_database(page: QuizPage, practitioner: User, browser: Client) -> None:
    def queries(of: str) -> int:
        with CaptureQueriesContext(connection) as asked:
            as_csv(browser, of)
        return len(asked)

    make_result(practitioner, page)
    queries("attempts")  # what is kept from then on
    few = {of: queries(of) for of in ("attempts", "answers")}
    for number in range(6):
        make_result(make_user(f"P{number}", team=make_team(f"T{number}")), page)
    assert {of: queries(of) for of in few} == few
