"""Logs as JSON, one line an event, with neither request bodies nor local variables in them."""

from typing import Any

import structlog

# What these say of a file quotes what stands in it, and a file of a case is about children.
QUOTING = ("PIL", "pypdf")
SHARED: list[Any] = [
    structlog.contextvars.merge_contextvars,
    structlog.processors.TimeStamper(fmt="iso"),
    structlog.stdlib.add_logger_name,
    structlog.stdlib.add_log_level,
]


def without_values(_: Any, __: str, event: dict[str, Any]) -> dict[str, Any]:
    """Keep where an error happened, drop what it said: a message may quote what somebody typed."""
    for error in event.get("exception") or []:
        error.pop("exc_value", None)
        error.pop("exc_notes", None)
    return event


structlog.configure(
    processors=[
        structlog.stdlib.filter_by_level,
        *SHARED,
        structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
    ],
    logger_factory=structlog.stdlib.LoggerFactory(),
    cache_logger_on_first_use=True,
)


def logging_of(level: str) -> dict[str, Any]:
    """Django's LOGGING for one level; tracebacks carry no local variables, which may hold case text."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {
            "json": {
                "()": structlog.stdlib.ProcessorFormatter,
                "processors": [
                    structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                    structlog.processors.ExceptionRenderer(
                        structlog.tracebacks.ExceptionDictTransformer(show_locals=False)
                    ),
                    without_values,
                    structlog.processors.JSONRenderer(),
                ],
                "foreign_pre_chain": SHARED,
            }
        },
        "handlers": {
            "console": {"class": "logging.StreamHandler", "formatter": "json"},
            "nowhere": {"class": "logging.NullHandler"},
        },
        "root": {"handlers": ["console"], "level": level},
        "loggers": {
            "django_structlog": {"level": "WARNING"},
            "django.request": {"level": "ERROR"},
            "django.server": {"level": "WARNING"},
            "django.db.backends": {"level": "WARNING"},
            **{name: {"handlers": ["nowhere"], "propagate": False} for name in QUOTING},
        },
    }
