"""Plain `gunicorn` in this folder serves the site; every figure can be set by environment."""

import gc
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


def pre_fork(server, worker):
    """What the code itself is made of is never garbage: no collection needs to look at it, and workers share it."""
    gc.collect()
    gc.freeze()


def post_fork(server, worker):
    """A request makes tens of thousands of objects that die with it: looking for cycles every 700 of them is waste."""
    gc.set_threshold(20_000, 20, 50)
