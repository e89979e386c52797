"""What the names and marks of elements say of them: hidden, furniture, byline, pull quote …

Class names are compared word by word ("post-byline__name" has the words post, byline, name).
"""

from __future__ import annotations

import re

from articles.sources.hiding import gives_size, has_no_size, hides, strikes
from articles.sources.inline import STRUCK
from articles.sources.providers import POSTS
from articles.sources.web.node import Node

WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+")
HIDDEN_TAGS = frozenset("script style template noscript svg math datalist".split())
# Shown at once by a script, where the page fades in.
WHOLE = frozenset("html body main article".split())
HEADS = frozenset("h1 h2 h3 h4 h5 h6".split())
HIDDEN_CLASSES = frozenset(
    "hidden hide is-hidden d-none u-hidden js-hidden sr-only screen-reader-text screen-reader-only"
    " screenreader-only visually-hidden visuallyhidden u-visually-hidden is-visually-hidden"
    " offscreen off-screen element-invisible assistive-text a11y-hidden show-for-sr".split()
)
# Names that programs make of such classes: "Text_visuallyHidden__x1".
HIDDEN_PARTS = ("visuallyhidden", "visually-hidden", "sronly", "screenreaderonly")
FURNITURE_TAGS = frozenset("nav footer form button select textarea menu dialog fieldset".split())
FURNITURE_ROLES = frozenset(
    "navigation banner contentinfo search complementary dialog alert toolbar menu form".split()
)
FURNITURE_WORDS = frozenset(
    "nav navbar navigation menu breadcrumb breadcrumbs related recirc recirculation recommended"
    " recommendations share sharing sharebar sharedaddy social newsletter signup subscribe"
    " subscription promo promotion advert advertisement advertisements ads ad adslot advertising"
    " sponsor sponsored outbrain taboola comments comment disqus cookie cookies consent gdpr"
    " sidebar toolbar tags taglist topics pagination pager trending popular teaser teasers paywall"
    " regwall masthead skip jetpack jp relatedposts readmore morefrom donate banner popup modal"
    " print utility follow addtoany login".split()
)
FURNITURE_PAIRS = (
    {"read", "more"}, {"more", "from"}, {"more", "stories"}, {"read", "next"}, {"up", "next"},
    {"also", "read"}, {"site", "header"}, {"site", "footer"}, {"page", "header", "nav"},
    {"article", "tags"}, {"see", "also"}, {"most", "read"}, {"entry", "footer"},
    {"post", "navigation"}, {"cat", "links"}, {"post", "meta", "footer"},
)  # fmt: skip
# Words of furniture that names of parts of the story have too.
INNOCENT = ({"ad", "hoc"}, {"lead", "comment"}, {"no", "sidebar"}, {"social", "issues"})
PULLED = ({"pullquote"}, {"pull", "quote"}, {"pulled", "quote"}, {"blockquote", "pull"})
BYLINE_WORDS = frozenset("byline bylines author authors contributor contributors".split())
DATE_WORDS = frozenset("date timestamp pubdate published posted updated modified datetime".split())
CHANGE_WORDS = frozenset("updated modified update changed".split())
STANDFIRST_WORDS = frozenset(
    "standfirst dek deck subtitle subheadline subhead subheading strapline sell summary excerpt"
    " abstract teaser description lede intro introduction vorspann unterzeile chapo chapeau"
    " sottotitolo sommario subtitulo entradilla ingress".split()
)
KICKER_WORDS = frozenset(
    "kicker eyebrow overline rubric category categories label labels section topper flag"
    " dachzeile spitzmarke occhiello antetitulo".split()
)
CREDIT_WORDS = frozenset(
    "credit credits attribution copyright photographer source byline creator rights courtesy"
    " imagecredit photocredit".split()
)
CAPTION_WORDS = frozenset("caption cutline figcaption imagecaption captiontext description".split())
BIO_WORDS = frozenset("bio biography aboutauthor".split())


def words(node: Node) -> frozenset[str]:
    """The words of an element's classes, identifier and component name."""
    if not node.attributes:
        return frozenset()
    names = f"{node.get('class')} {node.get('id')} {node.get('data-component')}"
    if len(names) > 600 or not names.strip():
        return frozenset()
    return frozenset(word.lower() for word in WORD.findall(names))


