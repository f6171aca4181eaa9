"""What the bench runs on: a database of its own, the demonstration, cases by the ten thousand, sessions."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
POSTGRES = "postgres://postgres@127.0.0.1:5432"
NAME = "practice_hub_bench"


def environment() -> dict[str, str]:
    """Production settings on PostgreSQL where one answers on loopback, else on SQLite; nothing of the host's own data."""
    data = tempfile.mkdtemp(prefix="practice-hub-bench-")
    return {
        "DATA_DIR": data,
        "DATABASE_URL": _fresh_postgres() or f"sqlite:///{data}/hub.sqlite3",
        "DJANGO_SETTINGS_MODULE": "config.settings.production",
        "SECRET_KEY": "bench-" * 12,
        "ALLOWED_HOSTS": "127.0.0.1",
        "SECURE_SSL_REDIRECT": "false",
        "CONFIDENTIALITY_KEY": "dGVzdC1vbmx5LWtleS10ZXN0LW9ubHkta2V5LXRlc3Q=",
        "EMAIL_URL": "dummymail://",
        "LOG_LEVEL": "CRITICAL",
        "SITE_URL": "http://127.0.0.1",
    }


def _fresh_postgres() -> str:
    import psycopg2

    try:
        server = psycopg2.connect(f"{POSTGRES}/postgres")
    except psycopg2.OperationalError:
        return ""
    server.autocommit = True
    with server.cursor() as cursor:
        cursor.execute(f"DROP DATABASE IF EXISTS {NAME} WITH (FORCE)")
        cursor.execute(f"CREATE DATABASE {NAME}")
    server.close()
    return f"{POSTGRES}/{NAME}"


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


def add_cases(number: int) -> None:
    """History around the queue: closed cases, and two hundred that wait, in the champion's own area."""
    from datetime import timedelta

    from django.utils import timezone

    from accounts.models import User
    from champions.models import Consultation, ConsultationTopic
    from core.models import Topic

    asker = User.objects.select_related("area", "agency").get(email="practitioner@demo.example")
    champion = User.objects.get(email="champion2@demo.example")
    peers = Topic.objects.get(name="Peers")
    now = timezone.now()
    for start in range(0, number, 5000):
        cases = [
            Consultation(
                reference=f"{number // 10_000}{start + n:08}",
                requester=asker,
                area=asker.area,
                agency=asker.agency,
                state="pooled" if (start + n) < 200 else "closed",
                champion=None if (start + n) < 200 else champion,
                submitted_at=now - timedelta(minutes=start + n),
                accept_by=now + timedelta(minutes=start + n),
                accepted_at=None if (start + n) < 200 else now,
            )
            for n in range(min(5000, number - start))
        ]
        Consultation.objects.bulk_create(cases, batch_size=1000)
        ConsultationTopic.objects.bulk_create(
            [ConsultationTopic(content_object=case, tag=peers) for case in cases], batch_size=2000
        )


def cookie_of(login: str) -> str:
    """A session of one demonstration person, as a Cookie header."""
    from django.conf import settings
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
    from django.contrib.sessions.backends.db import SessionStore

    from accounts.models import User

    person = User.objects.get(email=f"{login}@demo.example")
    session = SessionStore()
    session[SESSION_KEY] = str(person.pk)
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    session[HASH_SESSION_KEY] = person.get_session_auth_hash()
    session["asked_about_danger"] = True
    session.save()
    return f"{settings.SESSION_COOKIE_NAME}={session.session_key}"


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
