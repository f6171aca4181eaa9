"""Feedback after each question: what was shown stands, a second try counts half, on one page as on many."""

from typing import Any

import pytest
from django.test import Client

from accounts.models import User
from learning import actions, marking
from learning.models import Attempt, AttemptItem
from makers_kinds import make_question_of, make_quiz

AT_ONCE = pytest.mark.parametrize("feedback", ["each", "retry"])
LAYOUTS = pytest.mark.parametrize("layout", ["one_by_one", "all"])


@pytest.fixture
def browser(practitioner: User, signed_in: Any) -> Client:
    client: Client = signed_in(practitioner)
    return client


def item_of(attempt: Attempt, position: int = 1) -> AttemptItem:
    return attempt.items.select_related("version", "attempt").get(position=position)


def right_of(item: AttemptItem) -> Any:
    return marking.full_marks(item.version.content)


def wrong_of(item: AttemptItem) -> list[str]:
    return [next(option["id"] for option in item.version.options if option["fraction"] <= 0)]


def send(browser: Client, item: AttemptItem, layout: str, **form: Any) -> Any:
    """The form of one question, as its page sends it in either layout."""
    form = {"asked": "1", **form}
    if layout == "one_by_one":
        return browser.post(item.url, form)
    whole = {f"q{item.position}-{name}": value for name, value in form.items()}
    return browser.post(f"{item.attempt.url}questions/", whole)


def page_of(browser: Client, item: AttemptItem, layout: str) -> str:
    url = item.url if layout == "one_by_one" else f"{item.attempt.url}questions/"
    return str(browser.get(url).content.decode())


@AT_ONCE
@LAYOUTS
def test_once_the_reasons_were_shown_the_answer_stands_wherever_it_is_posted(
    home: object, practitioner: User, browser: Client, feedback: str, layout: str
) -> None:
    quiz = make_quiz(make_question_of("single"), feedback_when=feedback, layout=layout)
    attempt = actions.start(practitioner, quiz)
    item = item_of(attempt)
    for wrong in item.version.options[1:]:  # as often as the quiz lets them
        send(browser, item, layout, answer=wrong["id"], go="check")
    assert item_of(attempt).is_settled
    kept = item_of(attempt).response
    for form in ({"answer": right_of(item)}, {"answer": right_of(item), "go": "check"}):
        send(browser, item, "one_by_one", **form)
        send(browser, item, "all", **form)
    browser.post(item.url, {"answer": right_of(item)}, headers={"X-Requested-With": "fetch"})
    assert item_of(attempt).response == kept
    assert actions.submit(attempt).score == 0


@pytest.mark.parametrize("kind", ["single", "multiple"])
def test_options_keep_the_order_in_which_they_were_asked(
    home: object, practitioner: User, browser: Client, kind: str
) -> None:
    quiz = make_quiz(make_question_of(kind), feedback_when="each")
    item = item_of(actions.start(practitioner, quiz))
    shown = list(reversed([option["id"] for option in item.version.options]))
    AttemptItem.objects.filter(pk=item.pk).update(option_order=shown)
    send(browser, item, "one_by_one", answer=wrong_of(item), go="check")
    assert [line.key for line in browser.get(item.url).context["told"].lines] == shown
    actions.submit(item.attempt)
    (told,) = browser.get(f"{item.attempt.url}result/").context["answers"]
    assert [line.key for line in told.lines] == shown


@AT_ONCE
@LAYOUTS
def test_a_reflection_is_not_there_to_be_checked(
    home: object, practitioner: User, browser: Client, feedback: str, layout: str
) -> None:
    quiz = make_quiz(make_question_of("reflective"), feedback_when=feedback, layout=layout)
    item = item_of(actions.start(practitioner, quiz))
    assert "Check my answer" not in page_of(browser, item, layout)
    send(browser, item, layout, answer="A first thought.")
    send(browser, item, layout, answer="A better one.")
    assert item_of(item.attempt).response == {"text": "A better one."}


def test_what_was_left_empty_is_called_so(home: object, practitioner: User, browser: Client) -> None:
    attempt = actions.start(
        practitioner, make_quiz(make_question_of("single"), make_question_of("reflective"))
    )
    actions.submit(attempt)
    html = browser.get(f"{attempt.url}result/").content.decode()
    assert html.count("No answer given") == 2
    single, reflection = browser.get(f"{attempt.url}result/").context["answers"]
    assert not reflection.lines
    assert not reflection.feedback, "there is nothing it could be about"
    assert single.is_wrong


