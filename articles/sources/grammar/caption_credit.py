"""Where the credit begins in a block that is a picture's caption with its credit.

Only a credit's own mark or a listed agency proves it: "…attack.Credit…Ana Rook/AFP" (NYT),
"…on Friday. (AP Photo/Ana Rook)" (AP), "Photograph: Ana Rook/AFP" (Guardian), "REUTERS/Ana
Rook", "[Ana Rook/AFP]" (Al Jazeera), "— Online/File" (Dawn).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from articles.sources.grammar.credit_line import MARK, Attribution, attribute
from articles.sources.grammar.hints import has_any
from articles.sources.lexicon import Lexicon

MARKED = re.compile(r"(?:Credit)+(?:…|\.\.\.|: ?)\s*|(?<=[.?!\"')\]])(?:Credit)+(?=[A-Z@])")
SPELT = re.compile(
    r"(?<=\W)(?:Photograph|Photo|Picture|Image|Illustration|Composite|Video|PHOTO)"
    r"(?:s?(?: [Cc]redits?)?: ?| by | BY )"
)
SPELT_HINTS = ("hoto", "icture", "mage", "llustration", "omposite", "ideo", "PHOTO")
# A byline that goes on to the pictures: "Words by Ana Rook. Photograph by Ben Tarrow".
BYLINE = re.compile(r"(?:By|BY|(?:Words|Text|Story|Written) by) (?=[^\W\d_])[^.]{2,80}\.?$")
SENTENCE_END = re.compile(r"[.?!…][\"')]*\s+(?=[\w@(\[©—–-])")
SENTENCE_MARKS = (".", "?", "!", '"', "'", ")", "]", "…")
# A gallery's counter before a caption (Reuters): "[1/3]", "Item 1 of 3".
COUNTER = re.compile(r"\[\d+/\d+\] ?|Item \d+ of \d+ ")
BRACKETS = {")": "(", "]": "["}
LONGEST_CREDIT = 160
LONGEST_CAPTION = 1200


@dataclass(frozen=True, kw_only=True, slots=True)
class Found:
    """The caption is ``fold[start:end]``, the credit line ``fold[begins:stop]``."""

    start: int
    end: int
    begins: int
    stop: int
    attribution: Attribution
    rule: str


def find_credit(text: str, lexicon: Lexicon) -> Found | None:
    """The credit at the end of a caption, None if nothing proves that there is one."""
    if len(text) > LONGEST_CAPTION:
        return None
    if "redit" in text and (found := _marked(text, lexicon)):
        return found
    if text[-1:] in BRACKETS:
        return _bracketed(text, lexicon)
    tail = text[-LONGEST_CREDIT - 20 :]
    if has_any(tail, SPELT_HINTS) and (found := _spelt(text, lexicon)):
        return found
    if "/" in tail or "REUTERS" in text or " via " in tail:
        return _after_sentence(text, lexicon)
    return None


def _marked(text: str, lexicon: Lexicon) -> Found | None:
    for mark in MARKED.finditer(text):
        rest = text[mark.end() :]
        if mark.start() == 0 or not rest or len(rest) > LONGEST_CREDIT:
            continue
        attribution = attribute(rest, lexicon)
        certain = mark.group().endswith(("…", "...", "… ", "... "))
        if not certain and not attribution.clear:
            continue
        end = len(text[: mark.start()].rstrip())
        return _found(text, end, mark.end(), attribution, "caption-credit-mark")
    return None


def _bracketed(text: str, lexicon: Lexicon) -> Found | None:
    begins = text.rfind(BRACKETS[text[-1]])
    if begins < 1 or len(text) - begins > LONGEST_CREDIT:
        return None
    attribution = attribute(text[begins:], lexicon)
    alone = text[begins + 1 : -1].lower() in ("ap photo", "afp photo", "reuters photo")
    named = attribution.listed and bool(attribution.photographers)
    if not (attribution.marked or alone or attribution.certain or named):
        return None
    if not attribution.clear and not attribution.marked:
        return None
    end = len(text[:begins].rstrip())
    return _found(text, end, begins + 1, attribution, "caption-bracket", stop=len(text) - 1)


def _spelt(text: str, lexicon: Lexicon) -> Found | None:
    """ "… at the gate. Photograph: Ana Rook/AFP": the words that introduce a credit."""
    for mark in SPELT.finditer(text, max(0, len(text) - LONGEST_CREDIT - 20)):
        attribution = attribute(text[mark.start() :], lexicon)
        somebody = attribution.photographers or attribution.agency
        end = len(text[: mark.start()].rstrip(" –—-|"))
        apart = text[:end].endswith(SENTENCE_MARKS) or not text.endswith(SENTENCE_MARKS)
        if BYLINE.match(text[:end]) and not text.endswith(SENTENCE_MARKS):
            return None
        if end and apart and attribution.clear and somebody and attribution.parts <= 4:
            return _found(text, end, mark.start(), attribution, "caption-credit-word")
    return None


def _after_sentence(text: str, lexicon: Lexicon) -> Found | None:
    """The last sentence end after which everything is a credit with a listed agency."""
    start = max(0, len(text) - 2 * LONGEST_CREDIT)
    for stop in SENTENCE_END.finditer(text, start):
        rest = text[stop.end() :].lstrip("—–- ")
        if len(rest) > 2 * LONGEST_CREDIT:
            continue
        attribution = attribute(rest, lexicon)
        if attribution.certain and (attribution.instructions or not rest.endswith((".", "?", "!"))):
            end = len(text[: stop.end()].rstrip())
            return _found(text, end, len(text) - len(rest), attribution, "caption-agency")
    return None


def _found(
    text: str, end: int, begins: int, attribution: Attribution, rule: str, stop: int = 0
) -> Found:
    """Cuts off what is no part of it: a mark before the credit, usage terms, "[1/3]"."""
    stop = stop or len(text)
    if attribution.instructions:
        stop = len(text[: text.rfind(attribution.instructions)].rstrip(" .,(/"))
    mark = MARK.match(text, begins)
    if mark and mark.end() < stop and not mark.group().lower().startswith("courtesy"):
        begins = mark.end()
    counter = COUNTER.match(text)
    return Found(
        start=counter.end() if counter else 0,
        end=end,
        begins=begins,
        stop=stop,
        attribution=attribution,
        rule=rule,
    )
