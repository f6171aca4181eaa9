"""Makers of the things every test needs; each returns a saved object with sensible defaults."""

from itertools import count
from typing import Any

from django.utils.text import slugify

from accounts.enums import AgencyKind
from accounts.models import Agency, Area, Team, User
from core.enums import When
from core.mail.choosing import choices_of, choose
from core.models import Topic

PASSWORD = "a-long-test-password"
_number = count(1)


def make_area(name: str = "Fenmarch", **fields: Any) -> Area:
    defaults = {
        "slug": slugify(name),
        "front_door_name": f"{name} MASH",
        "front_door_phone": "01632 960101",
        "out_of_hours_phone": "01632 960102",
        "allegations_phone": "01632 960103",
    }
    return Area.objects.get_or_create(name=name, defaults={**defaults, **fields})[0]


def make_agency(name: str = "Fenmarch Children's Services", **fields: Any) -> Agency:
    defaults = {"slug": slugify(name), "kind": AgencyKind.SOCIAL_CARE}
    return Agency.objects.get_or_create(name=name, defaults={**defaults, **fields})[0]


def make_team(
    name: str = "Adolescent team", *, area: Area | None = None, agency: Agency | None = None
) -> Team:
    return Team.objects.get_or_create(name=name, area=area or make_area(), agency=agency or make_agency())[0]


def make_user(first_name: str = "Person", *, team: Team | None = None, **fields: Any) -> User:
    number = next(_number)
    team = team or make_team()
    defaults = {
        "email": f"{slugify(first_name)}{number}@demo.example",
        "password": PASSWORD,
        "first_name": first_name,
        "last_name": f"Tester{number}",
        "team": team,
        "area": team.area,
        "agency": team.agency,
    }
    return User.objects.create_user(**{**defaults, **fields})


def hears_at_once(*people: User) -> None:
    """They have chosen to get every e-mail as it happens."""
    for person in people:
        choose(person, dict.fromkeys(choices_of(person), When.AT_ONCE.value))


def topic(name: str) -> Topic:
    """A term of the taxonomy that the migrations made."""
    return Topic.objects.get(name=name)
