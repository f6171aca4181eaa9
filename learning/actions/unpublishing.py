"""A question that is asked no more: whoever wrote it, and whoever built a quiz on it, gets to know."""

from django.db import transaction

from accounts.models import User
from core import mail
from learning.models import Question
from learning.usage import quizzes_with


@transaction.atomic
def tell_of_unpublishing(question: Question, *, by: User) -> None:
    """A letter to its author and to the owners of its quizzes; not to the one who did it."""
    writers = {question.author_id, *(page.owner_id for page in quizzes_with(question))}
    mail.post(question.pk, question_unpublished=sorted(writers - {None, by.pk}))
