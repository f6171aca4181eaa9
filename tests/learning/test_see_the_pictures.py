"""Pictures of a question and of its options: before it counts their addresses tell nothing, afterwards they stay."""

import re
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client

from accounts.models import User
from learning import actions
from learning.models import Attempt, AttemptItem
from makers_kinds import make_question_of, make_quiz
from makers_pictures import pictured

ADDRESS = re.compile(r'<img src="([^"]+)" alt="([^"]*)"')


@pytest.fixture
def browser(practitioner: User, signed_in: Any) -> Client:
    client: Client = signed_in(practitioner)
    return client


@pytest.fixture
def media(settings: Any, tmp_path: Any) -> None:
    settings.MEDIA_ROOT = str(tmp_path)


@pytest.mark.parametrize("kind", ["single", "ordering"])
def test_a_pictures_address_is_its_place_on_this_page_and_not_in_the_key(
    home: object, practitioner: User, browser: Client, media: None, kind: str
) -> None:
    quiz = make_quiz(pictured(kind))
    call_command("make_sizes")
    quiz.shuffle_options = True
    attempt = actions.start(practitioner, quiz)
    item = attempt.items.select_related("version").get()
    authored = [option["id"] for option in item.version.options]
    turned = authored[::-1]
    AttemptItem.objects.filter(pk=item.pk).update(option_order=turned)
    page = browser.get(f"{attempt.url}1/").content.decode()
    shown = ADDRESS.findall(page)
    assert [url.rsplit("picture/")[1] for url, _ in shown] == ["0/", "1/", "2/", "3/", "4/"]
    assert [alt for _, alt in shown] == ["A bus stop", "Picture 3", "Picture 2", "Picture 1", "Picture 0"]
    assert "right-answer" not in page
    assert "At the stop" in page
    for place, (url, _) in enumerate(shown[1:]):
        response = browser.get(url)
        assert response["Content-Type"] == "image/webp"
        assert "no-store" in response["Cache-Control"]
        assert "right-answer" not in str(response.headers)
        assert width_of(response.content) == 63 - place, "the picture is the one of the line it stands in"


def width_of(image: bytes) -> int:
    from io import BytesIO

    from PIL import Image

    return Image.open(BytesIO(image)).width


@pytest.mark.parametrize("number", [5, 99])
def test_a_picture_that_is_not_there_is_not_found(
    home: object, practitioner: User, browser: Client, media: None, number: int
) -> None:
    attempt = actions.start(practitioner, make_quiz(pictured("single"), make_question_of("single", "Plain")))
    assert browser.get(f"{attempt.url}1/picture/{number}/").status_code == 404
    assert browser.get(f"{attempt.url}2/picture/0/").status_code == 404


def test_nobody_else_gets_the_picture(
    home: object, practitioner: User, other_practitioner: User, lead: User, signed_in: Any, media: None
) -> None:
    attempt = actions.start(practitioner, make_quiz(pictured("single")))
    for person in (other_practitioner, lead):
        assert signed_in(person).get(f"{attempt.url}1/picture/0/").status_code == 404
    assert Client().get(f"{attempt.url}1/picture/0/").status_code == 302


@pytest.mark.parametrize("when", ["checked", "submitted"])
def test_afterwards_the_pictures_are_still_there(
    home: object, practitioner: User, browser: Client, media: None, when: str
) -> None:
    attempt = actions.start(practitioner, make_quiz(pictured("single"), feedback_when="each"))
    item = attempt.items.select_related("version").get()
    browser.post(item.url, {"asked": "1", "answer": item.option_order[0], "go": "check"})
    if when == "submitted":
        actions.submit(attempt)
    page = browser.get(item.url if when == "checked" else f"{attempt.url}result/").content.decode()
    shown = {alt: url for url, alt in ADDRESS.findall(page)}
    assert set(shown) == {"A bus stop", "Picture 0", "Picture 1", "Picture 2", "Picture 3"}
    assert "At the stop" in page
    order = Attempt.objects.get().items.select_related("version").get().option_order
    for number, option in enumerate(item.version.options):
        place = order.index(option["id"]) + 1
        assert shown[f"Picture {number}"].endswith(f"/picture/{place}/")
        assert width_of(browser.get(shown[f"Picture {number}"]).content) == 60 + number


def test_a_list_in_a_question_is_a_list_in_the_result(
    home: object, practitioner: User, browser: Client
) -> None:
    question = make_question_of("single")
    question.stem = "<p>Which comes first?</p><ul><li>Lights</li><li>Buses</li></ul>"
    question.save()
    actions.keep_version(type(question).objects.get(pk=question.pk))
    attempt = actions.submit(actions.start(practitioner, make_quiz(question)))
    page = browser.get(f"{attempt.url}result/").content.decode()
    assert "<li>Lights</li>" in page
    assert "first?LightsBuses" not in page
