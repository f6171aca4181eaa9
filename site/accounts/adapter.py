from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.exceptions import ImmediateHttpResponse
from django.http import HttpRequest
from django.shortcuts import redirect

from accounts.models import User


class AccountAdapter(DefaultAccountAdapter):
    """People come by invitation; nobody signs up by themselves."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        """Not to the same empty form again."""
        return "/my/"

    def set_password(self, user: User, password: str) -> None:
        """allauth's saves the whole person, and so would bring back one whose invitation is withdrawn meanwhile."""
        user.set_password(password)
        if not User.objects.filter(pk=user.pk, is_active=True).update(password=user.password):
            raise ImmediateHttpResponse(redirect("account_inactive"))
