"""Pull quotes: fragments of the body set large; never printed twice."""

from __future__ import annotations

import re

from articles.sources.block import Block
from articles.sources.grammar.names import is_name
from articles.sources.sheet import Sheet
from articles.sources.story import PullQuote
from articles.sources.vocabulary import Ask, Role

FEWEST_WORDS, MOST_WORDS = 6, 45
# Without a full stop, fewer words than this are a subhead that quotes.
FEWEST_OPEN = 10
LONGEST_STORY = 100_000
PROBE = 24
MOST_NAME_WORDS = 5
SHINGLE = 5
MOSTLY = 0.6
STEM = 5  # letters: "infusing" as "infused"
ATTRIBUTED = re.compile(r"[—–-]{1,2} ?(?P<name>.{3,60})\Z")
QUOTES = "\"' .?!,…"


def mark_pull_quotes(sheet: Sheet) -> None:
    """Open blocks whose words stand in a longer block: all of them, or nearly."""
    whole = "\n".join(block.fold for block in sheet.blocks)
    if len(whole) > LONGEST_STORY:
        return
    for index in sheet.still_open(sheet.headline_at + 1):
        block = sheet.blocks[index]
        bare = block.fold.strip(QUOTES)
        if _is_spoken(sheet, index):
            _keep(sheet, index)
            continue
        fewest = FEWEST_WORDS if block.stops else FEWEST_OPEN
        if not fewest <= block.words <= MOST_WORDS or len(bare) < PROBE:
            continue
        if whole.count(bare[-PROBE:]) < 2 and whole.count(bare[:PROBE]) < 2:
            continue
        others = (i for i in range(len(sheet.blocks)) if i != index and _is_story(sheet, i))
        like = [sheet.blocks[other] for other in others if _repeats(bare, sheet.blocks[other])]
        if any(_holds(bare, other) for other in like):
            _keep(sheet, index)
        elif like:
            sheet.ask(Ask.UNKNOWN_LINE, index, Role.PULL_QUOTE.value)


def _is_spoken(sheet: Sheet, index: int) -> bool:
    """A quotation on a line of its own, with a dash and its speaker on the next."""
    block, after = sheet.blocks[index], index + 1
    quoted = block.fold[0] in "\"'" and block.fold[-1] in "\"'" and block.words <= MOST_WORDS
    if not quoted or not sheet.open(after):
        return False
    said = ATTRIBUTED.match(sheet.blocks[after].fold)
    return bool(said and is_name(said["name"].split(",", 1)[0]))


def _speaker(sheet: Sheet, index: int, following: Block) -> int:
    """Where the speaker's name begins below a pull quote, -1 if none stands there: behind a dash,
    or without one where the story above names the same person."""
    said = ATTRIBUTED.match(following.fold)
    if said and is_name(said["name"].split(",", 1)[0]):
        return said.start("name")
    name = following.fold
    quoted = sheet.blocks[index].fold[0] in "\"'" and following.words <= MOST_NAME_WORDS
    if not quoted or not is_name(name):
        return -1
    return 0 if any(name in block.fold for block in sheet.blocks[:index]) else -1


def _is_story(sheet: Sheet, index: int) -> bool:
    return sheet.blocks[index].stops and sheet.role(index) in (None, Role.BODY)


def _repeats(bare: str, other: Block) -> bool:
    if len(other.fold) <= len(bare) + 2:
        return False
    if bare in other.fold:
        return True
    words = bare.split()
    if bare[-PROBE:] not in other.fold and bare[:PROBE] not in other.fold:
        return False
    if _tells_otherwise(words, other):
        return False
    runs = [" ".join(words[at : at + SHINGLE]) for at in range(len(words) - SHINGLE + 1)]
    return bool(runs) and sum(run in other.fold for run in runs) >= MOSTLY * len(runs)


def _holds(bare: str, other: Block) -> bool:
    """Whether every word stands there too, in some form; another word may say something new."""
    if bare in other.fold:
        return True
    there = {word.strip(QUOTES).casefold()[:STEM] for word in other.fold.split()}
    return all(word.strip(QUOTES).casefold()[:STEM] in there for word in bare.split())


def _tells_otherwise(words: list[str], other: Block) -> bool:
    """A name or a number that the other lacks: the same sentence about somebody else."""
    there = {word.strip(QUOTES).casefold() for word in other.fold.split()}
    facts = (word for word in words if not word.islower())
    return any(word.strip(QUOTES).casefold() not in there for word in facts)


def _keep(sheet: Sheet, index: int) -> None:
    block = sheet.blocks[index]
    lines, attribution = block.lines, ""
    sheet.mark(index, Role.PULL_QUOTE, "pull-quote")
    after = index + 1
    if sheet.open(after):
        following = sheet.blocks[after]
        begins = _speaker(sheet, index, following)
        if begins >= 0:
            sheet.mark(after, Role.PULL_QUOTE, "pull-quote-attribution")
            attribution = following.printed(begins)
            lines = lines + following.lines
    sheet.body[index] = PullQuote(text=block.text, lines=lines, attribution=attribution)
