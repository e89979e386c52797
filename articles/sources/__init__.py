"""A document in, a Story out: pure Python, no Django, no clock, disk, settings or network.

Imports run one way: ``readers`` → a format's reader (``plain``) → ``grammar`` → ``sheet`` →
``lexicon``, ``story``. A new format is a new reader, and an entry in ``READERS``.
"""

from __future__ import annotations

from articles.sources.errors import DocumentRefused
from articles.sources.lexicon import Lexicon
from articles.sources.readers import READERS, read
from articles.sources.rules import RULES
from articles.sources.story import (
    Block,
    Correction,
    Credit,
    Dateline,
    Figure,
    Line,
    Paragraph,
    Place,
    PullQuote,
    Question,
    Stated,
    Story,
    Subhead,
)
from articles.sources.vocabulary import Ask, Role, Work

__all__ = [
    "READERS",
    "RULES",
    "Ask",
    "Block",
    "Correction",
    "Credit",
    "Dateline",
    "DocumentRefused",
    "Figure",
    "Lexicon",
    "Line",
    "Paragraph",
    "Place",
    "PullQuote",
    "Question",
    "Role",
    "Stated",
    "Story",
    "Subhead",
    "Work",
    "read",
]
