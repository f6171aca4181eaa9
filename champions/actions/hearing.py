"""Who hears of what time does."""

from collections.abc import Collection, Mapping

from django.utils import timezone

from champions.absence import deputies_on
from champions.models import ChampionProfile, Consultation

# The ids of the people who hear, by the kind of e-mail.
Tells = Mapping[str, Collection[int | None]]


class People:
    """Who hears: the champions and leads of each area of a batch, read once."""

    def __init__(self) -> None:
        self._pools: dict[int, list[int]] = {}
        self._leads: dict[int, list[int]] = {}
        self._deputies: dict[int, int] | None = None

    def pool_of(self, case: Consultation) -> list[int]:
        if case.area_id not in self._pools:
            here = ChampionProfile.objects.of_area(case.area_id).here()
            self._pools[case.area_id] = list(here.values_list("user_id", flat=True))
        return [person for person in self._pools[case.area_id] if person != case.requester_id]

    def leads_of(self, case: Consultation) -> list[int]:
        if case.area_id not in self._leads:
            self._leads[case.area_id] = list(case.area.lead_people.values_list("pk", flat=True))
        return [person for person in self._leads[case.area_id] if person != case.requester_id]

    def deputies_of(self, case: Consultation) -> list[int]:
        """Whoever stands in for the holder, while the holder is away."""
        if self._deputies is None:
            self._deputies = deputies_on(timezone.localdate())
        deputy = self._deputies.get(case.champion_id or 0)
        return [deputy] if deputy and deputy not in (case.requester_id, case.second_id) else []


def asker_of(case: Consultation) -> list[int]:
    return [case.requester_id] if case.requester_id else []
