"""The champions of a lead's areas: who is one, what they know, and who has stopped."""

from django.contrib import messages
from django.db import IntegrityError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from champions import access
from champions.keeping_forms import AddChampionForm, ChangeChampionForm
from core.privacy import private


@private
def keeping(request: HttpRequest) -> HttpResponse:
    people = access.champions_kept_by(request).select_related("user__area", "user__agency").with_load()
    champions = people.order_by("-is_active", "user__first_name", "user__last_name")
    return render(request, "champions/keeping.html", {"champions": champions})


@private
def add(request: HttpRequest) -> HttpResponse:
    areas = list(access.led_areas(request).values_list("pk", flat=True))
    form = AddChampionForm(request.POST or None, area_ids=areas)
    if request.method == "POST" and form.is_valid():
        try:
            champion = form.save()
        except IntegrityError:  # the same form, twice at once
            return redirect("champions:keeping")
        messages.success(request, _("%(name)s is a champion now.") % {"name": champion.name})
        return redirect("champions:keeping")
    return _form(request, form, _("Add a champion"))


@private
def change(request: HttpRequest, slug: str) -> HttpResponse:
    champion = access.champion_kept_by(request, slug)
    form = ChangeChampionForm(request.POST or None, instance=champion)
    if request.method == "POST" and form.is_valid():
        form.save()
        messages.success(request, _("Kept. The directory shows it now."))
        return redirect("champions:keeping")
    return _form(request, form, champion.name)


def _form(request: HttpRequest, form: AddChampionForm | ChangeChampionForm, title: str) -> HttpResponse:
    context = {"form": form, "title": title}
    return render(request, "champions/keeping_form.html", context, status=422 if form.errors else 200)
