"""Plain `gunicorn` in this folder serves the site; every figure can be set by environment."""

import os

pythonpath = ".,site"
wsgi_app = "config.wsgi:application"
bind = os.environ.get("BIND", "127.0.0.1:8000")
workers = int(os.environ.get("WEB_CONCURRENCY", "2"))
# Every request works more than it waits: threads in one process would only take turns (docs/decisions/0009).
threads = int(os.environ.get("WEB_THREADS", "1"))
preload_app = True
max_requests = 10_000
max_requests_jitter = 1_000
