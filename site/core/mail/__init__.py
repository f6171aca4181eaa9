"""E-mail by the database task queue: recorded and enqueued in the caller's transaction, sent after it.

An e-mail carries a reference and a link. What it may say is fixed by the template of its kind; whether it goes
at once, with the day's digest or not at all is decided when it is due, by what its recipient has chosen.
"""

from core.mail.delivering import deliver_due
from core.mail.kinds import Group, Letter, register
from core.mail.posting import forget, post, post_all

__all__ = ["Group", "Letter", "deliver_due", "forget", "post", "post_all", "register"]
