"""The headline: the first block that reads as a title, and the label above it."""

from __future__ import annotations

import re

from articles.sources.block import Block
from articles.sources.grammar.bare_byline import names_alone
from articles.sources.grammar.byline import is_byline, read_foreign_byline
from articles.sources.grammar.date_line import date_line
from articles.sources.grammar.dateline import find_dateline
from articles.sources.grammar.part_byline import first_signers
from articles.sources.grammar.phrases import LISTS
from articles.sources.grammar.prose import is_prose, reads_as_title
from articles.sources.sheet import Sheet
from articles.sources.vocabulary import Ask, Role

SEARCHED = 40
GLUED = re.compile(r"(?<=[a-z])(?=[A-Z])")
KICKER_WORDS = 4
BYLINE_WITHIN = 3
LONGEST_STOPPED = 140
# A label that no table has, and the least of a headline under it.
LABEL_WORDS = 3
TITLE_WORDS = 5


def mark_headline(sheet: Sheet) -> None:
    """Marks navigation, kicker and headline; no title before the story begins means a question."""
    mark_navigation(sheet)
    if sheet.headline_at >= 0:
        return
    titles = _titles(sheet) or _above_byline(sheet)
    told = sheet.told_as(Role.HEADLINE)
    if told >= 0 and not (titles and titles[0] < told):
        sheet.headline_at = told
        return
    if not titles:
        if sheet.blocks:
            sheet.ask(Ask.NO_HEADLINE, 0, text="")
        return
    while len(titles) > 1 and _is_kicker(sheet, titles):
        _mark_kicker(sheet, titles[0])
        titles = titles[1:]
    at = _last_copy(sheet, titles[0])
    sheet.headline_at = at
    sheet.mark(at, Role.HEADLINE, "headline")


def _above_byline(sheet: Sheet) -> list[int]:
    """A headline that ends in a full stop: the first block, with the byline close under it."""
    opened = list(sheet.still_open(0, SEARCHED))[: BYLINE_WITHIN + 1]
    if not opened or len(sheet.blocks[opened[0]].fold) > LONGEST_STOPPED:
        return []
    signed = any(is_byline(sheet.blocks[index], sheet.lexicon) for index in opened[1:])
    first = sheet.blocks[opened[0]].fold
    dated = find_dateline(first, sheet.lexicon) or date_line(first)
    return opened[:1] if signed and not dated else []


def _titles(sheet: Sheet) -> list[int]:
    """The open blocks before the story begins that may be titles, in order."""
    titles: list[int] = []
    for index in sheet.still_open(0, SEARCHED):
        block = sheet.blocks[index]
        if _begins_story(block, sheet):
            break
        if sheet.lexicon.is_agency(block.fold) and titles:
            continue
        if sheet.lexicon.is_agency(block.fold):
            sheet.mark(index, Role.FURNITURE, "site-name")
        elif reads_as_title(block) and not date_line(block.fold) and not _signs(sheet, index):
            titles.append(index)
        if len(titles) == 5:
            break
    return titles


def _signs(sheet: Sheet, index: int) -> bool:
    """A byline on its own evidence, though not all of it may be understood."""
    block, lexicon = sheet.blocks[index], sheet.lexicon
    text, below = block.fold, sheet.blocks[index + 1 : index + 6]
    known = is_byline(block, lexicon) or first_signers(text, lexicon)
    return bool(known or read_foreign_byline(text, lexicon, " ".join(it.fold for it in below)))


def _begins_story(block: Block, sheet: Sheet) -> bool:
    if block.fold.endswith(("?", "!", "?'", "!'")) and not _several_sentences(block.fold):
        return False
    return is_prose(block) or find_dateline(block.fold, sheet.lexicon) is not None


def _several_sentences(text: str) -> bool:
    return len(text) > 140 or ". " in text or "? " in text


