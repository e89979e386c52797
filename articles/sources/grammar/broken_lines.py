"""Paragraphs that a line break or a link parted, where the words on both sides prove it.

"The ferry has been full since Monday" / "and nobody knows why."; "the works of the" / "Company" /
"are to begin in May.": no heading ends in "the", and no paragraph begins with a small "and". It is
done before headline and lead are looked for, so that no half of a lead is lost.
"""

from __future__ import annotations

from collections.abc import Iterator

from articles.sources.block import Block, make_block
from articles.sources.grammar.prose import is_prose
from articles.sources.joining import INNER_STOPS, joined
from articles.sources.sheet import Sheet
from articles.sources.wordlist import wordlist

# In small letters, what a paragraph never begins with; nor a list's point, as with "the".
GOES_ON = wordlist("""
    and or but nor of to in for by with at from on as than that which who whom whose where when
    while because if since until after before is are was were has have had will would could should
    may can must said says told be been being into over under between through during without within
    about against
    und oder aber dass weil wenn mit von vom zu zum zur für auf im am bei nach aus ist sind war
    waren hat haben wird werden wurde wurden sagte
    et ou mais que qui dont de du des à au aux dans pour par sur avec est sont était étaient a ont
    y o pero con por para en del al es son fue fueron ha han
    e ma che di da nel nella per su è sono ha hanno
    en of maar dat die van het met voor op te is zijn heeft
    и или но что который которая которые в на с из по для от не
    και ή που στο στη στην του της των για με από να ότι
""")
# What no heading ends in.
HANGS = wordlist("""
    the a an and or of by with from as that which his her its their our is are was were has have
    had will would who than
    und oder der die das den dem des ein eine einen einem einer mit von vom zum zur für im am
    et ou le la les un une du des de à au aux que qui dans pour par
    y o el los las un una del con por para que
    e il lo gli i della del dei delle di che per
    en het een van dat
    и или в на с из по для от что
    και ο η το οι τα του της των με για που
""")
# What one may end in, but not above a small letter.
LEANS = HANGS | wordlist(
    "in to for at on into over under between during against about after before was were been"
)
LINK_WORDS = 8
FEWEST_WORDS = 4
FEWEST_IN_LIST = 3
# Shorter lines are verse, or a list.
LONGEST_VERSE = 8
MOST_PIECES = 12
LONGEST = 2_000
ENDS = (":", ";", '"', ")", "—", "–")


def join_broken_lines(sheet: Sheet) -> None:
    runs = list(_runs(sheet))
    if not runs:
        return
    joints = {}
    for run in runs:
        pieces = [sheet.blocks[index] for index in run]
        lines = tuple(number for piece in pieces for number in piece.lines)
        joints[run.start] = (run.stop, make_block(joined(it.text for it in pieces), lines))
    sheet.join(joints)


def _runs(sheet: Sheet) -> Iterator[range]:
    """Rows of open blocks that are one paragraph."""
    told = False  # whether running text began above
    skip = -1
    for index in sheet.still_open():
        if index < skip:
            continue
        block = sheet.blocks[index]
        end = _end(sheet, index, told=told) if not block.stops else index + 1
        if end > index + 1:
            yield range(index, end)
            skip = end
        told = told or is_prose(block)


def _end(sheet: Sheet, first: int, *, told: bool) -> int:
    """Where the paragraph ends that is broken behind ``first``; ``first + 1`` if it is not."""
    whole = first + 1
    if not _is_plain(sheet, first) or not _begins(sheet.blocks[first], told=told):
        return whole
    for index in range(first + 1, min(first + MOST_PIECES, len(sheet.blocks))):
        if not _is_plain(sheet, index) or not _joins(sheet, index):
            return whole
        if sheet.blocks[index].stops:
            pieces = sheet.blocks[first : index + 1]
            return index + 1 if _are_prose(pieces) else whole
    return whole


def _begins(block: Block, *, told: bool) -> bool:
    """Above the story a title may stand over a line that goes on from it."""
    text = block.fold
    if text[0].islower() or text.endswith(ENDS) or len(text) > LONGEST:
        return False
    fewest = FEWEST_IN_LIST if text.endswith(",") else FEWEST_WORDS
    return _ends_in(text, LEANS) or (told and block.words >= fewest)


def _joins(sheet: Sheet, index: int) -> bool:
    before, block = sheet.blocks[index - 1], sheet.blocks[index]
    text = block.fold
    if before.fold.endswith(ENDS) or len(text) > LONGEST:
        return False
    if before.fold[-1:].isalnum() and text[:2] in INNER_STOPS:
        return True
    if text[0].islower():
        leans = before.fold.endswith(",") or _ends_in(before.fold, LEANS)
        return goes_on(text) or (leans and text.split(" ", 1)[0].islower())
    return _ends_in(before.fold, HANGS) and _is_link(sheet, index)


def goes_on(text: str) -> bool:
    return text[0].islower() and text.split(" ", 1)[0].rstrip(",.") in GOES_ON


def _is_link(sheet: Sheet, index: int) -> bool:
    """Whether a name stands between two pieces: "the" / "Lenn Company" / "are to begin"."""
    block, after = sheet.blocks[index], index + 1
    short = block.words <= LINK_WORDS and not block.stops and block.fold[0].isupper()
    return short and sheet.open(after) and sheet.blocks[after].fold[0].islower()


def _is_plain(sheet: Sheet, index: int) -> bool:
    return sheet.open(index) and index not in sheet.html and index not in sheet.otherwise


def _ends_in(text: str, words: frozenset[str]) -> bool:
    return text.rpartition(" ")[2] in words


def _are_prose(pieces: list[Block]) -> bool:
    if any(_ends_in(piece.fold, LEANS) for piece in pieces[:-1]):
        return True
    return any(piece.words > LONGEST_VERSE for piece in pieces)
