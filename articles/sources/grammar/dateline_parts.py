"""What a dateline has besides its places: a day, and the agency that filed it."""

from __future__ import annotations

import re

from articles.sources.grammar.calendar import MONTH
from articles.sources.lexicon import Lexicon

DAY = (
    rf"(?:(?:{MONTH})\.? ?\d{{1,2}}(?:, \d{{4}})?"
    rf"|\d{{1,2}}\.? (?:de )?(?:{MONTH})\.?(?:,? \d{{4}})?|\d{{1,2}}/\d{{1,2}}(?:/\d{{4}})?)"
)
DATE = re.compile(rf"(?:, ?|\A)(?P<out>{DAY})\.?$| ?\((?P<in>{DAY})\)$", re.IGNORECASE)
AGENCY = re.compile(r" ?(?:\((?P<agency>[^()]{2,40})\)|/(?P<slashed>[^/()]{2,30})/)$")
# "24 people died …", "$5 million was …"; "245 for 6" is a score.
COUNTED = re.compile(r"[$£€]\d|\d[\d,.]* (?!(?:for|all|runs|points)\b)[a-z]{3}")
SHORTEST_COUNTED = 40
SHORT_FORM = re.compile(r"[A-Z]{3,6}\Z")


def known_agency(name: str, lexicon: Lexicon) -> bool:
    """ "AP", "tca/dpa", "Reuters Breakingviews", "CNN Business"."""
    if all(lexicon.is_agency(one) for one in name.split("/")):
        return True
    first, _, desk = name.partition(" ")
    return lexicon.is_agency(first) and desk.istitle() and desk.count(" ") < 2


def date_and_agency(head: str, lexicon: Lexicon) -> tuple[str | None, str, str]:
    """Takes " (AP)" and ", July 2" off the end of a dateline, in whichever order they stand."""
    agency = date = ""
    for _ in range(2):
        named = AGENCY.search(head)
        dated = DATE.search(head)
        if dated and not date:
            date = dated["in"] or dated["out"]
            head = head[: dated.start()]
        elif named and not agency:
            agency = named["agency"] or named["slashed"].strip()
            city = head[: named.start()].partition(",")[0]
            initials = SHORT_FORM.match(agency) and city.isupper()
            if not (known_agency(agency, lexicon) or initials):
                return None, "", ""
            head = head[: named.start()]
    return head.rstrip(", "), date, agency


def opens_sentence(rest: str) -> bool:
    """Capitals and a dash alone are a dateline if running text follows, or nothing."""
    bare = rest.lstrip("\"'([")
    if not bare:
        return True
    if COUNTED.match(bare):
        return rest.endswith(".") and len(rest) > SHORTEST_COUNTED
    two = bare.split(" ", 2)[:2]
    in_capitals = len(two) == 2 and all(len(word) > 1 and word.isupper() for word in two)
    return bare[0].isupper() and not in_capitals
