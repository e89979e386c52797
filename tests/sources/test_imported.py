from __future__ import annotations

import subprocess
import sys

import pytest

from articles.sources.format import Format
from articles.sources.readers import FORMATS

LOADED = """
import sys
import articles.sources
print([it for it in sys.modules if it in ("articles.sources.steps", "articles.sources.manuscript")])
"""


def test_readers_are_not_imported_before_there_is_something_to_read() -> None:
    done = subprocess.run(
        [sys.executable, "-c", LOADED], check=True, capture_output=True, text=True
    )
    assert done.stdout == "[]\n"


@pytest.mark.parametrize("format", FORMATS, ids=lambda it: it.name)
def test_the_reader_of_each_format_is_where_it_is_said_to_be(format: Format) -> None:
    assert callable(format.read)
