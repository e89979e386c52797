"""What holds a story back: its status, and what its notes to desks say."""

from __future__ import annotations

import re
from collections.abc import Iterator

from articles.sources.account import Span
from articles.sources.folding import fold
from articles.sources.grammar.desk import is_notice
from articles.sources.grammar.embargo import FREE, LABEL
from articles.sources.grammar.embargo_moment import embargo_moment
from articles.sources.grammar.embargo_words import is_when
from articles.sources.grammar.field_states import NONE
from articles.sources.json_value import Value, leaves
from articles.sources.manuscript import Manuscript
from articles.sources.story import Stated
from articles.sources.vocabulary import Ask, Role
from articles.sources.wires.moments import later, zoned

USABLE = ("usable", "")
CODE = re.compile("[:/]")
SENTENCE = re.compile(r"[\n;]|(?<=[.!]) ")
STOP = re.compile(
    r"\b(?:mandatory )?kill\b|\bdo not (?:use|publish|run|release)\b|\bwithh[eo]ld\b"
    r"|\bwithdrawn\b|\b(?:hold|held) for\b|\bnot for (?:publication|release|use)\b|\bembargo",
    re.IGNORECASE,
)
LONGEST_SEARCHED = 2_000


def hold_of(status: str) -> str:
    """Why a status holds a story back; ``""`` for one that is usable or not given.

    It may be a code of a vocabulary ("stat:canceled") or the address of one.
    """
    printed = " ".join(status.split())
    bare = CODE.split(printed)[-1]
    return "" if bare.lower() in USABLE else f"is marked as “{bare[:60]}”"


def embargo(manuscript: Manuscript, text: str, span: Span, label: str = "embargoed") -> None:
    """Of several embargoes the last to end counts; one without its time and zone is asked."""
    before = manuscript.sheet.embargo
    stated = zoned(text) or _in_words(text)
    manuscript.sheet.embargo = None
    manuscript.embargo(f"{label}: {text}", stated, span)
    manuscript.sheet.embargo = later(stated, before) or before


def _in_words(text: str) -> Stated | None:
    found = embargo_moment(fold(text[:LONGEST_SEARCHED]).text)
    return Stated(printed=text.strip(), moment=found[2]) if found else None


def embargoes(manuscript: Manuscript, value: Value) -> None:
    """Of a member that is a moment, or an object or list with one."""
    told = [(text.partition(": ")[2], leaf.span) for text, leaf in leaves("embargoed", value)]
    known = any(zoned(text) for text, _ in told)
    for text, span in told:
        if text.lower() in NONE or (known and not any(map(str.isdigit, text))):
            manuscript.metadata(f"embargoed: {text}", span)
        else:
            embargo(manuscript, text, span)


def internal(manuscript: Manuscript, text: str, span: Span) -> str:
    """A note to desks: never published. Returns why it holds the story back, if it does.

    An embargo in it counts when its moment is full; any other is asked.
    """
    index = manuscript.piece(Role.NOT_FOR_PUBLICATION, text, span, "stated-internal")
    if index < 0:
        return ""
    stop = ""
    for sentence in _sentences(text):
        stated, unclear = _worded(sentence)
        if stated:
            before = manuscript.sheet.embargo
            manuscript.sheet.embargo = later(stated, before) or before
        elif unclear:
            manuscript.ask(Ask.EMBARGO_UNCLEAR, index)
        elif (STOP.search(sentence) or is_notice(sentence)) and not FREE.fullmatch(sentence):
            stop = "asks in its note to desks not to be used"
    return stop


def _sentences(text: str) -> Iterator[str]:
    """With the whole note first, as a full stop may stand inside a moment ("6 a.m. GMT")."""
    folded = fold(text[:LONGEST_SEARCHED]).text
    yield " ".join(folded.split())
    parts = [part.strip() for part in SENTENCE.split(folded)]
    if len(parts) > 1:
        yield from filter(None, parts)


def _worded(sentence: str) -> tuple[Stated | None, bool]:
    """The embargo that a sentence states, and whether it states one that is not clear."""
    if FREE.fullmatch(sentence) or not (LABEL.match(sentence) or is_when(sentence)):
        return None, False
    found = embargo_moment(sentence)
    if not found:
        return None, True
    return Stated(printed=sentence[found[0] : found[1]], moment=found[2]), False
