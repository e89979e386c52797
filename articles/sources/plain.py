"""The reader of plain text: decoded, split into blocks, read by the grammar, added up."""

from __future__ import annotations

import re
from dataclasses import replace

from articles.sources.assemble import assemble
from articles.sources.blocks import make_blocks
from articles.sources.decoding import decode
from articles.sources.doubted import ask_about_encoding, why_hold
from articles.sources.errors import DocumentRefused
from articles.sources.language import language_of
from articles.sources.lexicon import Lexicon
from articles.sources.limits import Limits
from articles.sources.lines import split_lines
from articles.sources.sheet import Sheet
from articles.sources.steps import STEPS
from articles.sources.story import Story
from articles.sources.told import split_at_told, told_lines
from articles.sources.vocabulary import Role

READER_VERSION = "plain-1"

# No story has nearly as many; a list or a table of data may.
MOST_BLOCKS = 50_000
# Of copy that was wrapped; empty ones are not counted.
MOST_LINES = 250_000
LINE_ENDS = re.compile(r"\n+")


def read_plain(data: bytes, name: str, lexicon: Lexicon, limits: Limits) -> tuple[Story, ...]:
    """A plain-text document as a Story; DocumentRefused when it is not text or has no words."""
    decoded = decode(data, name, losing=True)
    _refuse_lines(decoded.text, name)
    lines = split_lines(decoded, blanks=False)
    if not any(map(str.isalpha, decoded.text)):
        raise DocumentRefused(name, "it has no words in it")
    blocks = make_blocks(lines)
    if len(blocks) > MOST_BLOCKS:
        reason = f"it has {len(blocks):,} paragraphs; at most {MOST_BLOCKS:,} are read"
        raise DocumentRefused(name, reason)
    told = told_lines(lines, lexicon.told)
    sheet = Sheet(split_at_told(blocks, lines, told), lexicon, told)
    for step in STEPS:
        step(sheet)
    ask_about_encoding(sheet, decoded)
    story = assemble(
        sheet,
        lines,
        encoding=decoded.encoding,
        reader=READER_VERSION,
        language=language_of(decoded.text),
    )
    _refuse_furniture(story, name)
    hold = "; it ".join(filter(None, [why_hold(decoded), story.hold]))
    return (replace(story, hold=hold) if hold != story.hold else story,)


def _refuse_lines(text: str, name: str) -> None:
    if text.count("\n") <= MOST_LINES:
        return
    count = sum(1 for _ in LINE_ENDS.finditer(text))
    if count > MOST_LINES:
        raise DocumentRefused(name, f"it has {count:,} lines; at most {MOST_LINES:,} are read")


def _refuse_furniture(story: Story, name: str) -> None:
    """A page of which only the frame was copied; what somebody said of a line is a story's."""
    rules = {line.rule for line in story.lines}
    if len(rules) > 1 and all(line.role is Role.FURNITURE for line in story.lines):
        raise DocumentRefused(name, "it has only menus and notices of a page, and no story")
