"""A dateline that has an element of its own."""

from __future__ import annotations

from articles.sources.account import Span
from articles.sources.block import make_block
from articles.sources.grammar.dateline import find_dateline
from articles.sources.manuscript import Manuscript
from articles.sources.story import Dateline, Place
from articles.sources.vocabulary import Role

DASHES = " -–—_"
LONGEST = 300


def state_dateline(manuscript: Manuscript, text: str, span: Span) -> None:
    """Counts unless the first paragraph prints one too; then that one is to the letter."""
    printed = " ".join(text.split()).rstrip(DASHES)
    if not printed or len(printed) > LONGEST:
        manuscript.metadata(text, span)
        return
    manuscript.piece(Role.DATELINE, text, span)
    block = make_block(f"{printed} — The", (0,))
    filed = find_dateline(block.fold, manuscript.sheet.lexicon)
    if filed and filed.certain:
        places = tuple(
            Place(city=block.spelt(it.city), region=block.spelt(it.region)) for it in filed.places
        )
        agency, date = filed.agency, filed.date
    else:
        places, agency, date = _places(printed), "", ""
    manuscript.sheet.dateline = Dateline(printed=printed, places=places, agency=agency, date=date)


def _places(printed: str) -> tuple[Place, ...]:
    """ "Ostlemere, Lennshire"; nothing when more is printed than a city and its region."""
    city, _, region = printed.partition(",")
    if any(map(str.isdigit, printed)) or "(" in printed or "," in region:
        return ()
    return (Place(city=city.strip(), region=region.strip()),)
