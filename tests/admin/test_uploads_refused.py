"""What may not come in at the desk, and by whom."""

from __future__ import annotations

import base64
import io
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.contrib.auth.models import Group, User
from django.db import DatabaseError
from django.test import Client

from articles.models import Image
from tests.admin.uploading import file, left, send, url
from tests.commands.conftest import media
from tests.images.test_inspected import png_of
from tests.pictures import picture, saved, scene

__all__ = ["media"]

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("media")]


REFUSED = {
    "nothing": (b"", "it is empty"),
    "a page": (b"<html><script>evil()</script></html>", "a page of HTML, whatever its name says"),
    "a drawing": (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "an SVG drawing"),
    "words": (b"GIF8 and no picture", "of a kind that is kept"),
    "cut off": (saved(scene(1))[:900], "it is damaged: the file ends before the picture does."),
    "WebP cut off": (saved(scene(1), "WEBP")[:-90], "it is damaged: the file ends before"),
    "AVIF cut off": (saved(scene(1), "AVIF")[:900], "odd.jpg: it is damaged."),
    "a bomb": (png_of(60_000, 60_000), "more pixels than any picture"),
    "51 megapixels": (png_of(8_500, 6_000), "more than 50,000,000 pixels"),
    "long": (png_of(16_385, 10), "16,384 is the most"),
    "31 MB": (picture() + b"\0" * 31_000_000, "it is larger than 30 MB"),
}


@pytest.mark.parametrize("what", REFUSED)
def test_what_is_refused_is_named_with_the_reason_and_leaves_nothing(
    desk: Client, media: Path, what: str, tmp_path: Path, settings: Any
) -> None:
    settings.FILE_UPLOAD_TEMP_DIR = tmp_path
    data, reason = REFUSED[what]
    page = send(desk, file(data, "odd.jpg"))
    assert page.status_code == 422
    assert "odd.jpg: it" in page.content.decode()
    assert reason in page.content.decode()
    assert not Image.objects.exists()
    assert not left(media)
    assert not left(tmp_path)


def test_nothing_chosen_is_said(desk: Client) -> None:
    page = desk.post(url(), {})
    assert page.status_code == 400
    assert "Choose at least one file" in page.content.decode()


def test_a_thousand_files_at_once_are_told_the_most(desk: Client, media: Path) -> None:
    page = send(desk, *(file(picture()) for _ in range(1_000)))
    assert page.status_code == 413
    assert "100 files at once are the most" in page.content.decode()
    assert not left(media)


def test_a_request_that_is_too_long_is_not_read(desk: Client) -> None:
    class Unread(io.BytesIO):
        def read(self, *size: Any) -> bytes:
            raise AssertionError("it was read")

    environment: dict[str, Any] = {
        "CONTENT_TYPE": "multipart/form-data; boundary=x",
        "CONTENT_LENGTH": str(settings.UPLOAD_LARGEST + 1),
        "wsgi.input": Unread(),
    }
    page = desk.generic("POST", url(), **environment)
    assert page.status_code == 413
    assert "Too much at once" in page.content.decode()


def test_a_large_file_in_base64_is_dropped_as_it_comes(
    desk: Client, tmp_path: Path, settings: Any
) -> None:
    settings.FILE_UPLOAD_TEMP_DIR = tmp_path
    text = base64.encodebytes(picture() + b"\0" * 40_000_000)
    body = (
        b'--x\r\nContent-Disposition: form-data; name="files"; filename="big.jpg"\r\n'
        b"Content-Type: image/jpeg\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        + text + b"\r\n--x--\r\n"
    )  # fmt: skip
    page = desk.generic("POST", url(), body, content_type="multipart/form-data; boundary=x")
    assert page.status_code == 422
    assert "big.jpg: it is larger than 30 MB" in page.content.decode()
    assert not left(tmp_path)


def test_a_database_that_fails_leaves_no_file(
    desk: Client, media: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*args: Any, **options: Any) -> None:
        raise DatabaseError("disk I/O error")

    monkeypatch.setattr(Image, "save", fail)
    page = send(desk, file(saved(scene(1)), "good.jpg"))
    assert page.status_code == 422
    assert "good.jpg: the database did not take it; nothing was kept" in page.content.decode()
    assert not Image.objects.exists()
    assert not left(media)


def test_a_store_that_fails_is_said(desk: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*args: Any, **options: Any) -> None:
        raise OSError("No space left on device")

    monkeypatch.setattr("django.core.files.storage.FileSystemStorage.save", fail)
    page = send(desk, file(saved(scene(1)), "good.jpg"))
    assert page.status_code == 422
    assert "good.jpg: the store of pictures did not take it" in page.content.decode()
    assert not Image.objects.exists()


def test_who_may_not_add_pictures_gets_nothing(client: Client, media: Path) -> None:
    viewer = User.objects.create_user("viewer", is_staff=True)
    client.force_login(viewer)
    assert client.get(url()).status_code == 403
    assert send(client, file(saved(scene(1)))).status_code == 403
    assert not left(media)
    viewer.groups.add(Group.objects.get(name="Reporter"))
    assert send(client, file(saved(scene(1)))).status_code == 200


def test_files_from_outside_the_desk_are_not_written(
    client: Client, tmp_path: Path, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[str] = []
    monkeypatch.setattr(
        "django.core.files.uploadhandler.TemporaryFileUploadHandler.new_file",
        lambda self, *args, **options: written.append(args[0]),
    )
    page = send(client, file(saved(scene(1))))
    assert page.status_code == 302
    assert not written


def test_an_upload_from_another_site_is_refused(db: None) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(User.objects.create_superuser("editor"))
    assert send(client, file(saved(scene(1)))).status_code == 403
    assert not Image.objects.exists()
