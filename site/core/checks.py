"""System checks that keep a promise no test of ours would see broken on somebody's host."""

from typing import Any

from django.conf import settings
from django.core.checks import Error, register


@register
def sqlite_serves_web_and_worker(**_: Any) -> list[Error]:
    """SQLite serves two processes only in WAL mode with immediate transactions and a busy timeout."""
    database = settings.DATABASES["default"]
    options = database.get("OPTIONS", {})
    if not database["ENGINE"].endswith("sqlite3") or options.get("transaction_mode") == "IMMEDIATE":
        return []
    return [Error("SQLite needs transaction_mode IMMEDIATE.", id="core.E001")]