def is_hidden(node: Node) -> bool:
    if not node.attributes:
        return node.name in HIDDEN_TAGS
    if node.name in HIDDEN_TAGS or "hidden" in node.attributes:
        return node.get("hidden") != "until-found"
    if "style" in node.attributes and _is_styled_away(node):
        return True
    if node.name == "input":
        return node.get("type").lower() == "hidden"
    names = node.get("class").lower()[:600]
    if not HIDDEN_CLASSES.isdisjoint(names.split()):
        return "md:" not in names and "lg:" not in names
    return any(part in names for part in HIDDEN_PARTS)


def _is_styled_away(node: Node) -> bool:
    style = node.get("style")
    if has_no_size(style):  # a common way to close the gaps between boxes
        return not any(gives_size(part.get("style")) for part in node.walk())
    return hides(style) and not (node.name in WHOLE and "opacity" in style)


def is_struck(node: Node) -> bool:
    return node.name in STRUCK or strikes(node.get("style"))


def is_unseen(node: Node) -> bool:
    return is_hidden(node) or is_struck(node)


def is_furniture(node: Node) -> bool:
    """Whether an element says that it is a part of the page and not of the story."""
    if node.name in FURNITURE_TAGS or node.get("role").lower() in FURNITURE_ROLES:
        return True
    found = words(node)
    if node.name == "aside":
        return not (found & {"note", "notes", "box", "factbox", "fact", "key", "explainer"})
    if any(innocent <= found for innocent in INNOCENT):
        return False
    return bool(found & FURNITURE_WORDS) or any(pair <= found for pair in FURNITURE_PAIRS)


def is_comment(node: Node) -> bool:
    """A comment that Google Docs puts below a page: it leads back to the words it is about."""
    first: Node | None = node if node.name in ("div", "p") else None
    for _ in range(3):
        first = next(iter(first.children), None) if first is not None else None
        if first is not None and first.get("href").startswith("#cmnt_ref"):
            return True
    return False


def is_comment_mark(node: Node) -> bool:
    return node.name == "a" and node.get("href").startswith("#cmnt")


def is_foot(node: Node) -> bool:
    """Whether it may end a story: with who helped, and what was corrected."""
    return node.name in ("footer", "aside") and not words(node) & FURNITURE_WORDS


def is_pull_quote(node: Node) -> bool:
    if node.name == "aside":
        inner = [part for part in node.children if part.name in ("q", "blockquote")]
        said = [part for part in node.children if part.name in ("footer", "cite", "figcaption")]
        if len(inner) == 1 and " ".join(part.words for part in [*inner, *said[:1]]) == node.words:
            return True
    found = words(node)
    return any(pulled <= found for pulled in PULLED)


def is_post(node: Node) -> bool:
    """A post of another platform."""
    return bool(POSTS & set(node.get("class").split()))


def property_of(node: Node) -> str:
    return node.get("itemprop").lower()


def is_byline(node: Node) -> bool:
    if property_of(node) == "author" or node.get("rel").lower() == "author":
        return True
    found = words(node)
    return bool(found & BYLINE_WORDS) and not found & {"avatar", "image", "comments"}


def signs(node: Node) -> bool:
    """Whether an element is an author's name."""
    return node.get("rel").lower() == "author" or property_of(node) == "author"


def is_date(node: Node) -> bool:
    named = property_of(node) in ("datepublished", "datemodified", "datecreated")
    return node.name == "time" or named or bool(words(node) & DATE_WORDS)


def is_change(node: Node) -> bool:
    return property_of(node) == "datemodified" or bool(words(node) & CHANGE_WORDS)


def is_credit(node: Node) -> bool:
    named = property_of(node) in ("copyrightholder", "credittext", "author", "creator")
    return named or node.name == "cite" or bool(words(node) & CREDIT_WORDS)


def is_caption(node: Node) -> bool:
    return node.name == "figcaption" or bool(words(node) & CAPTION_WORDS)


def introduces(node: Node) -> bool:
    """Text of its own under the headline, called as a standfirst and without a link."""
    named = words(node) & STANDFIRST_WORDS
    return bool(named) and node.name in ("p", "div", "h2", "h3") and not any(node.find("a"))
