from django.apps import AppConfig


class LearningConfig(AppConfig):
    name = "learning"

    def ready(self) -> None:
        from core import ticking
        from learning import mail, tasks  # noqa: F401  mail registers its letters
        from learning.actions import invite_to_follow_ups, submit_what_is_over

        ticking.register(submit_what_is_over)
        ticking.register(invite_to_follow_ups)
        ticking.register(tasks.count_when_due)
