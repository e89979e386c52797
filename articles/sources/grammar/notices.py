"""What publishers print among the paragraphs of a story, in sentences of their own.

"Get a look at the day ahead. Sign up here.", "This is a developing story. Check back for
updates." A block is such a notice when every sentence of it is; where only some are, or where
what is offered may be a part of the story, it stays and the desk is asked.
"""

from __future__ import annotations

import re
from functools import lru_cache

from articles.sources.grammar.hints import has_any
from articles.sources.grammar.notice_words import KINDS, SUBSCRIPTION, Kind
from articles.sources.sheet import Sheet
from articles.sources.vocabulary import Ask, Role

LONGEST = 500
HINTS = (
    *("sign", "subscri", "becom", "developing", "breaking", "updat", "check back", "refresh"),
    *("more to ", "edited", "feed", "listen", "tell us", "read ", " app ", "whatsapp", "telegram"),
    *("@", "google news", "newsletter"),
)
SENTENCE = re.compile(r"(?<=[^\W\d_]{3}[.?!])[\"')\]]* (?=\S)")
SAID = re.compile(r"\b(?:said|says|told|asked|added|according to)\b")
OFFER = re.compile(r"(?:Sign up|Subscribe|Register) (?:for|to) [^.]{3,40}\Z")
WRAPS = "()[]*_ »>→•–—-"
SHOWN = (Role.BODY, Role.SUBHEAD, Role.UNKNOWN)


def mark_notices(sheet: Sheet) -> None:
    if not may_have_notices(sheet.low):
        return
    for index in sheet.still_open(1):
        rule, sure = notice(sheet.blocks[index].fold)
        if sure:
            sheet.mark(index, Role.FURNITURE, rule)


@lru_cache(maxsize=1)
def may_have_notices(low: str) -> bool:
    """Whether a whole document in lower case has any word of notices."""
    return has_any(low, HINTS)


def ask_about_notices(sheet: Sheet) -> None:
    if not may_have_notices(sheet.low):
        return
    for index, block in sheet.of_roles(SHOWN):
        if notice(block.fold)[0]:
            sheet.ask(Ask.UNKNOWN_LINE, index, proposal=Role.FURNITURE.value)


def ask_about_offers(sheet: Sheet) -> None:
    """ "Sign up for alerts" over a paragraph may be its subhead."""
    for index, mark in enumerate(sheet.marks[:-1]):
        block = sheet.blocks[index]
        if not mark or mark[1] != "subscription" or block.stops or not OFFER.match(block.fold):
            continue
        if not sheet.role(index - 1) is sheet.role(index + 1) is Role.BODY:
            continue
        if not (SUBSCRIPTION.names and SUBSCRIPTION.names.search(block.fold.lower())):
            sheet.ask(Ask.UNKNOWN_LINE, index, proposal=Role.SUBHEAD.value)


@lru_cache(1_000)
def notice(text: str) -> tuple[str, bool]:
    """The reason code of a notice, or "", and whether all of the text is surely one."""
    if len(text) > LONGEST or text[:1] in "\"'":
        return "", False
    low = text.lower()
    if not has_any(low, HINTS) or SAID.search(low):
        return "", False
    bare = low.strip(WRAPS)
    bracketed = low[:1] + low[-1:] in ("()", "[]")
    sentences = [sentence.rstrip(".!? :") for sentence in SENTENCE.split(bare)]
    for kind in KINDS:
        if kind.bracketed and not bracketed:
            continue
        verdict = _verdict(kind, sentences, bare)
        if verdict is not None:
            return kind.rule, verdict
    return "", False


def _verdict(kind: Kind, sentences: list[str], text: str) -> bool | None:
    """Whether it is such a notice for sure; None if nothing in it is."""
    proofs = [bool(kind.proof.fullmatch(sentence)) for sentence in sentences]
    if not any(proofs):
        return None
    named = kind.names is None or bool(kind.names.search(text))
    beside = [
        proved or bool(kind.beside and kind.beside.fullmatch(sentence))
        for sentence, proved in zip(sentences, proofs, strict=True)
    ]
    if all(beside):
        return named
    return False if named and (proofs[0] or proofs[-1]) else None
