from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.test import override_settings


@pytest.fixture
def media(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Where the pictures of a test are kept."""
    folder = tmp_path_factory.mktemp("media")
    files = {"BACKEND": "django.core.files.storage.FileSystemStorage"}
    shown = {**files, "OPTIONS": {"location": folder / "renditions", "base_url": "/pictures/"}}
    stores = {"default": files, "staticfiles": files, "renditions": shown}
    with override_settings(MEDIA_ROOT=folder, STORAGES=stores):
        yield folder
