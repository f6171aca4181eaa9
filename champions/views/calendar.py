"""An agreed time as a calendar file: the reference and the address of the case, and nothing else of it."""

from uuid import UUID

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse

from champions import access
from champions.models import Consultation, Meeting
from core.privacy import private


@private
def calendar(request: HttpRequest, case_id: UUID) -> HttpResponse:
    """For the people of the case; what was agreed last, cancelled where it was called off since."""
    found, parties = access.case_for(request, case_id)
    agreed = Meeting.objects.filter(consultation=found).exclude(starts_at=None).last()
    if agreed is None or not access.reads_all(found, parties, access.person_of(request)):
        raise Http404
    response = HttpResponse(_file(found, agreed), content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{found.reference}.ics"'
    return response


def _file(case: Consultation, meeting: Meeting) -> bytes:
    """Its writer is large and seldom needed: it is loaded with the first file."""
    from icalendar import Calendar, Event

    event = Event()
    event.add("uid", f"{meeting.pk}@practice-hub")
    event.add("sequence", meeting.changes)
    event.add("status", "CONFIRMED" if meeting.is_agreed else "CANCELLED")
    event.add("dtstamp", meeting.called_off_at or meeting.created_at)
    event.add("dtstart", meeting.starts_at)
    event.add("dtend", meeting.ends_at)
    event.add("summary", case.reference)
    event.add("url", f"{settings.SITE_URL}{case.url}")
    file = Calendar()
    file.add("prodid", "-//Practice Hub//Consultations//EN")
    file.add("version", "2.0")
    file.add("method", "PUBLISH")
    file.add_component(event)
    return bytes(file.to_ical())
