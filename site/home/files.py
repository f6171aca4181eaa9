"""Pictures and documents, handed out by us: nothing of the media folder has an address of its own.

A document is asked for by its number, which asks its collection who may; a picture in one of the sizes made of it.
Originals, and whatever else lies in the folder, are at no address.
"""

from pathlib import PurePath

from django.core.files.storage import default_storage
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe
from wagtail.documents import get_document_model
from wagtail.documents.views.serve import serve
from wagtail.images import get_image_model
from wagtail.models import CollectionViewRestriction

from core.keeping import kept

TYPES = {
    ".avif": "image/avif",
    ".webp": "image/webp",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".png": "image/png",
}
FOR_A_YEAR = "public, max-age=31536000, immutable"  # another picture has another name
UNKEPT = "private, no-store"


@require_safe
def picture(request: HttpRequest, name: str) -> HttpResponse | FileResponse:
    kind = TYPES.get(PurePath(name).suffix.lower())
    path = f"images/{name}"
    if kind is None or "\x00" in name or PurePath(name).name != name:
        raise Http404
    keep = FOR_A_YEAR
    if kept("private-collections", CollectionViewRestriction.objects.exists):
        keep = _asked(request, path)
    try:
        response = FileResponse(default_storage.open(path), content_type=kind)
    except OSError as missing:
        raise Http404 from missing
    response["Cache-Control"] = keep
    response["X-Content-Type-Options"] = "nosniff"
    return response


def _asked(request: HttpRequest, path: str) -> str:
    """How long it may be kept; a picture of a closed collection is there for those who may see the collection."""
    renditions = get_image_model().get_rendition_model().objects.filter(file=path)
    rendition = renditions.select_related("image__collection").first()
    if rendition is None:
        raise Http404
    restrictions = list(rendition.image.collection.get_view_restrictions())
    if not all(restriction.accept_request(request) for restriction in restrictions):
        raise Http404
    return UNKEPT if restrictions else FOR_A_YEAR


@require_safe
def document(request: HttpRequest, document_id: str, filename: str) -> HttpResponse:
    """Wagtail's own view, which asks; what is not for everybody stays out of every cache."""
    if len(document_id) > 9 or "\x00" in filename:
        raise Http404
    response: HttpResponse = serve(request, document_id, filename)
    found = get_document_model().objects.filter(pk=document_id).select_related("collection").first()
    is_open = found is not None and not found.collection.get_view_restrictions().exists()
    response["Cache-Control"] = "no-cache" if is_open else UNKEPT
    return response
