"""Pictures of ninjs: items of their own, associations, and figures in the text."""

from __future__ import annotations

from articles.sources.json_value import Value
from articles.sources.markup import Taker
from articles.sources.wires.ninjs_fields import Fields
from articles.sources.wires.pictures import NOTHING, Pictures, PictureWords, Words
from articles.sources.xml_tree import Element

KINDS = ("picture", "graphic")
CREDITS = ("creditline", "description_creditline", "credit")
NOTICES = ("copyrightnotice", "copyrightholder", "provider")


def is_picture(kind: str, value: Value) -> bool:
    if kind:
        return kind in KINDS
    return any(
        name.lower() == "renditions" and "image/" in it.string("mimetype", "contenttype")
        for name, renditions in value.members
        for it in [*renditions.items, *(member for _, member in renditions.members)]
    )


def picture_words(fields: Fields) -> PictureWords:
    """Takes the words of a picture; a notice of copyright credits one that has no other."""
    best, others = _addresses(fields.value)
    credit = next(filter(None, map(fields.take, CREDITS)), None)
    byline = fields.take("byline", "by") or _named(fields, "photographer")
    if not credit and not byline:
        credit = next(filter(None, map(fields.take, NOTICES)), None)
    captions = [it for it in fields.texts("description", "descriptions") if it.plain]
    captions.sort(key=lambda text: text.rank)
    terms = [it for it in fields.all("usageterms") for it in (it.items or [it]) if it.text]
    return PictureWords(
        at=fields.value.span,
        caption=(captions[0].plain, captions[0].span) if captions else NOTHING,
        byline=_words(byline),
        credit=_words(credit),
        terms=tuple((it.text, it.span) for it in terms if it.kind == "string"),
        href=best,
        others=others,
        alt=fields.peek("alttext"),
    )


def inline_picture(pictures: Pictures) -> Taker:
    """What takes the figures of an item's text."""

    def take(element: Element) -> None:
        images = [it for it in element.walk() if it.name in ("img", "media")]
        captions = [it.words for it in element.walk() if it.name == "figcaption"]
        whole = element.words
        caption = " ".join(captions)
        credit = whole.replace(caption, "", 1).strip() if caption else ""
        pictures.add(
            PictureWords(
                at=element.span,
                caption=(caption or whole, element.span),
                credit=(credit, element.span),
                href=images[0].get("src") if images else "",
                alt=images[0].get("alt") if images else "",
            )
        )

    return take


def _addresses(value: Value) -> tuple[str, tuple[str, ...]]:
    """Of the renditions, the widest without a watermark; and all the others."""
    found = []
    for renditions in value.named("renditions"):
        for item in [*renditions.items, *(member for _, member in renditions.members)]:
            width = next((it.text for it in item.named("width")), "")
            wide = int(width) if width.isascii() and width.isdigit() and len(width) < 7 else 0
            marked = "watermark" in item.string("variant").lower()
            found.append((not marked, wide, item.string("href")))
    found = [one for one in found if one[2]]
    best = max(found, key=lambda one: one[:2], default=(True, 0, ""))[2]
    return best, tuple(href for *_, href in found)


def _named(fields: Fields, name: str) -> Value | None:
    return next(iter(fields.lists(name)), None)


def _words(value: Value | None) -> Words:
    return (value.text, value.span) if value else NOTHING
