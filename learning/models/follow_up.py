"""Who was asked to a follow-up."""

from django.conf import settings
from django.db import models

from learning.models.identity import Quiz


class FollowUpInvitation(models.Model):
    """Once for each person and quiz; `until` is the last moment at which it says what it should."""

    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    quiz = models.ForeignKey(Quiz, models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    until = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint("person", "quiz", name="invited_to_a_follow_up_once")]

    def __str__(self) -> str:
        return f"{self.person_id} {self.quiz_id}"
