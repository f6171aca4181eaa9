"""The form of a picture in the library: it is described once, where it comes in."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.images.forms import BaseImageForm

from core.blocks.media import refuse_file_name

NEEDED = _("Describe the picture: what somebody who cannot see it needs to know.")


class ImageForm(BaseImageForm):
    """A page that uses the picture says what it means there; this says what is to be seen on it."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "description" in self.fields:
            field = self.fields["description"]
            field.required = True
            field.error_messages["required"] = NEEDED
            field.help_text = NEEDED

    def clean_description(self) -> str:
        text: str = self.cleaned_data["description"]
        try:
            refuse_file_name(text)
        except ValidationError as refusal:
            self.add_error("description", refusal)
        return text
