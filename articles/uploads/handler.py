from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import StopUpload, TemporaryFileUploadHandler

from articles.intake import newsroom_limits


class TooLargeFile(UploadedFile):  # type: ignore[type-arg]
    """In the place of a file of which nothing was kept, because it is too large."""


class BoundedUploadHandler(TemporaryFileUploadHandler):
    """Writes files to the disk as they arrive, and no more of them than is allowed.

    A request that says it is too long is not read at all. Of a file that is too large the rest is
    dropped as it comes, so that the others beside it are taken. Files from somebody who does not
    work at the desk are not read.
    """

    def handle_raw_input(
        self, input_data: Any, META: Any, content_length: int, *args: Any, **options: Any
    ) -> None:
        if content_length > settings.UPLOAD_LARGEST:
            raise RequestDataTooBig("The request is longer than UPLOAD_LARGEST allows.")

    def new_file(self, *args: Any, **options: Any) -> None:
        user = getattr(self.request, "user", None)
        if user is None or not user.is_staff:
            raise StopUpload(connection_reset=True)
        super().new_file(*args, **options)
        self._most = newsroom_limits().picture
        self._is_dropped = False

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        if start + len(raw_data) > self._most:
            self._is_dropped = True
            self.file.seek(0)
            self.file.truncate()
        if not self._is_dropped:
            super().receive_data_chunk(raw_data, start)

    def file_complete(self, file_size: int) -> Any:
        if not self._is_dropped:
            return super().file_complete(file_size)
        self.file.close()
        return TooLargeFile(name=self.file_name, size=file_size)
