"""A format of documents: its reader, and how its bytes are told from others."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import PurePath
from pkgutil import resolve_name

from articles.sources.decoding import BOMS, wide_encoding
from articles.sources.lexicon import Lexicon
from articles.sources.limits import Limits
from articles.sources.story import Story

Reader = Callable[[bytes, str, Lexicon, Limits], Iterable[Story]]

LOOKED_AT = 8_192
ROOT = re.compile(r"<(?:[\w.-]+:)?([A-Za-z][\w.-]*)")
BEFORE_ROOT = re.compile(r"<\?[^>]*>|<!--.*?-->|<![^\[>]*(?:\[[^\]]*\]\s*)?>|\s+", re.DOTALL)


@dataclass(frozen=True, kw_only=True, slots=True)
class Beginning:
    """How a document begins: ``raw`` in lower case, ``text`` as it decodes, white space before
    it left out. ``root`` is the local name of the first element, ``""`` where there is none."""

    name: str
    ending: str
    raw: bytes
    text: str
    root: str
    data: bytes

    @classmethod
    def of(cls, data: bytes, name: str) -> Beginning:
        head = data[:LOOKED_AT]
        marked = next((encoding for bom, encoding in BOMS[1:] if head.startswith(bom)), "")
        if wide := marked or wide_encoding(head):
            text = head.decode(wide, "replace").removeprefix("\ufeff")
        else:
            text = head.removeprefix(codecs.BOM_UTF8).decode("utf-8", "replace")
        text = text.lstrip()
        return cls(
            name=name,
            ending=PurePath(name).suffix.lower(),
            raw=head.removeprefix(codecs.BOM_UTF8).lstrip()[:20].lower(),
            text=text,
            root=_root(text),
            data=data,
        )


def _root(text: str) -> str:
    """The name of the first element, past declarations, comments and a document type."""
    at = 0
    while text.startswith("<", at) and (before := BEFORE_ROOT.match(text, at)):
        at = before.end()
        while at < len(text) and text[at].isspace():
            at += 1
    root = ROOT.match(text, at)
    return root[1] if root else ""


def never(beginning: Beginning) -> bool:
    """For a format that no bytes prove."""
    return False


@dataclass(frozen=True, kw_only=True, slots=True)
class Format:
    """``reader`` is where its reader stands, as "module:function". ``recognises`` tells the format
    by its bytes. ``certain`` says that it always does, so that other bytes under one of its
    ``endings`` are something else. A ``roomy`` format holds many stories or pictures and may be
    larger than others."""

    name: str
    reader: str
    endings: tuple[str, ...]
    recognises: Callable[[Beginning], bool] = never
    certain: bool = False
    roomy: bool = False

    @property
    def read(self) -> Reader:
        """Imported with the first document: all readers are a third of what a command imports,
        and most commands read nothing."""
        read: Reader = resolve_name(self.reader)
        return read
