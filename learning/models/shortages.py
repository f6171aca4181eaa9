"""Which quizzes cannot draw all they want."""

from django.db import models

from learning.models.identity import Quiz


class QuizShortage(models.Model):
    """While it lasts; its owner was told when it began."""

    quiz = models.OneToOneField(Quiz, models.CASCADE, related_name="+")
    since = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return f"{self.quiz_id} {self.since:%Y-%m-%d}"
