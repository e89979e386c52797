"""A read sheet becomes a story: the parts, and the account of every line."""

from __future__ import annotations

from collections.abc import Sequence

from articles.sources.lines import SourceLine
from articles.sources.sheet import Sheet
from articles.sources.story import Line, Story
from articles.sources.vocabulary import Role, Work

# dpa ends a headline with an equals sign.
WIRE_END = " ="


def assemble(
    sheet: Sheet, lines: Sequence[SourceLine], *, encoding: str, reader: str, language: str
) -> Story:
    """``lines`` are those that the sheet's blocks name, and may be more."""
    signed_first = sorted(sheet.credits, key=lambda credit: credit.work is not Work.AUTHOR)
    return Story(
        headline=_headline(sheet).rstrip(WIRE_END),
        body=tuple(sheet.body[index] for index in sorted(sheet.body)),
        lines=tuple(_lines(sheet, lines)),
        encoding=encoding,
        reader=reader,
        kicker=sheet.kicker,
        standfirst="\n".join(sheet.standfirst),
        byline="\n".join(sheet.byline),
        dateline=sheet.dateline,
        contributor_line="\n".join(sheet.contributor_lines),
        credits=tuple(signed_first),
        corrections=tuple(sheet.corrections),
        published=sheet.published,
        updated=sheet.updated,
        embargo=sheet.embargo,
        language=language,
        hold="; it ".join(sheet.holds),
        questions=tuple(dict.fromkeys(sorted(sheet.questions, key=lambda asked: asked.line))),
    )


def _headline(sheet: Sheet) -> str:
    if sheet.headline_at < 0:
        return ""
    block = sheet.blocks[sheet.headline_at]
    return block.printed(*sheet.headline_span).strip() if sheet.headline_span else block.text


def _lines(sheet: Sheet, lines: Sequence[SourceLine]) -> list[Line]:
    """The account: every line that is not blank, with the role and rule of its block."""
    account = []
    numbered = {line.number: line for line in lines}
    for index, block in enumerate(sheet.blocks):
        role, rule = sheet.marks[index] or (Role.UNKNOWN, "unknown")
        for number in block.lines:
            line = numbered[number]
            account.append(
                Line(
                    number=number,
                    start=line.start,
                    end=line.end,
                    text=line.text,
                    role=role,
                    rule=rule,
                )
            )
    return account
