"""Taking back what readers were told about a change, when it was a mistake."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import Page
from wagtail.permissions import page_permission_policy

from core.models import PageChange


class TakeBackView(WagtailAdminTemplateMixin, TemplateView):
    """For those who may publish the page; for everybody else there is nothing here."""

    template_name = "home/admin/take_back.html"
    page_title = gettext_lazy("Take back what was said about a change")
    header_icon = "rotate"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        pages: Any = page_permission_policy.instances_user_has_permission_for(request.user, "publish")
        self.change = get_object_or_404(PageChange.objects.filter(page__in=pages), pk=kwargs["pk"])
        self.edit_url = reverse("wagtailadmin_pages:edit", args=[self.change.page_id])

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        page = Page.objects.only("title").get(pk=self.change.page_id)
        here = [{"url": self.edit_url, "label": page.title}, {"url": "", "label": self.page_title}]
        return [*super().get_breadcrumbs_items(), *here]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | {"change": self.change, "edit_url": self.edit_url}

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self.change.delete()
        messages.success(request, _("Taken back. Readers do not find it on the page any more."))
        return redirect(self.edit_url)
