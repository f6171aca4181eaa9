"""The root settings: strict. Development and test relax them, never the other way round."""

import logging
import sys
from pathlib import Path
from typing import Any

import environ

from config.settings.logs import logging_of

env = environ.Env()

ROOT = Path(__file__).resolve().parents[3]
DATA_DIR = Path(env.str("DATA_DIR", default=str(ROOT / "var")))

DEBUG = False
DEMO = False
SECRET_KEY = env.str("SECRET_KEY", default="")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=[])
CONFIDENTIALITY_KEYS = env.list("CONFIDENTIALITY_KEY", default=[])
SITE_URL = env.str("SITE_URL", default=f"https://{ALLOWED_HOSTS[0]}" if ALLOWED_HOSTS else "")
CSRF_TRUSTED_ORIGINS = [SITE_URL] if SITE_URL else []

INSTALLED_APPS = [
    "home",
    "impact",
    "learning",
    "champions",
    "resources",
    "readers",
    "accounts",
    "confidentiality",
    "core",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "wagtail.contrib.settings",
    "wagtail.embeds",
    "wagtail.sites",
    "accounts.admin.app.PeopleConfig",  # wagtail.users, with our forms
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_filters",
    "django_tasks",
    "django_tasks_db",
    "csp",
    "django.forms",  # so that the form renderer finds Django's own templates behind ours
    "django_structlog",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.sitemaps",  # for its template
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    # First, so that a page cached whole costs neither a session nor a query.
    "home.page_cache.PageCacheMiddleware",
    "core.middleware.ReadingOrderMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "core.middleware.ContentSecurityPolicyMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "home.signing_in.SignedInMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "core.middleware.RequestLogMiddleware",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
FORM_RENDERER = "core.forms.FormRenderer"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [ROOT / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "home.context.every_page",
            ],
        },
    },
]

# --- Data -------------------------------------------------------------------

DATABASES: dict[str, dict[str, Any]] = {
    "default": env.db_url_config(env("DATABASE_URL", default="") or f"sqlite:///{DATA_DIR / 'hub.sqlite3'}")
}
DATABASES["default"]["CONN_MAX_AGE"] = env.int("CONN_MAX_AGE", default=600)
DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # Web and worker write at the same time: without these four, one of them meets "database is locked".
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;",
    }
if DATABASES["default"]["ENGINE"].endswith("postgresql"):
    # Compiling a plan takes longer than any of our queries: searching pages took seconds with it, milliseconds without.
    DATABASES["default"].setdefault("OPTIONS", {})["options"] = "-c jit=off"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
# Frames of our own origin are Wagtail's previews, see X_FRAME_OPTIONS below.
SILENCED_SYSTEM_CHECKS = ["security.W019"]

CACHE_URL = env.str("CACHE_URL", default="")
CACHES: dict[str, dict[str, Any]] = {
    "default": (
        {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": CACHE_URL}
        if CACHE_URL
        else {
            "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
            "LOCATION": DATA_DIR / "cache",
            "OPTIONS": {"MAX_ENTRIES": 10_000},
        }
    ),
    # Of each process: parts of public pages under the content's version, which the shared cache holds.
    "local": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "LOCATION": "local",
        "TIMEOUT": 3600,
        "OPTIONS": {"MAX_ENTRIES": 300},
    },
}

MEDIA_ROOT = DATA_DIR / "media"
MEDIA_URL = "/media/"
STATIC_ROOT = DATA_DIR / "static"
STATIC_URL = "/static/"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000

# Wrapped case keys: apart from the database, with a backup of their own (docs/security.md).
KEY_STORE = Path(env.str("KEY_STORE", default=str(DATA_DIR / "case-keys")))

# Attachments of consultations, sealed with the case's key: apart from the media that readers may fetch.
CASE_FILES = Path(env.str("CASE_FILES", default=str(DATA_DIR / "case-files")))
CASE_FILE_MEGABYTES = env.int("CASE_FILE_MEGABYTES", default=10)
CASE_FILES_MOST = env.int("CASE_FILES_MOST", default=10)
# `/run/clamav/clamd.ctl` or `host:port`. Once set, a scanner that does not answer means that no file is taken.
CLAMAV_SOCKET = env.str("CLAMAV_SOCKET", default="")
FILE_UPLOAD_HANDLERS = [
    "champions.uploads.InMemoryOnly",  # first: a case's file must never lie on the disk in the clear
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "ENQUEUE_ON_COMMIT": False}}

# --- People -----------------------------------------------------------------

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["home.signing_in.SignInBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/my/"
PASSWORD_RESET_TIMEOUT = 7 * 24 * 3600

ACCOUNT_ADAPTER = "accounts.adapter.AccountAdapter"
ACCOUNT_FORMS = {"login": "accounts.forms.SignInForm"}
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_LOGIN_ON_PASSWORD_RESET = True
ACCOUNT_LOGOUT_REDIRECT_URL = "/"
ACCOUNT_PREVENT_ENUMERATION = True
# Per account and per address and account together: one person's wrong guesses never lock out a whole office.
ACCOUNT_RATE_LIMITS = {"login_failed": "5/5m/key,100/5m/ip", "login": "300/m/ip"}
ALLAUTH_TRUSTED_PROXY_COUNT = env.int("TRUSTED_PROXIES", default=0)
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]

# Whether readers who have not signed in may see who the champions are.
CHAMPIONS_DIRECTORY_PUBLIC = env.bool("CHAMPIONS_DIRECTORY_PUBLIC", default=False)

