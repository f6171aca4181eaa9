"""Whatever is posted that no form of ours sends gets a clear 4xx, and the answer given before is still there."""

import json
from typing import Any

import pytest
from django.test import Client

from accounts.models import User
from learning import actions, marking
from learning.enums import QuestionKind
from learning.models import Attempt, AttemptItem
from makers_kinds import make_question_of, make_quiz

KINDS = pytest.mark.parametrize("kind", QuestionKind.values)
SCRIPT = {"X-Requested-With": "fetch"}


@pytest.fixture
def browser(practitioner: User, signed_in: Any) -> Client:
    client: Client = signed_in(practitioner)
    return client


def answered(person: User, kind: str, **policy: Any) -> AttemptItem:
    """A question of this kind with an answer that is worth keeping, flagged, and fairly sure."""
    attempt = actions.start(person, make_quiz(make_question_of(kind), **policy))
    item = item_of(attempt)
    response = marking.full_marks(item.version.content)
    AttemptItem.objects.filter(pk=item.pk).update(response=response, flagged=True, confidence=2)
    return item_of(attempt)


def item_of(attempt: Attempt) -> AttemptItem:
    return attempt.items.select_related("version", "attempt").get()


def kept(item: AttemptItem) -> tuple[Any, ...]:
    fresh = AttemptItem.objects.get(pk=item.pk)
    return fresh.response, fresh.flagged, fresh.confidence, fresh.skipped, fresh.tries, fresh.checked_at


def own_field(item: AttemptItem) -> str:
    """A field that this question does have."""
    option = item.option_order[0] if item.option_order else ""
    return {"matching": f"match-{option}", "ordering": f"place-{option}", "scenario": "way"}.get(
        item.version.kind, "answer"
    )


FOREIGN: list[dict[str, Any]] = [
    {},
    {"q99-answer": "x"},
    {"answered": "x"},
    {"match-no-such-line": "x"},
    {"place-no-such-line": "1"},
    {"way": "no-such-way"},
    {"answer": ["no-such-option", "nor-this"]},
    {"move": "no-such-line:up"},
    {"{own}": ["\x00", "\x00"]},
    {"{own}": "x" * 1_000_000},
    {"asked": "1", "{own}": "x\ud800y".encode("utf-8", "replace").decode() + "\x00"},
    {"asked": "1", "confidence": "9999"},
    {"asked": "1", "confidence": ["1", "3"]},
    {"asked": "yes"},
    {"flag": "2"},
    {"go": "elsewhere"},
    {"skip": "1"},
    {"asked": "1", "surplus": "1"},
]


@KINDS
def test_what_no_form_sends_wipes_nothing(
    home: object, practitioner: User, browser: Client, kind: str
) -> None:
    item = answered(practitioner, kind)
    before = kept(item)
    for form in FOREIGN:
        posted = {name.replace("{own}", own_field(item)): value for name, value in form.items()}
        if kind in ("short_text", "reflective") and posted == {"answer": ["no-such-option", "nor-this"]}:
            posted = {"answer": ["two", "texts"]}
        for headers in ({}, SCRIPT):
            response = browser.post(item.url, posted, headers=headers)
            assert response.status_code == 400, posted
            assert kept(item) == before, posted


@KINDS
def test_a_page_of_all_questions_wipes_nothing_either(
    home: object, practitioner: User, browser: Client, kind: str
) -> None:
    item = answered(practitioner, kind, layout="all")
    before = kept(item)
    for form in FOREIGN:
        posted = {f"q1-{name.replace('{own}', own_field(item))}": value for name, value in form.items()}
        if kind in ("short_text", "reflective") and "q1-answer" in posted and len(posted["q1-answer"]) == 2:
            posted = {"q1-answer": ["two", "texts"]}
        assert browser.post(f"{item.attempt.url}questions/", posted).status_code == 400, posted
        assert kept(item) == before, posted
    for name in ("q2-answer", "q0-answer", "q99-answer", "answer", "q1-", "q1", "Q1-answer", "q٣-answer"):
        response = browser.post(f"{item.attempt.url}questions/", {"q1-asked": "1", name: "x"})
        assert (response.status_code, kept(item)) == (400, before), name


