from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

from articles.models import Edition, StripKind
from articles.views.printed.images import picture_on

FEATURED = 5


@dataclass(frozen=True, kw_only=True, slots=True)
class Strip:
    """Cards in a row under a heading; ``url`` is where the heading leads."""

    least: ClassVar[int] = 2
    kind: StripKind
    editions: list[Edition]
    title: str = ""
    url: str = ""

    @property
    def is_shown(self) -> bool:
        return len(self.editions) >= self.least

    @property
    def across(self) -> str:
        """How many stand side by side; as text, since to print numbers is slow."""
        return str(len(self.editions))

    @property
    def stacks(self) -> list[list[Edition]]:
        """Of a feature, what stands beside its first."""
        rest = self.editions[1:]
        half = (len(rest) + 1) // 2
        return [stack for stack in (rest[:half], rest[half:]) if stack]


@dataclass(frozen=True, kw_only=True, slots=True)
class Sheet:
    """A front from top to bottom."""

    lead: Edition | None
    second: list[Edition]
    latest: list[Edition]
    strips: list[Strip] = field(default_factory=list)

    @property
    def top(self) -> Edition | None:
        """The one of the first four that shows its picture."""
        first = [self.lead, *self.second] if self.lead else []
        return next((one for one in first if picture_on(one)), None)

    @property
    def editions(self) -> list[Edition]:
        first = [self.lead] if self.lead else []
        below = [edition for strip in self.strips for edition in strip.editions]
        return [*first, *self.second, *self.latest, *below]


def is_opinion(editions: list[Edition]) -> bool:
    return all(edition.kind == "opinion" for edition in editions)


def can_feature(editions: list[Edition]) -> bool:
    return len(editions) >= FEATURED and any(map(picture_on, editions[:FEATURED]))


def featured(editions: list[Edition]) -> list[Edition]:
    """The first with a picture before the others, so that the wide place is not without one."""
    some = editions[:FEATURED]
    first = next((edition for edition in some if picture_on(edition)), some[0])
    return [first, *(edition for edition in some if edition != first)]
