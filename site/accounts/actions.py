"""What changes who may sign in."""

from collections.abc import Iterable

import structlog
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.contrib.auth.models import Group as AuthGroup
from django.db import transaction

from accounts.enums import Group
from accounts.models import Area, Team, User
from accounts.tasks import tell_former_address, tell_of_lost_factor
from accounts.traces import left_something
from core import mail

log = structlog.get_logger(__name__)


@transaction.atomic
def invite(*, email: str, first_name: str, last_name: str, job_title: str, team: Team) -> User:
    """Add a practitioner without a password and send an e-mail with a link to choose one."""
    person = User.objects.create_user(
        email,
        first_name=first_name,
        last_name=last_name,
        job_title=job_title,
        team=team,
        area=team.area,
        agency=team.agency,
    )
    mail.post(person.pk, invitation=[person.pk])
    return person


@transaction.atomic
def invite_again(person: User) -> None:
    """Send the e-mail again to somebody who has not chosen a password yet."""
    if not person.has_usable_password():
        mail.post(person.pk, invitation=[person.pk])


class TakenUp(Exception):
    """Somebody has chosen a password: there is no invitation left to withdraw."""


@transaction.atomic
def withdraw_invitation(person: User) -> bool:
    """Delete somebody who never came, or close the account where something hangs on it; says whether it is gone.

    Raises `TakenUp`.
    """
    # One UPDATE, so that whoever chooses a password at this moment either keeps it or finds the door shut.
    if not User.objects.invited().filter(pk=person.pk).update(is_active=False):
        raise TakenUp
    if left_something(person):
        return False
    person.delete()
    return True


@transaction.atomic
def make_lead(person: User, *areas: Area) -> None:
    """Give somebody the lead of these areas, and the Wagtail permissions that go with it."""
    person.leads.set(areas)
    _join(person, Group.LEADS)


@transaction.atomic
def give_lead(person: User, areas: Iterable[Area]) -> None:
    """Lead of exactly these areas from now on; of none, no lead any more."""
    if chosen := list(areas):
        make_lead(person, *chosen)
        return
    person.leads.clear()
    _leave(person, Group.LEADS)


def place(person: User, team: Team | None) -> None:
    """Put somebody into a team, and so into its agency and area; not saved yet."""
    person.team = team
    person.agency = team.agency if team else None
    person.area = team.area if team else None


def change_address(person: User, former: str) -> None:
    """After it was saved: the former address opens the account no longer, and is told; the log says whose it was."""
    EmailAddress.objects.filter(user=person).exclude(email__iexact=person.email).delete()
    log.warning("address_changed", person=person.pk)
    if former and former.lower() != person.email:
        tell_former_address.enqueue(former)


@transaction.atomic
def remove_second_factor(person: User) -> bool:
    """With its recovery codes; the owner is told. Whether there was one."""
    if not Authenticator.objects.filter(user=person).delete()[0]:
        return False
    log.warning("second_factor_removed", person=person.pk)
    tell_of_lost_factor.enqueue(person.email)
    return True


def make_editor(person: User) -> None:
    _join(person, Group.EDITORS)


def count_as_champion(person: User, *, is_one: bool) -> None:
    """For pages and files that are only for champions."""
    (_join if is_one else _leave)(person, Group.CHAMPIONS)


def _join(person: User, group: Group) -> None:
    person.groups.add(AuthGroup.objects.get_or_create(name=group.value)[0])


def _leave(person: User, group: Group) -> None:
    person.groups.remove(*AuthGroup.objects.filter(name=group.value))
