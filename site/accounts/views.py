"""Invitations: a lead adds people to the teams of their own areas. Notifications: everybody chooses their own."""

from typing import Any, cast

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from accounts import access, actions
from accounts.forms import InvitationForm, NotificationsForm
from accounts.models import User
from core.privacy import private


@private
def invitations(request: HttpRequest) -> HttpResponse:
    lead = access.lead_of(request)
    form = InvitationForm(request.POST or None, lead=lead)
    if request.method == "POST" and form.is_valid():
        person = actions.invite(**form.cleaned_data)
        messages.success(
            request, _("%(person)s has been invited. The e-mail is on its way.") % {"person": person.name}
        )
        return redirect("accounts:invitations")
    context: dict[str, Any] = {"form": form, "waiting": access.invited_by_area(lead)}
    return render(request, "accounts/invitations.html", context, status=422 if form.errors else 200)


@private
@require_POST
def invite_again(request: HttpRequest, pk: int) -> HttpResponse:
    person = get_object_or_404(access.invited_by_area(access.lead_of(request)), pk=pk)
    actions.invite_again(person)
    messages.success(request, _("We have sent %(person)s the e-mail again.") % {"person": person.name})
    return redirect("accounts:invitations")


@private
@require_POST
def withdraw_invitation(request: HttpRequest, pk: int) -> HttpResponse:
    person = get_object_or_404(access.invited_by_area(access.lead_of(request)), pk=pk)
    name = {"person": person.name}
    try:
        is_gone = actions.withdraw_invitation(person)
    except actions.TakenUp:
        messages.info(request, _("%(person)s has just taken up the invitation. It was not withdrawn.") % name)
        return redirect("accounts:invitations")
    said = _("The invitation of %(person)s is withdrawn. Its link leads nowhere any more.")
    if not is_gone:
        said = _(
            "The invitation of %(person)s is withdrawn. Something here names them already, so the account is "
            "closed, not deleted. An administrator can open it again."
        )
    messages.success(request, said % name)
    return redirect("accounts:invitations")


@private
def notifications(request: HttpRequest) -> HttpResponse:
    """What somebody hears of by e-mail, and how soon."""
    form = NotificationsForm(request.POST or None, person=cast(User, request.user))
    if request.method == "POST" and form.is_valid():
        form.keep()
        messages.success(request, _("Kept. It holds from the next e-mail on."))
        return redirect("accounts:notifications")
    status = 422 if form.errors else 200
    return render(request, "accounts/notifications.html", {"form": form}, status=status)
