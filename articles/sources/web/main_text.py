"""The main text of a page that does not say where it stands, as trafilatura chooses it."""

from __future__ import annotations

from articles.sources.data_uri import lifted
from articles.sources.web.pieces import Kind, Piece

# What it is given at most: it takes its time.
LARGEST = 300_000
# A choice that leaves out more than this of all words is none.
LEAST = 0.25
# A paragraph inside the main text that it passes over, and that is no sentence.
SHORT = 60
TEXT = (Kind.PARAGRAPH, Kind.SUBHEAD, Kind.ROW)


def leave_out_chrome(pieces: list[Piece], page: str) -> None:
    """Makes furniture of the paragraphs that are not in the main text. Nothing else of what the
    library says is used: its dates are guesses."""
    page, _ = lifted(page)
    chosen = _main_text(page) if len(page) <= LARGEST else ""
    texts = [piece for piece in pieces if piece.kind in TEXT]
    kept = [piece for piece in texts if not piece.linked and _bare(piece.text) in chosen]
    whole = sum(len(piece.text) for piece in texts)
    if not chosen or sum(len(piece.text) for piece in kept) < LEAST * whole:
        return
    first, last = kept[0].span[0], kept[-1].span[0]
    title = next((piece.span[0] for piece in pieces if piece.kind is Kind.HEADLINE), first)
    inside = set(map(id, kept))
    for piece in texts:
        if id(piece) in inside:
            continue
        if piece.span[0] < title:
            piece.kind = Kind.FURNITURE
        piece.loose = piece.span[0] < first or piece.span[0] > last or len(piece.text) < SHORT


def _main_text(page: str) -> str:
    from trafilatura import extract  # slow to import, and few pages need it

    found = extract(
        page, include_comments=False, include_tables=True, favor_recall=True, with_metadata=False
    )
    return _bare(found or "")


def _bare(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())
