"""Fill the peer: `python peer_fill.py <tickets>`; prints the cookie of a member of staff and the list's address."""

import os
import sys

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "peer_settings")
django.setup()

from django.contrib.auth.models import User  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.test import Client  # noqa: E402
from django.test.utils import setup_test_environment  # noqa: E402
from helpdesk.models import Queue, Ticket  # noqa: E402


def main(number: int) -> None:
    call_command("migrate", verbosity=0)
    staff, _ = User.objects.get_or_create(username="staff", is_staff=True, is_superuser=True)
    queue, _ = Queue.objects.get_or_create(title="Questions", slug="questions")
    tickets = [
        Ticket(
            queue=queue,
            title=f"Question {index}",
            description="Two plans name the same stop.",
            status=1 + index % 4,
        )
        for index in range(Ticket.objects.count(), number)
    ]
    Ticket.objects.bulk_create(tickets, batch_size=2000)
    setup_test_environment()  # so that what a template was given can be read
    browser = Client(SERVER_NAME="127.0.0.1")
    browser.force_login(staff)
    query = browser.get("/tickets/").context["urlsafe_query"]
    print(browser.cookies["sessionid"].value)
    print(
        f"/datatables_ticket_list/{query}?draw=1&start=0&length=25&order%5B0%5D%5Bcolumn%5D=0&order%5B0%5D%5Bdir%5D=desc"
    )


if __name__ == "__main__":
    main(int(sys.argv[1]))
