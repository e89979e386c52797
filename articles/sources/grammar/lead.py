"""The first paragraph, and the dateline that it begins with or that stands above it."""

from __future__ import annotations

import re

from articles.sources.grammar.byline import read_byline
from articles.sources.grammar.date_line import date_line
from articles.sources.grammar.dateline import find_dateline
from articles.sources.grammar.dateline_alone import names_place, stands_alone
from articles.sources.grammar.dateline_hints import dateline_hint
from articles.sources.grammar.filed import Filed
from articles.sources.grammar.prose import is_prose, runs_on
from articles.sources.sheet import Sheet
from articles.sources.story import Dateline, Paragraph, Place, Subhead
from articles.sources.vocabulary import Ask, Role

FEWEST_UNSIGNED = 5
# An interview goes on in such lines.
QUESTION = re.compile(r"Q(?:uestion)?[:.] \S", re.IGNORECASE)
ANSWER = re.compile(r"A(?:nswer)?[:.] \S", re.IGNORECASE)
NUMBERED = re.compile(r"\d{1,2}[.)] \S")


def find_lead(sheet: Sheet, start: int) -> int:
    """Where the story begins: at a dateline or running text; else at the first full stop.

    The number of blocks when there is no such place.
    """
    begins = sheet.begins
    for index in sheet.still_open(start):
        if index not in begins:
            begins[index] = _begins(sheet, index)
        if begins[index]:
            return index
    stopped = (index for index in sheet.still_open(start) if sheet.blocks[index].stops)
    return next(stopped, len(sheet.blocks))


def _begins(sheet: Sheet, index: int) -> bool:
    block = sheet.blocks[index]
    filed = find_dateline(block.fold, sheet.lexicon)
    if filed and (filed.proved or filed.named):
        return True
    return (is_prose(block) and not _in_head(sheet, index)) or _is_interview(sheet, index)


def _is_interview(sheet: Sheet, index: int) -> bool:
    after = sheet.blocks[index + 1].fold if index + 1 < len(sheet.blocks) else ""
    return bool(QUESTION.match(sheet.blocks[index].fold) and ANSWER.match(after))


def _in_head(sheet: Sheet, index: int) -> bool:
    text = sheet.blocks[index].fold
    return bool(date_line(text) or read_byline(text, sheet.lexicon))


def mark_lead(sheet: Sheet) -> None:
    """Marks the first paragraph. A dateline counts only there, or alone just above."""
    index = find_lead(sheet, sheet.headline_at + 1)
    index = _short_lead(sheet, index)
    if index == len(sheet.blocks):
        return
    filed = find_dateline(sheet.blocks[index].fold, sheet.lexicon)
    if sheet.told_as(Role.DATELINE) >= 0:
        filed = None
    if filed and len(sheet.blocks[index].fold) <= filed.rest and _counts(sheet, index, filed):
        sheet.mark(index, Role.DATELINE, "dateline-alone")
        _keep(sheet, index, filed)
        index, filed = find_lead(sheet, index + 1), None
    if index == len(sheet.blocks):
        return
    sheet.lead_at = index
    if sheet.open(index - 1) and NUMBERED.match(sheet.blocks[index - 1].fold):
        heading = sheet.blocks[index - 1]
        sheet.mark(index - 1, Role.SUBHEAD, "subhead")
        sheet.body[index - 1] = Subhead(text=heading.text, lines=heading.lines)
    if filed:
        _keep_or_ask(sheet, index, filed)
    elif hint := dateline_hint(sheet.blocks[index].fold, sheet.lexicon):
        printed = sheet.blocks[index].printed(0, hint.end)
        sheet.ask(Ask.DATELINE_CANDIDATE, index, hint.proposal, printed)
        if hint.reporter:
            sheet.ask(Ask.CREDIT_UNCLEAR, index, hint.reporter)
    sheet.mark(index, Role.BODY, "lead-dateline" if index in sheet.dateline_ends else "lead")


def _short_lead(sheet: Sheet, lead: int) -> int:
    """A story may open with short sentences: under the byline the first of them is its lead.

    Above a dateline they are more likely a picture's words: kept in the body, and asked.
    """
    short = sentences_above(sheet, sheet.headline_at + 1, lead)
    if not short:
        return lead
    if sheet.role(short[0] + 1) is Role.CAPTION:
        sheet.ask(Ask.CAPTION_CANDIDATE, short[0])
    if lead == len(sheet.blocks) or not find_dateline(sheet.blocks[lead].fold, sheet.lexicon):
        return short[0]
    for index in short:
        block = sheet.blocks[index]
        sheet.mark(index, Role.BODY, "above-dateline")
        sheet.body[index] = Paragraph(text=block.text, lines=block.lines)
        sheet.ask(Ask.CAPTION_CANDIDATE, index)
    return lead


def sentences_above(sheet: Sheet, start: int, lead: int) -> list[int]:
    """The open sentences above what reads as a lead: under the byline, or else under the headline
    and its standfirst."""
    signed = max((i for i in range(start, lead) if _signs(sheet, i)), default=-1)
    fewest = 2 if signed >= 0 else FEWEST_UNSIGNED
    return [
        index
        for index in sheet.still_open(max(signed + 1, start), lead)
        if _is_sentence(sheet, index) and sheet.blocks[index].words >= fewest
    ]


def _signs(sheet: Sheet, index: int) -> bool:
    return sheet.role(index) is Role.BYLINE or sheet.rule(index) == "names-alone"


def _is_sentence(sheet: Sheet, index: int) -> bool:
    block = sheet.blocks[index]
    return runs_on(block) and any(map(str.isalpha, block.fold)) and block.fold[0] not in "•*·-"


def _keep_or_ask(sheet: Sheet, index: int, filed: Filed) -> None:
    if _counts(sheet, index, filed):
        _keep(sheet, index, filed)
        sheet.dateline_ends[index] = filed.rest
    else:
        proposal = " / ".join(str(place) for place in filed.places)
        sheet.ask(
            Ask.DATELINE_CANDIDATE, index, proposal, sheet.blocks[index].printed(0, filed.end)
        )


def _counts(sheet: Sheet, index: int, filed: Filed) -> bool:
    if filed.proved or names_place(sheet, index, filed.named):
        return True
    return filed.certain and stands_alone(sheet, index, filed)


def _keep(sheet: Sheet, index: int, filed: Filed) -> None:
    block = sheet.blocks[index]
    places = tuple(
        Place(city=block.spelt(place.city), region=block.spelt(place.region))
        for place in filed.places
    )
    sheet.dateline = Dateline(
        printed=block.printed(0, filed.end), places=places, agency=filed.agency, date=filed.date
    )
