"""Where the credit begins in a block that is a picture's caption with its credit.

Only a credit's own mark or a listed agency proves it: "…attack.Credit…Ana Rook/AFP" (NYT),
"…on Friday. (AP Photo/Ana Rook)" (AP), "Photograph: Ana Rook/AFP" (Guardian), "REUTERS/Ana
Rook", "[Ana Rook/AFP]" (Al Jazeera), "— Online/File" (Dawn).
"""

from __future__ import annotations

import re
from itertools import islice

from articles.sources.grammar.caption_found import Found, found_credit
from articles.sources.grammar.caption_glued import LONGEST_UNNAMED, glued_name
from articles.sources.grammar.caption_marks import (
    BYLINE,
    LONGEST_CREDIT,
    MARKED,
    SPELT,
    SPELT_HINTS,
    SPELT_MARKS,
    spelt_from,
)
from articles.sources.grammar.caption_unread import unread_credit
from articles.sources.grammar.courtesy import is_courtesy
from articles.sources.grammar.credit_line import Attribution, attribute
from articles.sources.grammar.credit_marks import find_mark, find_usage
from articles.sources.grammar.hints import has_any
from articles.sources.grammar.image_source import source_first
from articles.sources.grammar.names import is_name
from articles.sources.grammar.ranks import owner_begins
from articles.sources.grammar.trades import OPENS_LINE
from articles.sources.lexicon import Lexicon

TAIL_HINTS = ("/", "REUTERS", " via ", " for ", " | ")
JOINED = re.compile(r"(?:\b(?:and|or|with|by|the|a|of)|[&+,/])\Z", re.IGNORECASE)
SENTENCE_END = re.compile(r"[.?!…][\"')]*\s+(?=[\w@(\[©|—–-])")
TWO_SENTENCES = re.compile(r"[a-z]{4}[.?!] [A-Z]")
# "Nov. 14, 2026. Ana Rook/AFP": the stop before it was an abbreviation's.
# "Ana W. Rook/AFP": that of a name.
INITIAL = re.compile(r"\b[^\W\d_a-z]\. ?\Z")
RUNS_ON = re.compile(r"\d[^/]*\. [A-Z]")
STOPS = (".", "?", "!")
SENTENCE_MARKS = (".", "?", "!", '"', "'", ")", "]", "…")
# "… the finish. Ana Rook for The Courier": behind a sentence, to the end of the block.
EMPLOYED = re.compile(r"[^.?!…]{4,70} for (?:The |the )?[A-Z][^.?!…]{1,50}\Z")
# Credits in brackets that name nobody: "(Courtesy photo)", "(File)".
NAMELESS = re.compile(
    r"(?:AP|AFP|Reuters) photo|(?:courtesy|file|handout|submitted|supplied|contributed|provided"
    r"|staff|archive)(?: (?:photo|image|picture|graphic|file)s?)?"
    r"|(?:photo|image|picture) (?:submitted|supplied|provided)",
    re.IGNORECASE,
)
BRACKETS = {")": "(", "]": "["}
LONGEST_CAPTION = 1200
MOST_MARKS = 4


def find_credit(text: str, lexicon: Lexicon) -> Found | None:
    """The credit at the end of a caption, None if nothing proves that there is one."""
    if len(text) > LONGEST_CAPTION:
        return None
    if text[:6] == "Image " and (found := source_first(text, lexicon)):
        return found
    if "redit" in text and (found := _marked(text, lexicon)):
        return found
    if text[-1:] in BRACKETS:
        return _bracketed(text, lexicon)
    if found := _before_terms(text, lexicon):
        return found
    tail = text[-LONGEST_CREDIT - 20 :]
    low = tail.lower()
    spelt = has_any(low, SPELT_MARKS) and has_any(low, SPELT_HINTS)
    if spelt and (found := _spelt(text, lexicon)):
        return found
    if not text.endswith(STOPS) and (found := _nameless(text) or glued_name(text, lexicon)):
        return found
    if has_any(tail, TAIL_HINTS) and (not text.endswith(STOPS) or find_usage(tail)):
        found = _after_sentence(text, lexicon)
    else:
        found = None
    return found or (unread_credit(text) if spelt else None)


def _marked(text: str, lexicon: Lexicon) -> Found | None:
    for mark in islice(MARKED.finditer(text, max(0, text.find("redit") - 1)), MOST_MARKS):
        rest = text[mark.end() :]
        if mark.start() == 0 or not rest or len(rest) > LONGEST_CREDIT:
            continue
        attribution = attribute(rest, lexicon)
        certain = mark.group().endswith(("…", "...", "… ", "... "))
        if not certain and not attribution.clear:
            continue
        end = len(text[: mark.start()].rstrip())
        return found_credit(text, end, mark.end(), attribution, "caption-credit-mark")
    return None


