from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "accounts"
    verbose_name = "People and places of work"

    def ready(self) -> None:
        from accounts import mail  # noqa: F401  registers its letters
