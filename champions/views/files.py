"""Adding a file, looking at its name, and taking it away to read."""

from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from champions import access, actions
from champions.deeds import DEEDS
from champions.enums import Action, Party, State
from champions.models import CaseFile, Consultation
from champions.views.case import allowed_to, case_page
from confidentiality import attachments, file_store
from confidentiality.attachments import Unacceptable
from confidentiality.vault import TextIsGone
from core.privacy import private

SETTLING: dict[str, Callable[[CaseFile], None]] = {
    "remove": actions.detach,
    "rename": actions.rename,
    "keep": actions.keep_name,
}
TALKING = (Action.REPLY, Action.ASK_MORE, Action.WRITE)


@private
@require_GET
def file(request: HttpRequest, case_id: UUID, file_id: UUID) -> HttpResponse:
    """The file, to be saved and never to be shown in a page of ours; being opened is recorded."""
    found = access.file_for(request, case_id, file_id)
    try:
        with access.opened(found.consultation, access.person_of(request)):
            data, name = file_store.read(case_id, file_id), found.name
    except TextIsGone as gone:
        raise Http404 from gone
    response = HttpResponse(data, content_type=attachments.KINDS[found.kind].content_type)
    response["Content-Disposition"] = str(content_disposition_header(True, name))
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response


@private
@require_POST
def settle(request: HttpRequest, case_id: UUID, file_id: UUID) -> HttpResponse:
    """Take it out, give it a plain name, or keep the name; what was being written beside it stays."""
    found = access.own_file_for(request, case_id, file_id)
    do = SETTLING.get(request.POST.get("do", ""))
    try:
        if do:
            do(found)
    except actions.Refused as refusal:
        messages.warning(request, str(refusal))
    case, parties = access.talk_for(request, case_id)
    action = _being_written(request)
    if action and action in allowed_to(parties, case):
        return page_with_text(request, case, parties, action)
    if case.state != State.DRAFT:
        return redirect(case.url)
    return redirect(
        f"{case.url}check/#findings" if request.POST.get("at") == "check" else f"{case.url}ask/files/"
    )


def take(request: HttpRequest, case: Consultation) -> str:
    """Keep every file that came; the sentence of the first that was refused, or nothing."""
    person = access.person_of(request)
    for upload in (one for name in request.FILES for one in request.FILES.getlist(name)):
        try:
            actions.attach(case, person, _received(upload))
        except (Unacceptable, actions.Refused) as refusal:
            return str(refusal)
        except TextIsGone:  # then no form is shown beside which it could be said
            gone = _("The key of this consultation is not on this host, so nothing can be added.")
            messages.error(request, gone)
            return gone
    return ""


def _received(upload: UploadedFile) -> attachments.Received:
    data = upload.read()
    if len(data) != upload.size:  # beyond what `champions.uploads` holds
        raise Unacceptable(_("This is too much at once. Add the files one by one, or make them smaller."))
    return attachments.receive(upload.name or "", data)


def _being_written(request: HttpRequest) -> Action | None:
    return next((action for action in TALKING if f"{action.value}-body" in request.POST), None)


def page_with_text(
    request: HttpRequest, case: Consultation, parties: list[Party], action: Action, refusal: str = ""
) -> HttpResponse:
    """The case as it is now, and the text that was being written; `refusal` stands beside the file that was refused."""
    make, prefix = DEEDS[action].form(case, parties), action.value
    if not refusal:  # nothing is judged yet
        written = {name: request.POST.get(f"{prefix}-{name}", "") for name in ("body", "checked")}
        form = make(prefix=prefix, initial={**written, "version": case.version})
        return case_page(request, case, parties, tried={action: form})
    data = request.POST.copy()
    data[f"{prefix}-version"] = str(case.version)
    form = make(data, prefix=prefix)
    form.is_valid()
    form.add_error("file", refusal)
    return case_page(request, case, parties, tried={action: form}, status=422)
