"""Files sent to the desk, and what is left of them."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse


def url() -> str:
    return reverse("admin:image_upload")


def file(data: bytes, name: str = "clock.jpg") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, data, content_type="image/jpeg")


def send(desk: Client, *files: SimpleUploadedFile, **fields: Any) -> Any:
    return desk.post(url(), {"files": list(files), **fields})


def left(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def found(page: str) -> str:
    return str(re.findall(r'name="keep" value="([^"]+)"', page)[0])


def held_with_first(page: str) -> list[str]:
    form = page[: page.index("</form>", page.index('name="keep"'))]
    return re.findall(r'name="held" value="([^"]+)"', form)


def posted_with_first(page: str) -> dict[str, list[str]]:
    """What a browser posts for the first button that keeps a file."""
    form = page[page.index("result__keep") : page.index("</form>", page.index("result__keep"))]
    sent: dict[str, list[str]] = {}
    for name, value in re.findall(r'name="(\w+)" value="([^"]+)"', form):
        sent.setdefault(name, []).append(unescape(value))
    return sent
