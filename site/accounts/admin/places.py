"""Areas, agencies and teams: what scopes people, requests and figures."""

from typing import Any, ClassVar

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, TitleFieldPanel
from wagtail.admin.views import generic
from wagtail.admin.widgets.slug import SlugInput

from accounts.models import Agency, Area, Team
from core.admin.administrators import AdministratorsViewSet

NAMED: list[Any] = [
    TitleFieldPanel("name", placeholder=False, classname=""),
    FieldPanel("slug", widget=SlugInput),
]


class AreaViewSet(AdministratorsViewSet):
    model = Area
    icon = "globe"
    list_display: ClassVar[list[Any]] = ["name", "front_door_name", "front_door_phone"]
    search_fields: ClassVar[list[str]] = ["name", "front_door_name"]
    panels: ClassVar[list[Any]] = [
        *NAMED,
        MultiFieldPanel(
            [
                FieldPanel("front_door_name"),
                FieldPanel("front_door_phone"),
                FieldPanel("out_of_hours_phone"),
                FieldPanel("allegations_phone"),
                FieldPanel("staff_support"),
            ],
            heading=_("Whom to call"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("emergency_wording"),
                FieldPanel("referral_wording"),
            ],
            heading=_("The area's own words"),
        ),
    ]


class AgencyViewSet(AdministratorsViewSet):
    model = Agency
    icon = "home"
    list_display: ClassVar[list[Any]] = ["name", "kind"]
    list_filter: ClassVar[list[str]] = ["kind"]
    search_fields: ClassVar[list[str]] = ["name"]
    panels: ClassVar[list[Any]] = [*NAMED, FieldPanel("kind")]


class TeamIndexView(generic.IndexView):
    def get_base_queryset(self) -> QuerySet[Team]:
        return Team.objects.select_related("agency", "area")


class TeamViewSet(AdministratorsViewSet):
    model = Team
    icon = "group"
    index_view_class = TeamIndexView
    list_display: ClassVar[list[Any]] = ["name", "agency", "area"]
    list_filter: ClassVar[list[str]] = ["area", "agency"]
    search_fields: ClassVar[list[str]] = ["name", "agency__name"]
    panels: ClassVar[list[Any]] = [FieldPanel("name"), FieldPanel("agency"), FieldPanel("area")]
