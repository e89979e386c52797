"""Links to other stories that stand in a body, in rows and lists of nothing else."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from urllib.parse import urlsplit

from articles.sources.web.node import Node
from articles.sources.web.pieces import Kind, Piece, Span

TEXT = (Kind.PARAGRAPH, Kind.SUBHEAD, Kind.PULL_QUOTE, Kind.ROW)
LINKED = (Kind.PARAGRAPH, Kind.SUBHEAD)
BOXES = ("div", "section", "aside", "ul", "td", "figure")
FEWEST = 2
LONGEST_LINK = 200
LONGEST_LABEL = 60
STOPS = (".", "。", "।", "۔")
FILE = re.compile(r"\.(?:pdf|docx?|xlsx?|pptx?|csv|zip|jpe?g|png|gif|mp[34])$", re.IGNORECASE)


def leave_out_links(pieces: Sequence[Piece], root: Node | None = None, address: str = "") -> None:
    """Makes furniture of rows that are all links to other stories, and of the headings over them.

    ``address`` is that of the page. Links to files, to other parts of the page and to other
    sites are the story's, as are those that the text before them announces with a colon.
    """
    texts = [piece for piece in pieces if piece.kind in TEXT]
    if all(piece.links for piece in texts):
        return
    host = host_of(address)
    boxes = sorted(node.span for node in root.find(*BOXES)) if root else []
    begins = 0
    while begins < len(texts):
        ends = begins
        while ends < len(texts) and _is_link(texts[ends], host):
            ends += 1
        if ends > begins:
            _leave_out(texts, begins, ends, boxes)
        begins = ends + 1
    _leave_out_thumbnails(pieces)


def _leave_out_thumbnails(pieces: Sequence[Piece]) -> None:
    """Pictures without words that stand between links which were left out."""
    waiting: list[Piece] = []
    inside = False
    for piece in pieces:
        if piece.kind in (Kind.LINKS, Kind.LINKS_LABEL):
            for picture in waiting if inside else ():
                picture.kind = Kind.FURNITURE
            inside, waiting = True, []
        elif piece.kind in TEXT:
            inside = False
        elif piece.kind is Kind.FIGURE and piece.shot:
            waiting += [] if piece.shot.caption or piece.shot.credit else [piece]


def _leave_out(texts: list[Piece], begins: int, ends: int, boxes: Sequence[Span]) -> None:
    run = texts[begins:ends]
    if len({link for piece in run for link in piece.links}) < FEWEST:
        return
    before = texts[begins - 1] if begins else None
    if before is not None and before.text.endswith((":", "：")):
        return
    if before is not None and _labels(texts, begins, ends, boxes):
        before.kind = Kind.LINKS_LABEL
    for piece in run:
        piece.kind = Kind.LINKS


def _labels(texts: list[Piece], begins: int, ends: int, boxes: Sequence[Span]) -> bool:
    """Whether the piece before a row is its heading: one box holds both and no more, or no text
    of the story follows that it could be the heading of."""
    label = texts[begins - 1]
    if label.kind not in LINKED or len(label.text) > LONGEST_LABEL or label.text.endswith(STOPS):
        return False
    after = texts[ends] if ends < len(texts) else None
    if label.kind is Kind.SUBHEAD and (after is None or after.kind is Kind.SUBHEAD):
        return True
    earliest = texts[begins - 2].span[1] if begins > 1 else 0
    latest = after.span[0] if after else texts[ends - 1].span[1]
    starts = bisect_left(boxes, (earliest, 0)), bisect_right(boxes, (label.span[0], latest))
    return any(texts[ends - 1].span[1] <= end <= latest for _, end in boxes[slice(*starts)])


def _is_link(piece: Piece, host: str) -> bool:
    if not piece.links or piece.kind not in LINKED or len(piece.text) > LONGEST_LINK:
        return False
    return not piece.text.endswith(STOPS) and all(leads_on(link, host) for link in piece.links)


def leads_on(link: str, host: str) -> bool:
    """Whether a link leads to another page of the same site, as those to stories do."""
    try:
        parts = urlsplit(link.strip())
    except ValueError:
        return False
    path = parts.path.rstrip("/")
    if not path or FILE.search(path) or parts.scheme not in ("", "http", "https"):
        return False
    return not parts.netloc or host_of(link) == host


def host_of(address: str) -> str:
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        return ""
