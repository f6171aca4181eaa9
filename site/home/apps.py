from django.apps import AppConfig


class HomeConfig(AppConfig):
    name = "home"

    def ready(self) -> None:
        from home import page_cache

        page_cache.drop_when_content_changes()
