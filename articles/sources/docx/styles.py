"""What a paragraph's style says of it. Word keeps the English names of its own styles in every
language; newsrooms name theirs after the parts of a story."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from articles.sources.docx.switches import is_struck, value, vanishes
from articles.sources.wordlist import wordlist
from articles.sources.xml_tree import Element

DEEPEST = 20


class Part(Enum):
    TEXT = ""
    TITLE = "title headline hed"
    STANDFIRST = "subtitle standfirst deck dek strap strapline"
    KICKER = "kicker eyebrow"
    BYLINE = "byline by-line author"
    HEADING = "subhead subheading crosshead cross-head"
    CONTENTS = "toc"
    QUOTE = "quote intense-quote block-quote blockquote block-text"
    PULL_QUOTE = "pull-quote pullquote"
    CAPTION = "caption cutline picture-caption photo-caption"
    CREDIT = "credit photo-credit picture-credit credit-line"


PARTS = {name: part for part in Part for name in wordlist(part.value)}


@dataclass(frozen=True, kw_only=True, slots=True)
class Style:
    """``list_id`` numbers the list that its paragraphs are items of, ``""`` for none."""

    part: Part = Part.TEXT
    hidden: bool = False
    struck: bool = False
    list_id: str = ""


@dataclass(frozen=True, slots=True)
class Styles:
    by_id: Mapping[str, Style] = field(default_factory=dict)

    @classmethod
    def of(cls, part: Element | None) -> Styles:
        found = {it.attributes.get("styleId", ""): it for it in (part.all("style") if part else ())}
        return cls({name: _style(found, name) for name in found})

    def get(self, name: str) -> Style:
        return self.by_id.get(name) or Style(part=_part_called(name))


def _style(styles: Mapping[str, Element], name: str) -> Style:
    """As the nearest of the styles that it is based on says."""
    part, list_id = Part.TEXT, ""
    hidden: bool | None = None
    struck: bool | None = None
    for _ in range(DEEPEST):
        style = styles.get(name)
        if style is None:
            break
        part = part if part is not Part.TEXT else _part_of(style)
        own = style.first("rPr")
        hidden = vanishes(own) if hidden is None else hidden
        struck = is_struck(own) if struck is None else struck
        list_id = list_id or value(style.first("pPr", "numPr", "numId"))
        name = value(style.first("basedOn"))
    return Style(part=part, hidden=bool(hidden), struck=bool(struck), list_id=list_id)


def _part_of(style: Element) -> Part:
    part = _part_called(value(style.first("name")))
    return Part.HEADING if part is Part.TEXT and is_outlined(style) else part


def _part_called(name: str) -> Part:
    words = name.casefold().replace("_", " ").split()
    if words and words[0].rstrip("123456789") == "heading":
        return Part.HEADING
    if words[:1] == ["toc"]:
        return Part.CONTENTS
    return PARTS.get("-".join(words), Part.TEXT)


def is_outlined(element: Element) -> bool:
    """Whether a paragraph or style stands in the outline, as headings do; level 9 is text."""
    return value(element.first("pPr", "outlineLvl")) in tuple("012345678")


def ordered_lists(part: Element | None) -> frozenset[str]:
    """The ids of the lists that are numbered or lettered; the others have bullets."""
    if part is None:
        return frozenset()
    ordered = {
        it.attributes.get("abstractNumId", "")
        for it in part.all("abstractNum")
        if value(it.first("lvl", "numFmt")) not in ("bullet", "none", "")
    }
    return frozenset(
        it.attributes.get("numId", "")
        for it in part.all("num")
        if value(it.first("abstractNumId")) in ordered
    )
