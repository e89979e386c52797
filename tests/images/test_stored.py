from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.core.files.storage import FileSystemStorage

from articles.images import keep
from tests.commands.conftest import media

__all__ = ["media"]


class Full(FileSystemStorage):
    """A disk with room for half a file."""

    def _save(self, name: str, content: Any) -> str:
        path = Path(self.path(name))
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.read()[:5])
        raise OSError("No space left on device")


def test_nothing_is_left_of_a_file_that_could_not_be_written_whole(
    media: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("articles.images.stored.default_storage", Full(media))
    with pytest.raises(OSError, match="No space left"):
        keep(b"a picture", "jpg")
    assert not [path for path in media.rglob("*") if path.is_file()]
