from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from resources.models import GlossaryTerm
from resources.service_chooser import ServiceChooserViewSet, service_chooser


class GlossaryViewSet(SnippetViewSet):
    model = GlossaryTerm
    icon = "openquote"
    menu_label = _("Glossary")
    menu_order = 300
    add_to_admin_menu = True
    list_display = ("term", "expansion", "nation", "live")
    list_filter = ("nation", "live", "is_linked")


register_snippet(GlossaryViewSet)


@hooks.register("register_admin_viewset")
def services() -> ServiceChooserViewSet:
    return service_chooser
