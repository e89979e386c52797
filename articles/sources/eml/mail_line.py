"""A line of a message's text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class MailLine:
    """``rule`` says why it is not the copy; ``""`` while it is."""

    text: str
    span: tuple[int, int]
    html: str = ""
    rule: str = ""

    @property
    def blank(self) -> bool:
        return not self.text.strip()
