"""The letters of this app."""

from core.mail import Group, Letter, register
from core.models import OutgoingMail
from learning.models import Attempt, Question
from learning.usage import quizzes_with


def question_unpublished(mail: OutgoingMail) -> Letter | None:
    """Not sent when the question is back by then, or gone."""
    question = Question.objects.filter(pk=mail.object_id, live=False).first()
    if question is None:
        return None
    quizzes = [page.title for page in quizzes_with(question)]
    path = f"/admin/snippets/learning/question/edit/{question.pk}/"
    return Letter(
        "A question is asked no more",
        "question_unpublished",
        {"question": str(question), "quizzes": quizzes, "path": path},
        summary=f"A question is asked no more: {question}",
    )


def attempt_regraded(mail: OutgoingMail) -> Letter | None:
    attempt = Attempt.objects.filter(pk=mail.object_id, passed=True).first()
    if attempt is None:
        return None
    words = {"quiz": attempt.policy["title"], "path": f"{attempt.url}result/"}
    summary = f"“{words['quiz']}” was marked again: you have passed after all."
    return Letter("You have passed after all", "attempt_regraded", words, summary)


LEARNING = Group(
    "learning",
    "Quizzes",
    "A result of yours that was put right, or a question you wrote that is asked no more.",
    can_stop=True,
)
register("attempt_regraded", attempt_regraded, LEARNING)
register("question_unpublished", question_unpublished, LEARNING)
