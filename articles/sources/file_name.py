"""What the name of a file says to desks: "EMBARGOED until Friday - vacancies.docx"."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import PurePosixPath

from articles.sources.folding import fold
from articles.sources.grammar.embargo import FREE, LABEL
from articles.sources.grammar.embargo_hints import HINTS
from articles.sources.grammar.embargo_words import is_when
from articles.sources.grammar.hints import has_any
from articles.sources.grammar.notice_titles import is_title
from articles.sources.story import Story

PARTS = re.compile(r"[\s_-]+")
LONGEST = 200
NAMED = "has an embargo in the name of its file"


def heed_name(story: Story, name: str) -> Story:
    """A story whose file is called so waits for the desk, unless it states its embargo itself."""
    if story.hold or story.embargo or not _names_embargo(name):
        return story
    return replace(story, hold=NAMED)


def _names_embargo(name: str) -> bool:
    stem = PurePosixPath(name.replace("\\", "/")).stem[:LONGEST]
    if not has_any(stem, HINTS):
        return False
    said = fold(PARTS.sub(" ", stem).strip()).text
    if FREE.match(said) or is_title(said):
        return False
    return bool(LABEL.match(said)) or is_when(said)
