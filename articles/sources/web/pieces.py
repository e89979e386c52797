"""The pieces that a page or the body of an item falls into, in the order of the document."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from articles.sources.inline import Inline
from articles.sources.web.node import Node

Span = tuple[int, int]
NOWHERE = (0, 0)


class Kind(Enum):
    PARAGRAPH = auto()
    HEADLINE = auto()
    SUBHEAD = auto()
    PULL_QUOTE = auto()
    FIGURE = auto()
    ROW = auto()
    EMBED = auto()
    KICKER = auto()
    STANDFIRST = auto()
    BYLINE = auto()
    DATE = auto()
    BIO = auto()
    FURNITURE = auto()
    LINKS = auto()
    LINKS_LABEL = auto()
    HIDDEN = auto()
    DELETED = auto()
    COMMENT = auto()
    CODE = auto()
    FIELD = auto()


@dataclass(frozen=True, kw_only=True, slots=True)
class Shot:
    """A picture as a page shows it: ``credit`` is printed apart from the caption, or ``""``."""

    href: str = ""
    alt: str = ""
    caption: str = ""
    caption_span: Span = NOWHERE
    credit: str = ""
    credit_span: Span = NOWHERE


@dataclass(kw_only=True, slots=True)
class Piece:
    """``text`` is what is printed; ``inline`` the same with its markup where it has any.

    ``node`` is the element that says what the piece is, None for text without one. A ``loose``
    piece stands beside the body: it is the story's only if the grammar finds something in it. One
    that is ``linked`` is a link and nothing else; one of the ``foot`` stands in a part of the page
    that may say who helped with the story, or what was corrected.
    ``links`` is where it leads when nearly all of it is links; of an embed its address, and
    ``title`` what it shows.
    """

    kind: Kind
    text: str
    span: Span
    inline: Inline | None = None
    node: Node | None = None
    shot: Shot | None = None
    loose: bool = False
    foot: bool = False
    linked: bool = False
    links: tuple[str, ...] = ()
    title: str = ""
