"""Pictures on a page: which file, which words are the caption, and which the credit."""

from __future__ import annotations

import re

from articles.sources.data_uri import is_blank, is_data
from articles.sources.web import marks
from articles.sources.web.node import Node
from articles.sources.web.pieces import NOWHERE, Shot, Span
from articles.sources.web.printed import printed
from articles.sources.web.weight import PICTURES, Weights

LONGEST_CAPTION = 1_500
SOURCES = ("src", "data-src", "data-lazy-src", "data-original", "data-image", "data-url")
# Of a credit in several elements, the words that belong to the one behind them.
LEADS_ON = frozenset(
    "photo photos photograph photographs picture pictures image images credit credits by via for"
    " of from source illustration video courtesy and foto photographer".split()
)
SMALL = 64
ICONS = frozenset("icon emoji avatar logo gravatar pixel spacer smiley headshot".split())
# The file that a page shows until its picture is there.
STAND_IN = re.compile(
    r"(?:\A|[/_-])(?:placeholder|spacer|blank|transparent|1x1|lazy-?load)[\w-]{0,20}"
    r"\.(?:png|gif|svg|jpe?g|webp)(?:\?[^/]*)?\Z",
    re.IGNORECASE,
)
NUMBER = re.compile(r"\d{1,5}")
NO_FIGURES = frozenset("p li td th body a tr table tbody ul".split())


def is_figure(node: Node, weights: Weights) -> bool:
    """Whether an element is one picture with its words and nothing else."""
    weight = weights[node]
    if weight.letters > LONGEST_CAPTION or not weight.pictures:
        return False
    if node.name == "figure":
        return weight.pictures == 1 or not any(n is not node for n in node.find("figure"))
    if weight.pictures != 1 or not weight.letters or node.name in NO_FIGURES:
        return False
    if node.name not in marks.HEADS and {"wp", "caption"} <= marks.words(node):
        return True
    said = [part for part in node.walk() if part is not node and _is_said(part)]
    return bool(said) and not printed(node, _is_said)[0]


def _is_said(node: Node) -> bool:
    return marks.is_caption(node) or marks.is_credit(node)


def shot_of(node: Node) -> tuple[Shot, tuple[str, Span]]:
    """The picture of a figure with its words, and what else is printed in the figure."""
    pictures = list(node.find(*PICTURES))
    picture = next(filter(address, pictures), next(iter(pictures), None))
    said = next((part for part in node.walk() if part is not node and marks.is_caption(part)), node)
    credit, credit_span = _credit(node, said)
    caption, caption_span = printed(said, lambda part: _is_credit(part, said))
    rest = printed(node, _is_said) if said is not node else ("", NOWHERE)
    if not caption:
        caption_span = (picture or node).span
    shot = Shot(
        href=address(picture) if picture else "",
        alt=" ".join(picture.get("alt").split()) if picture else "",
        caption=caption,
        caption_span=caption_span,
        credit=credit,
        credit_span=credit_span,
    )
    return shot, rest


def _is_credit(node: Node, said: Node) -> bool:
    return node is not said and node.name != "figcaption" and marks.is_credit(node)


def _credit(figure: Node, said: Node) -> tuple[str, Span]:
    """The words of the outermost elements that are marked as a credit."""
    found: list[tuple[str, Span]] = []
    waiting = [figure]
    while waiting:
        node = waiting.pop()
        if node is not figure and _is_credit(node, said):
            text, span = printed(node)
            if text and text not in [known for known, _ in found]:
                found.append((text, span))
        elif node is figure or not marks.is_hidden(node):
            waiting.extend(reversed(list(node.children)))
    if not found:
        return "", NOWHERE
    line = found[0][0]
    for text, _ in found[1:]:
        line += ("/" if _is_apart(line, text) else " ") + text
    return line, (found[0][1][0], found[-1][1][1])


def _is_apart(left: str, right: str) -> bool:
    """Whether two elements name one each: "Ana Rook", "AFP"; not "Photo:", "by", "via AFP"."""
    last, first = left.rsplit(" ", 1)[-1], right.split(" ", 1)[0]
    return (
        last[-1].isalnum()
        and last.lower() not in LEADS_ON
        and first[0].isalnum()
        and first[0].isupper()
        and first.lower() not in LEADS_ON
    )


def bare_shot(picture: Node) -> Shot | None:
    """A picture that stands without a figure; None for icons and counters."""
    if is_icon(picture):
        return None
    alt = " ".join(picture.get("alt").split())
    return Shot(href=address(picture), alt=alt, caption_span=picture.span)


def is_icon(picture: Node) -> bool:
    if ICONS & marks.words(picture):
        return True
    sizes = [picture.get(side) for side in ("width", "height")]
    given = [int(size[0]) for text in sizes if (size := NUMBER.match(text))]
    return bool(given) and min(given) <= SMALL and "%" not in "".join(sizes)


def address(picture: Node) -> str:
    """Where its file is: the plain address, else that of lazy loading, else the widest, else the
    one that holds its bytes."""
    for name in SOURCES:
        value = picture.get(name).strip()
        no_file = value.lower().startswith(("data:", "blob:", "javascript:"))
        if value and not no_file and not STAND_IN.search(value):
            return value
    wide = widest(picture.get("srcset") or picture.get("data-srcset"))
    inside = picture.get("src").strip()
    return wide or (inside if is_data(inside) and not is_blank(inside) else "")


def widest(srcset: str) -> str:
    """The address with the largest width or density of a ``srcset``."""
    best, most = "", -1.0
    for candidate in srcset.split(", ")[:50]:
        href, _, size = candidate.strip().partition(" ")
        number = re.match(r"\s*(\d{1,6}(?:\.\d{1,3})?)[wx]", size)
        value = float(number[1]) if number else 0.0
        if href and not href.lower().startswith("data:") and value > most:
            best, most = href.rstrip(","), value
    return best