def _is_kicker(sheet: Sheet, titles: list[int]) -> bool:
    """A listed label; or a few words directly above a title at least twice as long.

    Such a headline with a standfirst under it looks the same, so what no table has is asked.
    """
    first, following = sheet.blocks[titles[0]], sheet.blocks[titles[1]]
    if _is_label(first.fold, sheet) or _is_first_of_two(sheet, titles):
        return True
    if first.words > LABEL_WORDS or following.words < TITLE_WORDS:
        return False
    if first.stops or following.stops or names_alone(following.fold, sheet.lexicon):
        return False
    directly = not any(sheet.still_open(titles[0] + 1, titles[1]))
    followed = any(sheet.still_open(titles[1] + 1))
    return directly and followed and len(following.fold) >= 2 * len(first.fold)


def _is_first_of_two(sheet: Sheet, titles: list[int]) -> bool:
    """A section and a topic on lines of their own, directly above a title longer than both."""
    if len(titles) < 3 or titles[1] != titles[0] + 1 or titles[2] != titles[0] + 2:
        return False
    first, second, title = (sheet.blocks[index] for index in titles[:3])
    labels = first.words + second.words <= LABEL_WORDS and not (first.stops or second.stops)
    return labels and title.words >= 2 * TITLE_WORDS - LABEL_WORDS and not title.stops


def _is_label(text: str, sheet: Sheet) -> bool:
    """A section or kicker, or several glued by copying ("Local NewsNews")."""
    if text.count(" ") >= KICKER_WORDS:
        return False
    if text.endswith((" News", " NEWS")):
        return True
    parts = [text] if sheet.lexicon.is_kicker(text) else GLUED.split(text)
    return all(sheet.lexicon.is_kicker(part) for part in parts)


def _mark_kicker(sheet: Sheet, index: int) -> None:
    sheet.kicker = sheet.kicker or sheet.blocks[index].text
    listed = _is_label(sheet.blocks[index].fold, sheet)
    sheet.mark(index, Role.KICKER, "kicker" if listed else "kicker-by-place")
    if not listed:
        sheet.ask(Ask.UNKNOWN_LINE, index, proposal=Role.KICKER.value)


def _last_copy(sheet: Sheet, first: int) -> int:
    """A title printed again before the story (page title, then headline): the last one counts."""
    title = sheet.blocks[first].fold.casefold()
    copies = [first]
    for index in sheet.still_open(first + 1, SEARCHED):
        block = sheet.blocks[index]
        if _begins_story(block, sheet):
            break
        if block.fold.casefold() == title:
            copies.append(index)
    for index in copies[:-1]:
        sheet.mark(index, Role.DUPLICATE, "headline-again")
    for index in sheet.still_open(first + 1, copies[-1]):
        if sheet.rule(index - 1) in LISTS:
            break
        if _is_label(sheet.blocks[index].fold, sheet):
            _mark_kicker(sheet, index)
    return copies[-1]


def mark_navigation(sheet: Sheet) -> None:
    """Names of sections in a row, or beside other navigation: a page's menu."""
    run: list[int] = []
    for index, block in enumerate(sheet.blocks):
        if sheet.open(index) and block.words < 4 and sheet.lexicon.is_section(block.fold):
            run.append(index)
        elif run and sheet.rule(index) not in ("picture-label", "time-ago", "subscription"):
            _mark_menu(sheet, run)
            run = []
    _mark_menu(sheet, run)


def _is_above_headline(sheet: Sheet, index: int) -> bool:
    """A section under a page's navigation, before any running text: the story's kicker."""
    if not sheet.open(index + 1) or any(map(is_prose, sheet.blocks[:index])):
        return False
    following = sheet.blocks[index + 1]
    if sheet.lexicon.is_kicker(following.fold) and not sheet.lexicon.is_section(following.fold):
        return True
    return following.words >= TITLE_WORDS and reads_as_title(following)


def _mark_menu(sheet: Sheet, run: list[int]) -> None:
    if len(run) == 1 and _is_above_headline(sheet, run[0]):
        return
    if len(run) > 1 or (run and sheet.role(run[0] - 1) is Role.FURNITURE):
        for index in run:
            sheet.mark(index, Role.FURNITURE, "section-names")
