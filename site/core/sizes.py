"""The sizes of a picture: made by the worker, looked up while a page is told, never made there."""

from typing import Any, NamedTuple

import structlog
from django.core.signing import BadSignature, Signer
from django.db.models import Count, Q
from django.urls import reverse
from wagtail.images import get_image_model
from wagtail.images.models import Filter

from core.files.pictures import MOST_PIXELS
from core.freshness import renew

WIDTHS = (400, 800, 1200)
# What a browser takes first stands first; every browser this site works in takes the last.
FORMATS = ("avif", "webp")
PLAIN = 800
SALT = "picture"

logger = structlog.get_logger(__name__)


class Source(NamedTuple):
    type: str
    srcset: str


class Shown(NamedTuple):
    """What a page says of a picture; without sources while its sizes are not there yet."""

    src: str
    width: int
    height: int
    sources: list[Source]


def specs_for(width: int) -> list[str]:
    """Those narrower than the picture, and one as wide as it is or as a page needs."""
    narrower = [one for one in WIDTHS if one < width]
    widths = WIDTHS[: len(narrower) + 1]
    return [f"width-{one}|format-{form}" for form in reversed(FORMATS) for one in widths]


ALL = specs_for(max(WIDTHS) + 1)


def shown(image: Any) -> Shown:
    sizes = _there(image)
    if not sizes:
        return Shown(address_of_original(image), image.width, image.height, [])
    plain = nearest(sizes)
    sources = [Source(f"image/{form}", _srcset(sizes, form)) for form in FORMATS]
    return Shown(plain.url, plain.width, plain.height, [source for source in sources if source.srcset])


def best_of(image: Any, width: int = PLAIN) -> Any | None:
    """The size to hand out where only one can be; None while there is none."""
    sizes = _there(image)
    return nearest(sizes, width) if sizes else None


def nearest(sizes: list[Any], width: int = PLAIN) -> Any:
    """The one that every browser takes and that comes closest to a width; otherwise to one that fits most screens."""
    plain = [size for size in sizes if size.filter_spec.endswith(FORMATS[-1])] or sizes
    return min(plain, key=lambda size: abs(size.width - width))


def make(image: Any) -> bool:
    """Make what is missing, one at a time, so that a large original is in memory once; whether all are there."""
    if image.is_svg() or image.width * image.height > MOST_PIXELS:
        return False
    missing = set(specs_for(image.width)) - {size.filter_spec for size in _there(image)}
    try:
        for spec in sorted(missing, key=ALL.index):
            image.get_rendition(spec)
    except Exception as error:  # a picture made to break its reader fails in any way it likes
        logger.warning("picture_without_sizes", picture=image.pk, reason=type(error).__name__)
        return False
    if missing:
        renew()
    return True


def unmade() -> list[int]:
    """Ids of the pictures that lack a size."""
    ours = Count("renditions", filter=Q(renditions__filter_spec__in=ALL))
    found = get_image_model().objects.annotate(made=ours).values_list("pk", "width", "made")
    return [pk for pk, width, made in found.order_by("pk") if made < len(specs_for(width))]


def address_of_original(image: Any) -> str:
    """Signed, so that nobody finds pictures by counting."""
    return reverse("original", args=[Signer(salt=SALT).sign(image.pk)])


def original_at(token: str) -> Any | None:
    """The picture whose original has this address."""
    try:
        pk = Signer(salt=SALT).unsign(token)
    except BadSignature:
        return None
    return get_image_model().objects.filter(pk=pk).select_related("collection").first()


def _there(image: Any) -> list[Any]:
    filters = [Filter(spec=spec) for spec in specs_for(image.width)]
    return list(image.find_existing_renditions(*filters).values())


def _srcset(sizes: list[Any], form: str) -> str:
    some = sorted((size for size in sizes if size.filter_spec.endswith(form)), key=lambda size: size.width)
    return ", ".join(f"{size.url} {size.width}w" for size in some)
