"""The reader of plain text: decoded, split into blocks, read by the grammar, added up."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from articles.sources.blocks import make_blocks
from articles.sources.decoding import decode
from articles.sources.errors import DocumentRefused
from articles.sources.grammar.bio import mark_bios
from articles.sources.grammar.body import keep_long_blocks, mark_body
from articles.sources.grammar.captions import (
    ask_for_captions,
    mark_captions,
    mark_labelled_captions,
)
from articles.sources.grammar.contributors import mark_contributors
from articles.sources.grammar.corrections import mark_corrections
from articles.sources.grammar.credit_only import mark_credit_lines
from articles.sources.grammar.duplicates import mark_duplicates
from articles.sources.grammar.embargo import mark_embargo
from articles.sources.grammar.embeds import mark_embeds
from articles.sources.grammar.furniture import mark_furniture
from articles.sources.grammar.garbled import ask_about_letters
from articles.sources.grammar.head import mark_head
from articles.sources.grammar.headline import mark_headline
from articles.sources.grammar.lead import mark_lead
from articles.sources.grammar.pull_quotes import mark_pull_quotes
from articles.sources.grammar.signatures import ask_for_authors, mark_late_dates
from articles.sources.grammar.teasers import mark_link_rows, mark_lists, mark_promotions
from articles.sources.grammar.unread import ask_for_sign_offs
from articles.sources.grammar.wire import ask_desk_names, mark_wire
from articles.sources.language import language_of
from articles.sources.lexicon import Lexicon
from articles.sources.lines import SourceLine, split_lines
from articles.sources.sheet import Sheet
from articles.sources.story import Line, Story
from articles.sources.vocabulary import Role, Work

READER_VERSION = "plain-1"

# dpa ends a headline with an equals sign.
WIRE_END = " ="

# No story has nearly as many; a list or a table of data may.
MOST_BLOCKS = 50_000

# In order of trust: what proves itself first, what depends on the story's shape later.
STEPS: tuple[Callable[[Sheet], None], ...] = (
    keep_long_blocks,
    mark_embargo,
    mark_wire,
    mark_furniture,
    mark_promotions,
    mark_embeds,
    mark_captions,
    mark_labelled_captions,
    mark_credit_lines,
    mark_contributors,
    mark_corrections,
    mark_duplicates,
    mark_headline,
    mark_head,
    mark_lead,
    mark_late_dates,
    mark_lists,
    mark_pull_quotes,
    mark_bios,
    mark_link_rows,
    mark_body,
    ask_for_captions,
    ask_for_authors,
    ask_for_sign_offs,
    ask_desk_names,
    ask_about_letters,
)


def read_plain(data: bytes, name: str, lexicon: Lexicon) -> Story:
    """A plain-text document as a Story; DocumentRefused when it is not text or has no words."""
    decoded = decode(data, name)
    lines = split_lines(decoded)
    if not any(map(str.isalpha, decoded.text)):
        raise DocumentRefused(name, "it has no words in it")
    blocks = make_blocks(lines)
    if len(blocks) > MOST_BLOCKS:
        reason = f"it has {len(blocks):,} paragraphs; at most {MOST_BLOCKS:,} are read"
        raise DocumentRefused(name, reason)
    sheet = Sheet(blocks, lexicon)
    for step in STEPS:
        step(sheet)
    return _story(sheet, lines, decoded.encoding, language_of(decoded.text))


def _story(sheet: Sheet, lines: Sequence[SourceLine], encoding: str, language: str) -> Story:
    headline = sheet.blocks[sheet.headline_at].text if sheet.headline_at >= 0 else ""
    signed_first = sorted(sheet.credits, key=lambda credit: credit.work is not Work.AUTHOR)
    return Story(
        headline=headline.rstrip(WIRE_END),
        body=tuple(sheet.body[index] for index in sorted(sheet.body)),
        lines=tuple(_lines(sheet, lines)),
        encoding=encoding,
        reader=READER_VERSION,
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
        questions=tuple(sorted(sheet.questions, key=lambda question: question.line)),
    )


def _lines(sheet: Sheet, lines: Sequence[SourceLine]) -> list[Line]:
    """The account: every line that is not blank, with the role and rule of its block."""
    account = []
    for index, block in enumerate(sheet.blocks):
        role, rule = sheet.marks[index] or (Role.UNKNOWN, "unknown")
        for number in block.lines:
            line = lines[number - 1]
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
