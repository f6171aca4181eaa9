from typing import Any

from django.core.management.base import BaseCommand, CommandError

from confidentiality.rotation import look, rotate


class Command(BaseCommand):
    help = (
        "Wrap every case key anew under the first key of CONFIDENTIALITY_KEY. May be stopped and run again."
    )

    def add_arguments(self, parser: Any) -> None:
        parser.add_argument("--look", action="store_true", help="only say how many are left under older keys")

    def handle(self, *args: Any, look: bool, **options: Any) -> None:
        if not look:
            self._rotate()
        self._say_what_is_left()

    def _rotate(self) -> None:
        done = 0
        for done, _ in enumerate(rotate(), 1):
            if done % 1000 == 0:
                self.stdout.write(f"{done} wrapped anew")
        self.stdout.write(f"{done} wrapped anew.")

    def _say_what_is_left(self) -> None:
        count = look()
        self.stdout.write(f"{count.newest} under the newest key, {count.older} left under older keys.")
        if count.unreadable:
            raise CommandError(
                f"{count.unreadable} fit none of the keys in CONFIDENTIALITY_KEY: their cases cannot be read. "
                "Put the key that wrapped them back at the end of the list, then run this again."
            )
        if not count.older:
            self.stdout.write("Older keys may be taken out once no backup of the key store needs them.")
