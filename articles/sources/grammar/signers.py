"""Who is named in a byline: people, places they wrote from, and an organisation for all."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from articles.sources.grammar.by_words import is_caseless_name
from articles.sources.grammar.glued import may_hide_name, parted, unglued
from articles.sources.grammar.names import BETWEEN, is_name, placed, reading_case
from articles.sources.grammar.parties import is_organisation
from articles.sources.grammar.titles import (
    is_desk,
    is_nameless,
    is_post,
    is_shared,
    without_post,
)
from articles.sources.lexicon import Lexicon
from articles.sources.story import Credit
from articles.sources.vocabulary import Work

SPECIAL = re.compile(r"^(?:special (?:to|for)|for) ", re.IGNORECASE)
# "By A for The Bay Times", "By A of Reuters"
EMPLOYED = re.compile(r" (?:[Ff]or|of|[Ss]pecial to|FOR|OF|SPECIAL TO) (?=\S)")
# "Ana Rook with Reuters", "Inès Rook (avec AFP)": whose work is in it too.
WITH = re.compile(r" \(?(?:with|avec|mit|con|met|med|and|et|und) (?P<who>[^()]{2,40})\)?\Z")
BRACKETED = re.compile(r" \((?P<who>[A-Z][^()]{1,30})\)\Z")
# Guardian live pages say when each was on duty; others print an address or a handle.
ASIDE = re.compile(
    r" \((?:now|earlier|until [^()]{1,20}|before [^()]{1,20}|@\w+)\)"
    r"|,? ?\(?[\w.+-]+@[\w-]+\.[\w.]+\)?|,? @\w+\b"
)


@dataclass(slots=True)
class Signers:
    """``clear`` is false where somebody is meant who is not named: "and agencies"."""

    names: list[tuple[str, str]] = field(default_factory=list)
    agency: str = ""
    distributor: str = ""
    clear: bool = True

    def credits(self) -> tuple[Credit, ...]:
        if not self.names and self.agency:
            return (Credit(work=Work.AUTHOR, agency=self.agency, distributor=self.distributor),)
        one = Credit(work=Work.AUTHOR, agency=self.agency, distributor=self.distributor)
        return tuple(replace(one, name=name, place=place) for name, place in self.names)


def signers(text: str, lexicon: Lexicon) -> Signers | None:
    """Names first, then posts, and at most one organisation for all of them.

    Without names for words that name nobody ("Staff"); None if any part is something else.
    """
    text = ASIDE.sub("", text).strip(" ,")
    if not text:
        return None
    if is_nameless(text):
        return Signers(clear=not is_shared(text))
    text = without_post(text)
    if not text:
        return None
    if is_caseless_name(text):
        return Signers(names=[(text, "")])
    text, certain = parted(text, lexicon)
    if not text:
        return Signers(clear=False)
    if may_hide_name(text, lexicon):
        return Signers(clear=False)
    if desk := _desk(text, lexicon):
        return desk
    if "/" in text and not lexicon.is_agency(text):
        text = re.sub(r" ?/ ?", ", ", text)
    text = re.sub(r" {2,}", ", ", text)
    text, distributor = _without_distributor(text, lexicon)
    text, shared = _without_others(text, lexicon)
    parts = BETWEEN.split(unglued(text, lexicon))
    alone = len(parts) == 1 and not text[0].isdigit() and not EMPLOYED.search(text)
    if alone and is_organisation(text, lexicon):
        if is_name(text) and not lexicon.is_agency(text) and not _begins_listed(text, lexicon):
            return None  # "Emily Post", "Lenn Post": a person or a paper
        return Signers(agency=text, distributor=distributor)
    found = Signers(distributor=distributor, clear=certain and not shared)
    if not all(_take(found, part, parts[-1], lexicon) for part in parts):
        return None
    if found.names and not found.agency:  # nobody stands between: "Ana Rook (Reuters)"
        found.agency, found.distributor = found.distributor, ""
    return found


def _desk(text: str, lexicon: Lexicon) -> Signers | None:
    """ "PA Reporters", "Lenn Courier Staff": an organisation signs; whose it is may be asked."""
    outlet, _, people = text.rpartition(" ")
    known = lexicon.is_agency(outlet) or (outlet.isupper() and outlet.isalpha())
    if known and (is_desk(text) or is_nameless(people)):
        return Signers(agency=text)
    alone = len(BETWEEN.split(text)) == 1 and not EMPLOYED.search(text) and text[:1].isupper()
    if alone and is_desk(text) and not lexicon.is_agency(text):
        return Signers(agency=text, clear=is_organisation(outlet, lexicon))
    return None


def _without_distributor(text: str, lexicon: Lexicon) -> tuple[str, str]:
    """ "Ana Rook, The Lenn Courier (TNS)": the service that brought it."""
    service = BRACKETED.search(text)
    if not service or not lexicon.is_agency(service["who"]):
        return text, ""
    return text[: service.start()], service["who"]


def _without_others(text: str, lexicon: Lexicon) -> tuple[str, bool]:
    others = WITH.search(text)
    if not others or not lexicon.is_agency(others["who"]):
        return text, False
    rest = text[: others.start()]
    return (text, False) if is_organisation(rest, lexicon) else (rest, True)


def _take(found: Signers, part: str, last: str, lexicon: Lexicon) -> bool:
    """Adds one part of a list; False if it is neither a person nor what may stand beside one.

    One word at the end may be a place ("Von Ana Rook, Hull") or a surname alone: it is asked.
    """
    who, employer = _employed(part, lexicon)
    person, place = placed(who)
    outlet = _outlet(part, lexicon)
    if found.names and outlet:
        if found.agency:
            return False
        found.agency = outlet
    elif found.names and part.startswith("at ") and part == last:
        found.names[-1] = (found.names[-1][0], found.names[-1][1] or part.removeprefix("at "))
    elif found.names and is_nameless(part):
        found.clear = found.clear and not is_shared(part)
    elif found.names and is_post(part):
        pass
    elif found.names and part.isdecimal():
        found.clear = False
    elif found.names and lexicon.is_city(part) and not found.names[-1][1]:
        found.names[-1] = (found.names[-1][0], part)
    elif found.names and part.istitle() and part.isalpha() and part == last:
        found.clear = False
    elif is_name(person) and not is_organisation(person, lexicon) and not found.agency:
        found.names.append((reading_case(person), place))
        found.agency = employer
    else:
        return False
    return True


def _employed(part: str, lexicon: Lexicon) -> tuple[str, str]:
    """ "A for The Bay Times" → A, The Bay Times; whole and "" where no organisation follows."""
    mark = EMPLOYED.search(part)
    employer = part[mark.end() :] if mark else ""
    if not mark or not (is_organisation(employer, lexicon) or employer.startswith("THE ")):
        return part, ""
    return part[: mark.start()], part[mark.end() :]


def _begins_listed(text: str, lexicon: Lexicon) -> bool:
    return lexicon.is_agency(text.split(" ", 1)[0]) or lexicon.is_agency(text.rpartition(" ")[0])


def _outlet(part: str, lexicon: Lexicon) -> str:
    bare = SPECIAL.sub("", part)
    if not any(map(str.isalpha, bare)):
        return ""
    known = lexicon.is_agency(bare)
    if not known and (is_post(bare) or is_nameless(bare) or EMPLOYED.search(bare)):
        return ""
    return bare if known or is_organisation(bare, lexicon) else ""
