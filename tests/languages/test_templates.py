from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.conf import settings

from tests.languages.words import shown_words

ROOT = Path(settings.BASE_DIR) / "templates"
MARKED = re.compile(
    r"\{%\s*(comment|blocktranslate)\b.*?%\}.*?\{%\s*end\1\s*%\}|\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}"
    r"|class=\"[^\"]*\"",  # also where a block is nothing but an attribute
    re.DOTALL,
)
FILES = [
    file for file in sorted(ROOT.rglob("*.html")) if file.relative_to(ROOT).parts[0] != "admin"
]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.relative_to(ROOT).as_posix())
def test_templates_hold_no_words_that_are_not_marked(file: Path) -> None:
    assert shown_words(MARKED.sub("", file.read_text(encoding="utf-8"))) == []
