from django.db import IntegrityError, transaction

from learning.freezing import frozen
from learning.models import Question, QuestionVersion


def keep_version(question: Question) -> QuestionVersion:
    """The version that says what the question says now: the latest if nothing changed, else a new one."""
    latest = question.versions.order_by("-number").first()
    content = frozen(question)
    if latest is not None and latest.content == content:
        return latest
    number = latest.number + 1 if latest else 1
    try:
        with transaction.atomic():
            return QuestionVersion.objects.create(question=question, number=number, content=content)
    except IntegrityError:  # published twice at once
        return keep_version(question)
