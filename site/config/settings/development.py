"""For one's own machine: a key of its own, plain HTTP, demonstration log-ins on the sign-in page."""

from config.settings import production
from config.settings.keys import made_once
from config.settings.logs import logging_of
from config.settings.production import *  # noqa: F403

env = production.env

DEMO = True
# Off unless asked for: Django's debug pages would print case text.
DEBUG = env.bool("DEBUG", default=False)
SECRET_KEY = "development-only-" + "not-a-secret" * 4
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]"]
CONFIDENTIALITY_KEYS = [made_once(production.DATA_DIR / "development-key")]
SITE_URL = WAGTAILADMIN_BASE_URL = f"http://localhost:{env.str('PORT', default='') or '8000'}"
CSRF_TRUSTED_ORIGINS = [SITE_URL]

STORAGES = {
    **production.STORAGES,
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True

SECURE_SSL_REDIRECT = False
SECURE_HSTS_SECONDS = 0
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = False

LOGGING = logging_of(env.str("LOG_LEVEL", default="WARNING"))
