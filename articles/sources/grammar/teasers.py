"""Lists of other stories: under "Related", "Most read", "Trending", and in rows of links.

A list ends where the story goes on: at a long paragraph, or at two paragraphs in a row.
"""

from __future__ import annotations

import re

from articles.sources.block import Block
from articles.sources.grammar.names import is_name
from articles.sources.grammar.phrases import LISTS
from articles.sources.grammar.prose import is_prose, runs_on
from articles.sources.sheet import Sheet
from articles.sources.vocabulary import Ask, Role

LONG_PARAGRAPH = 30
LINK_WORDS = 5
LONGEST_BOX = 12
# A row's last line is a subhead, unless it has as many words as only headlines have.
LINK_AT_END_WORDS = 10
LABEL_WORDS = 6
SENTENCE_MARKS = re.compile("[。：，！？（）]")
TWO_SENTENCES = re.compile(r"[^\W\d_]{3}[.?!][\"')]* [A-Z\"'(]|,\" (?:said|says)\b")
ENDS = (Role.CAPTION, Role.CONTRIBUTORS, Role.CORRECTION, Role.HEADLINE, Role.DATELINE, Role.BYLINE)
CALLS_ON = re.compile(r"^(?:scroll to continue|click here to) ?", re.MULTILINE)
WATCH = re.compile(r"(?:watch|listen|video|live) ?\|", re.IGNORECASE)


def mark_lists(sheet: Sheet) -> None:
    listing = False
    for index, block in enumerate(sheet.blocks):
        mark = sheet.marks[index]
        rule = mark[1] if mark else ""
        if rule == "list-end":
            listing = False
            continue
        if rule in LISTS or ("|" in block.fold[:12] and WATCH.match(block.fold[:12])):
            listing = sheet.open(index) or sheet.role(index) is Role.FURNITURE
            continue
        if not listing:
            continue
        if not sheet.open(index):
            listing = sheet.role(index) not in ENDS and index != sheet.lead_at
            continue
        if _goes_on(sheet, index):
            listing = False
            continue
        if is_prose(block):
            sheet.ask(Ask.UNKNOWN_LINE, index, "furniture")
        sheet.mark(index, Role.FURNITURE, "teaser")


def mark_last_list(sheet: Sheet) -> None:
    """Titles and by-lines under the last heading of a list, where no text follows them."""
    heads = [at for at, mark in enumerate(sheet.marks) if mark and mark[1] in LISTS]
    tail = list(sheet.still_open(heads[-1] + 1)) if heads else []
    if not any(is_prose(sheet.blocks[index]) for index in tail):
        for index in tail:
            sheet.mark(index, Role.FURNITURE, "teaser")


def _goes_on(sheet: Sheet, index: int) -> bool:
    block = sheet.blocks[index]
    if not (block.stops or len(block.fold) > 200) or not is_prose(block):
        return block.fold[:1] in "\"'" and block.stops and block.words > 6
    if block.words >= LONG_PARAGRAPH or (block.stops and TWO_SENTENCES.search(block.fold)):
        return True
    after = index + 1
    if after >= len(sheet.blocks):
        return False
    return sheet.open(after) and is_prose(sheet.blocks[after])


def mark_promotions(sheet: Sheet) -> None:
    """Boxes for newsletters: between "skip past" and "after newsletter promotion", and a
    sentence between two invitations to sign up."""
    begins = -1
    if not any(mark and mark[1] == "subscription" for mark in sheet.marks):
        return
    for index, block in enumerate(sheet.blocks):
        mark = sheet.marks[index]
        if not mark or mark[1] != "subscription":
            if sheet.rule(index - 1) == sheet.rule(index + 1) == "subscription":
                sheet.mark(index, Role.FURNITURE, "promotion-box")
            continue
        low = block.fold[:60].lower()
        if low.startswith("skip ") and "promotion" in low:
            begins = index
        elif begins >= 0 and low.startswith("after ") and index - begins < LONGEST_BOX:
            for inside in sheet.still_open(begins, index):
                sheet.mark(inside, Role.FURNITURE, "promotion-box")


def mark_link_rows(sheet: Sheet) -> None:
    """Rows of headings in the running text: the last may be a subhead, the long ones are links."""
    run: list[int] = []
    calls_on = bool(CALLS_ON.search(sheet.low))
    for index in range(sheet.lead_at + 1, len(sheet.blocks) + 1):
        if sheet.open(index) and not runs_on(sheet.blocks[index]):
            run.append(index)
            continue
        if run and sheet.role(index) not in (Role.CAPTION, Role.CREDIT):
            _mark_row(sheet, run, index, calls_on=calls_on)
        run = []


def _mark_row(sheet: Sheet, run: list[int], following: int, *, calls_on: bool) -> None:
    story_follows = sheet.open(following) or sheet.role(following) in (Role.BODY, Role.EMBED)
    if not story_follows:
        if len(run) > 1 and all(_is_label(sheet.blocks[i]) for i in run):
            _mark_all(sheet, run, "topic-labels")
        return
    if len(run) < 2:
        if calls_on:
            _mark_teaser(sheet, run[0])
        return
    last = sheet.blocks[run[-1]].fold
    if is_name(last) and len(run) == 2:
        _mark_all(sheet, run, "teaser-signed")
        sheet.ask(Ask.UNKNOWN_LINE, run[0], "furniture")
        return
    all_links = sheet.blocks[run[-1]].words >= LINK_AT_END_WORDS
    for index in run if all_links else run[:-1]:
        if all_links or sheet.blocks[index].words >= LINK_WORDS:
            sheet.mark(index, Role.FURNITURE, "link-in-text")
            sheet.ask(Ask.UNKNOWN_LINE, index, "furniture")


def _mark_teaser(sheet: Sheet, index: int) -> None:
    """A line in capitals on a page that calls its readers on (Fox); it may be a subhead: asked."""
    block = sheet.blocks[index]
    if block.fold.isupper() and block.words >= LINK_WORDS:
        sheet.mark(index, Role.FURNITURE, "link-in-text")
        sheet.ask(Ask.UNKNOWN_LINE, index, "subhead")


def _is_label(block: Block) -> bool:
    """Of scripts that do without spaces no words can be counted: marks of sentences tell."""
    return block.words <= LABEL_WORDS and not SENTENCE_MARKS.search(block.fold)


def _mark_all(sheet: Sheet, run: list[int], rule: str) -> None:
    for index in run:
        sheet.mark(index, Role.FURNITURE, rule)
