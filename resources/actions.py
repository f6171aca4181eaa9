"""What leads do to the local services of their areas. Each renews what readers are shown."""

from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils import timezone
from django.utils.text import slugify

from accounts.models import User
from core.freshness import renew
from resources.models import LocalService
from resources.models.services import in_half_a_year

# Words of our own below /services/.
TAKEN = frozenset({"mine", "add"})


class SomebodyChangedIt(Exception):
    """Between the opening of a form and its sending."""


def add_service(token: UUID, fields: dict[str, Any]) -> LocalService:
    """Sent twice with the same token it is there once."""
    known = {"areas", "topics"}
    plain = {name: value for name, value in fields.items() if name not in known}
    for _ in range(5):
        try:
            with transaction.atomic():
                service, is_new = LocalService.objects.get_or_create(
                    token=token, defaults={**plain, "slug": _free_slug(fields["name"])}
                )
                if is_new:
                    _join(service, fields)
                return service
        except IntegrityError:  # another service of this name took the address a moment ago
            continue
    raise RuntimeError("No address could be found for the service.")


@transaction.atomic
def change_service(service: LocalService, lead: User, version: int, fields: dict[str, Any]) -> None:
    """Put new words in place; raises `SomebodyChangedIt` when they were written over older ones than now stand."""
    seen = LocalService.objects.filter(pk=service.pk, version=version)
    if not seen.update(version=F("version") + 1):
        raise SomebodyChangedIt
    service.refresh_from_db()
    for name, value in fields.items():
        if name not in ("areas", "topics"):
            setattr(service, name, value)
    service.reviewed_on = timezone.localdate()
    service.save()
    others = service.areas.exclude(pk__in=lead.led_area_ids)
    _join(service, {**fields, "areas": [*others, *fields["areas"]]})


def say_still_right(service: LocalService) -> None:
    """Read and found right today: the next reading is due in half a year."""
    _set(service, reviewed_on=timezone.localdate(), review_by=in_half_a_year())


@transaction.atomic
def retire_service(service: LocalService, lead: User) -> bool:
    """Take it off the list; where it serves other areas too, only out of this lead's. Whether it runs nowhere now."""
    others = service.areas.exclude(pk__in=lead.led_area_ids)
    if others.exists():
        service.areas.set(others)
        _set(service)  # saved, so that the search hears of it
        return False
    _set(service, retired_on=timezone.localdate())
    return True


def bring_back(service: LocalService) -> None:
    _set(service, retired_on=None)


def _set(service: LocalService, **changes: Any) -> None:
    for name, value in changes.items():
        setattr(service, name, value)
    service.version += 1
    service.save(update_fields=[*changes, "version"])
    renew()


def _join(service: LocalService, fields: dict[str, Any]) -> None:
    service.areas.set(fields["areas"])
    service.topics.set(fields["topics"])
    renew()


def _free_slug(name: str) -> str:
    """From the name, with a number where another service has it."""
    stem = slugify(name)[:120] or "service"
    taken = set(LocalService.objects.filter(slug__startswith=stem).values_list("slug", flat=True)) | TAKEN
    number, slug = 1, stem
    while slug in taken:
        number += 1
        slug = f"{stem}-{number}"
    return slug
