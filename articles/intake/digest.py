from __future__ import annotations

import hashlib
from dataclasses import replace

from articles import sources


def digest_of(story: sources.Story) -> str:
    """The same for stories that say the same, wherever their lines stand."""
    body = tuple(replace(block, lines=()) for block in story.body)
    corrections = tuple(replace(it, lines=()) for it in story.corrections)
    said = replace(
        story,
        body=body,
        corrections=corrections,
        lines=(),
        questions=(),
        pictures=(),
        encoding="",
        reader="",
    )
    pictures = [hashlib.sha256(it.data).hexdigest() for it in story.pictures]
    return hashlib.sha256(repr((said, pictures)).encode("utf-8", "replace")).hexdigest()
