"""To whom a draft goes: the pool, a suggested champion, or one of the whole list."""

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext

from champions.absence import whom_to_ask
from champions.models import ChampionProfile, Consultation
from champions.suggesting import ENGLISH, candidate_of, champions_for, suggestions_for
from core.models import Topic

POOL = "pool"


def choices_for(case: Consultation, topics: list[Topic], language: str = "") -> dict[str, Any]:
    """What `consultations/who.html` shows; who speaks the language asked for stands first."""
    champions = champions_for(case)
    wanted = [topic.name for topic in topics]
    candidates = [candidate_of(champion) for champion in champions]
    languages = sorted({spoken for one in candidates for spoken in one.languages} - {ENGLISH})
    asked = language if language in languages else ""
    suggested = suggestions_for(candidates, wanted, asked)
    named = {one.pk for one in suggested}
    others = [one for one in champions if one.pk not in named]
    wished = case.survey.get("wished")
    chosen = next((one for one in champions if one.user_id == wished), None)
    return {
        "languages": languages,
        "language": asked,
        "suggested": suggested,
        "others": others,
        "chosen": chosen.pk if chosen else None,
        "is_open": chosen in others,
    }


def chosen_in(case: Consultation, value: str) -> ChampionProfile | None:
    """The champion that was ticked; None for the pool and for whatever is no champion of the area."""
    if not (value.isascii() and value.isdigit() and len(value) < 10):
        return None
    area = ChampionProfile.objects.of_area(case.area_id).exclude(user=case.requester_id)
    return area.filter(pk=value).select_related("user").first()


def wished_in(case: Consultation) -> ChampionProfile | None:
    """The champion the asker would like, while there is one of that name in the area."""
    wished = case.survey.get("wished")
    if not wished:
        return None
    area = ChampionProfile.objects.of_area(case.area_id).exclude(user=case.requester_id)
    return area.filter(user=wished).select_related("user").first()


def asked_first(case: Consultation, wished: ChampionProfile | None) -> ChampionProfile | None:
    """Who is asked before all others: whom the asker would like or, while away, their deputy.

    None for the pool, also where that champion's places are taken: they could not accept, and a day would be lost.
    """
    asked = whom_to_ask(wished, timezone.localdate()) if wished else None
    if asked is None or not asked.has_room or asked.user_id == case.requester_id:
        return None
    return asked


def detour_of(case: Consultation, wished: ChampionProfile | None) -> str:
    """Who is asked instead of the champion the asker would like, and why; empty where nobody is."""
    asked = asked_first(case, wished)
    if wished is None or asked == wished:
        return ""
    if asked:
        told = gettext("%(name)s is away: it goes to %(deputy)s, who stands in.")
        return told % {"name": wished.name, "deputy": asked.name}
    if wished.is_away:
        return gettext("%(name)s is away: every champion of your area is asked.") % {"name": wished.name}
    told = gettext("%(name)s has no free place now: every champion of your area is asked, and %(name)s too.")
    return told % {"name": wished.name}