def test_a_form_of_the_other_layout_is_led_back_and_saves_nothing(
    home: object, practitioner: User, browser: Client
) -> None:
    attempt = actions.start(practitioner, make_quiz(make_question_of("single")))
    response = browser.post(f"{attempt.url}questions/", {"q1-answer": right_of(item_of(attempt))})
    assert response["Location"] == attempt.url
    assert browser.get(f"{attempt.url}questions/")["Location"] == attempt.url
    assert item_of(attempt).response is None


@LAYOUTS
def test_a_second_answer_counts_half_although_nobody_checked_it(
    home: object, practitioner: User, browser: Client, layout: str
) -> None:
    quiz = make_quiz(make_question_of("single"), feedback_when="retry", layout=layout)
    attempt = actions.start(practitioner, quiz)
    item = item_of(attempt)
    send(browser, item, layout, answer=wrong_of(item), go="check")
    assert "a second try counts half" in page_of(browser, item, layout)
    send(browser, item, layout, answer=right_of(item), go="on")
    assert actions.submit(attempt).score == 0.5
    assert "Second try" in browser.get(f"{attempt.url}result/").content.decode()


@LAYOUTS
def test_right_at_once_counts_whole_checked_or_not(
    home: object, practitioner: User, browser: Client, layout: str
) -> None:
    questions = make_question_of("single"), make_question_of("true_false")
    attempt = actions.start(practitioner, make_quiz(*questions, feedback_when="retry", layout=layout))
    first, second = item_of(attempt), item_of(attempt, 2)
    send(browser, first, layout, answer=right_of(first), go="check")
    assert "SECRET reason" in page_of(browser, first, layout)
    send(browser, second, layout, answer=right_of(second), go="on")
    assert actions.submit(attempt).score == 1


def test_a_second_try_never_takes_away_what_the_first_had_earned(
    home: object, practitioner: User, browser: Client
) -> None:
    half = [
        {"text": "Ask", "is_right": True, "credit": 75},
        {"text": "Look", "is_right": True, "credit": 25},
        {"text": "Wait", "credit": 0},
    ]
    quiz = make_quiz(make_question_of("multiple", options=half), feedback_when="retry")
    attempt = actions.start(practitioner, quiz)
    item = item_of(attempt)
    best, rest, worst = (option["id"] for option in item.version.options)
    send(browser, item, "one_by_one", answer=[best], go="check")
    send(browser, item, "one_by_one", answer=[best, rest], go="check")
    assert actions.submit(attempt).score == 0.75, "the whole of it would earn half"
    assert worst


def test_the_same_answer_checked_twice_is_no_second_try(
    home: object, practitioner: User, browser: Client
) -> None:
    attempt = actions.start(practitioner, make_quiz(make_question_of("single"), feedback_when="retry"))
    item = item_of(attempt)
    send(browser, item, "one_by_one", answer=wrong_of(item), go="check")
    again = send(browser, item, "one_by_one", answer=wrong_of(item), go="check")
    assert (again.status_code, "the answer you have checked already" in again.content.decode()) == (400, True)
    assert (item_of(attempt).tries, item_of(attempt).is_settled) == (1, False)


@LAYOUTS
def test_a_question_is_not_left_out_after_a_wrong_try(
    home: object, practitioner: User, browser: Client, layout: str
) -> None:
    hard = make_question_of("single", content_warning="This speaks of violence.")
    attempt = actions.start(practitioner, make_quiz(hard, feedback_when="retry", layout=layout))
    item = item_of(attempt)
    assert "eave" in page_of(browser, item, layout)
    send(browser, item, layout, answer=wrong_of(item), go="check")
    assert "Leave it out" not in page_of(browser, item, layout)
    assert "Leave this question out" not in page_of(browser, item, layout)
    refused = send(browser, item, layout, skip="1")
    assert refused.status_code == 400
    assert "cannot be left out any more" in refused.content.decode()
    assert (item_of(attempt).skipped, item_of(attempt).response) == (False, wrong_of(item))
    assert actions.submit(attempt).score == 0