# --- Mail -------------------------------------------------------------------

# A server that does not answer must not hold up a worker for longer than `core.models.mail.LEASE`.
EMAIL_TIMEOUT = env.int("EMAIL_TIMEOUT", default=20)
EMAIL_CONFIG = env.email_url("EMAIL_URL", default="consolemail://")
vars().update(EMAIL_CONFIG)
DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", default="Practice Hub <hub@practice-hub.example>")

# --- Language and time ------------------------------------------------------

LANGUAGE_CODE = env("LANGUAGE_CODE", default="en-gb")
TIME_ZONE = "Europe/London"
# What is written here is British English: where nobody wants another language, there is nothing to look up.
USE_I18N = LANGUAGE_CODE != "en-gb"
LOCALE_PATHS = [ROOT / "locale"]  # catalogues for all apps and templates together
USE_TZ = True

# --- Wagtail ----------------------------------------------------------------

WAGTAIL_SITE_NAME = "Practice Hub"
WAGTAILADMIN_BASE_URL = SITE_URL
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "core.search_backend", "SEARCH_CONFIG": "english"}}
WAGTAIL_EMAIL_MANAGEMENT_ENABLED = False
WAGTAIL_PASSWORD_MANAGEMENT_ENABLED = False
WAGTAILUSERS_PASSWORD_ENABLED = False  # everybody chooses their own, by the link of the invitation
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAILADMIN_NOTIFICATION_INCLUDE_SUPERUSERS = False  # leads approve, and hear by our own e-mails
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
# By way of `to_sign_in`: straight to our own, somebody signed in without the right would be sent round for ever.
WAGTAILADMIN_LOGIN_URL = "wagtailadmin_login"
WAGTAIL_FRONTEND_LOGIN_URL = "/_util/login/"
WAGTAILDOCS_EXTENSIONS = ["csv", "docx", "odt", "pdf", "pptx", "txt", "xlsx"]
WAGTAILDOCS_SERVE_METHOD = "serve_view"  # the only way to a document; it asks who may
WAGTAILDOCS_DOCUMENT_FORM_BASE = "home.admin.document_form.DocumentForm"
WAGTAILIMAGES_IMAGE_FORM_BASE = "core.admin.uploads.PictureForm"
DOCUMENT_MEGABYTES = env.int("DOCUMENT_MEGABYTES", default=20)
WAGTAILIMAGES_EXTENSIONS = ["jpg", "jpeg", "png", "webp", "avif"]
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 10 * 1024 * 1024
TAGGIT_CASE_INSENSITIVE = True

# --- Security ---------------------------------------------------------------

X_FRAME_OPTIONS = "SAMEORIGIN"  # Wagtail's previews are frames of our own origin.
SECURE_SSL_REDIRECT = env.bool("SECURE_SSL_REDIRECT", default=True)
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if ALLAUTH_TRUSTED_PROXY_COUNT else None
SECURE_HSTS_SECONDS = env.int("SECURE_HSTS_SECONDS", default=31_536_000)
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SECURE_REFERRER_POLICY = "same-origin"
# Read from the cache, written to both: the database still knows who is signed in when the cache is lost.
SESSION_ENGINE = "django.contrib.sessions.backends.cached_db"
SESSION_COOKIE_SECURE = True
SESSION_COOKIE_NAME = "hub_session"
SESSION_COOKIE_AGE = 12 * 3600
CSRF_COOKIE_SECURE = True
CSRF_COOKIE_HTTPONLY = True
LANGUAGE_COOKIE_SECURE = True

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "manifest-src": ["'self'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'self'"],
        "base-uri": ["'none'"],
    }
}
# Wagtail's admin writes inline style and script of its own.
ADMIN_CONTENT_SECURITY_POLICY = {
    **CONTENT_SECURITY_POLICY["DIRECTIVES"],
    "script-src": ["'self'", "'unsafe-inline'", "'unsafe-eval'"],
    "style-src": ["'self'", "'unsafe-inline'"],
    "img-src": ["'self'", "data:", "blob:"],
    "frame-src": ["'self'"],
    "worker-src": ["'self'", "blob:"],
}

# --- Logs -------------------------------------------------------------------

LOGGING = logging_of(env.str("LOG_LEVEL", default="INFO"))
# A wrong address is the asker's, not ours: two lines for each would bury what matters.
DJANGO_STRUCTLOG_STATUS_4XX_LOG_LEVEL = logging.INFO
# Whose request failed is there by number; from where they read is nobody's business.
DJANGO_STRUCTLOG_IP_LOGGING_ENABLED = False

# Development and test make their own; every other host must be given these, but to make the key they ask for.
IS_RELAXED = env.str("DJANGO_SETTINGS_MODULE", default="").endswith((".development", ".test"))
if not IS_RELAXED and sys.argv[1:2] != ["make_confidentiality_key"]:
    from config.settings.required import refuse_unusable_keys, refuse_without

    refuse_without(
        SECRET_KEY=(SECRET_KEY, "a long random string that stays secret"),
        ALLOWED_HOSTS=(ALLOWED_HOSTS, "the host names this site answers to, separated by commas"),
        CONFIDENTIALITY_KEY=(
            CONFIDENTIALITY_KEYS,
            "the key that wraps every case key: make one with `python manage.py make_confidentiality_key`",
        ),
    )
    refuse_unusable_keys(CONFIDENTIALITY_KEYS)
