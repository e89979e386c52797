"""How much of a paragraph is links, and where they lead."""

from __future__ import annotations

from collections.abc import Iterable

# Of the letters: "1. ", "Read: " or a date beside a link are no text.
MOST = 0.9


class Links:
    def __init__(self) -> None:
        self._letters = 0
        self._linked = 0
        self._addresses: list[str] = []

    def text(self, text: str, tags: Iterable[tuple[str, str]]) -> None:
        """Some of the paragraph's text, and the inline elements that it stands in."""
        letters = len(text.strip())
        address = next((href for name, href in tags if name == "a"), None)
        self._letters += letters
        if address is not None and letters:
            self._linked += letters
            self._addresses.append(address)

    @property
    def whole(self) -> bool:
        return self._linked == self._letters

    @property
    def most(self) -> tuple[str, ...]:
        """The addresses, when nearly all of the text is links; an anchor is none of them."""
        found = tuple(filter(None, dict.fromkeys(self._addresses)))
        return found if self._linked >= MOST * self._letters else ()
