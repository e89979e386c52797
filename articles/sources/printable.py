"""What of a text can be printed: nothing that is not seen, or turns round what others see."""

from __future__ import annotations

import re

# Controls of C0 and C1, overrides of direction, and numbers that Unicode says are no characters.
UNSEEN = "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u202d\u202e\ufdd0-\ufdef\ufff9-\ufffb\ufffe\uffff"
SPACES = "\x0b\x0c\x1c-\x1f\x85\u2028\u2029"
# Half of a pair stands for a byte that could not be read.
HALVES = "\ud800-\udfff"
MARKS = "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
MARK_BYTES = (b"\xe1\xaa", b"\xe1\xab", b"\xe1\xb7", b"\xe2\x83", b"\xef\xb8")
# No script piles up as many marks on one letter; more would be printed over other lines.
MOST_MARKS = 8
OPENS, CLOSES = "\u202a\u202b\u2066\u2067\u2068", "\u202c\u2069"
DOUBTFUL = re.compile(f"[{UNSEEN}{SPACES}{HALVES}{OPENS}{CLOSES}]|[{MARKS}]{{{MOST_MARKS + 1}}}")
# What a terminal takes for colours or titles, with the letters that it would not show.
COMMANDS = re.compile("\x1b(?:\\[[0-9;?]{0,30}[A-Za-z]|\\][^\x07\x1b\n]{0,200}(?:\x07|\x1b\\\\))")
SPACE = re.compile(f"[{SPACES}]")
HALF = re.compile(f"[{HALVES}]")
DROPPED = re.compile(f"[{UNSEEN}]")
PILE = re.compile(f"([{MARKS}]{{{MOST_MARKS}}})[{MARKS}]+")
DIRECTIONS = re.compile(f"[{OPENS}{CLOSES}]")


def printable(text: str) -> str:
    """The text without what cannot be printed; nearly always the text itself.

    Marks of direction that honest Arabic and Hebrew have stay, if all that is opened is closed.
    """
    if text.isprintable() and (text.isascii() or not _may_pile(text)):
        return text
    if not DOUBTFUL.search(text):
        return text
    text = without_unseen(text)
    return text if _all_closed(text) else DIRECTIONS.sub("", text)


def _may_pile(text: str) -> bool:
    """Whether it has bytes in UTF-8 that marks have: they are far quicker found than the marks."""
    data = text.encode()
    return b"\xcc" in data or b"\xcd" in data or any(start in data for start in MARK_BYTES)


def without_unseen(text: str) -> str:
    """``printable`` for a part of a text: another part may close what this one opens."""
    if not DOUBTFUL.search(text):
        return text
    text = COMMANDS.sub("", text) if "\x1b" in text else text
    text = DROPPED.sub("", HALF.sub("\N{REPLACEMENT CHARACTER}", SPACE.sub(" ", text)))
    return PILE.sub(r"\1", text)


def _all_closed(text: str) -> bool:
    depth = 0
    for mark in DIRECTIONS.findall(text):
        depth += 1 if mark in OPENS else -1
        if depth < 0:
            return False
    return depth == 0


def shown(text: str) -> str:
    """The text for an editor's eyes: what cannot be printed by its number, as ⟨U+0007⟩."""
    text = DROPPED.sub(_number, HALF.sub("\N{REPLACEMENT CHARACTER}", text))
    text = PILE.sub(lambda pile: f"{pile[1]}⟨{len(pile[0]) - MOST_MARKS} more marks⟩", text)
    return text if _all_closed(text) else DIRECTIONS.sub(_number, text)


def _number(found: re.Match[str]) -> str:
    return f"⟨U+{ord(found[0]):04X}⟩"
