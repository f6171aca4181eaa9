from typing import Any

from django.core.management.base import BaseCommand

from home.establish import establish


class Command(BaseCommand):
    help = "Make the first pages and the groups' permissions where they are missing. Safe to repeat."

    def handle(self, *args: Any, **options: Any) -> None:
        home = establish()
        self.stdout.write(f"The site stands, with its front page “{home.title}”.")
