"""How the files of consultations come in: held in memory, never spooled to the disk in the clear."""

from typing import Any

from django.conf import settings
from django.core.files.uploadhandler import MemoryFileUploadHandler


class InMemoryOnly(MemoryFileUploadHandler):
    """For consultations only. Two of the largest files is all it holds; what is beyond is counted, not kept."""

    def handle_raw_input(self, *args: Any, **kwargs: Any) -> None:
        request = self.request
        self.activated = request is not None and request.path.startswith("/consultations/")
        self.left = 2 * settings.CASE_FILE_MEGABYTES * 1024 * 1024

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes | None:
        if not self.activated:
            return raw_data
        self.file.write(raw_data[: self.left])
        self.left -= min(self.left, len(raw_data))
        return None
