"""The letters of this app."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.mail import Group, Letter, register
from core.models import OutgoingMail
from learning.follow_up import due_for
from learning.models import Attempt, FollowUpInvitation, Question, QuizPage, QuizShortage
from learning.usage import quizzes_with


def question_unpublished(mail: OutgoingMail) -> Letter | None:
    """Not sent when the question is back by then, or gone."""
    question = Question.objects.filter(pk=mail.object_id, live=False).first()
    if question is None:
        return None
    quizzes = [page.title for page in quizzes_with(question)]
    path = f"/admin/snippets/learning/question/edit/{question.pk}/"
    return Letter(
        _("A question is asked no more"),
        "question_unpublished",
        {"question": str(question), "quizzes": quizzes, "path": path},
        summary=_("A question is asked no more: %(question)s") % {"question": question},
    )


def quiz_short(mail: OutgoingMail) -> Letter | None:
    """Not sent where the bank holds enough again by then."""
    short = QuizShortage.objects.filter(quiz__step__quizpage=int(mail.object_id)).exists()
    page = QuizPage.objects.filter(pk=mail.object_id, live=True).first() if short else None
    if page is None:
        return None
    words = {"quiz": page.title, "path": f"/admin/pages/{page.pk}/edit/"}
    summary = _("“%(quiz)s” can no longer draw as many questions as it wants") % {"quiz": page.title}
    return Letter(_("A quiz has too few questions to draw from"), "quiz_short", words, summary)


def attempt_regraded(mail: OutgoingMail) -> Letter | None:
    attempt = Attempt.objects.filter(pk=mail.object_id, passed=True).first()
    if attempt is None:
        return None
    words = {"quiz": attempt.policy["title"], "path": f"{attempt.url}result/"}
    summary = _("“%(words)s” was marked again: you have passed after all.") % {"words": words["quiz"]}
    return Letter(_("You have passed after all"), "attempt_regraded", words, summary)


def follow_up_open(mail: OutgoingMail) -> Letter | None:
    """Not sent to somebody who came meanwhile, nor when the days are over."""
    row = (
        FollowUpInvitation.objects.select_related("person", "quiz__step__module")
        .filter(pk=mail.object_id)
        .first()
    )
    due = next((one for one in due_for(row.person) if one.step == row.quiz.step_id), None) if row else None
    if row is None or due is None:
        return None
    words = {"module": row.quiz.step.module.title, "until": due.until, "path": due.url}
    return Letter(
        _("What has stayed with you?"),
        "follow_up_open",
        words,
        _("“%(quiz)s” is open for you: what has stayed since the exit quiz?") % {"quiz": due.title},
    )


LEARNING = Group(
    "learning",
    gettext_lazy("Quizzes"),
    gettext_lazy(
        "A follow-up two months after a module, a result that was put right, or a question you wrote that is asked no more."
    ),
    can_stop=True,
)
register("attempt_regraded", attempt_regraded, LEARNING)
register("follow_up_open", follow_up_open, LEARNING)
register("quiz_short", quiz_short, LEARNING)
register("question_unpublished", question_unpublished, LEARNING)
