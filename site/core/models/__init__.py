"""What every other app stands on: topics, the page all pages derive from, outgoing mail."""

from core.models.changes import PageChange
from core.models.mail import MailChoice, MailDigest, OutgoingMail
from core.models.pages import BasePage
from core.models.topics import PageTopic, Topic, TopicFacet, TopicLink

__all__ = [
    "BasePage",
    "MailChoice",
    "MailDigest",
    "OutgoingMail",
    "PageChange",
    "PageTopic",
    "Topic",
    "TopicFacet",
    "TopicLink",
]
