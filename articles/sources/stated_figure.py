"""A figure whose caption and credit the document's format tells apart."""

from __future__ import annotations

import re

from articles.sources.block import Block
from articles.sources.grammar.caption_credit import find_credit
from articles.sources.grammar.caption_found import Found
from articles.sources.grammar.caption_labels import unlabelled, without_buttons
from articles.sources.grammar.credit_line import Attribution, attribute
from articles.sources.grammar.credit_marks import find_mark
from articles.sources.grammar.desk import close_note, cut_notes
from articles.sources.grammar.figures import keep_figure
from articles.sources.lexicon import Lexicon
from articles.sources.sheet import Sheet
from articles.sources.story import Figure
from articles.sources.vocabulary import Role

SENTENCE = re.compile(r"[.!?…][\"'”’)]* +")
SMALL = ("", "-", "–", "and", "for", "via", "of", "the", "de", "von", "van")
PARTS = re.compile(r"[ ,/;]+")
LONGEST = 2_000
LONGEST_CREDIT = 120


def keep_stated_figure(sheet: Sheet, index: int, caption_at: int, credit_at: int) -> None:
    """Keeps the figure in the body at ``index``; -1 for a caption or credit that is not there.

    A caption without a credit of its own may end in one.
    """
    places = [at for at in (caption_at, credit_at) if at >= 0]
    for at in places:
        if sheet.role(at) in (Role.CAPTION, Role.CREDIT) and not close_note(sheet, at):
            cut_notes(sheet, at)
    if sheet.role(credit_at) is Role.NOT_FOR_PUBLICATION:
        credit_at = -1
    lines = tuple(number for at in places for number in sheet.blocks[at].lines)
    block = sheet.blocks[index]
    captioned = sheet.role(caption_at) is Role.CAPTION
    caption = without_buttons(sheet.blocks[caption_at]) if captioned else ""
    if credit_at >= 0:
        credit = sheet.blocks[credit_at]
        attribution = attribute(credit.fold, sheet.lexicon)
        if captioned and (again := _again(sheet.blocks[caption_at], attribution, sheet.lexicon)):
            caption = sheet.blocks[caption_at].printed(again.start, again.end)
            terms = attribution.instructions or again.attribution.instructions
            attribution = attribution._replace(instructions=terms)
        printed = _without_mark(credit)
        keep_figure(sheet, index, caption, printed, attribution, lines, credit)
    elif captioned and (found := find_credit(block.fold, sheet.lexicon)):
        printed = block.printed(found.begins, found.stop)
        caption = block.printed(found.start, found.end)
        keep_figure(sheet, index, caption, printed, found.attribution, lines, block)
    elif captioned and (begins := _marked_tail(block.fold)) >= 0:
        mark = find_mark(block.fold, begins)
        attribution = attribute(block.fold[begins:], sheet.lexicon)
        printed = block.printed(mark.end()) if mark else ""
        caption = block.printed(0, begins).rstrip()
        keep_figure(sheet, index, caption, printed, attribution, lines, block)
    else:
        sheet.body[index] = Figure(
            caption=unlabelled(caption), credit_line="", credits=(), lines=lines
        )


def _again(caption: Block, stated: Attribution, lexicon: Lexicon) -> Found | None:
    """The credit that a caption ends in, if it says what the format states."""
    found = find_credit(caption.fold, lexicon)
    same = found and found.attribution.credits() == stated.credits() != ()
    return found if same else None


def _marked_tail(text: str) -> int:
    """Where a credit begins that a word and a colon say is one, whoever is credited; -1 if none."""
    if ":" not in text or len(text) > LONGEST:
        return -1
    for begins in (0, *(found.end() for found in SENTENCE.finditer(text))):
        mark = find_mark(text, begins)
        if mark and mark[0].rstrip().endswith((":", "：")) and mark["word"]:
            rest = text[mark.end() :]
            if len(rest) <= LONGEST_CREDIT and _names(rest):
                return begins
    return -1


def _names(text: str) -> bool:
    """Somebody, and no sentence."""
    words = PARTS.split(text.strip(" ."))
    return all(word in SMALL or word[0].isupper() or word[0] in "@©" for word in words)


def _without_mark(credit: Block) -> str:
    """A credit line without the "Photograph:" before it; "Courtesy of" is a part of it."""
    mark = find_mark(credit.fold)
    if mark and mark.end() < len(credit.fold) and mark[0][:8].lower() != "courtesy":
        return credit.printed(mark.end())
    return credit.text
