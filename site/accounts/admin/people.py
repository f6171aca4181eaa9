"""People, their team and their offices. An administrator invites as leads do, and alone makes leads and editors."""

from typing import Any

from django import forms
from django.contrib.auth.models import Group as AuthGroup
from django.db import transaction
from django.db.models import QuerySet
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.users.forms import UserCreationForm, UserEditForm, UserForm
from wagtail.users.views.bulk_actions import AssignRoleBulkAction, DeleteBulkAction
from wagtail.users.views.users import CreateView, DeleteView, EditView, IndexView, UserViewSet

from accounts import actions
from accounts.enums import FOLLOWING
from accounts.forms import TeamField
from accounts.models import Area, Team, User
from core.admin.administrators import CarefulDeleteView

OURS = {"job_title", "team", "leads"}


class PersonForm(UserForm):
    team = TeamField(
        Team.objects.select_related("agency", "area"),
        required=False,
        empty_label=_("No team"),
        help_text=_("The team gives the agency and the area."),
    )
    leads = forms.ModelMultipleChoiceField(
        Area.objects.all(),
        required=False,
        label=_("Implementation lead of"),
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Leads publish, invite people of these areas, run their queue and see their figures."),
    )
    error_messages = {
        **UserForm.error_messages,
        "duplicate_username": _("Somebody with this e-mail address is already here."),
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["email"].label = gettext("E-mail address")
        chosen = AuthGroup.objects.exclude(name__in=FOLLOWING)
        self.fields["groups"].queryset = chosen  # type: ignore[attr-defined]

    def clean_email(self) -> str:
        return str(self.cleaned_data["email"]).lower()

    @transaction.atomic
    def save(self, commit: bool = True) -> User:
        if "team" in self.changed_data:
            actions.place(self.instance, self.cleaned_data["team"])
        following = list(self.instance.groups.filter(name__in=FOLLOWING)) if self.instance.pk else []
        person: User = super().save(commit)
        person.groups.add(*following)
        actions.give_lead(person, self.cleaned_data["leads"])
        return person


class NewPersonForm(PersonForm, UserCreationForm):
    class Meta(UserCreationForm.Meta):
        fields = UserCreationForm.Meta.fields | OURS

    @transaction.atomic
    def save(self, commit: bool = True) -> User:
        self.instance.set_unusable_password()
        person = super().save(commit)
        actions.invite_again(person)
        return person


class PersonEditForm(PersonForm, UserEditForm):
    class Meta(UserEditForm.Meta):
        fields = UserEditForm.Meta.fields | OURS

    @transaction.atomic
    def save(self, commit: bool = True) -> User:
        former = self.initial.get("email", "")
        person = super().save(commit)
        if "email" in self.changed_data:
            actions.change_address(person, former)
        return person


class PeopleIndexView(IndexView):
    page_title = _("People")
    add_item_label = _("Invite somebody")

    @cached_property
    def columns(self) -> list[Any]:
        """Without ticks for doing something to many: people are changed one by one."""
        name, address, *others = (column for column in super().columns if column.name != "bulk_actions")
        address.label = _("E-mail address")
        area = Column("area", label=_("Area"), accessor="area", sort_key="area__name")
        return [name, address, area, *others]

    def get_base_queryset(self) -> QuerySet[User]:
        people: QuerySet[User] = super().get_base_queryset()
        return people.select_related("area")


class OneByOne:
    def check_perm(self, person: User) -> bool:
        return False


class NoBulkDeletion(OneByOne, DeleteBulkAction):
    """Wagtail's would fail on whoever has learned or asked here."""


class NoBulkRole(OneByOne, AssignRoleBulkAction):
    """Wagtail's would make leads without an area."""


class PersonCreateView(CreateView):
    page_title = _("Invite somebody")
    success_message = _("“%(object)s” has been invited. The e-mail is on its way.")


class PersonEditView(EditView):
    success_message = _("“%(object)s” has been saved.")


class PersonDeleteView(CarefulDeleteView, DeleteView):
    """Whoever has learned or asked here stays: their account is made inactive instead."""


class PeopleViewSet(UserViewSet):
    menu_label = _("People")
    add_to_settings_menu = False  # they stand in “People and places”
    index_view_class = PeopleIndexView
    add_view_class = PersonCreateView
    edit_view_class = PersonEditView
    delete_view_class = PersonDeleteView

    def get_form_class(self, for_update: bool = False) -> type[PersonForm]:
        return PersonEditForm if for_update else NewPersonForm
