"""Whether anything hangs on a person, so that deleting the row would take it along."""

from collections.abc import Iterator

from django.db.models import ForeignObjectRel, Model

from accounts.models import User

# Comes with an invitation, and goes with it.
OF_AN_INVITATION = frozenset(
    {
        "core.OutgoingMail",
        "core.MailDigest",
        "core.MailChoice",
        "account.EmailAddress",
        "wagtailusers.UserProfile",
    }
)


def left_something(person: User) -> bool:
    """A profile, a case, a role or anything else that points at this person."""
    return any(
        model._base_manager.filter(**{field: person}).exists()
        for model, field in _pointing_at_people()
        if model._meta.label not in OF_AN_INVITATION
    )


def _pointing_at_people() -> Iterator[tuple[type[Model], str]]:
    for relation in User._meta.get_fields(include_hidden=True):
        if isinstance(relation, ForeignObjectRel) and relation.field.concrete and not relation.many_to_many:
            yield relation.related_model, relation.field.name
