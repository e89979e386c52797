"""Pages that a server sends in place of a story: not found, no access, prove that you are human."""

from __future__ import annotations

import re

from articles.sources.web.facts import Facts
from articles.sources.web.node import Node

SAYS = re.compile(
    r"(?:error )?(?:40[01345]|410|429|50[0234])(?:(?: ?[:|–—-])? (?:error|page|not|access|forbidden"
    r"|too|service|bad|gateway|internal|server|unauthori[sz]ed|gone)\b.{0,40})?"
    r"|(?:(?:sorry|oops)\W{1,3})?(?:(?:the |this )?page (?:was |is |could )?not (?:be )?(?:found"
    r"|available)|page unavailable)\W?"
    r"|(?:access (?:denied|to this page has been denied)|forbidden|attention required!?.{0,20}"
    r"|just a moment\W{0,3}|are you (?:a robot|human)\??|service (?:temporarily )?unavailable"
    r"|site (?:under )?maintenance|checking your browser.{0,40})",
    re.IGNORECASE,
)
MOST_LETTERS = 600
PARTS = re.compile(r" [|–—-] ")


def is_error_page(root: Node, facts: Facts, letters: int) -> bool:
    """By its title or its only heading, with little text and nobody who wrote it."""
    if facts.published or facts.authors or letters > MOST_LETTERS:
        return False
    heads = [node.words for node in root.find("h1")][:1]
    titles = [node.words for node in root.find("title")][:1]
    said = [part.strip() for text in titles for part in PARTS.split(text[:200])]
    return any(SAYS.fullmatch(text[:200]) for text in [*heads, *said[:1]])
