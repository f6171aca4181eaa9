"""Cases at a moment that the tests of time can count from."""

from typing import Any

import pytest

from accounts.models import User
from champions.enums import State
from champions.models import Consultation
from clock import MONDAY, at
from core.models import OutgoingMail
from makers_champions import make_case


@pytest.fixture
def begun(practitioner: User, champion: User, lead: User) -> Any:
    """A case brought to a state on that Monday, without a letter."""

    def begin(state: State) -> Consultation:
        with at(MONDAY):
            case = make_case(practitioner, state, champion)
        OutgoingMail.objects.all().delete()
        return case

    return begin
