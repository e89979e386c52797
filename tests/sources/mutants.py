"""Documents with bytes gone wrong, the same ones every time."""

from __future__ import annotations

import random
from collections.abc import Iterator

MUTANTS = 200


def mutants(data: bytes) -> Iterator[bytes]:
    """Some bytes changed, and every other one cut short."""
    chance = random.Random(7)
    for number in range(MUTANTS):
        mutant = bytearray(data)
        for _ in range(chance.choice((1, 4, 40))):
            mutant[chance.randrange(len(mutant))] = chance.randrange(256)
        yield bytes(mutant[: chance.randrange(1, len(mutant))] if number % 2 else mutant)
