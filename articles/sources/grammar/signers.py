"""Who is named in a byline: people, places they wrote from, and an organisation for all."""

from __future__ import annotations

import re

from articles.sources.grammar.names import BETWEEN, is_name, reading_case
from articles.sources.grammar.parties import is_organisation
from articles.sources.lexicon import Lexicon
from articles.sources.story import Credit, Work

ROLE = re.compile(
    r"\b(?:correspondents?|editors?|writers?|reporters?|staff|producer|columnist|bureau chief|"
    r"journalists?|contributors?|critic|freelance|special to|for the|in brief)\b",
    re.IGNORECASE,
)
SPECIAL = re.compile(r"^(?:special to|for) ", re.IGNORECASE)
SERVICES = ("agencies", "agency", "wire services", "news agencies", "wires")
GLUED = re.compile(r"(?<=[a-z])(?=[A-Z])| ")


def signers(text: str, lexicon: Lexicon) -> tuple[Credit, ...]:
    """Names first, then at most one organisation or role for all of them."""
    parts = BETWEEN.split(_unglued(text, lexicon))
    if len(parts) == 1 and is_organisation(text, lexicon):
        return (Credit(work=Work.AUTHOR, agency=text),)
    names: list[tuple[str, str]] = []
    agency = ""
    for part in parts:
        person, _, place = part.partition(" in ")
        if is_name(person) and not is_organisation(person, lexicon) and not agency:
            names.append((reading_case(person), place))
        elif names and (is_organisation(part, lexicon) or ROLE.search(part) or part in SERVICES):
            agency = agency or ("" if part in SERVICES else SPECIAL.sub("", part))
        else:
            return ()
    known = agency if is_organisation(agency, lexicon) and not ROLE.search(agency) else ""
    return tuple(Credit(work=Work.AUTHOR, name=n, place=p, agency=known) for n, p in names)


def _unglued(text: str, lexicon: Lexicon) -> str:
    """ "Ana RookBBC News", "Ana Rook The Associated Press": a comma where copying lost one."""
    for glue in GLUED.finditer(text):
        tail = text[glue.end() :]
        if lexicon.is_agency(tail) and is_name(text[: glue.start()]):
            return f"{text[: glue.start()]}, {tail}"
    return text
