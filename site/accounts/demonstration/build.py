"""Make the invented people and places; repeating it changes nothing."""

from django.contrib.auth.hashers import make_password
from django.utils.text import slugify

from accounts.actions import make_editor, make_lead
from accounts.demonstration.colleagues import COLLEAGUES
from accounts.demonstration.people import PASSWORD, PEOPLE
from accounts.demonstration.places import AGENCIES, AREAS, TEAMS
from accounts.models import Agency, Area, Team, User


def build_people() -> dict[str, User]:
    """Everybody, by the part of the address before the @."""
    for area in AREAS:
        Area.objects.get_or_create(slug=area["slug"], defaults=area)
    for name, kind in AGENCIES:
        Agency.objects.get_or_create(slug=slugify(name), defaults={"name": name, "kind": kind})
    for name, agency, place in TEAMS:
        Team.objects.get_or_create(
            name=name, agency=Agency.objects.get(name=agency), area=Area.objects.get(name=place)
        )
    secret = make_password(PASSWORD)  # once: hashing is slow on purpose
    return {person[0]: _person(person, secret) for person in PEOPLE}


def build_colleagues(secret: str) -> dict[str, User]:
    """People who only learn, by the part of the address before the @; `secret` is a password, hashed."""
    entries = (
        (*someone, team, agency) for (team, agency), members in COLLEAGUES.items() for someone in members
    )
    return {
        f"learner{number:02}": _person((f"learner{number:02}", *entry, "practitioner"), secret)
        for number, entry in enumerate(entries, 1)
    }


def _person(entry: tuple[str, str, str, str, str, str, str], secret: str) -> User:
    login, first_name, last_name, job_title, team_name, agency, role = entry
    team = Team.objects.select_related("agency", "area").get(name=team_name, agency__name=agency)
    person, made = User.objects.get_or_create(
        email=f"{login}@demo.example",
        defaults={
            "first_name": first_name,
            "last_name": last_name,
            "job_title": job_title,
            "team": team,
            "agency": team.agency,
            "area": team.area,
            "password": secret,
            "is_superuser": role == "administrator",
            "is_staff": role == "administrator",
        },
    )
    if made and role == "lead":
        make_lead(person, team.area)
    if made and role == "editor":
        make_editor(person)
    return person
