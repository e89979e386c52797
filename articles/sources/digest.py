from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import replace

from articles.sources.story import Block, Correction, Story


def with_digest(story: Story) -> Story:
    """The story with its digest: the same for those that say the same, wherever it stands."""
    said = _said(
        story,
        body=_all_said(story.body),
        corrections=_all_said(story.corrections),
        lines="()",
        questions="()",
        pictures="()",
        encoding="''",
        reader="''",
    )
    pictures = [hashlib.sha256(it.data).hexdigest() for it in story.pictures]
    said_all = f"({said}, {pictures!r})".encode("utf-8", "replace")
    return replace(story, digest=hashlib.sha256(said_all).hexdigest())


def _all_said(parts: Iterable[Block | Correction]) -> str:
    said = [_said(part, lines="()") for part in parts]
    return f"({said[0]},)" if len(said) == 1 else f"({', '.join(said)})"


def _said(value: Story | Block | Correction, **instead: str) -> str:
    """What ``repr`` says of it, with other words in place of some fields: a copy of the value
    with those fields emptied would take longer to make than all the rest."""
    said = [
        f"{name}={instead[name] if name in instead else repr(getattr(value, name))}"
        for name in value.__dataclass_fields__
        if name != "version"  # another number says nothing else
    ]
    return f"{type(value).__qualname__}({', '.join(said)})"
