"""Lines that sign a story without "By": names alone, names with their trade, "Staff"."""

from __future__ import annotations

import re

from articles.sources.grammar.barred_byline import BARS
from articles.sources.grammar.by_words import ENGLISH
from articles.sources.grammar.byline import LONGEST
from articles.sources.grammar.names import MOST_WORDS
from articles.sources.grammar.parties import is_organisation
from articles.sources.grammar.signed import Signed, is_role
from articles.sources.grammar.signers import EMPLOYED, signers
from articles.sources.grammar.titles import ROLE, is_nameless, post_behind
from articles.sources.grammar.trades import OPENS_LINE
from articles.sources.lexicon import Lexicon
from articles.sources.story import Credit
from articles.sources.wordlist import wordlist

MOST_NAME_WORDS = 4
# "Ana Rook - Political editor"
POST_BEHIND = re.compile(r" [-–—|] (?=[A-Z])")
LABEL_WORDS = wordlist("""
    live updates update latest breaking news video videos photos watch listen opinion analysis read
    more story stories summary key points facts takeaways what why how who comment comments share
    follow newsletter sign here today gallery topics related advertisement exclusive explainer
    review interview report special search menu home vote votes
""")
# Where something is shown, in the information box of a review; the second kind are surnames too,
# but not before a place.
VENUES = wordlist("""
    playhouse theatre theater opera arena stadium cinema pavilion auditorium hippodrome cathedral
    academy gallery museum festival
""")
VENUES_BEFORE_PLACE = VENUES | wordlist(
    "hall church palace house centre center garden gardens park"
)
# A byline by its first word alone: "By" and a name, or "by the …" and few words.
OPENING = re.compile(rf"(?:{ENGLISH.pattern})" r"(?P<who>(?:the |our |an? )?\w)", re.IGNORECASE)
# "From our correspondent in Paris", in the languages that copy is met in.
OURS = re.compile(
    r"(?:(?:from |by )?our (?:own |special |foreign )?(?:correspondent|reporter)s?"
    r"|von unser(?:em|er|en) (?:\w+-?)?(?:korrespondent|reporter|mitarbeiter)(?:in|en|innen)?"
    r"|de (?:notre|nos) (?:correspondant|envoyé)e?s?(?: spécial(?:e|es|aux)?)?"
    r"|(?:de )?nuestr[oa]s? (?:corresponsal|enviad)[a-z]*(?: especial(?:es)?)?"
    r"|(?:d[ao]l|dalla) nostr[oa] (?:inviat|corrispondent)[a-z](?: special[ei])?"
    r"|van onze (?:\w+ )?correspondent(?:e|en)?"
    r"|do nosso (?:correspondente|enviado)(?: especial)?)"
    r"(?: (?:in|at|à|en|aus|a|em|te) .{2,40})?",
    re.IGNORECASE,
)
SPECIAL_TO = re.compile(r"(?:special|exclusive) (?:to|for) (?=(?:the )?[A-Z])", re.IGNORECASE)
DAYS = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov"
    r"|dec)[a-z]* \d|(?:noon|night|midnight|dawn|then|now)\b|\d",
    re.IGNORECASE,
)


def bare_names(text: str, lexicon: Lexicon) -> Signed | None:
    """Names alone on a line ("Ana Rook/Ben Tarrow"): a byline only if its place says so."""
    if len(text) > 100 or text.endswith((".", "?", "!")) or _is_label(text):
        return None
    if _is_venue(text):
        return None
    who = _without_others(text)
    who = BARS.split(who, maxsplit=1)[0]
    alone = ", " not in who and not post_behind(who.split(" ")) and not EMPLOYED.search(who)
    if alone and is_organisation(who, lexicon):
        return None
    found = signers(POST_BEHIND.sub(", ", text), lexicon)
    if not found or not found.names:
        return None
    return Signed(credits=found.credits(), end=len(text), clear=found.clear)


def _is_venue(text: str) -> bool:
    """ "Harbour Playhouse", "Corn Hall, Skerry"."""
    first, comma, place = text.partition(", ")
    last = first.lower().rsplit(" ", 1)[-1]
    post = bool(ROLE.search(place)) or " and " in place
    return last in VENUES or (bool(comma) and not post and last in VENUES_BEFORE_PLACE)


def _without_others(text: str) -> str:
    """ "Ana Rook in Hull and agencies" → "Ana Rook in Hull"."""
    who, joint, others = text.rpartition(" and ")
    return who if joint and is_nameless(others) else text


def _is_label(text: str) -> bool:
    """ "LIVE UPDATES", "Latest News": words that a page prints and nobody is called."""
    return any(word in LABEL_WORDS for word in text.lower().split())


def names_alone(text: str, lexicon: Lexicon) -> tuple[Credit, ...]:
    """Bare names that are too short for a title in capitals ("Quakes Shake Northern Chile")."""
    found = bare_names(text, lexicon)
    credits = found.credits if found else ()
    long = (credit for credit in credits if credit.name.count(" ") >= MOST_NAME_WORDS)
    return () if any(long) else credits


def says_post(text: str, lexicon: Lexicon) -> bool:
    """ "Ana Rook, Culture Editor", "Ana Rook Political Correspondent": a name and its trade."""
    _, comma, post = POST_BEHIND.sub(", ", text).partition(", ")
    if comma:
        return is_role(post.rsplit(", ", 1)[-1], lexicon) and bool(ROLE.search(post))
    return post_behind(text.split(" ")) > 0


def names_nobody(text: str, lexicon: Lexicon) -> bool:
    """ "Staff and agencies", "Guardian staff": a line that signs without a name."""
    first, _, rest = text.partition(" ")
    return (
        is_nameless(text)
        or is_special(text)
        or bool(OURS.fullmatch(text))
        or _is_torn(text, lexicon)
        or (lexicon.is_agency(first) and bool(rest) and is_nameless(rest))
    )


def _is_torn(text: str, lexicon: Lexicon) -> bool:
    """ "Ana Rook Harbour correspondent", whose name may end at either of two words."""
    found = signers(text, lexicon) if post_behind(text.split(" ")) else None
    return found is not None and not (found.names or found.agency)


def is_special(text: str) -> bool:
    """ "Special to The Lenn Post": for whom whoever wrote it did."""
    outlet = SPECIAL_TO.match(text)
    return bool(outlet) and text.count(" ") <= MOST_WORDS and not text.endswith(".")


def opens_as_byline(text: str) -> bool:
    """Begins with "By" or a trade's words before a name, whatever the rest of it says."""
    if len(text) > LONGEST or text.endswith((".", "?", "!")):
        return False
    opening = OPENING.match(text)
    if not opening:
        return bool(OPENS_LINE.match(text)) and text.count(" ") < 2 * MOST_WORDS
    start = opening.start("who")
    if DAYS.match(text, start):
        return False
    return text[start].isupper() or text.count(" ") < MOST_WORDS
