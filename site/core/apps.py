from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CoreConfig(AppConfig):
    name = "core"
    verbose_name = _("Topics and mail")

    def ready(self) -> None:
        from django.forms import Field
        from wagtail.signals import page_published

        from core import checks  # noqa: F401  registers itself
        from core.models.changes import record_change

        Field.default_error_messages["required"] = _("This is needed to go on.")
        page_published.connect(record_change, dispatch_uid="what-changed")
