"""What is under way: a quiz left half-way, and more tries and time that a lead gave."""

from django.utils import timezone

from accounts.models import User
from learning.actions.allowing import allow
from learning.actions.completing import complete_step
from learning.actions.starting import start
from learning.marking import full_marks
from learning.models import LessonPage, QuizPage

QUIZ = "seeing-context-quiz"
LIMITED = "outcomes-quiz"


def leave_half_way(person: User) -> None:
    """Resumed where it stopped, on any device."""
    page = QuizPage.objects.get(slug=QUIZ)
    for lesson in LessonPage.objects.child_of(page.get_parent()).select_related("step"):
        complete_step(person, lesson.step, how="read")
    attempt = start(person, page)
    items = list(attempt.items.select_related("version"))
    answered = items[: len(items) // 2]
    for item in answered:
        item.response = full_marks(item.version.content)
        item.confidence = 2
        item.tries, item.checked_at = 1, timezone.now()
    attempt.place = len(answered) + 1
    attempt.save(update_fields=["place"])
    type(items[0]).objects.bulk_update(answered, ["response", "confidence", "tries", "checked_at"])


def give_more(people: dict[str, User]) -> None:
    """Two entries in the log of a quiz with few tries and a limit."""
    quiz = QuizPage.objects.get(slug=LIMITED).step.quiz
    given = (
        ("person07", 0, 15, "Reads more slowly on a screen; agreed when he began."),
        ("person03", 1, 0, "The fire alarm emptied the office half-way through the last try."),
    )
    for login, tries, minutes, reason in given:
        allow(
            people["lead"],
            people[login],
            quiz,
            extra_attempts=tries,
            extra_minutes=minutes,
            reason=reason,
        )
