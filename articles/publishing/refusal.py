from __future__ import annotations

from collections.abc import Sequence

from articles.publishing.pictures import Fault


class NotPublishable(Exception):
    """Why an article cannot be published or withdrawn, in a sentence for the desk."""

    def __init__(self, said: str, *, pictures: Sequence[Fault] = ()) -> None:
        """``pictures`` are those that stand in the way."""
        super().__init__(said)
        self.pictures = tuple(pictures)
