"""Who answers: the person, what they know, and how much they take on. Nothing here shows a consultation."""

from typing import Any, ClassVar

from django import forms
from django.db.models import Q, QuerySet
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django_filters import ModelChoiceFilter
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, ObjectList
from wagtail.admin.ui.tables import BooleanColumn, Column
from wagtail.admin.views import generic

from accounts.models import Area, User
from champions.champion_forms import HALF_DAYS
from champions.keeping_forms import address_for, person_to_prepare, stopping
from champions.models import ChampionProfile
from core.admin.administrators import AdministratorsViewSet, NeverDeleted
from core.admin.page_topics import TopicTicks
from core.forms import TopicsField
from core.models import Topic

STOPS = _(
    "Inactive: no longer in the directory, asked nothing, and reading nothing. What they hold goes back to the pool."
)


class ChampionForm(WagtailAdminModelForm):
    # By address, not by a chooser: Wagtail's choosers show their lists to editors too.
    person = forms.EmailField(label=_("Person"), help_text=_("The e-mail address they sign in with."))
    works = forms.MultipleChoiceField(
        choices=HALF_DAYS, label=_("Works on"), widget=forms.CheckboxSelectMultiple
    )
    topics = TopicsField(required=False, label=_("Knows about"), widget=TopicTicks)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        held = self.instance.places_taken if self.instance.pk else 0
        self.fields["is_active"].help_text = stopping(held) if held else STOPS
        if self.instance.pk is None:
            return
        self.fields["person"].disabled = True
        self.fields["person"].initial = self.instance.user.email
        area = self.instance.user.area or gettext("no area")
        self.fields["person"].help_text = f"{self.instance.name}, {area}."
        held = Topic.objects.filter(Q(retired_on=None) | Q(pk__in=self.instance.topics.values("pk")))
        self.fields["topics"].queryset = held.by_facet()  # type: ignore[attr-defined]

    def clean_person(self) -> User:
        if self.instance.pk:
            return self.instance.user
        return person_to_prepare(self.cleaned_data["person"])

    def save(self, commit: bool = True) -> ChampionProfile:
        if self.instance.pk is None:
            self.instance.user = self.cleaned_data["person"]
            self.instance.slug = address_for(self.instance.user)
        saved: ChampionProfile = super().save(commit)
        return saved


class ChampionFilters(WagtailFilterSet):
    area = ModelChoiceFilter(
        queryset=Area.objects.all(), field_name="user__area", label=_("Area"), empty_label=_("Any area")
    )

    class Meta:
        model = ChampionProfile
        fields: ClassVar[list[str]] = ["is_active"]


class ChampionIndexView(generic.IndexView):
    def get_base_queryset(self) -> QuerySet[ChampionProfile]:
        return ChampionProfile.objects.select_related("user__area", "user__agency").order_by(
            "user__first_name", "user__last_name"
        )


class ChampionViewSet(AdministratorsViewSet):
    model = ChampionProfile
    policy = NeverDeleted
    icon = "user"
    menu_label = _("Champions")
    index_view_class = ChampionIndexView
    list_display: ClassVar[list[Any]] = [
        "name",
        Column("area", label=_("Area"), accessor="user.area", sort_key="user__area__name"),
        Column("agency", label=_("Agency"), accessor="user.agency", sort_key="user__agency__name"),
        "capacity",
        BooleanColumn("is_active", label=_("Active"), sort_key="is_active"),
    ]
    filterset_class = ChampionFilters
    search_fields: ClassVar[list[str]] = ["user__first_name", "user__last_name", "user__email", "headline"]
    edit_handler = ObjectList(
        [
            FieldPanel("person"),
            FieldPanel("is_active", heading=_("Active")),
            FieldPanel("headline", help_text=_("What they know, in a line.")),
            FieldPanel("about"),
            FieldPanel("topics"),
            FieldPanel("languages"),
            FieldPanel("works"),
            FieldPanel("capacity"),
            FieldPanel("photo"),
        ],
        base_form_class=ChampionForm,
    )
