"""Who can be asked."""

from typing import Any

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from accounts.models import Area
from champions.forms import DirectoryFilters
from champions.models import ChampionProfile
from champions.views.paging import query_of

ON_A_PAGE = 24


def directory(request: HttpRequest) -> HttpResponse:
    if not _may_see(request):
        return redirect_to_login(request.get_full_path())
    areas = list(Area.objects.values_list("slug", "name"))
    champions = ChampionProfile.objects.listed()
    filters = DirectoryFilters(request.GET or None, areas=areas, languages=champions.spoken())
    if filters.is_bound:
        filters.is_valid()  # what cannot be read says so beside its field; the rest filters all the same
        champions = _filtered(champions, filters.cleaned_data)
    page = Paginator(champions, ON_A_PAGE).get_page(request.GET.get("page"))
    context = {"filters": filters, "page": page, "query": query_of(request)}
    return _unkept(render(request, "champions/directory.html", context))


def profile(request: HttpRequest, slug: str) -> HttpResponse:
    if not _may_see(request):
        return redirect_to_login(request.get_full_path())
    champion = get_object_or_404(ChampionProfile.objects.listed(), slug=slug)
    return _unkept(render(request, "champions/profile.html", {"champion": champion}))


def _may_see(request: HttpRequest) -> bool:
    return settings.CHAMPIONS_DIRECTORY_PUBLIC or request.user.is_authenticated


def _unkept(response: HttpResponse) -> HttpResponse:
    response["Cache-Control"] = "no-store, private"
    return response


def _filtered(champions: Any, wanted: dict[str, Any]) -> Any:
    if wanted.get("topic"):
        champions = champions.filter(topic_links__tag=wanted["topic"])
    if wanted.get("area"):
        champions = champions.filter(user__area__slug=wanted["area"])
    if wanted.get("agency"):
        champions = champions.filter(user__agency=wanted["agency"])
    if wanted.get("language"):
        champions = champions.speaking(wanted["language"])
    return champions.free_now() if wanted.get("free") else champions
