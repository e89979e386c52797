"""Documents of a size, a length or a number of parts that no newsroom has."""

from __future__ import annotations

from pathlib import Path

import pytest

from articles.models import Stage
from tests.hostile.intake import SECOND, body_of, only_article, take_in_bytes

pytestmark = pytest.mark.django_db


# N09
def test_a_document_of_one_long_line_is_kept_whole(folder: Path) -> None:
    line = SECOND * 60
    taken = take_in_bytes(folder, line)
    assert taken.outcomes == ["imported"]
    assert "kept as a draft" in taken.reason
    assert only_article().stage == Stage.DRAFT
    assert body_of(only_article()) == f"<p>{line}</p>"
