"""The credit of a picture: who made it, for whom, through whom it came.

The order is that of the IPTC's Credit Line: creator, provider, distributor ("Ana Rook/Agence
France-Presse — Getty Images"); Reuters and AP print theirs the other way round
("REUTERS/Ana Rook", "AP Photo/Ana Rook").
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from articles.sources.grammar.names import is_name, reading_case, split_names
from articles.sources.grammar.parties import Party, party
from articles.sources.lexicon import Lexicon
from articles.sources.story import Credit
from articles.sources.vocabulary import Work

MARK = re.compile(
    r"(?:(?:Photo(?:graph|graphy)?s?|Pictures?|Images?|Illustrations?|Composite|Videos?|Graphics?"
    r"|Credits?)(?: credits?)?\s?(?::| by:?(?= )|…|\.\.\.)|Photographer:|Image source,"
    r"|Image copyright|Courtesy(?: of)?(?= )|Credit(?=[A-Z]))\s*",
    re.IGNORECASE,
)
ILLUSTRATED = ("illustration", "graphic")
FILMED = ("video",)
USAGE = re.compile(
    r"[.,]? ?(?:THIS (?:IMAGE|PICTURE|PHOTO|HANDOUT)|MANDATORY CREDIT|NO RESALES|NO ARCHIVES"
    r"|EDITORIAL USE|FOR EDITORIAL|ATTENTION EDITORS|Purchase Licensing Rights|File [Pp]hoto"
    r"|FILE PHOTO)\b.*$|, [Ff]ile$"
)
SEPARATOR = re.compile(
    r"(\s*/\s*via\s+|,?\s+via\s+|\bvia\s+|\s*[/|]\s*|\s*[—–]\s*|\s+--?\s+|\s*--\s*)", re.I
)
COURTESY = re.compile(r"\. Courtesy of .*$")
COPYRIGHT = re.compile(r"^(?:©|\(c\)|Copyright) ?(?:\d{4} ?)?", re.IGNORECASE)
REVERSED = re.compile(r"(?:REUTERS|AP Photo|AP|AFP PHOTO)\s?/\s?", re.IGNORECASE)
PHOTO_SERVICE = re.compile(r" photos?$", re.IGNORECASE)
LONGEST = 200


@dataclass(frozen=True, kw_only=True, slots=True)
class Attribution:
    """A credit line taken apart. ``listed``: one of its organisations is one we know."""

    photographers: tuple[str, ...] = ()
    agency: str = ""
    distributor: str = ""
    work: Work = Work.PHOTOGRAPHER
    instructions: str = ""
    marked: bool = False
    listed: bool = False
    parts: int = 0
    clear: bool = True

    @property
    def certain(self) -> bool:
        """Whether the form alone proves a credit: a listed organisation beside somebody."""
        return self.clear and self.listed and self.parts > 1

    def credits(self) -> tuple[Credit, ...]:
        return tuple(
            Credit(work=self.work, name=name, agency=self.agency, distributor=self.distributor)
            for name in self.photographers or (("",) if self.agency or self.distributor else ())
        )


def attribute(text: str, lexicon: Lexicon) -> Attribution:
    """Takes a credit line apart; ``text`` may still carry its brackets and its mark."""
    bare = text.strip()
    if bare[:1] + bare[-1:] in ("()", "[]"):
        bare = bare[1:-1].strip()
    bare, instructions = _without_usage(bare)
    bare, work, marked = _without_mark(bare)
    bare = COURTESY.sub("", bare).strip(" .;") if not is_name(bare) else bare
    parts = _parts(bare, lexicon)
    return _sorted_out(parts, work, marked, instructions, lexicon)


def _without_usage(text: str) -> tuple[str, str]:
    usage = USAGE.search(text)
    if not usage:
        return text, ""
    return text[: usage.start()].strip(), usage.group().strip(" .,/")


def _without_mark(text: str) -> tuple[str, Work, bool]:
    mark = MARK.match(text)
    if not mark:
        return text, Work.PHOTOGRAPHER, False
    word = mark.group().lower()
    work = Work.PHOTOGRAPHER
    if word.startswith(ILLUSTRATED):
        work = Work.ILLUSTRATOR
    elif word.startswith(FILMED):
        work = Work.VIDEOGRAPHER
    rest, _, _ = _without_mark(text[mark.end() :])
    return rest, work, True


def _parts(text: str, lexicon: Lexicon) -> list[tuple[str, bool]]:
    """The parts of a credit in order, each with whether "via" stands before it."""
    pieces = SEPARATOR.split(text)
    found: list[tuple[str, bool]] = []
    via = False
    for at, piece in enumerate(pieces):
        if at % 2:
            via = "via" in piece.lower()
            continue
        bare = COPYRIGHT.sub("", piece.strip(" ,")).strip()
        if not bare:
            continue
        service = PHOTO_SERVICE.sub("", bare)
        if lexicon.is_agency(service):
            bare = service
        person, work_for, outlet = bare.partition(" for ")
        if work_for and (is_name(person) or lexicon.is_agency(outlet)):
            found += [(person, via), (outlet, False)]
        else:
            found.append((bare, via))
    return found


def _sorted_out(
    parts: list[tuple[str, bool]], work: Work, marked: bool, instructions: str, lexicon: Lexicon
) -> Attribution:
    people: list[str] = []
    organisations: list[tuple[str, bool]] = []
    clear = bool(parts)
    for name, via in parts:
        kind = party(name, lexicon)
        if kind is Party.PERSON and not via and not people:
            people += split_names(name) or (name,)
        elif kind is Party.UNCLEAR and not via:
            clear = False
        elif kind is not Party.NOBODY:
            organisations.append((name, via))
    direct = [name for name, via in organisations if not via]
    agency = direct[0] if direct else ""
    last = organisations[-1][0] if organisations else ""
    several = len(organisations) > 1 or (last and not agency)
    return Attribution(
        photographers=tuple(dict.fromkeys(reading_case(name) for name in people)),
        agency=agency,
        distributor=last if several and last != agency else "",
        work=work,
        instructions=instructions,
        marked=marked,
        listed=any(lexicon.is_agency(name) for name, _ in organisations),
        parts=len(parts),
        clear=clear,
    )
