from typing import Any

from django.core.management.base import BaseCommand

from core.freshness import renew
from home.establish import establish
from resources.demonstration.build import write_report_now


class Command(BaseCommand):
    help = "Make the first pages and the groups' permissions where they are missing. Safe to repeat."

    def handle(self, *args: Any, **options: Any) -> None:
        home = establish()
        write_report_now()
        renew()
        self.stdout.write(f"The site stands, with its front page “{home.title}”.")
