"""Consultations by the hundred thousand, with a million messages."""

import subprocess
import sys
import time
from datetime import timedelta
from itertools import islice
from typing import Any

import ground
from load import Target
from people import Person, middle, new_times

MESSAGES_EACH = 10
WAITING = 200
AT_A_TIME = 5000
ROUNDS = 40


def add(number: int, until: int) -> None:
    """So many more closed cases with ten messages each, in the champion's own area; and at first two hundred that wait.

    The text is sealed with no key of theirs: it is there to be passed over.
    """
    from django.utils import timezone

    from accounts.models import User
    from champions.models import Consultation, ConsultationTopic, Message
    from core.models import Topic

    asker = User.objects.select_related("area", "agency").get(email="practitioner@demo.example")
    champion = User.objects.get(email="champion2@demo.example")
    peers, now = Topic.objects.get(name="Peers"), timezone.now()
    for start in range(until - number, until, 1000):
        made = []
        for n in range(start, min(start + 1000, until)):
            waits = n < WAITING
            made.append(
                Consultation(
                    reference=f"B{n:08}",
                    requester=asker,
                    area=asker.area,
                    agency=asker.agency,
                    state="pooled" if waits else "closed",
                    champion=None if waits else champion,
                    submitted_at=now - timedelta(minutes=n),
                    accept_by=now + timedelta(minutes=n),
                    accepted_at=None if waits else now,
                    closed_at=None if waits else now,
                    next_tick_at=now + timedelta(days=2),
                )
            )
        Consultation.objects.bulk_create(made)
        ConsultationTopic.objects.bulk_create(
            [ConsultationTopic(content_object=case, tag=peers) for case in made], batch_size=AT_A_TIME
        )
        talk = (
            Message(consultation=case, author=champion, kind="write", sealed_body="sealed")
            for case in made
            for _ in range(MESSAGES_EACH)
        )
        while batch := list(islice(talk, AT_A_TIME)):
            Message.objects.bulk_create(batch)
    analyse()


def analyse() -> None:
    """What PostgreSQL would do by itself after so many new rows, at the moment when pages are measured."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE" if connection.vendor == "postgresql" else "ANALYZE")


def one_case() -> str:
    """The address of a case that the champion holds, with ten messages said in it."""
    from uuid import uuid4

    from accounts.models import User
    from champions import actions
    from core.models import Topic

    people = User.objects.select_related("area", "agency", "team")
    asker = people.get(email="practitioner@demo.example")
    champion = people.get(email="champion@demo.example")
    champion.champion_profile.__class__.objects.filter(user=champion).update(capacity=50)
    answers: dict[str, Any] = {
        "question": "Which of the two first?",
        "request": {"situation": "Two plans name the same stop."},
        "topics": [Topic.objects.get(name="Peers")],
        "needed_by": None,
        "champion": None,
    }
    case = actions.draft(asker, uuid4(), **answers)
    actions.send(case, asker)
    actions.accept(case, champion)
    for _ in range(MESSAGES_EACH // 2):
        actions.ask_more(case, champion, "Who is around at that hour?")
        actions.reply(case, asker, "A dozen, most days.")
    return case.url


def pages(case: str) -> dict[str, Target]:
    champion, asker = ground.cookie_of("champion"), ground.cookie_of("practitioner")
    return {
        "queue": Target("queue", "/consultations/queue/", champion, queries=12),
        "list of mine": Target("list of mine", "/consultations/", asker, queries=12),
        "case": Target("case", case, champion, queries=12),
    }


def times(port: int, targets: dict[str, Target]) -> dict[str, float]:
    """Milliseconds of each page, the middle of forty asked one after another."""
    kept = new_times()
    for name, target in targets.items():
        person = Person(port, target.cookie, kept)
        for _ in range(ROUNDS):
            person.get(name, target.path)
    return {name: middle(taken) for name, taken in kept.items()}


def compare(few: dict[str, float], many: dict[str, float], queries: dict[str, int]) -> None:
    print(
        f"\n{'consultations':30}{'1,000 ms':>10}{'100,000 ms':>12}{'ratio':>7}{'aim':>6}{'SQL':>6}{'aim':>5}"
    )
    for name, before in few.items():
        ratio = many[name] / before
        print(f"  {name:28}{before:>10.1f}{many[name]:>12.1f}{ratio:>7.2f}{1.2:>6}{queries[name]:>6}{12:>5}")


def accepting() -> int:
    """Statements of one acceptance."""
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    from accounts.models import User
    from champions.models import Consultation

    champion = User.objects.get(email="champion@demo.example")
    case = Consultation.objects.filter(
        state="pooled", area=champion.area_id, reference__startswith="B"
    ).first()
    assert case is not None
    browser = Client(SERVER_NAME="127.0.0.1")
    browser.force_login(champion, "home.signing_in.SignInBackend")
    browser.get("/consultations/queue/")
    with CaptureQueriesContext(connection) as queries:
        assert browser.post(f"{case.url}accept/").status_code == 302
    frame = ("BEGIN", "COMMIT", "SAVEPOINT", "RELEASE")
    return len([query for query in queries if not query["sql"].startswith(frame)])


def tick(variables: dict[str, str]) -> None:
    """100,000 open cases, every one of them to be looked at, one in a hundred late for its champion."""
    from django.utils import timezone

    from champions.models import Consultation

    now = timezone.now()
    ours = Consultation.objects.filter(reference__startswith="B")
    ours.update(
        state="active", champion=_somebody(), respond_by=now + timedelta(days=30), next_tick_at=now,
        closed_at=None, state_since=now,
    )  # fmt: skip
    late = ours.filter(reference__endswith="00")
    late.update(respond_by=now - timedelta(days=10), state_since=now - timedelta(days=20))
    analyse()
    script = (
        "import resource, subprocess, sys;"
        "code = subprocess.run([sys.executable, 'manage.py', 'tick']).returncode;"
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024); sys.exit(code)"
    )
    began = time.perf_counter()
    told = subprocess.run(
        [sys.executable, "-c", script],
        cwd=ground.ROOT,
        env=variables,
        check=True,
        capture_output=True,
        text=True,
    )
    seconds = time.perf_counter() - began
    print(f"\ntick over {ours.count():,} open cases, {late.count():,} of them late")
    print(f"  {seconds:.0f} s (aim 60), {told.stdout.split()[-1]} MiB (aim 300)")


def _somebody() -> Any:
    from accounts.models import User

    return User.objects.get(email="champion2@demo.example")
