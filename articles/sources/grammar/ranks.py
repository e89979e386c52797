"""Pictures by those who serve: "U.S. Navy photo by Mass Communication Specialist 2nd Class A B"."""

from __future__ import annotations

from articles.sources.grammar.names import is_name
from articles.sources.grammar.parties import is_organisation
from articles.sources.lexicon import Lexicon
from articles.sources.wordlist import wordlist

WORKS = frozenset({"photo", "photos", "photograph", "video"})
MADE_BY = tuple(f"{work} by " for work in sorted(WORKS))
# Each of these says a rank; the others only beside one.
RANKS = wordlist("""
    class sgt sgt. sergeant cpl cpl. corporal pfc pfc. pvt pvt. private spc spc. airman officer
    seaman lt lt. lieutenant capt capt. captain maj maj. major col col. cmdr. commander ensign
""")
BESIDE = RANKS | wordlist("""
    mass communication specialist public affairs 1st 2nd 3rd first second third petty chief senior
    master staff tech. technical lance gunnery warrant sr. gen. 1st. 2nd.
""")
SHORTENED = ("U.S.", "U.K.", "U.N.", "N.Y.")
MOST_WORDS = 6


def without_rank(text: str) -> str:
    """ "Staff Sgt. Ana Rook" → "Ana Rook"; any other text unchanged."""
    if text.partition(" ")[0].lower() not in BESIDE:
        return text
    words = text.split(" ")
    at = 0
    while at < len(words) and words[at].lower() in BESIDE:
        at += 1
    rest = " ".join(words[at:])
    ranked = not RANKS.isdisjoint(word.lower() for word in words[:at])
    return rest if ranked and is_name(rest) else text


def owner_begins(text: str, end: int, lexicon: Lexicon) -> int:
    """Where the organisation begins that stands before "photo by" at ``end``, else ``end``."""
    if not text.startswith(MADE_BY, end):
        return end
    words = text[:end].rstrip().split(" ")[-MOST_WORDS - 1 :]
    count = 0
    for word in reversed(words):
        if not word[:1].isupper() or (word.endswith((".", ",")) and word not in SHORTENED):
            break
        count += 1
    owner = " ".join(words[len(words) - count :])
    alone = count < len(words) and words[-count - 1].endswith((".", "?", "!", '"'))
    whole = alone or (count == len(words) and text.startswith(owner))
    return text.rfind(owner, 0, end) if count and whole and is_organisation(owner, lexicon) else end


def owned(text: str, lexicon: Lexicon) -> tuple[str, str]:
    """The organisation before "photo by", and the rest from "photo" on; "" and the text."""
    at = text.find(" by ")
    head, _, work = text[: max(at, 0)].rpartition(" ")
    if head and work in WORKS and owner_begins(text, len(head) + 1, lexicon) == 0:
        return head, text[len(head) + 1 :]
    return "", text
