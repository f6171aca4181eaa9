"""More tries or more time for one person: found, given, listed."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from core.privacy import private
from learning import access, actions, standing
from learning.lead_forms import AllowanceForm


@private
def allowances(request: HttpRequest, quiz_id: int) -> HttpResponse:
    """Everything given in the lead's areas, and a way to the person who needs more."""
    lead, quiz = access.lead_of(request), access.led_quiz_for(request, quiz_id)
    words = request.GET.get("q", "").replace("\x00", "").strip()[:100]
    context = {
        "quiz": quiz,
        "words": words,
        "people": standing.people_named(lead, words) if words else [],
        "allowances": standing.page_of(quiz, lead, request.GET.get("page")),
    }
    return render(request, "learning/leads/allowances.html", context)


@private
def allow(request: HttpRequest, quiz_id: int, person_id: int) -> HttpResponse:
    lead, quiz = access.lead_of(request), access.led_quiz_for(request, quiz_id)
    person = access.person_led_for(request, person_id)
    form = AllowanceForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        actions.allow(lead, person, quiz, **form.cleaned_data)
        messages.success(request, _("%(person)s has what you gave, from now on.") % {"person": person.name})
        return redirect("quizzes:allowances", quiz.pk)
    context = {"quiz": quiz, "person": person, "form": form, "standing": standing.standing_of(quiz, person)}
    return render(request, "learning/leads/allow.html", context, status=422 if form.errors else 200)
