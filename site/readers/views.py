"""What a reader does with a page, on small pages of its own: the page itself is kept whole and holds no form that posts."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from wagtail.models import Page

from core.limits import is_within
from core.privacy import private
from readers import access, actions, saved
from readers.forms import UsefulForm
from readers.who import address_of, browser_of

ON_A_PAGE = 20
ANSWERS_AN_HOUR = 30  # of one person, or of all who come unknown from one address: an office has many


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def useful(request: HttpRequest, page_id: int) -> HttpResponse:
    page = access.page_for(request, page_id)
    posted = request.POST if request.method == "POST" else None
    form = UsefulForm(posted, chosen=request.GET.get("answer", ""))
    if posted is None:
        return _asked(request, page, form)
    if not form.is_valid():
        return _asked(request, page, form, status=422)
    if not is_within("useful", address_of(request), most=ANSWERS_AN_HOUR, seconds=3600):
        form.add_error(None, _("There were too many answers from here within an hour. Send it again later."))
        return _asked(request, page, form, status=429)
    actions.say_whether_useful(
        page, browser_of(request), is_useful=form.is_useful, comment=form.cleaned_data["comment"].strip()
    )
    return redirect("readers:thanks", page.pk)


def _asked(request: HttpRequest, page: Page, form: UsefulForm, status: int = 200) -> HttpResponse:
    return render(request, "readers/useful.html", {"page": page, "form": form}, status=status)


@never_cache
@require_safe
def thanks(request: HttpRequest, page_id: int) -> HttpResponse:
    """The same for a first answer and for a second, which is not counted."""
    return render(request, "readers/thanks.html", {"page": access.page_for(request, page_id)})


@private
@require_safe
def my_saved(request: HttpRequest) -> HttpResponse:
    pages = saved.pages_of(request)
    leaf = Paginator(pages, ON_A_PAGE).get_page(request.GET.get("page"))
    return render(request, "readers/saved.html", {"leaf": leaf})


@private
@require_POST
def save(request: HttpRequest, page_id: int) -> HttpResponse:
    page = access.page_for(request, page_id)
    try:
        actions.save(access.person_of(request), page)
    except actions.TooManySaved:
        messages.error(
            request,
            _("You have saved %(most)d pages, which is all the list holds. Take one off first.")
            % {"most": actions.MOST_SAVED},
        )
        return redirect("readers:saved")
    messages.success(request, _("Saved for later. It is on “My page”."))
    return redirect(page.url)


@private
@require_POST
def drop(request: HttpRequest, page_id: int) -> HttpResponse:
    """Of a page that is gone as well: the list must be able to lose it."""
    actions.drop(access.person_of(request), page_id)
    messages.success(request, _("Taken off your list."))
    if request.POST.get("back") == "page":
        return redirect(access.page_for(request, page_id).url)
    return redirect("readers:saved")
