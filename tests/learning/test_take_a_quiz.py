import threading
from typing import Any

import pytest
from django.db import connection
from django.test import Client

from accounts.models import User
from learning import actions
from learning.models import Attempt, AttemptItem, QuizPage, StepCompletion
from makers import make_user
from makers_learning import answer_all, make_module, make_question, make_result, quiz_of


@pytest.fixture
def quiz(home: object) -> QuizPage:
    return quiz_of(make_module())


@pytest.fixture
def attempt(quiz: QuizPage, practitioner: User) -> Attempt:
    return actions.start(practitioner, quiz)


@pytest.fixture
def browser(practitioner: User, signed_in: Any) -> Client:
    client: Client = signed_in(practitioner)
    return client


def right_ids(item: AttemptItem) -> list[str]:
    return [option["id"] for option in item.version.options if option["fraction"] > 0]


def test_it_is_begun_answered_looked_over_and_passed(quiz: QuizPage, browser: Client) -> None:
    where = browser.post(quiz.url)["Location"]
    attempt = Attempt.objects.get()
    assert browser.get(where)["Location"] == f"{attempt.url}1/"
    for item in attempt.items.all():
        where = browser.post(f"{attempt.url}{item.position}/", {"answer": right_ids(item)})["Location"]
    assert where == f"{attempt.url}review/"
    assert "Every question has an answer" in browser.get(where).content.decode()
    result = browser.post(f"{attempt.url}submit/", follow=True).content.decode()
    assert "<h1>Passed</h1>" in result
    assert "100%" in result


def test_a_stranger_is_asked_to_sign_in(quiz: QuizPage) -> None:
    page = Client().get(quiz.url)
    assert "Sign in to begin" in page.content.decode()
    assert Client().post(quiz.url).status_code in (200, 403)
    assert not Attempt.objects.exists()


def test_it_goes_on_where_it_was_left_on_another_device(
    quiz: QuizPage, attempt: Attempt, practitioner: User, signed_in: Any, browser: Client
) -> None:
    first = attempt.items.get(position=1)
    browser.post(f"{attempt.url}1/", {"answer": right_ids(first)})
    elsewhere = signed_in(practitioner)
    assert elsewhere.post(quiz.url)["Location"] == attempt.url
    assert elsewhere.get(attempt.url)["Location"] == f"{attempt.url}2/"
    assert "checked" in elsewhere.get(f"{attempt.url}1/").content.decode()


def test_an_answer_can_be_changed_before_submitting(attempt: Attempt, browser: Client) -> None:
    item = attempt.items.get(position=1)
    wrong = [option["id"] for option in item.version.options if option["fraction"] <= 0]
    browser.post(f"{attempt.url}1/", {"answer": wrong[:1]})
    browser.post(f"{attempt.url}1/", {"answer": right_ids(item), "go": "back"})
    item.refresh_from_db()
    assert item.response == right_ids(item)


def test_a_failed_try_can_be_repeated_and_both_are_kept(
    quiz: QuizPage, practitioner: User, browser: Client
) -> None:
    make_result(practitioner, quiz, right=False)
    assert "Try again" in browser.get(quiz.url).content.decode()
    make_result(practitioner, quiz)
    assert list(Attempt.objects.order_by("started_at").values_list("passed", flat=True)) == [False, True]


def test_tries_can_be_limited(home: object, practitioner: User, browser: Client) -> None:
    quiz = quiz_of(make_module("Once", attempts_allowed=1))
    make_result(practitioner, quiz, right=False)
    assert browser.post(quiz.url)["Location"] == quiz.url
    assert "used all your tries" in browser.get(quiz.url).content.decode()
    assert Attempt.objects.count() == 1


def test_nothing_tells_right_from_wrong_before_submitting(
    quiz: QuizPage, attempt: Attempt, browser: Client
) -> None:
    addresses = [quiz.url, attempt.url, f"{attempt.url}review/", f"{attempt.url}result/"]
    addresses += [f"{attempt.url}{item.position}/" for item in attempt.items.all()]
    seen = ""
    for address in addresses:
        response = browser.get(address, follow=True)
        seen += response.content.decode() + str(response.headers)
    for item in attempt.items.select_related("version"):
        assert item.version.content["feedback"] not in seen
        for option in item.version.options:
            assert option["feedback"] not in seen
    for marker in ("fraction", "is_right", "data-right", "correct"):
        assert marker not in seen


def test_right_and_wrong_options_look_the_same_but_for_id_and_text(attempt: Attempt, browser: Client) -> None:
    page = browser.get(f"{attempt.url}1/").content.decode()
    item = attempt.items.select_related("version").get(position=1)
    shapes = set()
    for number, option in enumerate(item.options, 1):
        start = page.index(f'value="{option["id"]}"')
        piece = page[page.rindex("<div", 0, start) : page.index("</label>", start)]
        for own in (option["id"], option["text"], f"option-{number}"):
            piece = piece.replace(own, "_")
        shapes.add(piece)
    assert len(shapes) == 1


