"""Words for common answers: a champion's own, and those a lead shares in an area."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from champions import access, actions
from champions.template_forms import TemplateForm, initial_of
from core.privacy import private


@private
def templates(request: HttpRequest) -> HttpResponse:
    person = access.template_writer_of(request)
    found = access.templates_of(person).select_related("area")
    return render(request, "consultations/templates.html", {"templates": found})


@private
def add(request: HttpRequest) -> HttpResponse:
    form = TemplateForm(request.POST or None, person=access.template_writer_of(request))
    if request.method == "POST" and form.is_valid():
        actions.add_template(**form.words)
        return _kept(request)
    return _form(request, form, _("A new template"))


@private
def change(request: HttpRequest, template_id: int) -> HttpResponse:
    template = access.template_for(request, template_id)
    initial: dict[str, Any] = initial_of(template)
    form = TemplateForm(request.POST or None, person=access.person_of(request), initial=initial)
    if request.method == "POST" and form.is_valid():
        actions.change_template(template, **form.words)
        return _kept(request)
    return _form(request, form, _("Change a template"))


@private
@require_POST
def drop(request: HttpRequest, template_id: int) -> HttpResponse:
    actions.drop_template(access.template_for(request, template_id))
    messages.success(request, _("Deleted. Answers that were sent keep their words."))
    return redirect("consultations:templates")


def _kept(request: HttpRequest) -> HttpResponse:
    messages.success(request, _("Kept. You find it on the page of a case, under “Start from a template”."))
    return redirect("consultations:templates")


def _form(request: HttpRequest, form: TemplateForm, title: str) -> HttpResponse:
    context = {"form": form, "title": title}
    return render(request, "consultations/template_form.html", context, status=422 if form.errors else 200)
