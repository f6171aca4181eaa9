"""Whether the site is alive, for whoever watches the host."""

from django.http import HttpRequest, HttpResponse

from core.models import OutgoingMail


def alive(request: HttpRequest) -> HttpResponse:
    return HttpResponse("alive", content_type="text/plain")


def ready(request: HttpRequest) -> HttpResponse:
    """200 when the database and the queue's tables answer; an error of theirs is a 500."""
    OutgoingMail.objects.exists()
    return HttpResponse("ready", content_type="text/plain")
