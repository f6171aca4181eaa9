from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from accounts.models import User
from champions.enums import State
from champions.load import lines_of
from champions.models import Consultation
from makers_champions import make_case

LOAD = "/consultations/load/"


def answered(asker: User, champion: User, number: int, *, late: int = 0) -> None:
    """So many, accepted after one hour and advised after three; `late` of them after their time."""
    for place in range(number):
        case = make_case(asker, State.CLOSED, champion)
        sent = timezone.now() - timedelta(days=2)
        due = sent + timedelta(hours=2 if place < late else 8)
        Consultation.objects.filter(pk=case.pk).update(
            submitted_at=sent,
            accepted_at=sent + timedelta(hours=1),
            advised_at=sent + timedelta(hours=3),
            respond_by=due,
        )


@pytest.mark.parametrize("role", ["practitioner", "champion", "editor", "administrator"])
def test_it_is_for_leads(request: Any, signed_in: Any, home: object, role: str) -> None:
    assert signed_in(request.getfixturevalue(role)).get(LOAD).status_code == 404


def test_a_lead_sees_places_lateness_and_medians_of_their_areas(
    signed_in: Any, home: object, practitioner: User, champion: User, lead: User, other_lead: User
) -> None:
    answered(practitioner, champion, 20, late=5)
    held = make_case(practitioner, State.ACTIVE, champion)
    Consultation.objects.filter(pk=held.pk).update(respond_by=timezone.now() - timedelta(days=1))
    [line] = lines_of([practitioner.area_id])
    assert (line.late, line.answered, str(line.to_accept), str(line.to_advise)) == (
        1,
        20,
        "1 hour",
        "3 hours",
    )
    assert line.in_time_words == "75%"
    page = signed_in(lead).get(LOAD).content.decode()
    assert champion.name in page
    assert "1 of 3 places taken" in page
    assert champion.name not in signed_in(other_lead).get(LOAD).content.decode()


def test_there_is_no_percentage_under_twenty_and_no_median_under_five(
    home: object, practitioner: User, champion: User
) -> None:
    answered(practitioner, champion, 19)
    [line] = lines_of([practitioner.area_id])
    assert line.in_time_words == "too few to show"
    assert str(line.to_accept) == "1 hour"
    Consultation.objects.filter(pk__in=Consultation.objects.values("pk")[:15]).update(advised_at=None)
    [line] = lines_of([practitioner.area_id])
    assert str(line.to_accept) == str(line.to_advise) == "too few to show"


def test_only_the_latest_hundred_count(home: object, practitioner: User, champion: User) -> None:
    answered(practitioner, champion, 102)
    [line] = lines_of([practitioner.area_id])
    assert line.answered == 100
