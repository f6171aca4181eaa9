"""When retention ends: nothing said and nobody is left, and what a process needs is kept until it is let go."""

from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest

from accounts.models import User
from at_once import ROUNDS, at_once
from champions import access, actions
from champions.enums import Action, HoldReason, Nudging, State
from champions.models import AreaSettings, Consultation, Unsent
from clock import MONDAY, afresh, at, left_of_purged, tick
from confidentiality import vault
from confidentiality.models import AccessRecord
from core.models import OutgoingMail
from makers import make_user
from makers_champions import make_case, make_champion, make_draft

pytestmark = pytest.mark.usefixtures("db")


PURGED_AFTER = [(State.CLOSED, 180), (State.WITHDRAWN, 7), (State.DRAFT, 180)]


@pytest.mark.parametrize(("state", "days"), PURGED_AFTER)
def test_when_retention_ends_nothing_said_and_nobody_is_left(
    begun: Any, state: State, days: int, practitioner: User, champion: User
) -> None:
    case = begun(state)
    topics = list(case.topics.values_list("name", flat=True))
    tick(MONDAY + timedelta(days=days) - timedelta(minutes=1))
    assert afresh(case).question
    tick(MONDAY + timedelta(days=days, minutes=1))
    left = left_of_purged()
    assert (left.state, left.requester, left.champion, left.team) == (State.PURGED, None, None, None)
    assert (left.sealed_question, left.sealed_request, left.kept_findings) == ("", "", [])
    assert list(left.topics.values_list("name", flat=True)) == topics
    assert (left.area, left.agency, left.created_at) == (case.area, case.agency, case.created_at)
    assert left.reference != case.reference
    assert left.pk != case.pk
    assert not Consultation.objects.filter(pk=case.pk).exists()
    assert left.events.filter(action=Action.PURGE).exists()  # type: ignore[attr-defined]
    for companions in ("messages", "advice", "notes", "unsent", "offers", "files"):
        assert not getattr(left, companions).exists(), companions
    asked = [Nudging.FOLLOW_UP] if state == State.CLOSED else []
    assert list(left.nudges.values_list("kind", flat=True)) == asked  # type: ignore[attr-defined]
    assert not left.events.exclude(actor=None).exists()  # type: ignore[attr-defined]
    assert not OutgoingMail.objects.filter(object_id=str(case.pk)).exists()
    with pytest.raises(vault.TextIsGone):
        vault.seal(case.pk, "x")


def test_scores_and_outcome_stay_for_the_figures(begun: Any) -> None:
    case = begun(State.CLOSED)
    tick(MONDAY + timedelta(days=181))
    left = left_of_purged()
    assert (left.survey, left.outcome) == ({"helped": 5}, "plan_changed")
    assert left.advised_at == case.advised_at


def test_what_is_held_is_not_purged_until_it_is_let_go(begun: Any, lead: User) -> None:
    case = begun(State.CLOSED)
    with at(MONDAY):
        actions.hold(case, lead, HoldReason.COMPLAINT)
    tick(MONDAY + timedelta(days=400))
    assert afresh(case).state == State.CLOSED
    with at(MONDAY + timedelta(days=401)):
        actions.let_go(afresh(case), lead)
    tick(MONDAY + timedelta(days=402))
    assert left_of_purged().events.exists()  # type: ignore[attr-defined]


def test_killed_between_the_row_and_the_key_the_next_tick_destroys_the_key(begun: Any) -> None:
    case = begun(State.WITHDRAWN)
    with patch.object(vault, "destroy", side_effect=KeyboardInterrupt), pytest.raises(KeyboardInterrupt):
        tick(MONDAY + timedelta(days=8))
    assert afresh(case).state == State.PURGED
    vault.seal(case.pk, "the key is still there")
    tick(MONDAY + timedelta(days=8))
    with pytest.raises(vault.TextIsGone):
        vault.seal(case.pk, "x")
    left = left_of_purged()
    assert left.pk != case.pk
    assert left.next_tick_at is None


def test_what_a_page_from_before_writes_between_the_row_and_the_key_goes_too(
    begun: Any, champion: User
) -> None:
    case = begun(State.CLOSED)
    with patch.object(vault, "destroy", side_effect=KeyboardInterrupt), pytest.raises(KeyboardInterrupt):
        tick(MONDAY + timedelta(days=181))
    with access.opened(case, champion):
        actions.keep_unsent(case, champion, Action.NOTE, {"body": "Half a thought"})
    assert Unsent.objects.filter(consultation=case).exists()
    tick(MONDAY + timedelta(days=181))
    assert not Unsent.objects.exists()
    assert not AccessRecord.objects.filter(case_id=case.pk).exists()


def test_what_a_page_from_before_writes_after_the_key_is_gone_is_refused(begun: Any, champion: User) -> None:
    case = afresh(begun(State.CLOSED))
    tick(MONDAY + timedelta(days=181))
    with pytest.raises(vault.TextIsGone):
        actions.keep_unsent(case, champion, Action.NOTE, {"body": "Half a thought"})
    with pytest.raises(vault.TextIsGone), access.opened(case, champion):
        assert case.question
    assert not AccessRecord.objects.filter(case_id=case.pk).exists()


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_opened_again_and_purged_at_once_it_is_one_of_the_two() -> None:
    for _ in range(ROUNDS):
        champion, asker = make_champion("Cara"), make_user("Priya")
        case = make_case(asker, State.CLOSED, champion)
        area = AreaSettings.objects.update_or_create(area_id=case.area_id, defaults={"retention_days": 0})[0]
        Consultation.objects.filter(pk=case.pk).update(next_tick_at=MONDAY)
        outcomes = at_once([actions.act_on_due, partial(actions.reopen, afresh(case), asker, "Once more.")])
        assert outcomes[0] is None
        if outcomes[1] is None:
            now = afresh(case)
            assert (now.state, now.question != "") == (State.ACTIVE, True)
        else:
            assert left_of_purged().requester is None
            assert not Consultation.objects.filter(pk=case.pk).exists()
        area.delete()


@pytest.mark.django_db(transaction=True)
def test_what_is_kept_while_the_purge_ends_is_kept_nowhere(practitioner: User) -> None:
    """The text was sealed a moment before the key and the row went."""
    case = make_draft(practitioner)

    def too_late(*_: Any) -> str:
        actions.purge_now(afresh(case))
        return "sealed"

    with patch.object(vault, "seal", too_late), pytest.raises(vault.TextIsGone):
        actions.keep_unsent(case, practitioner, Action.NOTE, {"body": "Half a thought"})
    assert not Unsent.objects.exists()


def test_while_the_key_store_is_away_a_purge_is_not_done_with(
    begun: Any, settings: Any, tmp_path: Path
) -> None:
    """Nobody would look for the key again."""
    case, store = begun(State.WITHDRAWN), settings.KEY_STORE
    settings.KEY_STORE = str(tmp_path / "not mounted")
    with pytest.raises(vault.StoreIsAway):
        tick(MONDAY + timedelta(days=8))
    assert afresh(case).state == State.PURGED
    settings.KEY_STORE = store
    tick(MONDAY + timedelta(days=8))
    with pytest.raises(vault.TextIsGone):
        vault.seal(case.pk, "x")
    assert left_of_purged().pk != case.pk
