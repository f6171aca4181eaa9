"""What the bench runs on: a database of its own, the demonstration, cases by the ten thousand, sessions."""

import os
import subprocess
import sys
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
# As `.ci/run` finds or makes one.
POSTGRES = ("postgres://postgres@127.0.0.1:5432", "postgres://hub:hub@127.0.0.1:5432")
TOKEN = "c" * 32  # against forged requests; `send.lua` has it too
NAME = os.environ.get("BENCH_DATABASE", "practice_hub_bench")  # two benches on one machine must not share it


def environment() -> dict[str, str]:
    """Production settings on PostgreSQL where one answers on loopback, else on SQLite; nothing of the host's own data."""
    data = tempfile.mkdtemp(prefix="practice-hub-bench-")
    return {
        "DATA_DIR": data,
        "DATABASE_URL": fresh_postgres(NAME) or f"sqlite:///{data}/hub.sqlite3",
        "DJANGO_SETTINGS_MODULE": "config.settings.production",
        "SECRET_KEY": "bench-" * 12,
        "ALLOWED_HOSTS": "127.0.0.1",
        "SECURE_SSL_REDIRECT": "false",
        "CONFIDENTIALITY_KEY": "dGVzdC1vbmx5LWtleS10ZXN0LW9ubHkta2V5LXRlc3Q=",
        "EMAIL_URL": "dummymail://",
        "LOG_LEVEL": "CRITICAL",
        "SITE_URL": "http://127.0.0.1",
    }


def fresh_postgres(name: str) -> str:
    """The address of a new database of that name; empty where no PostgreSQL answers."""
    import psycopg2

    for address in POSTGRES:
        with suppress(psycopg2.OperationalError):
            server = psycopg2.connect(f"{address}/postgres")
            break
    else:
        return ""
    server.autocommit = True
    with server.cursor() as cursor:
        cursor.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
        cursor.execute(f"CREATE DATABASE {name}")
    server.close()
    return f"{address}/{name}"


def build(variables: dict[str, str]) -> None:
    """Migrate and build the demonstration (in development settings: production has none), collect static files."""
    development = {**os.environ, **variables, "DJANGO_SETTINGS_MODULE": "config.settings.development"}
    # Development makes its own key; the server of the bench must open what it sealed.
    (Path(variables["DATA_DIR"]) / "development-key").write_text(variables["CONFIDENTIALITY_KEY"])
    for arguments in (["migrate", "-v0"], ["establish"], ["demo"]):
        subprocess.run(
            [sys.executable, "manage.py", *arguments],
            cwd=ROOT,
            env=development,
            check=True,
            stdout=subprocess.DEVNULL,
        )
    production = {**os.environ, **variables}
    subprocess.run(
        [sys.executable, "manage.py", "collectstatic", "--noinput", "-v0"],
        cwd=ROOT,
        env=production,
        check=True,
    )


def cookie_of(login: str) -> str:
    """What the browser of one demonstration person sends, as a Cookie header."""
    from accounts.models import User

    return cookie_for(User.objects.get(email=f"{login}@demo.example"))


def cookie_for(person: Any) -> str:
    from django.conf import settings
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
    from django.contrib.sessions.backends.db import SessionStore

    session = SessionStore()
    session[SESSION_KEY] = str(person.pk)
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    session[HASH_SESSION_KEY] = person.get_session_auth_hash()
    session.save()
    return f"{settings.SESSION_COOKIE_NAME}={session.session_key}; {settings.CSRF_COOKIE_NAME}={TOKEN}"


def drafts_to_send(number: int) -> list[str]:
    """Addresses that send one draft each, for the load generator to post to."""
    from uuid import uuid4

    from accounts.models import User
    from champions.actions import draft
    from core.models import Topic

    asker = User.objects.select_related("area", "agency", "team").get(email="practitioner@demo.example")
    answers: dict[str, Any] = {
        "question": "Should we weight the place or the group first?",
        "request": {"situation": "Two plans name the same stop."},
        "topics": [Topic.objects.get(name="Peers")],
        "needed_by": None,
        "champion": None,
    }
    return [f"{draft(asker, uuid4(), **answers).url}send/" for _ in range(number)]


def quiz_with_answers(attempts: int, questions: int) -> list[int]:
    """One more quiz of so many questions, with so many attempts at it; the ids of its versions."""
    import random

    from accounts.models import User
    from learning.demonstration.scaling.answers import Palette, answer_quiz
    from learning.demonstration.scaling.quizzes import build_unit

    chance = random.Random("bench")
    (page, versions), (_, more) = build_unit(1000)
    asked = [*versions, *more][:questions]
    people = list(User.objects.filter(email__endswith="@scaled.example").values_list("pk", flat=True))
    answer_quiz(page, [Palette(version, chance) for version in asked], people, chance, attempts)
    return [version.pk for version in asked]
