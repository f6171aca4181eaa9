"""A quiz that can no longer draw all it wants: whoever built it hears of it once, before a learner notices."""

from django.db import IntegrityError, transaction

from accounts.models import User
from core import mail
from learning.models import Quiz, QuizPage, QuizShortage


def note_shortages() -> list[QuizPage]:
    """Every quiz that is short now; those that were not before are told of, those that are no more are forgotten."""
    from learning.quiz_checking import quizzes_short  # models, and through them this package, come first

    short = quizzes_short()
    QuizShortage.objects.exclude(quiz__in=[page.step.quiz.pk for page in short]).delete()
    for page in short:
        _tell(page, page.step.quiz)
    return short


def _tell(page: QuizPage, quiz: Quiz) -> None:
    if QuizShortage.objects.filter(quiz=quiz).exists():
        return
    try:
        with transaction.atomic():
            QuizShortage.objects.create(quiz=quiz)
            mail.post(page.pk, quiz_short=_keepers(page))
    except IntegrityError:  # noticed twice at once
        return


def _keepers(page: QuizPage) -> list[int]:
    """Its owner; the leads where it has none, or one who is gone."""
    owner = User.objects.filter(pk=page.owner_id or 0, is_active=True).values_list("pk", flat=True)
    return list(owner) or [person.pk for person in User.objects.filter(is_active=True) if person.is_lead]
