"""A lexicon that misbehaves inside the process that reads; imported there, so without Django."""

from __future__ import annotations

import os
import time
from dataclasses import fields

from articles.sources import Lexicon


class Treacherous(Lexicon):
    """Stands in for a fault in a library: it ends the process, eats its memory or its time."""

    def is_kicker(self, name: str) -> bool:
        if name.startswith("Crash"):
            os.kill(os.getpid(), 9)
        if name.startswith("Swell"):
            bytearray(2**34)
        if name.startswith("Sleep"):
            time.sleep(60)
        return super().is_kicker(name)


STANDARD = Lexicon.standard()
TREACHEROUS = Treacherous(**{it.name: getattr(STANDARD, it.name) for it in fields(Lexicon)})
