from django.apps import AppConfig


class ResourcesConfig(AppConfig):
    name = "resources"

    def ready(self) -> None:
        from core.plain_english import explained
        from resources.terms import words_explained

        explained.register(words_explained)
