"""Asking people back to see what has stayed."""

from django.db import IntegrityError, transaction

from core import mail
from learning import follow_up
from learning.models import FollowUpInvitation, Quiz, QuizPage


def invite_to_follow_ups() -> None:
    """The timer's part: everybody whose sixty days are over, each once."""
    for page in follow_up.pages():
        for person in follow_up.to_invite(page):
            _invite(page, person)


def _invite(page: QuizPage, person: int) -> None:
    opened = follow_up.opens_at(person, page.step.module_id)
    if opened is None:
        return
    until = opened + (follow_up.UNTIL - follow_up.FROM)
    quiz = Quiz.objects.get(step=page.step_id)
    try:
        with transaction.atomic():
            row = FollowUpInvitation.objects.create(person_id=person, quiz=quiz, until=until)
            mail.post(row.pk, follow_up_open=[person])
    except IntegrityError:  # asked by another tick at the same moment
        return
