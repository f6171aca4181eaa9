from django.apps import AppConfig


class ChampionsConfig(AppConfig):
    name = "champions"

    def ready(self) -> None:
        from champions import actions, mail  # noqa: F401  mail registers its e-mails
        from core import ticking

        ticking.register(actions.act_on_due)