@pytest.mark.parametrize(
    "answer",
    [["not-an-id"], ["00000000-0000-0000-0000-000000000000"], ["\x00"], ["x" * 1_000_000], ["<script>"]],
)
def test_an_answer_that_is_no_option_changes_nothing(
    attempt: Attempt, browser: Client, answer: list[str]
) -> None:
    response = browser.post(f"{attempt.url}1/", {"answer": answer})
    assert response.status_code == 400
    assert "does not belong to this question" in response.content.decode()
    assert attempt.items.get(position=1).response is None


def test_two_answers_to_a_question_with_one_are_refused(attempt: Attempt, browser: Client) -> None:
    item = attempt.items.get(position=1)
    assert browser.post(f"{attempt.url}1/", {"answer": item.option_order}).status_code == 400
    item.refresh_from_db()
    assert item.response is None


def test_an_option_of_another_question_is_refused(attempt: Attempt, browser: Client) -> None:
    other = attempt.items.get(position=2)
    assert browser.post(f"{attempt.url}1/", {"answer": other.option_order[:1]}).status_code == 400
    assert browser.post(f"{attempt.url}99/", {"answer": []}).status_code == 404


def test_an_answer_after_submission_is_refused_with_a_sentence(
    quiz: QuizPage, practitioner: User, browser: Client
) -> None:
    attempt = make_result(practitioner, quiz, right=False)
    item = attempt.items.select_related("version").get(position=1)
    before = item.response
    response = browser.post(f"{attempt.url}1/", {"answer": right_ids(item)}, follow=True)
    assert "submitted already" in response.content.decode()
    item.refresh_from_db()
    assert item.response == before


def test_nobody_sees_somebody_elses_attempt(
    attempt: Attempt, other_practitioner: User, lead: User, administrator: User, signed_in: Any
) -> None:
    for person in (other_practitioner, lead, administrator):
        for address in ("", "1/", "review/", "result/"):
            response = signed_in(person).get(f"{attempt.url}{address}")
            assert response.status_code == 404
        assert signed_in(person).post(f"{attempt.url}submit/").status_code == 404


def test_every_page_of_it_stays_out_of_caches(attempt: Attempt, browser: Client) -> None:
    for address in ("1/", "review/"):
        assert "no-store" in browser.get(f"{attempt.url}{address}")["Cache-Control"]


def test_editing_a_question_never_changes_a_past_result(
    quiz: QuizPage, practitioner: User, browser: Client
) -> None:
    attempt = make_result(practitioner, quiz)
    question = quiz.slots.first().question
    option = question.options.first()
    option.text, option.is_right = "Reworded", False
    option.save()
    question = type(question).objects.get(pk=question.pk)
    other = question.options.last()
    other.is_right = True
    other.save()
    actions.keep_version(type(question).objects.get(pk=question.pk))
    assert question.versions.count() == 2
    page = browser.get(f"{attempt.url}result/").content.decode()
    assert "Reworded" not in page
    attempt.refresh_from_db()
    assert attempt.score == 1
    fresh = actions.start(make_user("New"), quiz)
    assert fresh.items.get(position=1).version.number == 2


def test_publishing_without_a_change_makes_no_version(home: object) -> None:
    question = make_question()
    question.save_revision().publish()
    assert question.versions.count() == 1
    question.stem = "<p>Another?</p>"
    question.save_revision().publish()
    assert question.versions.count() == 2


@pytest.mark.django_db(transaction=True)
def test_many_starts_at_once_make_one_attempt() -> None:
    from home.establish import establish

    establish()
    person, quiz = make_user("Hasty"), quiz_of(make_module())
    attempts: list[Any] = []
    together(lambda: attempts.append(actions.start(person, QuizPage.objects.get(pk=quiz.pk)).pk), times=12)
    assert len(attempts) == 12
    assert set(attempts) == {Attempt.objects.get().pk}
    assert AttemptItem.objects.count() == 3


@pytest.mark.django_db(transaction=True)
def test_submitted_twice_at_once_it_counts_once() -> None:
    from home.establish import establish

    establish()
    person, module = make_user("Hasty"), make_module()
    attempt = actions.start(person, quiz_of(module))
    answer_all(attempt)
    results: list[tuple[Any, Any]] = []

    def press() -> None:
        done = actions.submit(Attempt.objects.get(pk=attempt.pk))
        results.append((done.score, done.submitted_at))

    together(press, times=8)
    assert len(results) == 8
    assert len(set(results)) == 1
    assert StepCompletion.objects.filter(person=person).count() == 1


def together(act: Any, *, times: int) -> None:
    """Do it in so many threads at the same moment."""
    start = threading.Barrier(times)

    def run() -> None:
        start.wait()
        try:
            act()
        finally:
            connection.close()

    threads = [threading.Thread(target=run) for _ in range(times)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
