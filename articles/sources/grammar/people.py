"""People with the places they worked from: "A in X, B and C in Z", "A from X, and B from Z"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from articles.sources.grammar.hints import has_any
from articles.sources.grammar.names import BETWEEN, JOINTS, is_name, reading_case
from articles.sources.grammar.parties import is_organisation
from articles.sources.lexicon import Lexicon
from articles.sources.story import Credit
from articles.sources.vocabulary import Work

PLACED = re.compile(r" (?P<how>in|from|on|at) ")
PLACES = (" in ", " from ", " on ", " at ")
LONGEST_PLACE = 60
# "CNN's Cy Ott"
OWNED = re.compile(r"(?P<outlet>[^\W\d_][\w .&]{0,40})'s (?P<who>[A-Z].*)\Z")
# Stands before who is a person for certain, where a list had their post.
PROVED = "\ufffc"
# A joint that begins a new clause: "A from X, and B and C from Z".
NEW_CLAUSE = (", and ", ", AND ", "; ", "; and ")


@dataclass(frozen=True, kw_only=True, slots=True)
class Named:
    """Credits read out of a text. ``clear`` is false when a part of it has another reading."""

    credits: tuple[Credit, ...] = ()
    clear: bool = True


@dataclass(slots=True)
class Group:
    """People of one place; ``further`` are parts after it, with what joined them to it."""

    people: list[str] = field(default_factory=list)
    place: str = ""
    further: list[tuple[str, str]] = field(default_factory=list)


def people_in_places(
    text: str, work: Work, lexicon: Lexicon, *, organisations: bool = False
) -> Named | None:
    """ "A in X, Y, B and C in Z" → A in "X, Y", B and C in Z; None if a part is neither.

    After a place, a part without a place of its own is one more place, unless those around it
    prove it a person; two people and two places are never paired.
    """
    groups = [Group()]
    for joint, part in _parts(text.strip()):
        if not _take(groups, joint, part, lexicon):
            return None
    credits: tuple[Credit, ...] = ()
    clear = True
    for group in groups:
        place, settled = _place(group, lexicon)
        clear = clear and settled
        for name in group.people:
            credit = _credit(name, place, work, lexicon)
            if credit is None or (credit.agency and not organisations):
                return None
            clear = clear and bool(credit.name or credit.agency)
            credits += (_at_outlet(credit, lexicon),)
    return Named(credits=tuple(c for c in credits if c.name or c.agency), clear=clear)


def _parts(text: str) -> Iterator[tuple[str, str]]:
    """Each part of a list with the joint before it: ("", "A"), (", and ", "B")."""
    joint, start = "", 0
    if not has_any(text, JOINTS):
        yield joint, text
        return
    for between in BETWEEN.finditer(text):
        yield joint, text[start : between.start()].strip()
        joint, start = between.group(), between.end()
    yield joint, text[start:].strip()


def _take(groups: list[Group], joint: str, part: str, lexicon: Lexicon) -> bool:
    """Adds a part to the groups; False if it is neither a person nor a place."""
    group = groups[-1]
    proved, part = part.startswith(PROVED), part.removeprefix(PROVED)
    if proved and group.place:
        group = Group()
        groups.append(group)
    placed = PLACED.search(part) if has_any(part, PLACES) else None
    if placed:
        name, place = part[: placed.start()], part[placed.end() :]
        if not _reads_as_place(place):
            return False
        if not group.place:
            group.people.append(name)
            group.place = place
            return True
        if _is_person(name, lexicon, least=1 if placed["how"] == "from" else 2):
            groups.append(Group([*_sharing(group, placed["how"], lexicon), name], place))
            return True
    elif not group.place:
        group.people.append(part)
        return True
    elif joint == ", " and not group.further and _is_region_of(group, part, lexicon):
        group.place = f"{group.place}, {part}"
        return True
    group.further.append((joint, part))
    return _reads_as_place(part)


def _sharing(group: Group, how: str, lexicon: Lexicon) -> list[str]:
    """Takes out of a group those who share the next place: "A in X, B and C in Z" gives B.

    In a list "A from X" only after a joint that begins a clause, for "from X, Y and …" goes on
    with places.
    """
    clauses = (at for at, (joint, _) in enumerate(group.further) if joint in NEW_CLAUSE)
    start = next(clauses, len(group.further)) if how == "from" else 0
    people = [part for _, part in group.further[start:]]
    if not all(_is_person(part, lexicon, least=2) for part in people):
        return []
    del group.further[start:]
    return people


def _is_person(text: str, lexicon: Lexicon, *, least: int) -> bool:
    known = lexicon.is_city(text) or lexicon.is_region(text) or is_organisation(text, lexicon)
    return not known and is_name(text, least=least)


def _is_region_of(group: Group, part: str, lexicon: Lexicon) -> bool:
    """Whether "Hull, New York" is one place: a city's name besides is no region of two people."""
    return lexicon.is_region(part) and not (len(group.people) > 1 and lexicon.is_city(part))


def _place(group: Group, lexicon: Lexicon) -> tuple[str, bool]:
    """The place of a group, and whether it is settled: several places only of one person."""
    if not group.further:
        return group.place, True
    parts = [part for _, part in group.further]
    known = [lexicon.is_city(part) or lexicon.is_region(part) for part in parts]
    if len(group.people) > 1 or not all(
        is_known or " " not in part for is_known, part in zip(known, parts, strict=True)
    ):
        return "", False
    return group.place + "".join(joint + part for joint, part in group.further), all(known)


def _credit(name: str, place: str, work: Work, lexicon: Lexicon) -> Credit | None:
    """A person's credit or an organisation's; nobody's when it may be either; None if neither."""
    if outlet := OWNED.match(name):
        if lexicon.is_agency(outlet["outlet"]) and is_name(outlet["who"]):
            return Credit(work=work, name=outlet["who"], agency=outlet["outlet"], place=place)
        return Credit(work=work) if outlet["outlet"].isupper() else None
    bare = name[4:] if name[:4] in ("the ", "The ") else name
    if lexicon.is_agency(name) or (bare != name and is_organisation(bare, lexicon)):
        return Credit(work=work, agency=name if name.startswith("The ") else bare, place=place)
    if not is_name(name, least=1):
        return None
    if is_organisation(name, lexicon):
        return Credit(work=work)
    return Credit(work=work, name=reading_case(name), place=place)


def _at_outlet(credit: Credit, lexicon: Lexicon) -> Credit:
    """ "Ana Rook at the Guardian": an outlet is where somebody works, and no place."""
    outlet = credit.place.removeprefix("the ")
    if not outlet or credit.agency or not lexicon.is_agency(outlet) or lexicon.is_city(outlet):
        return credit
    return replace(credit, agency=outlet, place="")


def _reads_as_place(place: str) -> bool:
    if place.count(" ") > 5 or len(place) >= LONGEST_PLACE:
        return False
    return place[:1].isupper() or any(word[:1].isupper() for word in place.split(" "))
