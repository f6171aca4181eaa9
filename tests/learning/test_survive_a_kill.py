"""The server is killed while answers are being saved: whatever it had acknowledged is there.

Fifty rounds, by `make torture`: a real gunicorn on the real database, ended by SIGKILL in the midst of it.
"""

import http.client
import json
import random
import subprocess
import time
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest

from accounts.models import User
from learning import actions
from learning.models import Attempt, AttemptItem
from makers_kinds import make_question_of, make_quiz
from servers import cookie_of, free_port, kill, kill_soon, serve

ROUNDS = 50
TOKEN = "c" * 32


@pytest.mark.torture
@pytest.mark.django_db(transaction=True)
def test_every_acknowledged_answer_is_there(home: object, practitioner: User, tmp_path: Path) -> None:
    chance = random.Random(50)
    quiz = make_quiz(*[make_question_of("single", f"Question {number}") for number in range(5)])
    attempt = actions.start(practitioner, quiz)
    cookie = cookie_of(practitioner)
    acknowledged: dict[int, list[str]] = {}
    saved = 0
    for number in range(ROUNDS):
        port = free_port()
        server = serve(port, tmp_path)
        try:
            under_way = answer_until_killed(server, port, attempt, cookie, chance, acknowledged)
        finally:
            kill(server)
        for item in AttemptItem.objects.filter(attempt=attempt):
            allowed = [acknowledged.get(item.position), under_way.get(item.position)]
            assert item.response in allowed, f"round {number}, question {item.position}"
            if item.response is not None:
                acknowledged[item.position] = item.response
                saved += 1
    assert saved > ROUNDS
    assert Attempt.objects.get().is_open


def answer_until_killed(
    server: "subprocess.Popen[bytes]",
    port: int,
    attempt: Attempt,
    cookie: str,
    chance: random.Random,
    acknowledged: dict[int, list[str]],
) -> dict[int, list[str]]:
    """Answer as fast as it goes; returns the one answer that was on its way when the server died."""
    items = list(attempt.items.select_related("version"))
    end = time.monotonic() + chance.uniform(0.05, 0.4)
    browser = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    while True:
        item = chance.choice(items)
        chosen = [chance.choice(item.option_order)]
        if time.monotonic() > end:
            kill_soon(server)
        try:
            if post(browser, attempt, item, chosen[0], cookie):
                acknowledged[item.position] = chosen
        except (OSError, http.client.HTTPException):
            return {item.position: chosen}


def post(browser: Any, attempt: Attempt, item: AttemptItem, chosen: str, cookie: str) -> bool:
    headers = {
        "Cookie": f"{cookie}; csrftoken={TOKEN}",
        "Content-Type": "application/x-www-form-urlencoded",
        "X-Requested-With": "fetch",
    }
    body = urlencode({"csrfmiddlewaretoken": TOKEN, "answer": chosen})
    browser.request("POST", f"{attempt.url}{item.position}/", body, headers)
    answer = browser.getresponse()
    said = answer.read()
    assert answer.status == 200, said
    return bool(json.loads(said)["saved"])
