from django.apps import AppConfig


class ReadersConfig(AppConfig):
    name = "readers"

    def ready(self) -> None:
        from django.core.signals import request_finished, request_started

        from core import ticking
        from readers import actions, counting

        ticking.register(actions.forget_what_is_over)
        request_started.connect(counting.begin_anew, dispatch_uid="begin-to-count-anew")
        request_finished.connect(counting.count_what_was_read, dispatch_uid="count-what-was-read")
