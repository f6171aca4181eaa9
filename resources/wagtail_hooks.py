from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet, WorkflowActionView

from core.admin.deciding import Decision
from resources.models import GlossaryTerm
from resources.service_chooser import ServiceChooserViewSet, service_chooser


class TermDecision(Decision, WorkflowActionView):
    """A term has nothing but its own fields to be complete, which its form asks for."""


class GlossaryViewSet(SnippetViewSet):
    model = GlossaryTerm
    icon = "openquote"
    menu_label = _("Glossary")
    menu_order = 300
    add_to_admin_menu = True
    list_display = ("term", "expansion", "nation", "live")
    list_filter = ("nation", "live", "is_linked")
    workflow_action_view_class = TermDecision


register_snippet(GlossaryViewSet)


@hooks.register("register_admin_viewset")
def services() -> ServiceChooserViewSet:
    return service_chooser
