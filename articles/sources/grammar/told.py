"""Lines whose role an editor told: marked first, so that the other steps read around them."""

from __future__ import annotations

from collections.abc import Callable

from articles.sources.grammar.body import keep_paragraph
from articles.sources.grammar.contributors import read_contributors
from articles.sources.grammar.corrections import correction_kind
from articles.sources.grammar.credits import keep_credits
from articles.sources.grammar.date_line import date_line
from articles.sources.grammar.dateline import find_dateline
from articles.sources.grammar.dates import day_of
from articles.sources.grammar.moments import keep_date
from articles.sources.grammar.signed_for import keep_stated_byline
from articles.sources.grammar.told_figures import keep_told_caption, keep_told_credit
from articles.sources.sheet import Sheet
from articles.sources.story import Correction, Dateline, Place, PullQuote, Subhead
from articles.sources.told import numbered
from articles.sources.vocabulary import Ask, Role


def mark_told(sheet: Sheet) -> None:
    told = sheet.lexicon.told
    if not told:
        return
    if not sheet.told:  # a structured document: each piece is a line of its own
        keys = numbered(block.text for block in sheet.blocks)
        blocks = zip(sheet.blocks, keys, strict=True)
        sheet.told = {block.lines[0]: told[key] for block, key in blocks if key in told}
    found = [
        (index, sheet.told[block.lines[0]])
        for index, block in enumerate(sheet.blocks)
        if block.lines[0] in sheet.told
    ]
    for index, role in found:
        forget(sheet, index)
        sheet.marks[index] = (role, "told")
    for index, role in found:
        if role in APART:
            APART[role](sheet, index)


def forget(sheet: Sheet, index: int) -> None:
    """What the document's format had said of it."""
    block, role = sheet.blocks[index], sheet.role(index)
    sheet.body.pop(index, None)
    sheet.otherwise.pop(index, None)
    sheet.questions = [it for it in sheet.questions if it.line not in block.lines]
    for texts in (sheet.standfirst, sheet.byline, sheet.contributor_lines):
        if role in (Role.STANDFIRST, Role.BYLINE, Role.CONTRIBUTORS) and block.text in texts:
            texts.remove(block.text)
    if role in (Role.BYLINE, Role.CONTRIBUTORS):
        sheet.credits = [it for it in sheet.credits if (it.name or it.agency) not in block.text]
    if role is Role.KICKER and sheet.kicker == block.text:
        sheet.kicker = ""
    if sheet.headline_at == index:
        sheet.headline_at = -1


def take_told_headline(sheet: Sheet) -> None:
    """Last of all: what the reader took for the headline shows where the story begins."""
    told, found = sheet.told_as(Role.HEADLINE), sheet.headline_at
    if told < 0:
        return
    sheet.headline_at = told
    settled = (Ask.NO_HEADLINE, Ask.WHICH_HEADLINE)
    sheet.questions = [it for it in sheet.questions if it.kind not in settled]
    if found >= 0 and sheet.rule(found) != "told":
        sheet.marks[found] = (Role.UNKNOWN, "unknown")
        sheet.ask(Ask.UNKNOWN_LINE, found)


def _pull_quote(sheet: Sheet, index: int) -> None:
    block = sheet.blocks[index]
    sheet.body[index] = PullQuote(text=block.text, lines=block.lines)


def _date(sheet: Sheet, index: int) -> None:
    found = date_line(sheet.blocks[index].fold)
    if found:
        keep_date(sheet, index, found, "told")
    else:
        sheet.ask(Ask.DATE_UNCLEAR, index)


def _kicker(sheet: Sheet, index: int) -> None:
    sheet.kicker = sheet.blocks[index].text


def _standfirst(sheet: Sheet, index: int) -> None:
    sheet.standfirst.append(sheet.blocks[index].text)


def _dateline(sheet: Sheet, index: int) -> None:
    """Alone in its line, or with the first paragraph behind it."""
    block = sheet.blocks[index]
    filed = find_dateline(block.fold, sheet.lexicon)
    if filed is None:
        sheet.dateline = Dateline(printed=block.text.rstrip(" —–-:"), places=())
        return
    places = tuple(
        Place(city=block.spelt(it.city), region=block.spelt(it.region)) for it in filed.places
    )
    printed = block.printed(0, filed.end)
    sheet.dateline = Dateline(printed=printed, places=places, agency=filed.agency, date=filed.date)
    if len(block.fold) > filed.rest:
        sheet.dateline_ends[index] = filed.rest
        keep_paragraph(sheet, index)


def _subhead(sheet: Sheet, index: int) -> None:
    block = sheet.blocks[index]
    sheet.body[index] = Subhead(text=block.text, lines=block.lines)


def _contributors(sheet: Sheet, index: int) -> None:
    block = sheet.blocks[index]
    sheet.contributor_lines.append(block.text)
    named = read_contributors(block.fold, sheet.lexicon)
    if named:
        keep_credits(sheet, index, named.credits, clear=named.clear)
    else:
        sheet.ask(Ask.CREDIT_UNCLEAR, index)


def _correction(sheet: Sheet, index: int) -> None:
    block = sheet.blocks[index]
    kind = correction_kind(block.fold[:200].lower()) or "correction"
    day = day_of(block.fold[:160])
    sheet.corrections.append(Correction(kind=kind, text=block.text, lines=block.lines, date=day))


APART: dict[Role, Callable[[Sheet, int], None]] = {
    Role.KICKER: _kicker,
    Role.STANDFIRST: _standfirst,
    Role.BYLINE: keep_stated_byline,
    Role.DATE: _date,
    Role.DATELINE: _dateline,
    Role.BODY: keep_paragraph,
    Role.SUBHEAD: _subhead,
    Role.PULL_QUOTE: _pull_quote,
    Role.CAPTION: keep_told_caption,
    Role.CREDIT: keep_told_credit,
    Role.CONTRIBUTORS: _contributors,
    Role.CORRECTION: _correction,
}
