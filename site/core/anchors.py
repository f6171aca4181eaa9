"""Where a link to a part of a page leads."""

from hashlib import sha256

from django.utils.text import slugify


def anchor_of(heading: str) -> str:
    """By its words. Those without a Latin letter or a figure get a mark of their own."""
    return slugify(heading) or f"part-{sha256(heading.encode()).hexdigest()[:8]}"
