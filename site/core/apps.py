from django.apps import AppConfig


class CoreConfig(AppConfig):
    name = "core"
    verbose_name = "Topics and mail"

    def ready(self) -> None:
        from django.forms import Field

        from core import checks  # noqa: F401  registers itself

        Field.default_error_messages["required"] = "This is needed to go on."
