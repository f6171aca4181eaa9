"""The pictures of a question, under numbers: a file's own name might tell right from wrong."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from wagtail.images import get_image_model

from core.privacy import private
from learning import access

WIDTH = "width-800"


@private
def picture(request: HttpRequest, attempt_id: UUID, position: int, number: int) -> HttpResponse:
    """0 is the question's own, from 1 on those of its options as this attempt shows them: never the author's order."""
    item = access.item_for(request, attempt_id, position)
    pictured = [item.version.content, *item.options]
    found = pictured[number]["picture"] if number < len(pictured) else None
    image = get_image_model().objects.filter(pk=found["image"]).first() if found else None
    if image is None:
        raise Http404
    rendition = image.get_rendition(f"{WIDTH}|format-webp")
    with rendition.file.open("rb") as file:
        return HttpResponse(file.read(), content_type="image/webp")
