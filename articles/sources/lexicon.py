"""The words a reading knows: agencies and their aliases, regions, sections, kickers."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache

from articles.sources.agencies import NEWS_AGENCIES, OUTLETS, PICTURE_DESKS
from articles.sources.cities import CITIES
from articles.sources.organisations import NOBODY, ORGANISATION_WORDS
from articles.sources.regions import POSTAL, region_names
from articles.sources.sections import KICKERS, SECTIONS
from articles.sources.vocabulary import Role

Aliases = Mapping[str, Iterable[str]]
# (digest of a line's text, which of the lines with this text) → role
Told = Mapping[tuple[str, int], Role]


def key(name: str) -> str:
    """A name as it is looked up: folded, without a leading article or spare spaces."""
    folded = name.strip(" .").casefold()
    if "’" in folded:
        folded = folded.replace("’", "'")
    return folded[4:] if folded[:4] == "the " else folded


@dataclass(frozen=True, kw_only=True, eq=False)
class Lexicon:
    """Plain tables, all keys folded with ``key``; ``extended`` makes a wider one of it.

    ``agencies`` maps every printed form to the canonical name; ``picture_desks`` holds the
    canonical names that stand for pictures only. ``told`` is what an editor said of the lines of
    the one document that is read with it (see ``articles.sources.told``).
    """

    agencies: Mapping[str, str]
    picture_desks: frozenset[str]
    sections: frozenset[str]
    kickers: frozenset[str]
    organisation_words: frozenset[str]
    nobody: frozenset[str]
    cities: frozenset[str]
    told: Told = field(default_factory=dict)

    @staticmethod
    def standard() -> Lexicon:
        return _standard()

    def extended(
        self,
        *,
        agencies: Aliases | None = None,
        sections: Iterable[str] = (),
        kickers: Iterable[str] = (),
        organisation_words: Iterable[str] = (),
        cities: Iterable[str] = (),
    ) -> Lexicon:
        """A lexicon that also knows these; what is given wins over what was known."""
        return replace(
            self,
            agencies={**self.agencies, **_by_alias(agencies or {})},
            sections=self.sections | {key(name) for name in sections},
            kickers=self.kickers | {key(name) for name in kickers},
            organisation_words=self.organisation_words | {key(w) for w in organisation_words},
            cities=self.cities | {name.casefold() for name in cities},
        )

    def hearing(self, told: Told) -> Lexicon:
        """The same for one document, of which an editor said something."""
        return replace(self, told=told) if told else self

    def canonical(self, name: str) -> str:
        """The one name of an organisation; an unknown one is returned as it is."""
        return self.agencies.get(key(name), name)

    def is_agency(self, name: str) -> bool:
        if len(name) > self._longest and len(name.strip(" .")) > self._longest:
            return False
        return key(name) in self.agencies

    @cached_property
    def _longest(self) -> int:
        """Letters that the name of an agency has at most, with its article."""
        return max(map(len, self.agencies), default=0) + len("the ")

    def is_picture_desk(self, name: str) -> bool:
        return self.canonical(name) in self.picture_desks

    def is_region(self, name: str) -> bool:
        return name in POSTAL or name.casefold() in region_names()

    def is_city(self, name: str) -> bool:
        if name.isascii():
            return name.casefold() in self.cities
        low = name.casefold()  # "São Paulo" is in the table without its accent
        return low in self.cities or unaccented(low) in self.cities

    def is_nobody(self, name: str) -> bool:
        return key(name) in self.nobody or name in self.nobody

    def is_section(self, name: str) -> bool:
        return key(name) in self.sections

    def is_kicker(self, name: str) -> bool:
        return key(name) in self.kickers or key(name) in self.sections


def unaccented(text: str) -> str:
    letters = unicodedata.normalize("NFD", text)
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _by_alias(names: Aliases) -> dict[str, str]:
    found = {}
    for name, aliases in names.items():
        for printed in (name, *aliases):
            found[key(printed)] = name
    return found


@lru_cache(maxsize=1)
def _standard() -> Lexicon:
    return Lexicon(
        agencies=_by_alias({**OUTLETS, **NEWS_AGENCIES, **PICTURE_DESKS}),
        picture_desks=frozenset(PICTURE_DESKS),
        sections=SECTIONS,
        kickers=KICKERS,
        organisation_words=ORGANISATION_WORDS,
        nobody=NOBODY,
        cities=CITIES,
    )
