"""`make run`: prepare what is missing, then serve the site and its worker together until Ctrl-C."""

import os
import socket
import sys
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import connection, connections
from django.db.migrations.executor import MigrationExecutor

from accounts.models import User
from core import ticking
from core.freshness import renew
from core.mail import deliver_due
from home.establish import establish
from home.processes import run_together

HOST = "127.0.0.1"
USUAL_PORT = 8000
LAST_PORT = 65_535
THREADS = 8


class Command(BaseCommand):
    help = "Serve the demonstration on this machine: web server and background worker together."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEMO:
            raise CommandError("This serves the demonstration, which production settings refuse.")
        port = chosen_port(os.environ.get("PORT", ""))
        if port is None:
            self.refuse(f"PORT is a number from 1 to {LAST_PORT}, such as: make run PORT={USUAL_PORT}")
        elif not is_free(port):
            self.refuse(f"Port {port} is in use. Choose another one: make run PORT={free_port_after(port)}")
        else:
            self.run_on(port)

    def refuse(self, sentence: str) -> None:
        self.stderr.write(sentence)
        sys.exit(1)

    def run_on(self, port: int) -> None:
        try:
            self.prepare()
        except KeyboardInterrupt:
            self.say("\nStopped before it was ready. The next start goes on from here.")
            sys.exit(130)
        sys.exit(self.serve(port))

    def prepare(self) -> None:
        """Migrate and build only what is not there yet, saying so."""
        if steps := unapplied():
            self.say(f"Preparing the database ({steps} steps, about half a minute the first time)")
            call_command("migrate", verbosity=0, interactive=False)
            establish()
        if not is_built():
            call_command("demo", stdout=self.stdout)
        renew()  # what was kept may have been made by older code

    def serve(self, port: int) -> int:
        self.say("Starting the web server and the worker")
        connections.close_all()  # a connection must not be shared between processes

        def ready(_: Any) -> None:
            self.greet(port)

        return run_together({"web server": lambda: serve_web(port, ready), "worker": work}, every_minute=tick)

    def greet(self, port: int) -> None:
        from accounts.demonstration import LOGINS, PASSWORD

        self.say(f"\nPractice Hub is at http://localhost:{port}  (Ctrl-C ends it)\n")
        self.say(f"Sign in with the password {PASSWORD} as")
        for login in LOGINS:
            self.say(f"  {login['email']:<28} {login['role']}")

    def say(self, words: str) -> None:
        self.stdout.write(words)
        self.stdout.flush()


def chosen_port(words: str) -> int | None:
    """The port asked for, the usual one where none is; None for what is no port."""
    if not words.strip():
        return USUAL_PORT
    port = int(words) if words.strip().isdecimal() else 0
    return port if 1 <= port <= LAST_PORT else None


def free_port_after(port: int) -> int:
    return next(
        other for other in (*range(port + 1, LAST_PORT + 1), *range(USUAL_PORT, port)) if is_free(other)
    )


def is_free(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # as the server itself will
        try:
            probe.bind((HOST, port))
        except OSError:
            return False
    return True


def unapplied() -> int:
    executor = MigrationExecutor(connection)
    return len(executor.migration_plan(executor.loader.graph.leaf_nodes()))


def is_built() -> bool:
    """The demonstration is built in one transaction: where its people are, all of it is."""
    return User.objects.filter(email="admin@demo.example").exists()


def serve_web(port: int, ready: Any) -> None:
    """gunicorn with the repository's own settings, in this interpreter: nothing is imported twice."""
    from django.core.servers.basehttp import get_internal_wsgi_application
    from gunicorn.app.base import Application  # type: ignore[import-untyped]

    class Site(Application):
        def init(self, parser: Any, opts: Any, args: Any) -> None:
            """No command line of gunicorn's own."""

        def load_config(self) -> None:
            self.load_config_from_file(str(Path(settings.ROOT) / "gunicorn.conf.py"))
            for name, value in {
                "bind": f"{HOST}:{port}",
                # Browsers hold idle connections open, and no proxy stands in front here to take them.
                "threads": THREADS,
                "worker_class": "gthread",
                "loglevel": "warning",
                "when_ready": ready,
                "chdir": str(settings.ROOT),
            }.items():
                self.cfg.set(name, value)

        def load(self) -> Any:
            return get_internal_wsgi_application()

    Site().run()


def tick() -> None:
    try:
        ticking.run_all()
    finally:
        deliver_due()


def work() -> None:
    call_command("db_worker", startup_delay=False, verbosity=0)
