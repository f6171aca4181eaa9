"""What helps locally, cited with its ages and its number as they are now."""

from types import SimpleNamespace
from typing import Any

from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.widgets.chooser import BaseChooser
from wagtail.coreutils import resolve_model_string

# By name, because core knows no other app; the services and the pages of this chooser belong to `resources`.
SERVICE = "resources.LocalService"
CHOOSER = "service_chooser"
# Stands for what an editor will choose, so that a preview needs nothing from the database.
A_SERVICE = SimpleNamespace(
    url="#",
    name="Detached youth team",
    area_names="Fenmarch",
    ages="11 to 17",
    phone="01632 960152",
    dial="#",
)


class ServiceChooser(BaseChooser):
    model = SERVICE
    icon = "site"
    chooser_modal_url_name = f"{CHOOSER}:choose"
    choose_one_text = _("Choose a service")
    choose_another_text = _("Choose another service")
    show_edit_link = False  # leads keep them on the site itself


class ServiceChooserBlock(blocks.ChooserBlock):
    @cached_property
    def target_model(self) -> Any:
        return resolve_model_string(SERVICE)

    @cached_property
    def widget(self) -> ServiceChooser:
        return ServiceChooser()


class ServiceBlock(blocks.StructBlock):
    service = ServiceChooserBlock(label=_("Service"))
    text = blocks.CharBlock(
        max_length=200, required=False, label=_("Why"), help_text=_("What it can do here, in a sentence.")
    )

    class Meta:
        icon = "site"
        template = "blocks/service.html"
        label = _("Local service")
        description = _("Who helps locally; ages and telephone number stay those that the area’s lead keeps.")
        preview_value = {"service": A_SERVICE, "text": "Tell them about a place, not about a person."}
