from django.apps import AppConfig


class ChampionsConfig(AppConfig):
    name = "champions"

    def ready(self) -> None:
        from champions import actions, mail, proposal_mail  # noqa: F401  both register their e-mails
        from champions.actions import proposing
        from core import ticking

        ticking.register(actions.act_on_due)
        ticking.register(proposing.end_overdue)