@LAYOUTS
@pytest.mark.parametrize("kind", ["scenario", "matching", "ordering"])
def test_what_is_begun_is_not_checked_but_kept(
    home: object, practitioner: User, browser: Client, kind: str, layout: str
) -> None:
    attempt = actions.start(
        practitioner, make_quiz(make_question_of(kind), feedback_when="each", layout=layout)
    )
    item = item_of(attempt)
    first = item.option_order[0] if item.option_order else ""
    match = next((option.get("match_id", "") for option in item.version.options), "")
    part: dict[str, str] = {
        "scenario": {"way": "a1"},
        "matching": {f"match-{first}": match},
        "ordering": {f"place-{first}": "2"},
    }[kind]
    send(browser, item, layout, **part)
    more = {} if kind == "scenario" else part
    refused = send(browser, item, layout, **more, go="check")
    assert (refused.status_code, "it is not whole yet" in refused.content.decode()) == (400, True)
    begun = item_of(attempt)
    assert (begun.is_begun, begun.is_answered, begun.tries, begun.is_settled) == (True, False, 0, False)
    assert "Begun, not finished" in browser.get(f"{attempt.url}review/").content.decode()


def test_one_goes_on_where_one_was(home: object, practitioner: User, browser: Client) -> None:
    attempt = actions.start(practitioner, make_quiz(make_question_of("single"), make_question_of("scenario")))
    first = item_of(attempt)
    browser.post(first.url, {"answer": right_of(first)})
    browser.post(f"{attempt.url}2/", {"way": "a1"})
    assert browser.get(attempt.url)["Location"] == f"{attempt.url}2/"
    look = browser.get(f"{attempt.url}review/").content.decode()
    assert "1 begun and not finished." in look
    assert "Every question has an answer" not in look
    browser.post(f"{attempt.url}2/", {"way": "b1"})
    assert browser.get(attempt.url)["Location"] == f"{attempt.url}2/"
    browser.post(f"{attempt.url}2/", {"asked": "1", "go": "on"})
    assert browser.get(attempt.url)["Location"] == f"{attempt.url}review/"


@LAYOUTS
def test_nothing_is_checked_where_feedback_comes_at_the_end(
    home: object, practitioner: User, browser: Client, layout: str
) -> None:
    attempt = actions.start(practitioner, make_quiz(make_question_of("single"), layout=layout))
    item = item_of(attempt)
    send(browser, item, layout, answer=wrong_of(item))
    assert send(browser, item, layout, answer=right_of(item), go="check").status_code == 400
    mine = item_of(attempt)
    assert (mine.response, mine.tries, mine.is_settled) == (wrong_of(item), 0, False)
    assert "Check my answer" not in page_of(browser, item, layout)
    send(browser, item, layout, answer=right_of(item))
    assert actions.submit(attempt).score == 1


def test_the_look_over_says_what_can_still_be_changed(
    home: object, practitioner: User, browser: Client
) -> None:
    questions = make_question_of("single"), make_question_of("true_false")
    attempt = actions.start(practitioner, make_quiz(*questions, feedback_when="each"))
    said = []
    for position in (1, 2):
        item = item_of(attempt, position)
        send(browser, item, "one_by_one", answer=right_of(item), go="check")
        said.append(browser.get(f"{attempt.url}review/").content.decode())
    assert "You can still change what you have not checked." in said[0]
    assert "Every question has been checked, so its answer stands." in said[1]
    assert "still change each of them" not in said[0] + said[1]
    assert said[1].count("Checked") == 2


def test_only_the_question_that_is_checked_is_told(home: object, practitioner: User, browser: Client) -> None:
    questions = make_question_of("single", "First"), make_question_of("true_false", "Second")
    attempt = actions.start(practitioner, make_quiz(*questions, feedback_when="each", layout="all"))
    first, second = item_of(attempt), item_of(attempt, 2)
    response = browser.post(
        f"{attempt.url}questions/",
        {
            "q1-asked": "1",
            "q1-answer": right_of(first),
            "q1-go": "check",
            "q2-asked": "1",
            "q2-answer": wrong_of(second),
        },
    )
    assert response["Location"] == f"{attempt.url}questions/#q1"
    page = browser.get(f"{attempt.url}questions/").content.decode()
    assert page.count("SECRET reason for all") == 1
    assert item_of(attempt, 2).response == wrong_of(second), "what else was on the page is saved with it"
    assert not item_of(attempt, 2).tries
