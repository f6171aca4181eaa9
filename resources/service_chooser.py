"""Where an editor chooses the service that a page cites. There is nothing to add or change here: leads keep the list."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.generic.chooser import ChooseResultsView, ChooseView
from wagtail.admin.viewsets.chooser import ChooserViewSet

from core.blocks.local import CHOOSER, SERVICE
from resources.models import LocalService


class WithAreas:
    """Two services may share a name; their areas tell them apart."""

    @property
    def columns(self) -> list[Column]:
        return [
            *super().columns,  # type: ignore[misc]
            Column("area_names", label=_("Areas"), accessor="area_names"),
            Column("ages", label=_("Ages"), accessor="ages"),
        ]


class ChooseService(WithAreas, ChooseView):
    pass


class ServiceResults(WithAreas, ChooseResultsView):
    pass


class ServiceChooserViewSet(ChooserViewSet):
    model = SERVICE
    icon = "site"
    page_title = _("Choose a service")
    choose_view_class = ChooseService
    choose_results_view_class = ServiceResults
    register_widget = False

    def get_urlpatterns(self) -> list[Any]:
        """Without the address for adding, which Wagtail would answer with a 500."""
        return [pattern for pattern in super().get_urlpatterns() if pattern.name != "create"]

    def get_object_list(self) -> Any:
        return LocalService.objects.running().prefetch_related("areas")


service_chooser = ServiceChooserViewSet(CHOOSER)
