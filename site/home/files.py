"""Pictures and documents, handed out by us: nothing of the media folder has an address of its own.

A document is asked for by its number, which asks its collection who may; a picture in one of the sizes made of it.
An original has an address only until the worker has made these; whatever else lies in the folder has none.
"""

from pathlib import PurePath

from django.core.files.storage import default_storage
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe
from wagtail.documents import get_document_model
from wagtail.documents.views.serve import serve
from wagtail.images import get_image_model
from wagtail.models import Collection, CollectionViewRestriction

from core import sizes
from core.files.pictures import type_of
from core.keeping import kept

FOR_A_YEAR = "public, max-age=31536000, immutable"  # another picture has another name
UNKEPT = "private, no-store"


@require_safe
def picture(request: HttpRequest, name: str) -> HttpResponse | FileResponse:
    path = f"images/{name}"
    if not type_of(name) or "\x00" in name or PurePath(name).name != name:
        raise Http404
    keep = FOR_A_YEAR
    if kept("private-collections", CollectionViewRestriction.objects.exists):
        keep = _asked(request, _collection_of(path), FOR_A_YEAR)
    response = _sent(path)
    response["Cache-Control"] = keep
    return response


@require_safe
def original(request: HttpRequest, token: str) -> HttpResponse | FileResponse:
    """A picture as it came, while there is nothing smaller."""
    image = sizes.original_at(token)
    if image is None or not type_of(image.file.name):
        raise Http404
    keep = _asked(request, image.collection, "no-cache")
    size = sizes.best_of(image)
    response = redirect(size.url) if size else _sent(image.file.name)
    response["Cache-Control"] = keep
    return response


def _sent(path: str) -> FileResponse:
    try:
        response = FileResponse(default_storage.open(path), content_type=type_of(path))
    except OSError as missing:
        raise Http404 from missing
    response["X-Content-Type-Options"] = "nosniff"
    return response


def _collection_of(path: str) -> Collection:
    renditions = get_image_model().get_rendition_model().objects.filter(file=path)
    rendition = renditions.select_related("image__collection").first()
    if rendition is None:
        raise Http404
    collection: Collection = rendition.image.collection
    return collection


def _asked(request: HttpRequest, collection: Collection, keep: str) -> str:
    """How long it may be kept; a picture of a closed collection is there for those who may see the collection."""
    restrictions = list(collection.get_view_restrictions())
    if not all(restriction.accept_request(request) for restriction in restrictions):
        raise Http404
    return UNKEPT if restrictions else keep


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
