"""Like development, with databases, files and mail of the test run's own."""

import os
import tempfile
from pathlib import Path

from config.settings import development, logs
from config.settings.development import *  # noqa: F403

RUN = os.environ.get("HUB_TEST_NAME", "hub") + os.environ.get("PYTEST_XDIST_WORKER", "")
FILES = Path(tempfile.gettempdir()) / f"practice-hub-test-{RUN}"
FILES.mkdir(parents=True, exist_ok=True)

DEMO = False
CONFIDENTIALITY_KEYS = ["dGVzdC1vbmx5LWtleS10ZXN0LW9ubHkta2V5LXRlc3Q="]
SITE_URL = WAGTAILADMIN_BASE_URL = "http://testserver"
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "testserver"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]

DATABASES = development.DATABASES
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # A file, not memory: threads, the live server and SQLite's own locks must behave as in real life.
    DATABASES["default"]["TEST"] = {"NAME": FILES / "test.sqlite3"}
    # Durability is the torture suite's subject; here it only costs time.
    DATABASES["default"]["OPTIONS"]["init_command"] = "PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF;"
else:
    DATABASES["default"]["TEST"] = {"NAME": f"test_practice_{RUN}"}
DATABASES["default"]["CONN_MAX_AGE"] = 0

MEDIA_ROOT = FILES / "media"
KEY_STORE = FILES / "case-keys"
CASE_FILES = FILES / "case-files"
CLAMAV_SOCKET = ""
CACHES = {
    **development.CACHES,
    "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"},
}
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
LOGGING = logs.logging_of("ERROR")
