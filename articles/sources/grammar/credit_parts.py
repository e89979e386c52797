"""Where a credit line is cut: several credits at ";", the parts of one at "/", "via", a dash."""

from __future__ import annotations

import re

from articles.sources.grammar.hints import has_any
from articles.sources.grammar.names import is_name, split_names
from articles.sources.grammar.parties import is_organisation
from articles.sources.lexicon import Lexicon

SEPARATOR = re.compile(
    r"(?=\s*(?:[/|／—–-]|via\s)|,\s+via\s)"
    r"(\s*/\s*via\s+|,?\s+via\s+|\bvia\s+|\s*[/|／]\s*|\s*[—–]\s*|\s+--?\s+|\s*--\s*)",
    re.IGNORECASE,
)
# A separator other than "/" has one of these, or "via".
SEPARATORS = ("-", "—", "–", "|", "／")
COPYRIGHT = re.compile(
    r"^(?:(?:©|\(c\)) ?Copyright|Copyright ?(?:©|\(c\))|©|\(c\)|Copyright) ?(?:\d{4} ?)?",
    re.IGNORECASE,
)
COPYRIGHTS = ("©", "(", "C", "c")
LICENCE = re.compile(r",? ?\(?(?:CC[ -]?(?:BY|0)\b[\w .-]{0,20}|public domain)\)?$", re.IGNORECASE)
PHOTO_SERVICE = re.compile(r" (?:photos?|file)$", re.IGNORECASE)
BETWEEN = re.compile(r"; |, (?:and )?(?=[^,;]+(?:/| for ))| and (?=[^,;]+(?:/| for ))")


def split_credits(text: str, lexicon: Lexicon) -> list[str]:
    """ "A/AFP; B/Getty Images", "A for X and B for Y" → each credit; else the whole text.

    At a comma or "and" only where a person with an organisation stands on both sides.
    """
    if ";" in text:
        return [piece for piece in text.split(";") if piece.strip()] or [text]
    if text.count("/") + text.count(" for ") < 2:
        return [text]
    pieces = BETWEEN.split(text)
    return pieces if all(_is_whole(piece, lexicon) for piece in pieces) else [text]


def _is_whole(piece: str, lexicon: Lexicon) -> bool:
    parts = split_parts(piece, lexicon)
    return len(parts) > 1 and bool(split_names(parts[0][0]))


def split_parts(text: str, lexicon: Lexicon) -> list[tuple[str, bool]]:
    """The parts of a credit in order, each with whether "via" stands before it."""
    found: list[tuple[str, bool]] = []
    apart = has_any(text, SEPARATORS) or "via" in text.lower()
    pieces = SEPARATOR.split(text) if apart else _at_slashes(text)
    for at in range(0, len(pieces), 2):
        piece, via = pieces[at], at > 0 and "via" in pieces[at - 1].lower()
        bare = _without_rights(piece.strip().strip(" ,"))
        if bare[:4] == "the " and bare[4:5].isupper():
            bare = bare[4:]
        if bare[-7:].lower().endswith((" photo", " photos", " file")):
            service = PHOTO_SERVICE.sub("", bare)
            bare = service if lexicon.is_agency(service) else bare
        if bare:
            who = _employed(bare, lexicon)
            found.append((who[0], via))
            if len(who) > 1:
                found.append((who[1], False))
    return found


def _at_slashes(text: str) -> list[str]:
    """As a pattern would split it, with what stands between."""
    pieces = text.split("/")
    return pieces if len(pieces) == 1 else [it for piece in pieces for it in (piece, "/")][:-1]


def _without_rights(text: str) -> str:
    """Without "©" before it, or "CC BY" behind it."""
    if text[:1] in COPYRIGHTS:
        text = COPYRIGHT.sub("", text)
    low = text.lower()
    if "cc" in low or "public domain" in low:
        text = LICENCE.sub("", text)
    return text.strip()


def _employed(text: str, lexicon: Lexicon) -> tuple[str, ...]:
    """ "A for The Bay Times", "A and B for X", "A, Reuters" → who, and for whom."""
    if text.isalpha():
        return (text,)
    person, work_for, outlet = text.partition(" for ")
    if work_for and (split_names(person) or lexicon.is_agency(outlet)):
        return person, outlet
    if text[:4].lower() == "for " and is_organisation(text[4:], lexicon):
        return (text[4:],)
    person, comma, outlet = text.partition(", ")
    if not comma:
        return (text,)
    named = is_organisation(outlet, lexicon) and not any(map(str.isdigit, outlet))
    listed = lexicon.is_agency(outlet) or outlet.startswith("The ") or named
    if listed and is_name(person) and not is_organisation(person, lexicon):
        return person, outlet
    return (text,)
