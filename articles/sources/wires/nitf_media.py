"""Pictures of NITF and of HTML inside agency formats."""

from __future__ import annotations

from articles.sources.wires.pictures import NOTHING, PictureWords, Words
from articles.sources.wires.xml_walk import spaced
from articles.sources.xml_tree import Element

REFERENCES = ("media-reference", "img")
CAPTIONS = ("media-caption", "figcaption", "caption")
PRODUCERS = ("media-producer", "credit")


def media_words(element: Element) -> PictureWords:
    """Of a ``media``, ``figure`` or ``img``; of several references the widest counts."""
    references = [it for it in element.walk() if it.name in REFERENCES]
    best = max(references, key=_width, default=None)
    alt = best.get("alternate-text") or best.get("alt") if best else ""
    return PictureWords(
        at=element.span,
        caption=_words(element, CAPTIONS),
        credit=_words(element, PRODUCERS),
        href=_inside(element) or (_address(best) if best else ""),
        alt=alt,
        others=tuple(_address(it) for it in references),
    )


def packed(element: Element) -> bool:
    """Whether an element holds the bytes of a picture."""
    return element.get("encoding").lower() == "base64"


def _inside(element: Element) -> str:
    files = (it for it in element.walk() if it.name == "media-object" and packed(it))
    file = next(files, None)
    return f"data:image/any;base64,{file.text}" if file is not None and file.text.strip() else ""


def _address(reference: Element) -> str:
    return reference.get("source") or reference.get("src") or reference.get("name")


def _width(reference: Element) -> int:
    width = reference.get("width")
    return int(width) if width.isascii() and width.isdigit() and len(width) < 7 else 0


def _words(element: Element, names: tuple[str, ...]) -> Words:
    """The text of the elements of these names together; what HTML leaves beside a caption is
    its credit."""
    found = [it for it in element.walk() if it.name in names]
    if found:
        return " ".join(filter(None, map(spaced, found))), found[0].span
    if names == PRODUCERS and element.name == "figure":
        return spaced(element, *CAPTIONS), element.span
    return NOTHING
