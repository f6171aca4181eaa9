"""Screens of Wagtail's admin for administrators alone, whatever a group has been given."""

from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission
from django.db import transaction
from django.db.models import ProtectedError, QuerySet
from django.http import HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.permission_policies import BasePermissionPolicy


class AdministratorsOnly(BasePermissionPolicy):
    def user_has_permission(self, user: Any, action: str) -> bool:
        return bool(user.is_active and user.is_superuser)

    def users_with_any_permission(self, actions: Any) -> QuerySet[Any]:
        return get_user_model().objects.filter(is_active=True, is_superuser=True)


class NeverDeleted(AdministratorsOnly):
    """For what history needs: it is retired or made inactive instead."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        return action != "delete" and super().user_has_permission(user, action)


class CarefulDeleteView(generic.DeleteView):
    """What others need stays, and a sentence says so."""

    def form_valid(self, form: Any) -> HttpResponseBase:
        try:
            with transaction.atomic():
                return super().form_valid(form)
        except ProtectedError:
            # Not what needs it: that might be a consultation, of which the admin shows nothing.
            messages.error(
                self.request,
                _("“%(object)s” stays, because people or records belong to it.") % {"object": self.object},
            )
            return redirect(self.get_success_url())


class AdministratorsViewSet(ModelViewSet):
    policy: type[BasePermissionPolicy] = AdministratorsOnly
    delete_view_class = CarefulDeleteView
    copy_view_enabled = False
    add_to_reference_index = False
    search_backend_name = None  # filters and words together need the database's own search

    def get_permissions_to_register(self) -> QuerySet[Permission]:
        """None to tick for a group: these screens are not given away."""
        return Permission.objects.none()
