"""What kind a NewsML-G2 item is of, and the words and files of a picture."""

from __future__ import annotations

from articles.sources.wires.pictures import NOTHING, PictureWords, Words
from articles.sources.wires.xml_walk import is_packed, spaced
from articles.sources.xml_tree import Element

TEXT, PICTURE = "text", "picture"
PICTURES = ("picture", "graphic", "image")
INLINE = ("inlineXML", "inlineData")


def kind_of(item: Element) -> str:
    """By the class that an item states, else by what its content is."""
    stated = item.first("itemMeta", "itemClass")
    code = (stated.get("qcode") or stated.get("uri")) if stated else ""
    kind = code.replace("/", ":").rpartition(":")[2].lower()
    content = item.first("contentSet")
    inline = bool(content and any(not is_packed(it) for it in content.all(*INLINE)))
    shows = _images(item) or _written(item)
    if kind in PICTURES or (kind in ("", "composite") and not inline and shows):
        return PICTURE
    if kind in (TEXT, "composite", ""):
        return TEXT
    return TEXT if inline else kind


def picture_of(item: Element, taken: set[int]) -> PictureWords:
    """The words of a picture item; the elements that they stand in are taken."""
    captions = sorted(_all(item, "description"), key=lambda it: "caption" not in it.get("role"))
    bylines = _all(item, "by") or [it for who in _all(item, "creator") for it in who.all("name")]
    credits = _all(item, "creditline") or _all(item, "creditLine")
    if not bylines and not credits:
        credits = [it for who in _all(item, "copyrightHolder") for it in who.all("name")]
    terms = [it for it in _all(item, "usageTerms") if it.words]
    parts = [*captions[:1], *bylines, *credits[:1], *terms]
    taken |= set(map(id, parts))
    best = max(_images(item), key=_width, default=None)
    href = best.get("href") if best else ""
    return PictureWords(
        at=item.span,
        caption=_words(captions[:1]),
        byline=_words(bylines),
        credit=_words(credits[:1]),
        terms=tuple((spaced(it), it.span) for it in terms),
        href=_written(item) or href,
        others=tuple(filter(None, [item.get("guid"), *(it.get("href") for it in _images(item))])),
    )


def bare_picture(content: Element) -> PictureWords | None:
    """The picture that a text item has among its content, without words of its own.

    All of a content set is one thing: what is written into it is the file that others point to.
    """
    images = [it for it in content.all("remoteContent") if _is_image(it)]
    best = max(images, key=_width, default=None)
    others = tuple(it.get("href") for it in images)
    if written := _written(content):
        return PictureWords(at=content.span, href=written, others=others)
    if best is None:
        return None
    return PictureWords(at=best.span, href=best.get("href"), others=others)


def _all(item: Element, name: str) -> list[Element]:
    return [it for it in item.walk() if it.name == name]


def _images(item: Element) -> list[Element]:
    return [it for it in _all(item, "remoteContent") if _is_image(it)]


def _written(item: Element) -> str:
    """The largest picture whose bytes stand in the item, as an address that holds them."""
    found = (it for it in _all(item, "inlineData") if _is_written(it))
    best = max(found, key=_width, default=None)
    if best is None:
        return ""
    return f"data:{best.get('contenttype').partition(';')[0]};base64,{''.join(best.text.split())}"


def _is_written(content: Element) -> bool:
    encoding = content.get("encoding").lower()
    is_image = content.get("contenttype").startswith("image/")
    return is_image and (not encoding or encoding.endswith("base64")) and bool(content.words)


def _is_image(content: Element) -> bool:
    return content.get("contenttype").startswith("image/") and bool(content.get("href"))


def _width(content: Element) -> int:
    width = content.get("width")
    return int(width) if width.isascii() and width.isdigit() and len(width) < 7 else 0


def _words(elements: list[Element]) -> Words:
    if not elements:
        return NOTHING
    return " and ".join(map(spaced, elements)), elements[0].span
