"""Local services, for leads: those of their areas, what is due to be checked, and the form."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from core.privacy import private
from resources import access, actions
from resources.coverage import coverage
from resources.models import LocalService
from resources.service_forms import ServiceForm

ON_A_PAGE = 50
RETIRED_SHOWN = 50
CROSSED = _(
    "Somebody else has changed this service since you opened it. "
    "Read what it says now; sent again, yours stands in its place."
)


@private
def mine(request: HttpRequest) -> HttpResponse:
    """What is due comes first, since the list is in the order of days."""
    lead = access.lead_of(request)
    services = access.services_of(lead).prefetch_related("areas")
    running = services.running().order_by("review_by", "name")
    areas = access.areas_of(lead).values_list("slug", flat=True)
    context = {
        "page": Paginator(running, ON_A_PAGE).get_page(request.GET.get("page")),
        "due": running.filter(review_by__lt=timezone.localdate()).count(),
        "retired": services.retired().order_by("-retired_on", "name")[:RETIRED_SHOWN],
        "coverage": coverage(areas),
    }
    return render(request, "services/mine.html", context)


@private
def add(request: HttpRequest) -> HttpResponse:
    form = ServiceForm(request.POST or None, lead=access.lead_of(request))
    if request.method == "POST" and form.is_valid():
        service = actions.add_service(form.cleaned_data["token"], form.given)
        messages.success(request, gettext("Added. Readers find it on the list now."))
        return redirect(service)
    return _form(request, form, None)


@private
def change(request: HttpRequest, slug: str) -> HttpResponse:
    service = access.service_of(request, slug)
    lead = access.lead_of(request)
    form = ServiceForm(request.POST or None, instance=service, lead=lead)
    if request.method != "POST" or not form.is_valid():
        return _form(request, form, service)
    try:
        actions.change_service(service, lead, form.cleaned_data["version"], form.given)
    except actions.SomebodyChangedIt:
        return _crossed(request, slug)
    messages.success(request, gettext("Kept. It counts as checked today."))
    return redirect("services:mine")


@private
@require_POST
def still_right(request: HttpRequest, slug: str) -> HttpResponse:
    service = access.service_of(request, slug)
    actions.say_still_right(service)
    messages.success(request, gettext("“%(name)s” counts as checked today.") % {"name": service.name})
    return redirect("services:mine")


@private
@require_POST
def retire(request: HttpRequest, slug: str) -> HttpResponse:
    service = access.service_of(request, slug)
    if actions.retire_service(service, access.lead_of(request)):
        said = gettext("“%(name)s” is retired. Pages that cite it say so.")
    else:
        said = gettext("“%(name)s” is no longer listed for your area. It stays for the others it serves.")
    messages.success(request, said % {"name": service.name})
    return redirect("services:mine")


@private
@require_POST
def back(request: HttpRequest, slug: str) -> HttpResponse:
    service = access.service_of(request, slug)
    actions.bring_back(service)
    messages.success(
        request, gettext("“%(name)s” is on the list again. Check what it says.") % {"name": service.name}
    )
    return redirect("services:change", service.slug)


def _form(
    request: HttpRequest, form: ServiceForm, service: LocalService | None, status: int = 0
) -> HttpResponse:
    others = service.areas.exclude(pk__in=access.lead_of(request).led_area_ids) if service else []
    context = {"form": form, "service": service, "others": others}
    return render(request, "services/form.html", context, status=status or (422 if form.errors else 200))


def _crossed(request: HttpRequest, slug: str) -> HttpResponse:
    """Another lead was quicker: everything typed stays in the form, what stands there now is shown beside it."""
    service = access.service_of(request, slug)
    data = request.POST.copy()
    data["version"] = str(service.version)
    form = ServiceForm(data, instance=service, lead=access.lead_of(request))
    form.is_valid()
    form.add_error(None, CROSSED)
    return _form(request, form, access.service_of(request, slug), status=409)
