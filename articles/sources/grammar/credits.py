"""Credits that a line names, kept in the spelling of the print."""

from __future__ import annotations

from dataclasses import replace

from articles.sources.block import Block
from articles.sources.sheet import Sheet
from articles.sources.story import Credit
from articles.sources.vocabulary import Ask


def keep_credits(
    sheet: Sheet, index: int, credits: tuple[Credit, ...], *, clear: bool = True
) -> None:
    """Keeps what a line is sure of; asks, with that as a proposal, when it has more to it."""
    block = sheet.blocks[index]
    if block.fold is block.text:
        sheet.credits += credits
    else:
        sheet.credits += [_spelt(credit, block) for credit in credits]
    if not clear:
        sheet.ask(Ask.CREDIT_UNCLEAR, index, proposal=", ".join(who(credits)))


def _spelt(credit: Credit, block: Block) -> Credit:
    return replace(
        credit,
        name=block.spelt(credit.name),
        agency=block.spelt(credit.agency),
        place=block.spelt(credit.place),
    )


def who(credits: tuple[Credit, ...]) -> list[str]:
    return [credit.name or credit.agency for credit in credits]
