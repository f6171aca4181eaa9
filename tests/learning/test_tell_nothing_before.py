"""Nothing an attempt sends before it counts tells right from wrong: in any layout, before any last try, with pictures."""

import re
from typing import Any

import pytest
from django.test import Client

from accounts.models import User
from learning import actions
from learning.enums import QuestionKind
from learning.models import Attempt, AttemptItem
from makers_kinds import make_question_of, make_quiz
from makers_pictures import pictured

TELLING = (
    "SECRET reason",
    "SECRET word",
    "47110815",
    "is_right",
    "fraction",
    "tolerance",
    "correct",
    "right-answer",
)


@pytest.fixture
def browser(practitioner: User, signed_in: Any) -> Client:
    client: Client = signed_in(practitioner)
    return client


def wrong_form(item: AttemptItem) -> dict[str, Any]:
    """A whole answer that is not right, as its form sends it."""
    kind, ids = item.version.kind, [option["id"] for option in item.version.options]
    if kind == QuestionKind.MATCHING:
        matches = [option["match_id"] for option in item.version.options]
        return {f"match-{key}": match for key, match in zip(ids, matches[1:] + matches[:1], strict=True)}
    if kind == QuestionKind.ORDERING:
        return {f"place-{key}": place for place, key in enumerate(reversed(ids), 1)}
    if kind == QuestionKind.SCENARIO:
        return {"way": "a2"}
    if kind in (QuestionKind.SHORT_TEXT, QuestionKind.REFLECTIVE):
        return {"answer": "no idea"}
    return {"answer": "1" if kind == QuestionKind.NUMERIC else ids[-1]}


def text_of(response: Any) -> str:
    headers = " ".join(f"{name}: {value}" for name, value in response.headers.items())
    return str(response.content.decode()) + headers


@pytest.mark.parametrize("layout", ["one_by_one", "all"])
@pytest.mark.parametrize("feedback", ["end", "retry"])
def test_no_page_tells_before_the_last_try(
    home: object,
    practitioner: User,
    browser: Client,
    settings: Any,
    tmp_path: Any,
    layout: str,
    feedback: str,
) -> None:
    settings.MEDIA_ROOT = str(tmp_path)
    kinds = [kind for kind in QuestionKind.values if kind != "reflective"]
    questions = [*map(make_question_of, kinds), pictured("single"), pictured("ordering")]
    quiz = make_quiz(*questions, layout=layout, feedback_when=feedback, asks_confidence=True)
    seen = [text_of(browser.get(quiz.url)), text_of(browser.post(quiz.url))]
    attempt = Attempt.objects.get()
    addresses = ["", "review/", "questions/", "result/", *(f"{n}/" for n in range(1, len(questions) + 1))]
    for item in attempt.items.select_related("version", "attempt"):
        form = {"asked": "1", "confidence": "3", **wrong_form(item)}
        if feedback == "retry":
            if item.version.kind == QuestionKind.SCENARIO:
                browser.post(item.url, {"asked": "1", "way": form.pop("way")})
            form["go"] = "check"
        whole = {f"q{item.position}-{name}": value for name, value in form.items()}
        sent = (
            browser.post(item.url, form)
            if layout == "one_by_one"
            else browser.post(f"{attempt.url}questions/", whole)
        )
        assert sent.status_code == 302, item.version.kind
        seen.append(text_of(sent))
        by_script = browser.post(item.url, {"asked": "1"}, headers={"X-Requested-With": "fetch"})
        seen.append(text_of(by_script))
        browser.post(
            item.url, {"asked": "1", **wrong_form(item)} if "way" not in wrong_form(item) else {"flag": "1"}
        )
    tried = attempt.items.values_list("tries", "checked_at")
    assert set(tried) == {(1 if feedback == "retry" else 0, None)}
    seen += [text_of(browser.get(f"{attempt.url}{address}")) for address in addresses]
    for picture in re.findall(r'<img src="([^"]+)"', " ".join(seen)):
        headers = browser.get(picture).headers
        seen.append(" ".join(f"{name}: {value}" for name, value in headers.items()))
    for text in seen:
        told = [text[max(0, text.index(word) - 80) :][:160] for word in TELLING if word in text]
        assert not told
    assert any("/picture/4/" in text for text in seen), "or no picture would have been looked at"
    assert ("SECRET hint" in " ".join(seen)) is (feedback == "retry")
    actions.submit(attempt)
    assert "SECRET reason" in browser.get(f"{attempt.url}result/").content.decode()
