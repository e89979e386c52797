"""A document in, its Stories out: pure Python, no Django, clock, disk, settings or network.

Imports run one way: ``readers`` → a format's reader (``plain``) → ``manuscript`` → ``steps`` →
``grammar`` → ``sheet`` → ``lexicon``, ``story``; the reader is named there, and imported when it
is needed. A new format is a new reader that hands the pieces of its document to a Manuscript, and
an entry in ``readers.FORMATS``.
"""

from __future__ import annotations

from articles.sources.errors import DocumentRefused
from articles.sources.format import LOOKED_AT
from articles.sources.lexicon import Lexicon
from articles.sources.limits import Limits
from articles.sources.no_picture import why_no_picture
from articles.sources.picture_kinds import is_picture_name, picture_kind
from articles.sources.readers import (
    endings,
    import_readers,
    is_recognised,
    most_bytes,
    read_stories,
)
from articles.sources.rules import RULES
from articles.sources.story import (
    Block,
    Correction,
    Credit,
    Dateline,
    Embed,
    Figure,
    Line,
    Paragraph,
    Picture,
    Place,
    PullQuote,
    Question,
    Stated,
    Story,
    Subhead,
)
from articles.sources.too_large import larger_than
from articles.sources.vocabulary import Ask, Role, Work

__all__ = [
    "LOOKED_AT",
    "RULES",
    "Ask",
    "Block",
    "Correction",
    "Credit",
    "Dateline",
    "DocumentRefused",
    "Embed",
    "Figure",
    "Lexicon",
    "Limits",
    "Line",
    "Paragraph",
    "Picture",
    "Place",
    "PullQuote",
    "Question",
    "Role",
    "Stated",
    "Story",
    "Subhead",
    "Work",
    "endings",
    "import_readers",
    "is_picture_name",
    "is_recognised",
    "larger_than",
    "most_bytes",
    "picture_kind",
    "read_stories",
    "why_no_picture",
]
