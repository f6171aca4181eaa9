from django.apps import AppConfig


class HomeConfig(AppConfig):
    name = "home"

    def ready(self) -> None:
        from core import ticking
        from home import page_cache, schedule

        ticking.register(schedule.publish_what_is_due)
        page_cache.drop_when_content_changes()
