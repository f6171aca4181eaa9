"""Modules and lessons in the page tree."""

from typing import Any, ClassVar

from django.core.validators import MinValueValidator
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel
from wagtail.search import index

from core.blocks import STORY_BLOCKS, Entry, SourceBlock, StoryField, contents_of
from core.models import BasePage
from learning import outline, progress
from learning.blocks import OutcomeBlock
from learning.enums import StepKind
from learning.models.identity import Module, Step
from learning.module_form import ModuleForm


class ModuleIndexPage(BasePage):
    """All modules, in the order a newcomer meets them."""

    max_count = 1
    needs_topics = False
    needs_review = False
    promote_panels = BasePage.unreviewed_panels
    parent_page_types: ClassVar[list[str]] = ["home.HomePage"]
    subpage_types: ClassVar[list[str]] = ["learning.ModulePage"]

    class Meta:
        verbose_name = _("Module list")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        return context | {"modules": progress.modules_for(request.user)}


class ModulePage(BasePage):
    """A module; its steps are the pages below it, in their order."""

    is_for_reading: ClassVar[bool] = True
    must_have: ClassVar[frozenset[str]] = frozenset({"outcomes"})
    module = models.OneToOneField(Module, models.PROTECT, editable=False, related_name="page")
    minutes = models.PositiveSmallIntegerField(default=40, help_text=_("How long the whole module takes."))
    outcomes = StoryField(
        [("outcome", OutcomeBlock())],
        blank=True,
        help_text=_("What somebody will be able to do, each in one line."),
    )
    requires = ParentalManyToManyField(
        Module, blank=True, related_name="+", help_text=_("Modules worth doing first. A hint, not a lock.")
    )

    base_form_class = ModuleForm
    parent_page_types: ClassVar[list[str]] = ["learning.ModuleIndexPage"]
    subpage_types: ClassVar[list[str]] = [
        "learning.LessonPage",
        "learning.CaseStudyPage",
        "learning.QuizPage",
    ]
    content_panels: ClassVar[list[Any]] = [
        *BasePage.content_panels,
        FieldPanel("minutes"),
        FieldPanel("outcomes"),
        FieldPanel("requires"),
    ]
    exclude_fields_in_copy: ClassVar[list[str]] = ["module"]

    class Meta:
        verbose_name = _("Module")

    def save(self, *args: Any, **kwargs: Any) -> None:
        """A page without an identity gets one of its own, a copied page too."""
        if self.module_id is None:
            self.module = Module.objects.create(title=self.title)
        super().save(*args, **kwargs)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        standing = progress.standing_in(self.module_id, request.user)
        is_finished = standing is not None and standing.is_finished
        certificate = progress.certificates_of(request.user).get(self.module_id) if is_finished else None
        may_finish = (
            is_finished and not certificate and not progress.has_finished(self.module_id, request.user)
        )
        return context | {"standing": standing, "certificate": certificate, "may_finish": may_finish}

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        from learning.actions import finish_module

        if request.method == "POST" and request.user.is_authenticated:
            finish_module(request.user, self.module_id)
            return redirect(self.url)
        response: HttpResponse = super().serve(request, *args, **kwargs)
        return response

    @property
    def published_steps(self) -> int:
        """Pages below it that are out, whoever may open them."""
        return int(self.get_children().live().count()) if self.pk else 0

    @property
    def required(self) -> list[outline.ModuleLine]:
        """Modules worth doing before this one."""
        return outline.required_by(self.module_id)


class StepPage(BasePage):
    """What lessons, case studies and quizzes share: a place in a module and an identity of their own."""

    kind: ClassVar[StepKind]
    step = models.OneToOneField(Step, models.PROTECT, editable=False, related_name="%(class)s")
    minutes = models.PositiveSmallIntegerField(default=10, validators=[MinValueValidator(1)])

    parent_page_types: ClassVar[list[str]] = ["learning.ModulePage"]
    subpage_types: ClassVar[list[str]] = []
    content_panels: ClassVar[list[Any]] = [*BasePage.content_panels, FieldPanel("minutes")]
    exclude_fields_in_copy: ClassVar[list[str]] = ["step"]

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        """A page without an identity gets one of its own, in the module above it."""
        if self.step_id is None:
            self.step = self._new_step()
        super().save(*args, **kwargs)

    def _new_step(self) -> Step:
        module = self.get_parent().specific.module
        return Step.objects.create(module=module, kind=self.kind, title=self.title)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        return context | progress.place_of(self.step_id, request.user)


class ReadStepPage(StepPage):
    """A step that is done when its reader says so."""

    is_for_reading: ClassVar[bool] = True

    class Meta:
        abstract = True

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        from learning.actions import complete_step

        if request.method == "POST" and request.user.is_authenticated:
            complete_step(request.user, self.step, how="read")
            return redirect(progress.after(self.step_id, request.user))
        response: HttpResponse = super().serve(request, *args, **kwargs)
        return response


class LessonPage(ReadStepPage):
    kind = StepKind.LESSON
    must_have: ClassVar[frozenset[str]] = frozenset({"body"})
    names_belong: ClassVar[frozenset[str]] = frozenset({"sources"})
    body = StoryField(STORY_BLOCKS, blank=True)
    sources = StoryField([("source", SourceBlock())], blank=True)

    content_panels: ClassVar[list[Any]] = [
        *StepPage.content_panels,
        FieldPanel("body"),
        FieldPanel("sources", help_text=_("Where this comes from, so that a reader can check it.")),
    ]
    search_fields: ClassVar[list[Any]] = [*BasePage.search_fields, index.SearchField("body")]

    class Meta:
        verbose_name = _("Lesson")

    @property
    def contents(self) -> list[Entry]:
        return contents_of(self.body)
