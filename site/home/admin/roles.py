"""In which of three roles somebody uses the admin. Whoever has several uses it in the widest."""

from enum import StrEnum

from accounts.models import User


class Role(StrEnum):
    EDITOR = "editor"
    LEAD = "lead"
    ADMINISTRATOR = "administrator"


EVERYBODY = frozenset(Role)
WRITERS = frozenset({Role.EDITOR, Role.LEAD})
APPROVERS = frozenset({Role.LEAD, Role.ADMINISTRATOR})
ADMINISTRATORS = frozenset({Role.ADMINISTRATOR})


def role_of(person: User) -> Role:
    """An editor, unless somebody is more: a group made by hand gives nobody the wider screens."""
    if person.is_superuser:
        return Role.ADMINISTRATOR
    return Role.LEAD if person.is_lead else Role.EDITOR
