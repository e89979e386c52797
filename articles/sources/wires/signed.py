"""Who stands behind a text: its source, and those whom its last line names."""

from __future__ import annotations

from articles.sources.account import Span
from articles.sources.block import make_block
from articles.sources.grammar.contributors import read_contributors
from articles.sources.grammar.credits import keep_credits
from articles.sources.manuscript import Manuscript
from articles.sources.story import Credit
from articles.sources.vocabulary import Ask, Role, Work

LONGEST = 200
MOST = 20
MOST_KNOWN = 2_000


def add_source(manuscript: Manuscript, text: str, span: Span) -> None:
    """The organisation that a text comes from, which its datelines and credits name too.

    It is credited once, however often it is named.
    """
    name = " ".join(text.split())
    if name and len(name) <= LONGEST and len(manuscript.sheet.credits) < MOST:
        manuscript.credit(Credit(work=Work.SOURCE, agency=name), name, span)
        know(manuscript, name)
    else:
        manuscript.metadata(text, span)


def know(manuscript: Manuscript, name: str) -> None:
    """An organisation that a document names as its own, for all that is read of it later."""
    lexicon = manuscript.sheet.lexicon
    room = len(name) <= LONGEST and len(lexicon.agencies) < MOST_KNOWN
    if name and room and not lexicon.is_agency(name):
        manuscript.sheet.lexicon = lexicon.extended(agencies={name: ()})


def add_tagline(manuscript: Manuscript, text: str, span: Span) -> None:
    """The line at the end of a text that says who worked on it; asked when it cannot be read."""
    if manuscript.sheet.lexicon.is_agency(text.strip(" ()[]-–—")):
        add_source(manuscript, text.strip(" ()[]-–—"), span)
        return
    index = manuscript.piece(Role.CONTRIBUTORS, text, span)
    if index < 0:
        return
    sheet = manuscript.sheet
    sheet.contributor_lines.append(sheet.blocks[index].text)
    found = read_contributors(make_block(text, (0,)).fold, sheet.lexicon)
    if found:
        keep_credits(sheet, index, found.credits, clear=found.clear)
    else:
        manuscript.ask(Ask.CREDIT_UNCLEAR, index)
