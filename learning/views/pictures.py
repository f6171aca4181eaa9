"""The pictures of a question, under numbers: a file's own name might tell right from wrong."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from wagtail.images import get_image_model

from core import sizes
from core.files.pictures import type_of
from core.privacy import private
from learning import access


@private
def picture(request: HttpRequest, attempt_id: UUID, position: int, number: int) -> HttpResponse:
    """0 is the question's own, from 1 on those of its options as this attempt shows them: never the author's order."""
    item = access.item_for(request, attempt_id, position)
    pictured = [item.version.content, *item.options]
    found = pictured[number]["picture"] if number < len(pictured) else None
    image = get_image_model().objects.filter(pk=found["image"]).first() if found else None
    if image is None:
        raise Http404
    shown = sizes.best_of(image) or image
    with shown.file.open("rb") as file:
        return HttpResponse(file.read(), content_type=type_of(shown.file.name))
