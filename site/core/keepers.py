"""Who may keep a page right: those who write, while they are here."""

from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _


def writers() -> QuerySet[Any]:
    """Those in a group that may enter the admin."""
    may_enter = Group.objects.filter(
        permissions__content_type__app_label="wagtailadmin", permissions__codename="access_admin"
    )
    people = get_user_model()._default_manager
    return people.filter(is_active=True, groups__in=may_enter).order_by("first_name", "last_name").distinct()


def offer_keepers(field: Any) -> None:
    """In a form. Not on the model: a page whose keeper has left must still be published at its hour."""
    field.queryset = writers()
    field.empty_label = _("Nobody yet")
    field.label_from_instance = _with_job


def _with_job(person: Any) -> str:
    return ", ".join(filter(None, (person.name, person.job_title)))
