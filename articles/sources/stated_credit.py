"""The credit of a picture whose file states its creators apart from the credit line.

Most suppliers write "Ana Rook" as the creator and "Agence France-Presse" as the line; others put
all of it into the line. Both are read by the grammar of printed credit lines.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from articles.sources.block import make_block
from articles.sources.grammar.credit_line import Attribution, attribute
from articles.sources.grammar.names import is_handle, reading_case, split_names
from articles.sources.grammar.parties import is_organisation
from articles.sources.lexicon import Lexicon, key
from articles.sources.story import Credit
from articles.sources.vocabulary import Work


@dataclass(frozen=True, kw_only=True, slots=True)
class StatedCredit:
    """``printed`` is the line as readers get it, creators first. Not ``clear``: something in it
    cannot be told, or its two halves name different people; ``credits`` is what is certain: the
    creators have a field of their own."""

    printed: str = ""
    credits: tuple[Credit, ...] = ()
    clear: bool = True


@dataclass(frozen=True, kw_only=True, slots=True)
class _Creators:
    people: tuple[str, ...] = ()
    agency: str = ""
    clear: bool = True


def stated_credit(
    creators: Sequence[str],
    line: str,
    source: str,
    lexicon: Lexicon,
    work: Work = Work.PHOTOGRAPHER,
) -> StatedCredit:
    """``source`` is who supplied the picture: its agency, where no line names one."""
    who = _creators(creators, lexicon)
    said = _attributed(line, lexicon)
    if not line and not who.agency and lexicon.is_agency(source):
        said = _attributed(source, lexicon)
    credits = _joined(who, said, work)
    clear = who.clear and said.clear and (credits is not None)
    if credits is None and (said.agency or said.distributor):
        credits = ()  # "Ben Tarrow/AFP" beside the creator Ana Rook: one of the two is wrong
    elif credits is None or not said.clear:
        credits = _of(who.people, "", "", work)
    return StatedCredit(
        printed=_printed(creators, who, line or (source if said.agency else "")),
        credits=credits if who.clear else (),
        clear=clear,
    )


def says_more(new: Iterable[Credit], known: Iterable[Credit], lexicon: Lexicon) -> bool:
    """Whether ``new`` names anybody that ``known`` does not, under whatever form of the name."""
    people, organisations = _named(known, lexicon)
    more_people, more_organisations = _named(new, lexicon)
    return bool(more_people - people or more_organisations - organisations)


def in_both(one: Iterable[Credit], other: Iterable[Credit], lexicon: Lexicon) -> tuple[Credit, ...]:
    """What ``one`` says that ``other`` says too, under whatever form of the names."""
    people, organisations = _named(other, lexicon)

    def house(name: str) -> str:
        return name if name and key(lexicon.canonical(name)) in organisations else ""

    found = (
        replace(
            it,
            name=it.name if it.name and key(it.name) in people else "",
            agency=house(it.agency),
            distributor=house(it.distributor),
        )
        for it in one
    )
    named = (it for it in found if it.name or it.agency or it.distributor)
    return tuple(dict.fromkeys(named))


def _named(credits: Iterable[Credit], lexicon: Lexicon) -> tuple[set[str], set[str]]:
    credits = list(credits)
    people = {key(it.name) for it in credits if it.name}
    named = (name for it in credits for name in (it.agency, it.distributor) if name)
    return people, {key(lexicon.canonical(name)) for name in named}


def _creators(creators: Sequence[str], lexicon: Lexicon) -> _Creators:
    found = _Creators()
    for creator in creators:
        said = _creator(creator, lexicon)
        found = _Creators(
            people=(*found.people, *(it for it in said.people if it not in found.people)),
            agency=found.agency or said.agency,
            clear=found.clear and said.clear,
        )
    return found


def _creator(text: str, lexicon: Lexicon) -> _Creators:
    """One word that is no organisation we know may be a person's name as well as a firm's."""
    block = make_block(text, (1,))
    if lexicon.is_nobody(block.fold):
        return _Creators()
    if is_organisation(block.fold, lexicon):
        return _Creators(agency=text)
    if names := split_names(block.fold):
        return _Creators(people=tuple(reading_case(block.spelt(name)) for name in names))
    if is_handle(text):
        return _Creators(people=(text,))
    said = _attributed(text, lexicon)
    alone = not said.photographers and said.agency == block.fold
    return _Creators(people=said.photographers, agency=said.agency, clear=said.clear and not alone)


def _attributed(text: str, lexicon: Lexicon) -> Attribution:
    if not text:
        return Attribution()
    block = make_block(text, (1,))
    said = attribute(block.fold, lexicon)
    return said._replace(
        photographers=tuple(map(block.spelt, said.photographers)),
        agency=block.spelt(said.agency),
        distributor=block.spelt(said.distributor),
    )


def _joined(who: _Creators, said: Attribution, work: Work) -> tuple[Credit, ...] | None:
    """None when the creators are others than those that the line names."""
    if said.others:
        credits = said.credits()
        named = {key(it.name) for it in credits if it.name}
        return credits if {key(name) for name in who.people} <= named else None
    creators, named = ({key(name) for name in names} for names in (who.people, said.photographers))
    if creators and named and not (creators <= named or named <= creators):
        return None
    people = said.photographers if len(named) > len(creators) or not creators else who.people
    agency = said.agency or who.agency
    distributor = said.distributor if said.distributor != agency else ""
    made = said.work if said.work != Work.PHOTOGRAPHER else work
    return _of(people, agency, distributor, made)


def _of(people: Sequence[str], agency: str, distributor: str, work: Work) -> tuple[Credit, ...]:
    names = people or (("",) if agency or distributor else ())
    return tuple(
        Credit(work=work, name=name, agency=agency, distributor=distributor) for name in names
    )


def _printed(creators: Sequence[str], who: _Creators, line: str) -> str:
    """The line to the letter, behind those creators that it does not name."""
    there = line.casefold()
    missing = [it for it in creators if it.casefold() not in there]
    if line and all(name.casefold() in there for name in who.people):
        missing = []
    return "/".join(part for part in (", ".join(missing), line) if part)
