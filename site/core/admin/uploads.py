"""What editors upload is looked at before it is kept, wherever in the admin they do it."""

from io import BytesIO
from pathlib import PurePath
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import InMemoryUploadedFile, UploadedFile
from PIL import Image
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

    def save(self, commit: bool = True) -> Any:
        """One of several that waited for its description was put by as it came."""
        if commit and self.instance.pk is None and "file" not in self.changed_data:
            self._paint_anew()
        return super().save(commit)

    def _paint_anew(self) -> None:
        as_it_came = self.instance.file
        storage, name = as_it_came.storage, as_it_came.name
        with storage.open(name) as file:
            data = pictures.rebuilt(file.read(), pictures.OF_EDITORS)
        self.instance.file.save(PurePath(name).name, ContentFile(data), save=False)
        self.instance._set_image_file_metadata()
        with Image.open(BytesIO(data)) as painted:
            self.instance.width, self.instance.height = painted.size
        storage.delete(name)


def _all_of(file: UploadedFile) -> bytes:
    file.seek(0)
    data: bytes = file.read()
    file.seek(0)
    return data