def _bracketed(text: str, lexicon: Lexicon) -> Found | None:
    begins = text.rfind(BRACKETS[text[-1]])
    if begins < 1 or len(text) - begins > LONGEST_CREDIT:
        return None
    attribution = attribute(text[begins:], lexicon)
    alone = bool(NAMELESS.fullmatch(text[begins + 1 : -1]))
    named = attribution.paired or (attribution.listed and bool(attribution.photographers))
    sure = attribution.marked or alone or attribution.certain or named
    if not sure and not _is_bare_name(text, begins):
        return None
    if not (attribution.clear or attribution.marked or alone):
        return None
    rule = "caption-bracket" if sure else "caption-bracket-name"
    end = len(text[:begins].rstrip())
    return found_credit(text, end, begins + 1, attribution, rule, stop=len(text) - 1)


def _before_terms(text: str, lexicon: Lexicon) -> Found | None:
    """ "… (AFP/Ana Rook) NO ARCHIVING": a credit in brackets, and how it may be used."""
    usage = find_usage(text, max(0, len(text) - LONGEST_CREDIT))
    before = text[: usage.start()].rstrip() if usage else ""
    found = _bracketed(before, lexicon) if usage and before[-1:] in BRACKETS else None
    if not found or not usage:
        return None
    terms = usage.group().strip(" .,/;")
    return found._replace(attribution=found.attribution._replace(instructions=terms))


def _is_bare_name(text: str, begins: int) -> bool:
    """ "… on Saturday. (Ana Rook)": behind a sentence a name alone may be a credit."""
    name, before = text[begins + 1 : -1], text[:begins].rstrip()
    short = len(text) <= LONGEST_UNNAMED and not text.startswith('"')
    return short and before.endswith(".") and is_name(name) and name.count(" ") < 4


def _spelt(text: str, lexicon: Lexicon) -> Found | None:
    """ "… at the gate. Photograph: Ana Rook/AFP": the words that introduce a credit."""
    if find_mark(text) and attribute(text, lexicon).clear:
        return None
    usage = find_usage(text)  # "THIS IMAGE HAS BEEN SUPPLIED BY A THIRD PARTY"
    marks = SPELT.finditer(text, spelt_from(text), usage.start() if usage else len(text))
    for mark in islice(marks, MOST_MARKS):
        begins = owner_begins(text, mark.start(), lexicon)
        attribution = attribute(text[begins:], lexicon)
        end = len(text[:begins].rstrip(" –—-|"))
        apart = text[:end].endswith(SENTENCE_MARKS) or not text.endswith(SENTENCE_MARKS)
        if (
            BYLINE.match(text[:end])
            or OPENS_LINE.match(text)
            or JOINED.search(text, max(0, end - 5), end)
        ):
            return None
        named = _says_who(attribution) or is_courtesy(text[mark.start() :])
        if end and apart and named:
            return found_credit(text, end, begins, attribution, "caption-credit-word")
    return None


def _nameless(text: str) -> Found | None:
    """ "… last week. Courtesy photo": a credit that names nobody, behind a sentence."""
    if len(text) > LONGEST_UNNAMED or not has_any(text[-20:].lower(), ("photo", "image", "pic")):
        return None
    for stop in SENTENCE_END.finditer(text):
        if NAMELESS.fullmatch(text, stop.end()):
            attribution = Attribution(nobody=True)
            end = len(text[: stop.end()].rstrip())
            return found_credit(text, end, stop.end(), attribution, "caption-credit-word")
    return None


def _says_who(attribution: Attribution) -> bool:
    return attribution.clear and attribution.somebody and attribution.parts <= 4


def _after_sentence(text: str, lexicon: Lexicon) -> Found | None:
    """The last sentence end after which everything is a credit with a listed agency."""
    start = max(0, len(text) - 2 * LONGEST_CREDIT)
    for stop in SENTENCE_END.finditer(text, start):
        rest = text[stop.end() :].lstrip("—–-| ")
        if RUNS_ON.search(rest) or INITIAL.search(text, max(0, stop.start() - 2), stop.end()):
            continue
        if len(rest) > 2 * LONGEST_CREDIT:
            continue
        attribution = attribute(rest, lexicon)
        sure = attribution.certain or (
            attribution.clear
            and attribution.paired
            and attribution.parts > 1
            and ("/" in rest or " | " in rest or bool(EMPLOYED.match(rest)))
        )
        if sure and (attribution.instructions or not rest.endswith(STOPS)):
            end = len(text[: stop.end()].rstrip())
            return found_credit(text, end, len(text) - len(rest), attribution, "caption-agency")
    return None
