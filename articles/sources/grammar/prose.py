"""Running text, told from headings and labels by its form."""

from __future__ import annotations

from articles.sources.block import Block
from articles.sources.wordlist import wordlist

FEWEST_WORDS = 12
LONGEST_HEADING = 90
LONG = 200
QUESTIONS = wordlist("""
    what where why how who when which whose does do did is are was were can could will would
    should has have
""")


def asks(text: str) -> bool:
    """A question of one line, as headlines, subheads and links may be."""
    return (
        text.endswith(("?", "?'"))
        and len(text) <= LONGEST_HEADING
        and text.lstrip("'").split(" ", 1)[0].lower().removesuffix("'s") in QUESTIONS
    )


def is_prose(block: Block) -> bool:
    """A paragraph on its own evidence: it ends like a sentence and is long enough for one."""
    if len(block.fold) > LONG:
        return True
    spaced = block.words >= FEWEST_WORDS or (block.words < 4 and len(block.fold) >= 30)
    return block.stops and spaced


def runs_on(block: Block) -> bool:
    """Part of the running text once the story has begun, however short."""
    text = block.fold
    if asks(text):
        return False
    if text[0] == "(" and text[-1] == ")":
        return True
    if block.stops or text.endswith((":", ",", ";")) or len(text) > LONGEST_HEADING:
        return True
    if text.startswith("--"):  # who signs, behind a dash
        return False
    return text[0].islower() or text[0] in ",;•-"


def reads_as_title(block: Block) -> bool:
    """A heading's form: no full stop at its end, at most 200 characters."""
    text = block.fold
    return (
        0 < len(text) <= LONG
        and any(map(str.isalpha, text))
        and not text.endswith((".", "。", ":", ","))
    )
