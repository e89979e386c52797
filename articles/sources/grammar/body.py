"""The rest: paragraphs and subheads of the story, and what nobody could name."""

from __future__ import annotations

import re

from articles.sources.block import Block, glued_tail
from articles.sources.grammar.picture_tails import ends_as_picture
from articles.sources.grammar.prose import LONGEST_HEADING, runs_on
from articles.sources.inline import without_beginning
from articles.sources.sheet import Sheet
from articles.sources.story import Paragraph, Subhead
from articles.sources.vocabulary import Ask, Role

# "The crew celebrate. Tom Reilly": a full stop inside a line without one is no subhead's.
TWO_SENTENCES = re.compile(r"[^\W\d_]{4}[.?!][\"')]* [A-Z\"'(]")
SCORE = re.compile(r"[^:\d]{3,30}: [^:\d]{0,30}\d{1,3} ?[-–] ?\d{1,3}\b[^:]{0,40}")
MOST_SCORE_WORDS = 10
SENTENCE_WORDS = 6
PICTURED = re.compile(
    r"\((?:pictured|above|below|left|right|inset)\b|\bphoto(?:graph)?s? by\b", re.IGNORECASE
)
HEAD = (Role.HEADLINE, Role.KICKER, Role.STANDFIRST, Role.BYLINE, Role.DATE, Role.DATELINE)


def keep_long_blocks(sheet: Sheet) -> None:
    """A page without line ends is kept whole as text: no pattern is run over it."""
    for index, block in enumerate(sheet.blocks):
        if not block.searched:
            sheet.mark(index, Role.BODY, "body-long")
            keep_paragraph(sheet, index)


def mark_body(sheet: Sheet) -> None:
    begins = _begins(sheet)
    for index, block in enumerate(sheet.blocks):
        if sheet.marks[index] is not None:
            if index == sheet.lead_at:
                keep_paragraph(sheet, index)
            continue
        if index < begins or sheet.lead_at < 0:
            _leave(sheet, index)
        elif sheet.lexicon.is_agency(block.fold):
            sheet.mark(index, Role.CREDIT, "credit-alone")
            sheet.ask(Ask.CREDIT_UNCLEAR, index)
        elif not _is_score(block) and _is_subhead(sheet, index):
            sheet.mark(index, Role.SUBHEAD, "subhead")
            sheet.body[index] = Subhead(text=block.text, lines=block.lines)
        elif _is_score(block) or runs_on(block) or _body_follows(sheet, index):
            sheet.mark(index, Role.BODY, "body")
            keep_paragraph(sheet, index)
        else:
            _leave(sheet, index)


def _is_score(block: Block) -> bool:
    """ "Half-time: 2-0": a line of the report, and no heading."""
    return block.words <= MOST_SCORE_WORDS and bool(SCORE.fullmatch(block.fold))


def _begins(sheet: Sheet) -> int:
    """At the lead; or above it, where an editor said of running text that it is none."""
    told = (i for i in range(sheet.lead_at) if sheet.rule(i) == "told" and i > sheet.headline_at)
    text = (i for i in told if sheet.role(i) not in HEAD and runs_on(sheet.blocks[i]))
    return next(text, sheet.lead_at)


def _leave(sheet: Sheet, index: int) -> None:
    sheet.mark(index, Role.UNKNOWN, "unknown")
    sheet.ask(Ask.UNKNOWN_LINE, index)


def keep_paragraph(sheet: Sheet, index: int) -> None:
    block = sheet.blocks[index]
    start = sheet.dateline_ends.get(index, 0)
    text, html = block.printed(start), sheet.html.get(index, "")
    if html and start:
        html = without_beginning(html, len(block.text) - len(text))
    sheet.body[index] = Paragraph(text=text, lines=block.lines, html=html)


def _is_subhead(sheet: Sheet, index: int) -> bool:
    """Short, without a full stop (a question may end in its mark), and the story follows."""
    block = sheet.blocks[index]
    if len(block.fold) > LONGEST_HEADING:
        return False
    if runs_on(block) or not _body_follows(sheet, index):
        return False
    if _is_cut(sheet, index):
        return False
    several = block.words >= SENTENCE_WORDS and TWO_SENTENCES.search(block.fold)
    pictured = PICTURED.search(block.fold) or ends_as_picture(block.fold, sheet.lexicon)
    if several or pictured:
        sheet.ask(Ask.CAPTION_CANDIDATE, index)
        return False
    return True


def _body_follows(sheet: Sheet, index: int) -> bool:
    """Whether running text is next, but for pictures, furniture and one more heading."""
    headings = 0
    for after in range(index + 1, min(index + 6, len(sheet.blocks))):
        if sheet.marks[after] is None or sheet.rule(after) == "told":  # which changes no other
            if headings or runs_on(sheet.blocks[after]):
                return runs_on(sheet.blocks[after])
            headings += 1
            continue
        if sheet.role(after) is Role.BODY:
            return True
        if sheet.role(after) not in (Role.CAPTION, Role.CREDIT, Role.FURNITURE, Role.DUPLICATE):
            return False
    return False


def _is_cut(sheet: Sheet, index: int) -> bool:
    """A paragraph that a link cut in two: the next line goes on with a small letter or a comma."""
    after = index + 1
    if not sheet.open(after) or not sheet.blocks[index].fold[0].isalnum():
        return False
    following = sheet.blocks[after]
    if not (following.fold[0].islower() or following.fold[0] in ",;"):
        return False
    joint = "" if following.fold[0] in ",;" else " "
    proposal = f"{sheet.blocks[index].text}{joint}{following.text}"
    sheet.ask(Ask.UNKNOWN_LINE, index, proposal)
    return True


def ask_about_glued_tails(sheet: Sheet) -> None:
    """Page furniture that ran into a paragraph stays there until the desk takes it out."""
    for index, block in enumerate(sheet.blocks):
        if block.searched and isinstance(sheet.body.get(index), Paragraph):
            found = glued_tail(block.fold)
            if found:
                tail = block.printed(found.start("tail"))
                sheet.ask(Ask.UNKNOWN_LINE, index, Role.FURNITURE.value, tail)
