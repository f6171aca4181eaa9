"""Whom an answer is counted for, and whom a limit holds for. Neither is kept."""

import uuid

from allauth.account.adapter import get_adapter
from django.http import HttpRequest


def browser_of(request: HttpRequest) -> str:
    """The person; without one the browser, which the token that protects forms tells from others."""
    if request.user.is_authenticated:
        return f"person-{request.user.pk}"
    return f"browser-{request.META.get('CSRF_COOKIE') or uuid.uuid4()}"


def address_of(request: HttpRequest) -> str:
    """The person; without one the address, as seen behind our own proxies."""
    if request.user.is_authenticated:
        return f"person-{request.user.pk}"
    return f"address-{get_adapter().get_client_ip(request)}"
