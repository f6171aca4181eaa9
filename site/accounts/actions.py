"""What changes who may sign in."""

from django.contrib.auth.models import Group as AuthGroup
from django.db import transaction

from accounts.enums import Group
from accounts.models import Area, Team, User
from core import mail


@transaction.atomic
def invite(*, email: str, first_name: str, last_name: str, job_title: str, team: Team) -> User:
    """Add a practitioner without a password and send a letter with a link to choose one."""
    person = User.objects.create_user(
        email,
        first_name=first_name,
        last_name=last_name,
        job_title=job_title,
        team=team,
        area=team.area,
        agency=team.agency,
    )
    mail.post("invitation", [person], person.pk)
    return person


@transaction.atomic
def invite_again(person: User) -> None:
    """Send the letter again to somebody who has not chosen a password yet."""
    if not person.has_usable_password():
        mail.post("invitation", [person], person.pk)


@transaction.atomic
def make_lead(person: User, *areas: Area) -> None:
    """Give somebody the lead of these areas, and the Wagtail permissions that go with it."""
    person.leads.set(areas)
    _join(person, Group.LEADS)


def make_editor(person: User) -> None:
    _join(person, Group.EDITORS)


def _join(person: User, group: Group) -> None:
    person.groups.add(AuthGroup.objects.get_or_create(name=group.value)[0])
