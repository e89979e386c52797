"""A figure: caption and credit together, in their place in the body."""

from __future__ import annotations

from articles.sources.block import Block
from articles.sources.grammar.caption_labels import unlabelled
from articles.sources.grammar.credit_line import Attribution
from articles.sources.sheet import Sheet
from articles.sources.story import Credit, Figure
from articles.sources.vocabulary import Ask


def keep_figure(
    sheet: Sheet,
    index: int,
    caption: str,
    credit_line: str,
    attribution: Attribution,
    lines: tuple[int, ...],
    source: Block,
) -> None:
    credits = attribution.credits()
    if source.fold is not source.text:
        credits = tuple(_spelt(credit, source) for credit in credits)
    sheet.body[index] = Figure(
        caption=unlabelled(caption),
        credit_line=credit_line,
        credits=credits,
        lines=lines,
        instructions=source.spelt(attribution.instructions),
    )
    if not attribution.clear or not (credits or attribution.nobody):
        sheet.ask(Ask.CREDIT_UNCLEAR, index, text=credit_line)


def _spelt(credit: Credit, source: Block) -> Credit:
    return Credit(
        work=credit.work,
        name=source.spelt(credit.name),
        agency=source.spelt(credit.agency),
        distributor=source.spelt(credit.distributor),
    )
