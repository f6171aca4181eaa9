"""The work list: what is offered to me, what I hold, what waits in the pool, and for leads what nobody answers."""

from collections.abc import Collection
from typing import Any
from uuid import UUID

from django.db.models import F
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from accounts.models import User
from champions import access
from champions.cards import Card, in_lists, rows
from champions.enums import HELD, DeclineReason, State
from champions.models import away_today, cases_put_to
from champions.narrowing import OFTEN_DECLINED, QueueFilters
from champions.views.paging import page_number, query_of, stretch
from core.prepared import Prepared
from core.privacy import private
from core.standstill import is_behind

SHOWN = 10
# One's own stands whole: places are few, and what is advised closes by itself.
MOST = {"own": 60}
FIRST = stretch(1, SHOWN)


@private
def queue(request: HttpRequest) -> HttpResponse:
    """Champions and leads; everybody else meets a 404."""
    person = access.person_of(request)
    profile = access.profile_of(person)
    if profile is None and not person.is_lead:
        raise Http404
    page = page_number(request)
    filters = QueueFilters(request.GET, person=person)
    asked = cases_put_to(person) if profile and page == 1 else {}
    lists = _for_champion(person, page, asked, filters) if profile else {}
    if person.is_lead:
        lists |= _for_lead(person, filters)
    found, has_more = _rows(lists, page, person.pk)
    if profile and page == 1:
        held = [card for card in found["own"] if card.champion_id == person.pk]
        profile.load = sum(card.state in HELD for card in held)  # type: ignore[attr-defined]  # as `with_load`
    parted = _parted(found, person.pk, asked)
    context: dict[str, Any] = {
        "profile": profile,
        "reasons": DeclineReason.choices,
        "page": page,
        "has_more": has_more,
    }
    context |= {"filters": filters, "query": query_of(request)}
    context["is_away"] = profile is not None and profile.pk in away_today()
    context["is_behind"] = (person.is_lead or person.is_superuser) and is_behind()
    return render(request, "consultations/queue.html", context | parted)


def _for_champion(person: User, page: int, asked: dict[UUID, bool], filters: QueueFilters) -> dict[str, Any]:
    """What is one's own stands whole on the first page; only the pool may be long, and is narrowed."""
    if page > 1:
        return {"pool": filters.narrowed(_pool(person))}
    return {
        "own": _own(person, asked) if asked else _first_own(person.pk),
        "pool": filters.narrowed(_pool(person)) if filters.chosen else _first_pool(person.pk, person.area_id),
    }


def _own(person: User, asked: Collection[UUID] = ()) -> Any:
    """What is stopped too, since it takes a place; what is advised already stands last."""
    held = rows().carried_by(person, asked)
    return held.order_by(F("close_by").asc(nulls_first=True), "accept_by", "pk")


def _pool(person: User) -> Any:
    return rows().in_pool_for(person).order_by("accept_by", "pk")


_first_own: Prepared[Any] = Prepared(lambda person: _own(User(pk=person))[: MOST["own"]])
_first_pool: Prepared[Any] = Prepared(
    lambda person, area: _pool(User(pk=person, area_id=area))[FIRST], int, int
)


def _for_lead(person: User, filters: QueueFilters) -> dict[str, Any]:
    areas = person.led_area_ids
    late = rows().held_in(areas).filter(respond_by__lt=timezone.now(), paused_at=None)
    lists = {
        "unanswered": rows().unanswered_in(areas).order_by("accept_by", "pk"),
        "overdue": late.order_by("respond_by", "pk"),
        "quarantined": rows().quarantined_in(areas).order_by("quarantined_at", "pk"),
    }
    return {name: filters.narrowed(cases) for name, cases in lists.items()}


def _rows(lists: dict[str, Any], page: int, reader: int) -> tuple[dict[str, list[Card]], bool]:
    """One page of each list by urgency; and whether any list goes on."""
    most = {name: MOST.get(name, SHOWN) for name in lists}
    found = in_lists({name: cases[stretch(page, most[name])] for name, cases in lists.items()}, reader)
    has_more = any(len(cards) > most[name] for name, cards in found.items())
    return {name: cards[: most[name]] for name, cards in found.items()}, has_more


def _parted(lists: dict[str, list[Card]], reader: int, asked: dict[UUID, bool]) -> dict[str, list[Card]]:
    """One's own cases come in one statement; what somebody is only asked stands apart from what they hold.

    What was declined twice needs a lead's hand, and stands apart from what merely waits.
    """
    if "unanswered" in lists:
        waiting = lists["unanswered"]
        lists["declined"] = [card for card in waiting if card.declines >= OFTEN_DECLINED]
        lists["unanswered"] = [card for card in waiting if card.declines < OFTEN_DECLINED]
    if "own" in lists:
        going_on = [card for card in lists.pop("own") if not card.is_quarantined]
        own = sorted(going_on, key=lambda card: (card.state, card.due_at is None, card.due_at))
        lists["offered"] = [card for card in own if card.state == State.OFFERED]
        lists["asked"] = [card for card in own if asked.get(card.pk) is True]
        lists["passed_on"] = [card for card in own if asked.get(card.pk) is False]
        lists["mine"] = [card for card in own if reader in (card.champion_id, card.second_id)]
    return lists
