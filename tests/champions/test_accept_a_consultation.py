from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import Any

import pytest
from django.utils import timezone

from accounts.models import User
from at_once import ROUNDS, at_once
from champions import actions
from champions.enums import State
from champions.models import ChampionProfile, Consultation
from core.models import OutgoingMail
from makers import make_area, make_team, make_user
from makers_champions import make_case, make_champion


def in_full(person: User, places: int) -> None:
    """Let the person hold so many cases."""
    for _ in range(places):
        make_case(make_user("Asker"), State.ACTIVE, person)


def told(kind: str) -> list[int]:
    return list(OutgoingMail.objects.filter(kind=kind).values_list("recipient", flat=True))


@pytest.mark.parametrize("state", [State.POOLED, State.OFFERED])
def test_it_becomes_the_champions_and_the_asker_is_told(
    signed_in: Any, home: object, practitioner: User, champion: User, state: State
) -> None:
    case = make_case(practitioner, state, champion)
    response = signed_in(champion).post(f"{case.url}accept/")
    assert response["Location"] == case.url
    case.refresh_from_db()
    assert (case.state, case.champion, case.offered_to) == (State.ACTIVE, champion, None)
    assert case.accepted_at is not None
    assert case.respond_by is not None
    assert case.respond_by > case.accepted_at
    event = case.events.get(action="accept")
    assert (event.actor, event.from_state, event.to_state) == (champion, state, State.ACTIVE)
    assert told("consultation_accepted") == [practitioner.pk]


def test_a_second_champion_hears_that_it_is_taken(
    signed_in: Any, home: object, practitioner: User, champion: User, other_champion: User
) -> None:
    case = make_case(practitioner, State.ACTIVE, champion)
    response = signed_in(other_champion).post(f"{case.url}accept/", follow=True)
    assert "Another champion was faster" in response.content.decode()
    case.refresh_from_db()
    assert case.champion == champion
    assert told("consultation_accepted") == [practitioner.pk]


def test_nobody_answers_their_own_question(signed_in: Any, home: object, champion: User) -> None:
    case = make_case(champion, State.POOLED)
    assert signed_in(champion).post(f"{case.url}accept/").status_code == 404
    with pytest.raises(actions.AlreadyTaken):
        actions.accept(case, champion)
    case.refresh_from_db()
    assert case.state == State.POOLED


def test_a_champion_of_another_area_cannot(signed_in: Any, home: object, practitioner: User) -> None:
    stranger = make_champion("Fay", team=make_team("Vale team", area=make_area("Calderwick Vale")))
    case = make_case(practitioner, State.POOLED)
    assert signed_in(stranger).post(f"{case.url}accept/").status_code == 404
    with pytest.raises(actions.AlreadyTaken):
        actions.accept(case, stranger)


def test_somebody_who_is_no_longer_a_champion_cannot(
    signed_in: Any, home: object, practitioner: User, champion: User
) -> None:
    case = make_case(practitioner, State.OFFERED, champion)
    ChampionProfile.objects.update(is_active=False)
    assert signed_in(champion).post(f"{case.url}accept/").status_code == 404
    with pytest.raises(actions.AlreadyTaken):
        actions.accept(case, champion)


def test_another_champion_cannot_take_what_is_offered_to_one(
    practitioner: User, champion: User, other_champion: User
) -> None:
    case = make_case(practitioner, State.OFFERED, champion)
    with pytest.raises(actions.AlreadyTaken):
        actions.accept(case, other_champion)


def test_it_needs_a_free_place(signed_in: Any, home: object, practitioner: User) -> None:
    busy = make_champion("Busy", capacity=1)
    in_full(busy, 1)
    case = make_case(practitioner, State.POOLED)
    page = signed_in(busy).post(f"{case.url}accept/", follow=True).content.decode()
    assert "All your places are taken" in page
    case.refresh_from_db()
    assert case.state == State.POOLED
    assert case.pk not in OutgoingMail.objects.filter(kind="consultation_accepted").values_list("object_id")


def test_advising_frees_the_place(practitioner: User) -> None:
    champion = make_champion("Quick", capacity=1)
    make_case(make_user("Earlier"), State.ADVISED, champion)
    case = make_case(practitioner, State.POOLED)
    actions.accept(case, champion)
    assert case.state == State.ACTIVE


def test_somebody_who_is_away_cannot_accept(signed_in: Any, home: object, practitioner: User) -> None:
    away = make_champion("Abe", away_until=timezone.localdate() + timedelta(days=3))
    case = make_case(practitioner, State.POOLED)
    page = signed_in(away).post(f"{case.url}accept/", follow=True).content.decode()
    assert "away" in page
    case.refresh_from_db()
    assert case.state == State.POOLED


def test_a_quarantined_case_cannot_be_taken(practitioner: User, champion: User) -> None:
    case = make_case(practitioner, State.POOLED)
    Consultation.objects.update(quarantined_at=timezone.now())
    with pytest.raises(actions.AlreadyTaken):
        actions.accept(case, champion)


# --- at the same moment -------------------------------------------------------


def accepts(case: Consultation, champion: User) -> Callable[[], None]:
    """With an object of its own, as every request has."""
    return partial(actions.accept, Consultation.objects.get(pk=case.pk), champion)


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_fifty_accept_at_once_and_one_has_it() -> None:
    champions = [make_champion(f"Champ{number}") for number in range(50)]
    for _ in range(ROUNDS):
        Consultation.objects.all().delete()
        OutgoingMail.objects.all().delete()
        case = make_case(make_user("Priya"), State.POOLED)
        outcomes = at_once([accepts(case, champion) for champion in champions])
        refused = [outcome for outcome in outcomes if isinstance(outcome, actions.AlreadyTaken)]
        assert (outcomes.count(None), len(refused)) == (1, 49)
        case.refresh_from_db()
        assert case.champion == champions[outcomes.index(None)]
        assert case.events.filter(action="accept").count() == 1
        assert told("consultation_accepted") == [case.requester_id]


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_two_cases_at_once_do_not_share_the_last_place() -> None:
    for _ in range(ROUNDS):
        champion = make_champion("Cara", capacity=2)
        in_full(champion, 1)
        cases = [make_case(make_user("Priya"), State.POOLED) for _ in range(2)]
        outcomes = at_once([accepts(case, champion) for case in cases])
        assert sorted(type(outcome).__name__ for outcome in outcomes) == ["NoRoom", "NoneType"]
        assert Consultation.objects.held_by(champion).count() == 2


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_accepted_and_withdrawn_at_once_it_is_one_of_the_two() -> None:
    for _ in range(ROUNDS):
        champion, asker = make_champion("Cara"), make_user("Priya")
        case = make_case(asker, State.POOLED)
        mine = Consultation.objects.get(pk=case.pk)
        outcomes = at_once([accepts(case, champion), partial(actions.withdraw, mine, asker)])
        assert outcomes.count(None) == 1
        case.refresh_from_db()
        assert (case.state == State.WITHDRAWN) == (outcomes[1] is None)
        assert (case.champion == champion) == (outcomes[0] is None)
