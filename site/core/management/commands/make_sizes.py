from typing import Any

from django.core.management.base import BaseCommand
from wagtail.images import get_image_model

from core import sizes


class Command(BaseCommand):
    help = "Make the sizes that pictures lack, here and now; the worker does it for each new picture."

    def handle(self, *args: Any, **options: Any) -> None:
        pictures = get_image_model().objects.in_bulk(sizes.unmade())
        made = sum(sizes.make(image) for image in pictures.values())
        self.stdout.write(f"Pictures given their sizes: {made} of {len(pictures)}")
