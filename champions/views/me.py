"""A champion's own page: what people may ask them, their week, their absences."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from champions import access, actions
from champions.champion_forms import AbsenceForm, ProfileForm
from champions.models import Absence, ChampionProfile, Meeting
from core.privacy import private


@private
def me(request: HttpRequest) -> HttpResponse:
    profile = access.own_profile(request)
    form = ProfileForm(request.POST or None, instance=profile)
    if request.method == "POST" and form.is_valid():
        form.save()
        messages.success(request, _("Kept. The directory shows it now."))
        return redirect("champions:me")
    return _page(request, profile, form, AbsenceForm(profile=profile, prefix="away"))


@private
@require_POST
def add_absence(request: HttpRequest) -> HttpResponse:
    profile = access.own_profile(request)
    form = AbsenceForm(request.POST, profile=profile, prefix="away")
    if not form.is_valid():
        return _page(request, profile, ProfileForm(instance=profile), form)
    data = form.cleaned_data
    deputy = data["deputy"].user if data["deputy"] else None
    actions.go_away(profile, data["first_day"], data["last_day"], deputy)
    asked = actions.hand_over_all(profile.user, deputy) if deputy and data["hand_over"] else 0
    said = _("Your absence is noted.")
    if deputy and asked:
        said = _("Your absence is noted. %(deputy)s has been asked to take over %(asked)s of your cases.") % {
            "deputy": deputy.name,
            "asked": asked,
        }
    messages.success(request, said)
    return redirect("champions:me")


@private
@require_POST
def drop_absence(request: HttpRequest, pk: int) -> HttpResponse:
    if not Absence.objects.filter(pk=pk, profile=access.own_profile(request)).delete()[0]:
        raise Http404
    messages.success(request, _("Removed. You are here in these days."))
    return redirect("champions:me")


def _page(
    request: HttpRequest, profile: ChampionProfile, form: ProfileForm, absence_form: AbsenceForm
) -> HttpResponse:
    coming = Absence.objects.filter(profile=profile).not_over(timezone.localdate()).select_related("deputy")
    calls = list(Meeting.objects.agreed_with(profile.user))
    absences = [(absence, [call for call in calls if absence.covers(call.starts_at)]) for absence in coming]
    context = {"profile": profile, "form": form, "absence_form": absence_form, "absences": absences}
    status = 422 if form.errors or absence_form.errors else 200
    return render(request, "champions/me.html", context, status=status)
