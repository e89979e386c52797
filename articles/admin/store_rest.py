"""A store that has just failed is left alone for a while, so that nobody's threads wait for it."""

from __future__ import annotations

import time

SECONDS = 30


class Rest:
    """Of one process. Lists of pictures ask for fifty at a time, and each would wait."""

    def __init__(self) -> None:
        self._until = 0.0

    def begin(self) -> None:
        self._until = time.monotonic() + SECONDS

    def end(self) -> None:
        self._until = 0.0

    def is_on(self) -> bool:
        """When it is over, the first who asks tries for all; the others find it on."""
        if self._until and time.monotonic() >= self._until:
            self.begin()
            return False
        return bool(self._until)


ORIGINALS = Rest()
