from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.test import override_settings


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """Where the files of renditions are, in a test that has such files."""
    memory = {"BACKEND": "django.core.files.storage.InMemoryStorage"}
    options = {"location": tmp_path / "renditions", "base_url": "/pictures/"}
    ours = {"BACKEND": "newsroom.picture_folder.PictureFolder", "OPTIONS": options}
    static = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    stores = {"default": memory, "staticfiles": static, "renditions": ours}
    with override_settings(STORAGES=stores):
        yield tmp_path / "renditions"