@pytest.mark.parametrize("address", ["1/", "questions/"])
@pytest.mark.parametrize(
    ("body", "content_type", "status"),
    [
        (json.dumps({"answer": "x"}), "application/json", 415),
        (b"answer=x", "text/plain", 415),
        (b"\x00\xff\xfe", "application/octet-stream", 415),
        (b"%ff%fe%00", "application/x-www-form-urlencoded", 400),
        (b"answer=%ff%fe%00", "application/x-www-form-urlencoded", 400),
        (b"\xff\xfe=\x00", "application/x-www-form-urlencoded", 400),
        (b"", "", 415),
        (b"garbage", "multipart/form-data; boundary=x", 400),
        (b"garbage", "multipart/form-data", 400),
    ],
)
def test_a_body_that_is_no_form_wipes_nothing(
    home: object,
    practitioner: User,
    browser: Client,
    address: str,
    body: Any,
    content_type: str,
    status: int,
) -> None:
    layout = "all" if address == "questions/" else "one_by_one"
    item = answered(practitioner, "single", layout=layout)
    before = kept(item)
    response = browser.post(f"{item.attempt.url}{address}", body, content_type=content_type)
    assert (response.status_code, kept(item)) == (status, before)


@pytest.mark.parametrize("kind", ["multiple", "matching", "ordering", "short_text", "numeric", "reflective"])
def test_only_a_whole_form_left_empty_takes_an_answer_back(
    home: object, practitioner: User, browser: Client, kind: str
) -> None:
    item = answered(practitioner, kind)
    empty = {own_field(item): ""} if kind != "multiple" else {}
    browser.post(item.url, {"asked": "1", **empty, "go": "on"})
    assert kept(item)[:3] == (None, False, 2)


def test_a_flag_alone_leaves_the_answer(home: object, practitioner: User, browser: Client) -> None:
    item = answered(practitioner, "single")
    AttemptItem.objects.filter(pk=item.pk).update(flagged=False)
    assert browser.post(item.url, {"flag": "1"}).status_code == 302
    assert kept(item)[:2] == (item.response, True)


def test_a_question_left_out_stays_out_until_it_is_answered(
    home: object, practitioner: User, browser: Client
) -> None:
    hard = make_question_of("single", content_warning="This speaks of violence.")
    attempt = actions.start(practitioner, make_quiz(hard, make_question_of("true_false")))
    url = f"{attempt.url}1/"
    browser.post(url, {"skip": "1"})
    said = browser.get(url).content.decode()
    assert "You have left this question out" in said
    assert "Asked as single" not in said
    browser.post(url, {"asked": "1", "go": "on"})
    assert AttemptItem.objects.get(position=1).skipped
    item = AttemptItem.objects.select_related("version").get(position=1)
    browser.post(url, {"asked": "1", "answer": marking.full_marks(item.version.content)})
    assert not AttemptItem.objects.get(position=1).skipped


def test_an_answered_question_with_a_warning_can_still_be_left_out_on_one_page(
    home: object, practitioner: User, browser: Client
) -> None:
    hard = make_question_of("single", content_warning="This speaks of violence.")
    attempt = actions.start(practitioner, make_quiz(hard, make_question_of("true_false"), layout="all"))
    url = f"{attempt.url}questions/"
    item = AttemptItem.objects.select_related("version").get(position=1)
    answer = marking.full_marks(item.version.content)
    browser.post(url, {"q1-asked": "1", "q1-skip": "0", "q1-answer": answer})
    assert 'name="q1-skip" value="1"' in browser.get(url).content.decode()
    browser.post(url, {"q1-asked": "1", "q1-skip": ["0", "1"], "q1-answer": answer})
    assert kept(item)[0] is None
    assert AttemptItem.objects.get(position=1).skipped
    browser.post(url, {"q1-asked": "1", "q1-skip": "0"})
    assert not AttemptItem.objects.get(position=1).skipped


@pytest.mark.parametrize("shown", ["a half", "a slip"])
def test_an_order_half_made_is_kept(home: object, practitioner: User, browser: Client, shown: str) -> None:
    attempt = actions.start(practitioner, make_quiz(make_question_of("ordering")))
    item = item_of(attempt)
    one, two, *_ = item.option_order
    browser.post(item.url, {"asked": "1", f"place-{one}": "3", f"place-{two}": ""})
    assert kept(item)[0] == [None, None, one, None]
    if shown == "a slip":
        refused = browser.post(item.url, {"asked": "1", f"place-{one}": "3", f"place-{two}": "3"})
        assert (refused.status_code, "the same place" in refused.content.decode()) == (400, True)
        assert kept(item)[0] == [None, None, one, None]
        return
    page = browser.get(item.url).content.decode()
    assert '<option value="3" selected>' in page
    assert page.count(" selected>") == 1
    browser.post(item.url, {"asked": "1", f"place-{one}": "3", "move": f"{one}:up"})
    assert item_of(attempt).is_answered
    assert kept(item)[0].index(one) == 1
