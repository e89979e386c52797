"""Titles that open with a word of notices: "Embargo: a history of the word"."""

from __future__ import annotations

import re

ORDERS = r"Kill(?:ed)?|With(?:hold|held|drawn)|Spiked?|Hold|On hold"
OPENS = re.compile(
    r"[\W_]*(?P<word>Embargo|Not for (?:publication|broadcast)"
    rf"|(?P<order>{ORDERS})) ?: +(?P<rest>\S.*)\Z"
)
# A title says of what it treats so; notices say what to do, and of which copy.
TREATS = re.compile(
    r"(?P<article>an?|the)\b|(?:how|why|what|when|where|who|which|inside)\b", re.IGNORECASE
)
OF_DESKS = re.compile(
    r"\b(?:stor(?:y|ies)|copy|slug\w*|photos?|pictures?|articles?|items?|drafts?|versions?"
    r"|sources?|lawyers?|legal|desk|subs?|editors?|eds|clear(?:ed|ance)?|please|until|till?|before"
    r"|after|pending|wrong|errors?|mistakes?|release\w*|publi\w+|used?|broadcast|confirm\w*"
    r"|approv\w*|further|notice|noon|midnight|to(?:night|morrow|day)|morning|evening|afternoon"
    r"|week(?:end)?|gmt|utc|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b|[0-9]",
    re.IGNORECASE,
)
LONGEST = 200
FEWEST_SPACES = 2


def is_title(text: str) -> bool:
    """Whether a line in folded letters goes on as only titles do: no notice holds it."""
    opens, treats = _parts(text)
    if not opens or not treats or OF_DESKS.search(opens["rest"]):
        return False
    certain = opens["word"] == "Embargo" or not treats["article"] or bool(opens["order"])
    return certain and opens["rest"][0].islower()


def may_be_title(text: str) -> bool:
    """Whether it may go on as a title does: then it stands, and the desk is asked."""
    opens, treats = _parts(text)
    return bool(opens and treats and not re.search(r"\d", opens["rest"]))


def behind_order(text: str) -> int:
    """Where the title begins behind "Kill: "; -1 if there is no such order."""
    opens, treats = _parts(text)
    is_order = bool(opens and opens["order"] and not treats)
    return opens.start("rest") if opens and is_order and opens["rest"][0].isupper() else -1


def _parts(text: str) -> tuple[re.Match[str] | None, re.Match[str] | None]:
    opens = OPENS.match(text) if len(text) <= LONGEST and not text.endswith(".") else None
    if not opens or opens["rest"].count(" ") < FEWEST_SPACES:
        return None, None
    return opens, TREATS.match(opens["rest"])
