"""Practitioners by the thousand, in teams of twenty."""

from django.contrib.auth.hashers import make_password

from accounts.demonstration.people import PASSWORD
from accounts.models import Agency, Area, Team, User

A_UNIT = 100
IN_A_TEAM = 20
AT_A_TIME = 2000
FIRST = ("Ada", "Ben", "Cleo", "Dev", "Elin", "Femi", "Gita", "Hugo", "Ines", "Jack")
LAST = ("Ash", "Birch", "Cole", "Dale", "Elm", "Frost", "Glen", "Heath", "Ivory", "Jay", "Kerr", "Lake")


def people_for(units: int) -> list[int]:
    """Ids of 100 people for each unit, those missing added."""
    mine = User.objects.filter(email__endswith="@scaled.example")
    built, wanted = mine.count(), units * A_UNIT
    secret = make_password(PASSWORD)  # once: hashing is slow on purpose
    for start in range(built, wanted, AT_A_TIME):
        numbers = range(start, min(wanted, start + AT_A_TIME))
        teams = _teams(numbers)
        User.objects.bulk_create(_person(number, teams[number // IN_A_TEAM], secret) for number in numbers)
    return list(mine.order_by("pk").values_list("pk", flat=True)[:wanted])


def _person(number: int, team: Team, secret: str) -> User:
    return User(
        email=f"person{number:06}@scaled.example",
        first_name=FIRST[number % len(FIRST)],
        last_name=f"{LAST[number % len(LAST)]} {number}",
        job_title="Practitioner",
        password=secret,
        team=team,
        agency_id=team.agency_id,
        area_id=team.area_id,
    )


def _teams(numbers: range) -> dict[int, Team]:
    """Four teams of five in the first area, the fifth in the second."""
    agencies, areas = list(Agency.objects.order_by("pk")), list(Area.objects.order_by("pk"))
    wanted = sorted({number // IN_A_TEAM for number in numbers})
    return {
        team: Team.objects.get_or_create(
            name=f"Scaled team {team + 1}",
            agency=agencies[team % len(agencies)],
            area=areas[-1] if team % 5 == 4 else areas[0],
        )[0]
        for team in wanted
    }
