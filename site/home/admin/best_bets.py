"""Best bets in the admin: the page that editors put first for what people type."""

from typing import Any, ClassVar

from django.db.models import Exists, OuterRef
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.ui.tables import Column
from wagtail.snippets.views.snippets import SnippetViewSet

from core.published import public_pages
from home.models import BestBet


def standing_of(bet: Any) -> str:
    """Readers meet it only while the page itself is public."""
    return _("comes first") if bet.is_public else _("not public, so nobody meets it")


class BestBetViewSet(SnippetViewSet):
    model = BestBet
    icon = "pick"
    menu_label = gettext_lazy("Best bets")
    menu_order = 310
    add_to_admin_menu = True
    list_display: ClassVar[list[Any]] = [
        "words",
        Column("page", label=gettext_lazy("Page that comes first"), accessor="page.title"),
        Column("standing", label=gettext_lazy("Standing"), accessor=standing_of),
    ]
    search_fields: ClassVar[list[str]] = ["words", "page__title"]

    def get_queryset(self, request: Any) -> Any:
        public = Exists(public_pages().filter(pk=OuterRef("page")))
        return BestBet.objects.select_related("page").annotate(is_public=public)
