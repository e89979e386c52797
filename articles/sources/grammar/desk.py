"""Copy that is killed or held, and notes from desk to desk in it: none of it is for readers."""

from __future__ import annotations

from articles.sources.block import LONGEST_SEARCHED, Block, make_block
from articles.sources.grammar.desk_words import (
    AT_TAIL,
    BRACKETED,
    DOUBTFUL,
    FORBIDS,
    KILLS,
    NOT_FINISHED,
    NOTE,
    NOTICE,
    OF_DESKS,
    OPENINGS,
    QUERY,
    QUERY_OPENINGS,
    SAYS_NOTE,
    SLUGGED,
    TAKES_BACK,
    TO_EDITORS,
    UNFINISHED,
    WRAPPED,
    WRAPS,
)
from articles.sources.grammar.embargo import forget_title
from articles.sources.grammar.hints import has_any
from articles.sources.grammar.notice_titles import behind_order, is_title, may_be_title
from articles.sources.grammar.prose import is_prose
from articles.sources.grammar.wire import NOT_PUBLIC
from articles.sources.sheet import Sheet
from articles.sources.vocabulary import Ask, Role

TITLES = (Role.HEADLINE, Role.STANDFIRST, Role.KICKER, Role.BYLINE)
# What readers see of a story, where a note that was not sure must be asked.
SHOWN = (*TITLES, Role.BODY, Role.SUBHEAD, Role.PULL_QUOTE, Role.UNKNOWN)
# Shorter ones are handling words, as "Eds: Adds quotes".
HANDLING_WORDS = 14
# A line that begins with no word of a notice has one of these, if it has a notice in it.
HINTS = ("[", "(", "KILL", "HOLD", "WITHDRAWAL")
LONGEST_SLUG = 120
LONGEST_WRAPPED = 1_000
FEWEST_WRAPPED = 5
DOUBTED_WORDS = 12
DOUBTED_BLOCKS = 8
HELD = "says in its text that it must not be used"
UNFINISHED_COPY = "says in its text that it is not finished"
MAY_BE_NOTES = "may have notes in it that are not for readers"


def mark_desk(sheet: Sheet) -> None:
    in_head, kill = True, -1
    for index in sheet.still_open_or(TITLES):
        block = sheet.blocks[index]
        if not block.searched:
            in_head = False
            continue
        opens = block.opening in OPENINGS
        if opens and in_head and kill < 0 and KILLS.match(block.fold) and is_notice(block.fold):
            kill = index
        if opens or block.fold[:1] in WRAPS or has_any(block.fold, HINTS):
            _mark(sheet, index, block, in_head)
        in_head = in_head and not (sheet.open(index) and is_prose(block))
    if kill >= 0:
        _take_back(sheet, kill)


def _take_back(sheet: Sheet, kill: int) -> None:
    """What a notice that kills a story says of it is not the story."""
    for index in list(sheet.still_open(kill)):
        block = sheet.blocks[index]
        if block.searched and TAKES_BACK.search(block.fold):
            _close(sheet, index)


def _mark(sheet: Sheet, index: int, block: Block, in_head: bool) -> None:
    text = block.fold
    if in_head and may_be_title(text):
        return
    if in_head and (title := behind_order(text)) > 0:
        sheet.hold_back(HELD)
        sheet.rewrite(index, make_block(block.printed(title), block.lines))
        sheet.html.pop(index, None)
        return
    wrapped = is_wrapped(text)
    inner = text.strip(WRAPS) if wrapped else text
    if not in_head and NOT_PUBLIC.match(text) and not text.isupper():
        return  # an agency's notes behind the story do not stop it
    if is_notice(inner):
        _close(sheet, index)
        sheet.hold_back(HELD)
    elif NOTE.match(inner) or (wrapped and OF_DESKS.search(inner)):
        _close(sheet, index)
        if FORBIDS.search(text):
            sheet.hold_back(HELD)
        elif NOT_FINISHED.match(inner):
            sheet.hold_back(UNFINISHED_COPY)
    elif TO_EDITORS.match(text) and (block.words > HANDLING_WORDS or FORBIDS.search(text)):
        _close(sheet, index)
        if FORBIDS.search(text):
            sheet.hold_back(HELD)
    elif sheet.open(index) or sheet.role(index) is Role.HEADLINE:
        cut_notes(sheet, index)


def close_note(sheet: Sheet, index: int) -> bool:
    """Keeps what a format states from readers if all of it is a note in brackets."""
    text = sheet.blocks[index].fold
    inner = text.strip(WRAPS)
    forbids = is_notice(inner)
    note = is_wrapped(text) and bool(NOTE.match(inner) or OF_DESKS.search(inner))
    if forbids:
        sheet.hold_back(HELD)
    if note or forbids:
        sheet.marks[index] = (Role.NOT_FOR_PUBLICATION, "desk-notes")
        sheet.hold_back(MAY_BE_NOTES)
    return note or forbids


def is_notice(text: str) -> bool:
    short = len(text) <= LONGEST_SLUG
    return bool(NOTICE.match(text) or (short and SLUGGED.search(text)))


def is_wrapped(text: str) -> bool:
    return len(text) <= LONGEST_WRAPPED and text[:1] in WRAPS and bool(WRAPPED.match(text))


def _close(sheet: Sheet, index: int) -> None:
    if sheet.role(index) is not None:
        forget_title(sheet, index)
    sheet.mark(index, Role.NOT_FOR_PUBLICATION, "desk-notes")


def cut_notes(sheet: Sheet, index: int) -> None:
    """Takes a note in brackets out of its paragraph; the desk decides about the rest."""
    block = sheet.blocks[index]
    if not has_any(block.text, ("[", "(")):
        return
    text = block.text
    for found in reversed(list(BRACKETED.finditer(text))):
        at_tail = (
            found[0][0] == "["
            and not any(map(str.isalnum, text[found.end() :]))
            and AT_TAIL.search(found[0])
        )
        if SAYS_NOTE.match(found[0]) or at_tail:
            text = f"{text[: found.start()].rstrip()}{text[found.end() :]}"
    if text != block.text and text.strip():
        sheet.ask(Ask.UNKNOWN_LINE, index, proposal=text.strip())
        sheet.hold_back(MAY_BE_NOTES)
        sheet.rewrite(index, make_block(text, block.lines))
        sheet.html.pop(index, None)


def ask_about_notes(sheet: Sheet) -> None:
    """What may be a note, or a headline in capitals: it stands, and the story is held back."""
    for index, block in sheet.of_roles(SHOWN):
        if _doubted(index, block):
            sheet.ask(Ask.UNKNOWN_LINE, index, proposal=Role.NOT_FOR_PUBLICATION.value)
            sheet.hold_back(MAY_BE_NOTES)


def _doubted(index: int, block: Block) -> bool:
    text = block.fold
    if len(text) > LONGEST_SEARCHED:
        return False
    if index < DOUBTED_BLOCKS and block.words <= DOUBTED_WORDS and DOUBTFUL.match(text):
        return not is_title(text)
    if "TK" in text and UNFINISHED.search(text):
        return True
    if block.opening in QUERY_OPENINGS and QUERY.match(text):
        return True
    return block.words >= FEWEST_WRAPPED and is_wrapped(text)
