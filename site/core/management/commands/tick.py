from typing import Any

from django.core.management.base import BaseCommand

from core.mail import deliver_due
from core.ticking import run_all


class Command(BaseCommand):
    help = "Do everything that time alone makes due. Safe to run twice, at once, or to kill half-way."

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            run_all()
        finally:
            self.stdout.write(f"Letters sent: {deliver_due()}")
