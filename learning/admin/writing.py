"""Choosing a kind, writing, changing and copying a question."""

from typing import Any
from uuid import uuid4

from django.contrib.admin.utils import quote
from django.http import Http404, HttpRequest
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.generic.models import CopyViewMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin
from wagtail.snippets.views import snippets

from learning.admin.kinds import NOTES, begun
from learning.admin.shortages import SaysWhatFallsShort
from learning.enums import QuestionKind
from learning.models import Question
from learning.panels import form_for, handler_for


class KindsView(PermissionCheckedMixin, WagtailAdminTemplateMixin, TemplateView):
    """The nine kinds, each with what it is for."""

    permission_required = "add"
    template_name = "learning/admin/kinds.html"
    page_title = _("New question")
    model: Any = None
    index_url_name: Any = None

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        bank = {"url": reverse(self.index_url_name), "label": gettext("Questions")}
        return [*self.breadcrumbs_items, bank, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | {"notes": NOTES}


class OfOneKind:
    """The panels and the form of one kind, wherever a question is written or previewed."""

    request: Any
    kwargs: dict[str, Any]
    object: Any

    @property
    def kind(self) -> str:
        return str(self.object.kind) if getattr(self, "object", None) else kind_from(self.kwargs)

    def get_panel(self) -> Any:
        return handler_for(self.kind)

    def get_form_class(self) -> Any:
        return form_for(self.kind)


def kind_from(kwargs: dict[str, Any]) -> str:
    if kwargs.get("kind") not in QuestionKind.values:
        raise Http404
    return str(kwargs["kind"])


class QuestionCreateView(OfOneKind, snippets.CreateView):
    def get_initial_form_instance(self) -> Question:
        return begun(QuestionKind(self.kind), self.request.user)

    def get_add_url(self) -> str:
        return reverse(self.add_url_name, args=[self.kind])

    def get_preview_url(self) -> str:
        return reverse(self.preview_url_name, args=[self.kind])

    def get_page_subtitle(self) -> str:
        return str(QuestionKind(self.kind).label)


class QuestionCopyView(CopyViewMixin, QuestionCreateView):
    """A form filled in with what another question says; saved, it is the copier's own draft."""

    @cached_property
    def original(self) -> Question:
        """As it was last written; Wagtail's own `get_object` asks whether this person may see it."""
        return self.get_object().get_latest_revision_as_object()

    @property
    def kind(self) -> str:
        return str(self.original.kind)

    def get_initial_form_instance(self) -> Question:
        return copied(self.original, self.request.user)


def copied(original: Question, author: Any) -> Question:
    """Unsaved, with new ids for everything that can be chosen."""
    content = original.serializable_data()
    for option in content["options"]:
        option |= {"pk": None, "key": str(uuid4()), "match_key": str(uuid4())}
    for link in content["topic_links"]:
        link["pk"] = None
    copy: Question = Question.from_serializable_data(content | {"pk": None})
    copy.author = author
    copy.live, copy.has_unpublished_changes, copy.locked = False, False, False
    copy.latest_revision = copy.live_revision = None
    copy.first_published_at = copy.last_published_at = None
    return copy


class QuestionEditView(OfOneKind, SaysWhatFallsShort, snippets.EditView):
    def get_success_url(self) -> str:
        """After publishing one stays with the question: that is where its effect can be seen."""
        return self.get_edit_url()

    def touches_draws(self, request: HttpRequest) -> bool:
        """A draft that is only kept, by the form itself every few seconds, changes no draw."""
        return "action-publish" in request.POST


class QuestionPreviewOnAdd(OfOneKind, snippets.PreviewOnCreateView):
    def get_object(self) -> Question:
        return begun(QuestionKind(kind_from(self.kwargs)), self.request.user)


class QuestionPreviewOnEdit(OfOneKind, snippets.PreviewOnEditView):
    pass


class QuestionCompareView(snippets.RevisionsCompareView):
    def get_edit_handler(self) -> Any:
        return handler_for(self.object.kind)


def edit_url(question: Question) -> str:
    return reverse("wagtailsnippets_learning_question:edit", args=[quote(question.pk)])
