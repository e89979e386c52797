"""Pictures of NewsML 1: components of a caption and of the same picture in several sizes."""

from __future__ import annotations

from collections.abc import Iterator

from articles.sources.wires.pictures import NOTHING, PictureWords, Words
from articles.sources.wires.xml_walk import spaced
from articles.sources.xml_tree import Element

IMAGES = ("photo", "picture", "image", "graphic", "stillimage")
CAPTION = "caption"


def formal(element: Element | None) -> str:
    return element.get("FormalName") if element else ""


def is_picture(element: Element) -> bool:
    """Whether an item or component shows a picture and has no text but captions."""
    return id(element) in pictures_in(element)


def pictures_in(element: Element) -> frozenset[int]:
    """The ids of the element and of all components in it that are pictures."""
    found: set[int] = set()
    _has(element, found)
    return frozenset(found)


def _has(element: Element, found: set[int]) -> tuple[bool, bool]:
    """Whether there is an image in an element, and text that is no caption."""
    image = text = False
    for child in element.children:
        if child.name == "ContentItem":
            image = image or is_image(child)
            text = text or bool(not is_image(child) and child.first("DataContent"))
        elif child.name == "NewsComponent":
            images, texts = _has(child, found)
            image, text = image or images, text or texts
    text = text and not has_role(element, CAPTION)
    if image and not text:
        found.add(id(element))
    return image, text


def is_image(content: Element) -> bool:
    kind = formal(content.first("MediaType")).lower()
    return kind in IMAGES or formal(content.first("MimeType")).startswith("image/")


def has_role(component: Element, role: str) -> bool:
    return role in formal(component.first("Role")).lower()


def picture_of(element: Element, taken: set[int]) -> PictureWords:
    """The words of a picture; the elements that they stand in are taken."""
    captions = [
        content.first("DataContent")
        for content, captioned in _contents(element)
        if captioned and not is_image(content)
    ]
    found = {name: _lines(element, name) for name in ("ByLine", "CreditLine", "RightsLine")}
    taken |= {id(it) for it in captions if it} | {id(it) for its in found.values() for it in its}
    images = [it for it, _ in _contents(element) if is_image(it)]
    best = max(images, key=_width, default=None)
    return PictureWords(
        at=element.span,
        caption=_words([it for it in captions if it]),
        byline=_words(found["ByLine"][:1]),
        credit=_words(found["CreditLine"][:1]),
        terms=tuple((spaced(it), it.span) for it in found["RightsLine"]),
        href=best.get("Href") if best else "",
        others=tuple(filter(None, (it.get("Href") for it in images))),
    )


def _contents(element: Element) -> Iterator[tuple[Element, bool]]:
    """Each item of content in order, with whether it stands in a caption's component."""
    waiting = [(element, False)]
    while waiting:
        part, captioned = waiting.pop()
        if part.name == "ContentItem":
            yield part, captioned
            continue
        captioned = captioned or has_role(part, CAPTION)
        inner = [it for it in part.children if it.name in ("ContentItem", "NewsComponent")]
        waiting.extend((it, captioned) for it in reversed(inner))


def _lines(element: Element, name: str) -> list[Element]:
    return [it for it in element.walk() if it.name == name and it.words]


def _words(elements: list[Element]) -> Words:
    if not elements:
        return NOTHING
    return " ".join(map(spaced, elements)), elements[0].span


def _width(content: Element) -> int:
    widths = (it.get("Value") for it in content.walk() if it.get("FormalName").lower() == "width")
    width = next(widths, "")
    return int(width) if width.isascii() and width.isdigit() and len(width) < 7 else 0
