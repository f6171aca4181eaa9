from typing import Any

from django.core.cache import cache
from django.db import transaction
from django_tasks import task
from wagtail.images import get_image_model

from core import sizes
from core.mail import deliver_due
from core.mail.delivering import AT_A_TIME


@task()
def deliver_mail() -> int:
    """Drain what is due; `manage.py tick` drains what a killed or failed run left."""
    sent = deliver_due()
    if sent >= AT_A_TIME:
        deliver_mail.enqueue()  # a long queue lets other tasks in between
    return sent


ASK_AGAIN = 24 * 3600


@task()
def make_sizes(picture_id: int) -> bool:
    """What readers load of one picture; it may be gone by now."""
    image = get_image_model().objects.filter(pk=picture_id).first()
    return image is not None and sizes.make(image)


def ask_for_sizes(instance: Any, update_fields: frozenset[str] | None = None, **_: Any) -> None:
    """A picture has been saved, perhaps with another file."""
    if update_fields is None or "file" in update_fields:
        transaction.on_commit(lambda: make_sizes.enqueue(instance.pk))


def ask_for_missing_sizes() -> None:
    """What a killed worker left; a picture that cannot be read is tried once a day."""
    for pk in sizes.unmade():
        if cache.add(f"sizes-asked:{pk}", True, ASK_AGAIN):
            make_sizes.enqueue(pk)
