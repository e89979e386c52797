from __future__ import annotations

import hashlib
from dataclasses import replace

from articles.sources.story import Story


def with_digest(story: Story) -> Story:
    """The story with its digest: the same for those that say the same, wherever it stands."""
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
    said_all = repr((said, pictures)).encode("utf-8", "replace")
    return replace(story, digest=hashlib.sha256(said_all).hexdigest())
