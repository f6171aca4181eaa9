"""What editors upload is looked at before it is kept, wherever in the admin they do it."""

from io import BytesIO
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import InMemoryUploadedFile, UploadedFile
from wagtail.documents.forms import BaseDocumentForm

from core.files import documents, pictures
from core.files.refusing import Unacceptable
from core.image_form import ImageForm


class DocumentForm(BaseDocumentForm):
    """Known by its content; see `core.files.documents`."""

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        if isinstance(file, UploadedFile):
            try:
                documents.check(file.name or "", _all_of(file))
            except Unacceptable as refusal:
                raise ValidationError(str(refusal)) from refusal
        return file


class PictureForm(ImageForm):
    """Painted anew: where and by whom it was taken does not reach a reader."""

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        if not isinstance(file, UploadedFile):
            return file
        try:
            data = pictures.rebuilt(_all_of(file), pictures.OF_EDITORS)
        except Unacceptable as refusal:
            raise ValidationError(str(refusal)) from refusal
        return InMemoryUploadedFile(BytesIO(data), "file", file.name, file.content_type, len(data), None)


def _all_of(file: UploadedFile) -> bytes:
    file.seek(0)
    data: bytes = file.read()
    file.seek(0)
    return data
