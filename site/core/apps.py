from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CoreConfig(AppConfig):
    name = "core"
    verbose_name = _("Topics and mail")

    def ready(self) -> None:
        from django.db.models.signals import post_save
        from django.forms import Field
        from wagtail.images import get_image_model
        from wagtail.signals import page_published

        from core import (
            checks,  # noqa: F401  registers itself
            tasks,
            ticking,
        )
        from core.admin.exporting import neutralise_exports
        from core.models.changes import record_change

        Field.default_error_messages["required"] = _("This is needed to go on.")
        page_published.connect(record_change, dispatch_uid="what-changed")
        post_save.connect(tasks.ask_for_sizes, sender=get_image_model(), dispatch_uid="picture-sizes")
        neutralise_exports()
        ticking.register(tasks.ask_for_missing_sizes)
