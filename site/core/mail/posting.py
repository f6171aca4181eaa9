"""Recording what is to be told; nothing is decided and nothing sent here."""

from collections.abc import Iterable, Mapping

from core.models import OutgoingMail


def post(object_id: object, **recipients: Iterable[int | None]) -> None:
    """Record e-mails and enqueue their delivery; call it inside the transaction they tell of.

    Each name is a kind of e-mail, its value the ids of the people who get one; None is nobody.
    """
    post_all([(object_id, recipients)])


def post_all(letters: Iterable[tuple[object, Mapping[str, Iterable[int | None]]]]) -> None:
    """The same about many objects at once."""
    from core.tasks import deliver_mail  # the task itself imports this package

    rows = [
        OutgoingMail(kind=kind, recipient_id=person, object_id=str(object_id))
        for object_id, recipients in letters
        for kind, people in recipients.items()
        for person in people
        if person is not None
    ]
    if rows:
        OutgoingMail.objects.bulk_create(rows, batch_size=2000)
        deliver_mail.enqueue()


def forget(object_id: object) -> None:
    """Drop every e-mail about an object, sent or not."""
    OutgoingMail.objects.filter(object_id=str(object_id)).delete()
