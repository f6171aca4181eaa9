from typing import Any

from django.core.management.base import BaseCommand, CommandError

from accounts import actions
from accounts.models import User


class Command(BaseCommand):
    help = "Take the second factor off an account whose owner has lost it. Make sure first that it is they who ask."

    def add_arguments(self, parser: Any) -> None:
        parser.add_argument("email", help="the address they sign in with")

    def handle(self, *args: Any, email: str, **options: Any) -> None:
        person = User.objects.filter(email__iexact=email).first()
        if person is None:
            raise CommandError("Nobody here signs in with this address.")
        if not actions.remove_second_factor(person):
            raise CommandError("This account has no second factor.")
        self.stdout.write(
            "It is off, and its owner is told by e-mail. They can set up another on their page."
        )
