"""The demonstration's champions and consultations: true to life, and nobody's."""

import json
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.db.models import Model
from django.test import Client
from django.utils import timezone

from accounts.demonstration.build import build_people
from accounts.models import User
from champions.access import profile_of
from champions.demonstration import CHAMPIONS, CONSULTATIONS
from champions.demonstration.build import build_champions, build_consultations
from champions.demonstration.shapes import ConsultationEntry
from champions.enums import HELD, Stage, State
from champions.models import Advice, ChampionProfile, Consultation, Event, Message, Proposal
from champions.models.proposals import may_be_published
from champions.proposal_checking import warnings_in
from confidentiality import identifiers, vault
from confidentiality.models import AccessRecord
from core.taxonomy import FACETS

TERMS = {name for names in FACETS.values() for name in names}


@pytest.fixture
def people(db: None) -> dict[str, User]:
    people = build_people()
    build_champions(people)
    build_consultations(people)
    return people


def written_in(entry: ConsultationEntry) -> Iterator[str]:
    texts: dict[str, Any] = dict(entry)
    for name in ("question", "situation", "tried", "strengths", "voice", "decision"):
        yield texts.get(name, "")
    yield from (message["text"] for message in entry.get("messages", []))
    yield from (str(text) for text in entry.get("advice", {}).values() if isinstance(text, str))


@pytest.mark.parametrize("entry", CONSULTATIONS, ids=lambda entry: entry["key"])
def test_it_writes_about_nobody(entry: ConsultationEntry) -> None:
    assert [hit for text in written_in(entry) for hit in identifiers.find(text)] == []


def test_it_uses_terms_that_exist_and_fits_the_form() -> None:
    assert {name for entry in CONSULTATIONS for name in entry["topics"]} <= TERMS
    assert {name for profile in CHAMPIONS for name in profile["topics"]} <= TERMS
    assert max(len(entry["question"]) for entry in CONSULTATIONS) <= 200
    assert len({entry["key"] for entry in CONSULTATIONS}) == len(CONSULTATIONS)


def test_an_answer_is_at_every_stage_on_its_way_and_points_at_nobody(people: dict[str, User]) -> None:
    proposals = list(Proposal.objects.select_related("consultation"))
    assert {proposal.stage for proposal in proposals} == {str(stage) for stage in Stage}
    for proposal in proposals:
        case = Consultation.objects.select_related("area", "agency", "requester", "champion").get(
            pk=proposal.consultation_id
        )
        assert not warnings_in(proposal.text, case), proposal.text["title"]
        assert may_be_published(case), case.reference
    asked = Proposal.objects.for_asker(people["practitioner"]).get()
    assert asked.stage == Stage.ASKED
    assert Proposal.objects.to_be_read_by(people["lead"]).count() == 1
    before = set(Proposal.objects.values_list("pk", flat=True))
    build_consultations(people)
    assert set(Proposal.objects.values_list("pk", flat=True)) == before


def test_it_reaches_every_state(people: dict[str, User]) -> None:
    assert set(Consultation.objects.values_list("state", flat=True)) == {str(state) for state in State}
    assert Consultation.objects.exclude(quarantined_at=None).exists()


def test_it_makes_a_year_of_both_areas(people: dict[str, User]) -> None:
    sent = Consultation.objects.submitted()
    assert sent.filter(area__slug="fenmarch").count() > 80
    assert sent.filter(area__slug="calderwick-vale").count() > 15
    assert sent.filter(submitted_at__lt=timezone.now() - timedelta(days=300)).exists()


def test_it_changes_nothing_when_repeated(people: dict[str, User]) -> None:
    kinds: tuple[type[Model], ...] = (ChampionProfile, Consultation, Message, Advice, Event, AccessRecord)
    before = [kind._default_manager.count() for kind in kinds]
    build_champions(people)
    build_consultations(people)
    assert [kind._default_manager.count() for kind in kinds] == before


def test_it_adds_only_what_a_larger_scale_asks_for(people: dict[str, User]) -> None:
    before = Consultation.objects.count()
    build_consultations(people, scale=2)
    assert Consultation.objects.count() == before + 85


def test_it_keeps_champions_within_their_places(people: dict[str, User]) -> None:
    for profile in ChampionProfile.objects.with_load():
        assert profile.places_taken <= profile.capacity
    away = ChampionProfile.objects.get(user=people["champion3"])
    assert away.is_away
    assert away.places_taken == 0
    assert not ChampionProfile.objects.get(user=people["champion4"]).has_room


def test_it_lets_nobody_answer_themselves_or_another_area(people: dict[str, User]) -> None:
    for case in Consultation.objects.exclude(champion=None).select_related("champion"):
        assert case.champion is not None
        assert case.champion_id != case.requester_id
        assert case.champion.area_id == case.area_id
        assert profile_of(case.champion) is not None


def test_it_tells_each_life_in_order(people: dict[str, User]) -> None:
    now = timezone.now()
    for case in Consultation.objects.all():
        times = [case.created_at, case.submitted_at, case.accepted_at, case.advised_at, case.closed_at]
        passed = [at for at in times if at]
        assert passed == sorted(passed)
        assert passed[-1] <= now
        assert (case.state in HELD or case.state == State.ADVISED) <= (case.champion_id is not None)


def test_it_leaves_one_question_waiting_too_long(people: dict[str, User]) -> None:
    late = Consultation.objects.filter(state=State.POOLED, accept_by__lt=timezone.now())
    assert late.filter(area__slug="fenmarch").count() == 1


def test_it_keeps_no_readable_text(people: dict[str, User]) -> None:
    tables = [list(kind._default_manager.values()) for kind in (Consultation, Message, Advice, Event)]
    stored = json.dumps(tables, default=str)
    for entry in CONSULTATIONS:
        for text in written_in(entry):
            # Coded outcomes are meant to be readable; every sentence is not.
            assert " " not in text or text[:40] not in stored


def test_it_can_be_read_by_its_own_people(people: dict[str, User]) -> None:
    for case in Consultation.objects.exclude(state=State.PURGED):
        assert case.question in {entry["question"] for entry in CONSULTATIONS}
        assert case.request["situation"]
        assert all(message.body for message in case.messages.all())


def test_it_has_let_go_of_what_is_past_retention(people: dict[str, User]) -> None:
    gone = Consultation.objects.filter(state=State.PURGED)
    assert (
        gone.filter(champion=None, team=None, sealed_question="", sealed_request="").count() == gone.count()
    )
    assert not Message.objects.filter(consultation__in=gone).exists()
    with pytest.raises(vault.TextIsGone):
        vault.unseal(gone[0].pk, "gAAAAA")
    for case in Consultation.objects.filter(state=State.CLOSED):
        assert case.closed_at is not None
        assert case.closed_at > timezone.now() - timedelta(days=180)


def test_it_gives_the_practitioner_something_of_everything(people: dict[str, User], signed_in: Any) -> None:
    client: Client = signed_in(people["practitioner"])
    states = set(Consultation.objects.asked_by(people["practitioner"]).values_list("state", flat=True))
    assert {State.DRAFT, State.WAITING_REQUESTER, State.ADVISED, State.CLOSED} <= states
    for case in Consultation.objects.asked_by(people["practitioner"]).exclude(state=State.DRAFT):
        assert client.get(case.url).status_code == 200


def test_it_dates_openings_when_they_happened(people: dict[str, User]) -> None:
    for record in AccessRecord.objects.all()[:50]:
        case = Consultation.objects.get(pk=record.case_id)
        assert case.submitted_at is not None
        assert case.submitted_at < record.at
