"""The credit of a picture: who made it, for whom, through whom it came.

The order is that of the IPTC's Credit Line: creator, provider, distributor ("Ana Rook/Agence
France-Presse — Getty Images"); Reuters and AP print theirs the other way round
("REUTERS/Ana Rook", "AP Photo/Ana Rook").
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from articles.sources.grammar.credit_marks import find_mark, find_usage
from articles.sources.grammar.credit_parts import split_credits, split_parts
from articles.sources.grammar.credit_words import CREDIT_WORDS
from articles.sources.grammar.hints import has_any
from articles.sources.grammar.names import is_name, reading_case, split_names
from articles.sources.grammar.parties import Party, is_club, is_organisation, party
from articles.sources.grammar.ranks import owned, without_rank
from articles.sources.lexicon import Lexicon
from articles.sources.story import Credit
from articles.sources.vocabulary import Work

COURTESY = re.compile(r"\. Courtesy of .*$")
# A sentence's stop behind a name, not that of "Jr." or of an initial.
FULL_STOP = re.compile(r"(?<![ .]Bros)(?<!\bInc)(?<!\bLtd)(?<=\w{3})\.\Z")
POSITION = re.compile(
    r"(?:(?:clockwise )?from (?:top|bottom|upper|left|right)[\w ]{0,20}[:,]"
    r"|(?:top|bottom|left|right|cent(?:er|re)|above|below|inset|main):) ",
    re.IGNORECASE,
)
# The last letters of its words.
POSITION_ENDS = ("p: ", "m: ", "t: ", "r: ", "e: ", "w: ", "n: ")


class Attribution(NamedTuple):
    """A credit line taken apart. ``listed``: one of its organisations is one we know; ``paired``:
    a person stands beside an organisation. ``others`` are further credits of the same line."""

    photographers: tuple[str, ...] = ()
    agency: str = ""
    distributor: str = ""
    work: Work = Work.PHOTOGRAPHER
    instructions: str = ""
    marked: bool = False
    listed: bool = False
    paired: bool = False
    nobody: bool = False
    parts: int = 0
    clear: bool = True
    others: tuple[Attribution, ...] = ()

    @property
    def certain(self) -> bool:
        """Whether the form alone proves a credit: a listed organisation beside somebody."""
        return self.clear and self.listed and self.parts > 1

    @property
    def somebody(self) -> bool:
        return bool(self.photographers or self.agency or self.distributor)

    def credits(self) -> tuple[Credit, ...]:
        names = self.photographers or (("",) if self.agency or self.distributor else ())
        made = [
            Credit(work=self.work, name=name, agency=self.agency, distributor=self.distributor)
            for name in names
        ]
        for other in self.others:
            made += other.credits()
        return tuple(made)


@lru_cache(maxsize=1_000)  # a step asks more than once about a line
def attribute(text: str, lexicon: Lexicon) -> Attribution:
    """Takes a credit line apart; ``text`` may still carry its brackets and its mark."""
    bare = text.strip()
    if bare[:1] + bare[-1:] in ("()", "[]", "（）"):
        bare = bare[1:-1].strip()
    bare, instructions = _without_usage(bare)
    pieces = split_credits(bare, lexicon)
    first = _one(pieces[0], lexicon)
    if len(pieces) == 1 and not instructions:
        return first
    rest = [_one(piece, lexicon) for piece in pieces[1:]]
    return first._replace(
        instructions=instructions,
        others=tuple(rest),
        listed=first.listed or any(other.listed for other in rest),
        clear=first.clear and all(other.clear for other in rest),
        parts=first.parts + sum(other.parts for other in rest),
    )


def _one(text: str, lexicon: Lexicon) -> Attribution:
    owner, text = owned(text, lexicon) if " by " in text else ("", text)
    bare, work, marked, given = _without_mark(_without_position(text))
    bare = without_rank(_without_position(bare))
    if bare.endswith(".") and FULL_STOP.search(bare) and is_name(bare):
        bare = bare[:-1]
    if not is_name(bare):
        bare = COURTESY.sub("", bare).strip(" .;")
    parts = split_parts(bare, lexicon)
    if owner:
        parts.append((owner, False))
    return _sorted_out(parts, work, marked, given, lexicon)


def _without_position(text: str) -> str:
    if ":" not in text and "," not in text:
        return text
    low = text.lower()
    return POSITION.sub("", text) if "from " in low or has_any(low, POSITION_ENDS) else text


def _without_usage(text: str) -> tuple[str, str]:
    usage = find_usage(text)
    if not usage:
        return text, ""
    return text[: usage.start()].strip(), usage.group().strip(" .,/;")


def _without_mark(text: str) -> tuple[str, Work, bool, bool]:
    """The text behind its marks, the work that they name, whether any stood there and whether the
    picture was only given."""
    mark = find_mark(text)
    if not mark:
        return text, Work.PHOTOGRAPHER, False, False
    work = CREDIT_WORDS.get((mark["word"] or "").lower(), Work.PHOTOGRAPHER)
    rest, _, _, given = _without_mark(text[mark.end() :])
    return rest, work, True, given or bool(mark["given"])


def _sorted_out(
    parts: list[tuple[str, bool]], work: Work, marked: bool, given: bool, lexicon: Lexicon
) -> Attribution:
    people: list[str] = []
    organisations: list[tuple[str, bool]] = []
    listed = paired = False
    clear = bool(parts)
    for name, via in parts:
        kind = party(name, lexicon)
        if kind is Party.PERSON and len(parts) > 1 and is_club(name):
            kind = Party.ORGANISATION
        if kind is Party.PERSON and not via and not people:
            if given and not organisations:
                clear = False
            else:
                people += split_names(name) or (name,)
        elif kind is Party.UNCLEAR and not via:
            clear = False
        elif kind is not Party.NOBODY:
            two = kind is Party.PERSON and not via and bool(people) and len(parts) == 2
            clear = clear and not two
            organisations.append((name, via))
    agency = last = ""
    for name, via in organisations:
        agency = agency or ("" if via else name)
        last = name
        listed = listed or lexicon.is_agency(name)
        paired = paired or is_organisation(name, lexicon)
    several = len(organisations) > 1 or (last and not agency)
    return Attribution(
        photographers=tuple(dict.fromkeys(map(reading_case, people))) if people else (),
        agency=agency,
        distributor=last if several and last != agency else "",
        work=work,
        marked=marked,
        listed=listed,
        paired=bool(people) and paired,
        nobody=clear and not people and not organisations,
        parts=len(parts),
        clear=clear,
    )
