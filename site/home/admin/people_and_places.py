"""The menu of administrators: who is here, where they work, and what the site's words are."""

from typing import Any

from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem
from wagtail.admin.viewsets.base import ViewSetGroup

from accounts.admin.places import AgencyViewSet, AreaViewSet, TeamViewSet
from champions.admin.profiles import ChampionViewSet
from core.admin.topics import TopicFacetViewSet, TopicViewSet


class PeopleItem(MenuItem):
    def is_shown(self, request: Any) -> bool:
        return bool(request.user.is_superuser)


class PeopleAndPlaces(ViewSetGroup):
    menu_label = _("People and places")
    menu_icon = "group"
    menu_order = 900
    items = (ChampionViewSet, AreaViewSet, AgencyViewSet, TeamViewSet, TopicViewSet, TopicFacetViewSet)

    def get_submenu_items(self) -> list[MenuItem]:
        """Wagtail registers its people itself; only their place in the menu is ours."""
        people = PeopleItem(_("People"), reverse_lazy("wagtailusers_users:index"), icon_name="user", order=0)
        return [people, *super().get_submenu_items()]
