"""Values that go from the process that reads to the one that writes, dozens a document."""

from __future__ import annotations

from functools import cache
from operator import attrgetter
from typing import Any


class Carried:
    """Pickled by its fields in order, in half the time that a dataclass takes by itself."""

    __slots__ = ()

    def __reduce__(self) -> tuple[Any, ...]:
        kind: Any = type(self)
        return _made, (kind, *_fields(kind)(self))


@cache
def _fields(kind: Any) -> Any:
    """All values at once; of a class that has at least two."""
    return attrgetter(*kind.__slots__)


@cache
def _setters(kind: Any) -> tuple[Any, ...]:
    return tuple(vars(kind)[name].__set__ for name in kind.__slots__)


def _made(kind: Any, *values: Any) -> Any:
    made = object.__new__(kind)
    for give, value in zip(_setters(kind), values, strict=True):
        give(made, value)
    return made
