"""Whom a picture's file credits, beside whom its caption does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from articles import models, sources
from articles.images.metadata import Credited, FileMetadata
from articles.intake.file_words import work_of
from articles.sources.grammar.credit_line import attribute
from articles.sources.stated_credit import StatedCredit, in_both, says_more, stated_credit

Said = list[tuple[Credited, StatedCredit]]


@dataclass(frozen=True, kw_only=True, slots=True)
class Asked:
    kind: models.Asked
    text: str
    proposal: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Account:
    """One of the two ways in which a file may credit; ``credits`` are what is certain of it."""

    printed: str
    credits: tuple[sources.Credit, ...]
    source: str


@dataclass(frozen=True, kw_only=True, slots=True)
class FileCredit:
    """``credits`` are to be made rows, and ``line`` is for an image that has none. ``disputed``
    is what the file says, where that is not what is known, or not the same throughout."""

    line: str = ""
    credits: tuple[sources.Credit, ...] = ()
    asked: tuple[Asked, ...] = ()
    disputed: tuple[Account, ...] = ()


def file_credit(
    metadata: FileMetadata,
    line: str,
    credits: Sequence[sources.Credit],
    lexicon: sources.Lexicon,
) -> FileCredit:
    """``line`` and ``credits`` are what is known of the image: nothing there is overwritten."""
    accounts = [
        (it, _said(it, metadata, lexicon))
        for it in (metadata.credited, metadata.otherwise)
        if it is not None
    ]
    if not line and not credits:
        return _first_credit(accounts, lexicon)
    known = credits or attribute(line, lexicon).credits()
    printed = line or ", ".join(it.name or it.agency for it in credits)
    differ = [
        (credited, it)
        for credited, it in accounts
        if not _same(it.printed, line) and _differs(it, known, lexicon)
    ]
    if differ:
        asked = _differ(printed, [it.printed for _, it in differ])
        return FileCredit(asked=(asked,), disputed=_accounts(differ))
    said = accounts[0][1]
    return FileCredit(credits=_made(said) if said.clear and not credits else ())


def _first_credit(said_by: Said, lexicon: sources.Lexicon) -> FileCredit:
    """Of an image that has none: the line as printed, and as credits what is certain."""
    (_, said), *others = said_by
    made = _made(said)
    differ = [it for _, it in others if _differs(it, made, lexicon)]
    asked = [_differ(said.printed, [it.printed for it in differ])] if differ else []
    if not said.clear:
        who = ", ".join(it.name or it.agency for it in made)
        asked.append(Asked(kind=models.Asked.CREDIT_UNCLEAR, text=said.printed, proposal=who))
    for it in differ:
        made = in_both(made, it.credits, lexicon)
    disputed = _accounts(said_by) if differ else ()
    return FileCredit(line=said.printed, credits=made, asked=tuple(asked), disputed=disputed)


def _accounts(said_by: Said) -> tuple[Account, ...]:
    return tuple(
        Account(printed=it.printed, credits=_made(it), source=credited.source)
        for credited, it in said_by
    )


def _said(credited: Credited, metadata: FileMetadata, lexicon: sources.Lexicon) -> StatedCredit:
    """Not clear where a name is too long to be one."""
    words = (credited.creators, credited.credit_line, credited.source)
    said = stated_credit(*words, lexicon, work_of(metadata))
    return replace(said, clear=said.clear and all(map(_fits, said.credits)))


def _made(said: StatedCredit) -> tuple[sources.Credit, ...]:
    return said.credits if all(map(_fits, said.credits)) else ()


def _differs(said: StatedCredit, known: Sequence[sources.Credit], lexicon: sources.Lexicon) -> bool:
    return bool(said.printed) and (not said.clear or says_more(_made(said), known, lexicon))


def _differ(printed: str, others: list[str]) -> Asked:
    proposal = "; ".join(dict.fromkeys(others))
    return Asked(kind=models.Asked.CREDITS_DIFFER, text=printed, proposal=proposal)


def _same(one: str, other: str) -> bool:
    return one.casefold().split() == other.casefold().split()


def _fits(credit: sources.Credit) -> bool:
    longest = models.Author._meta.get_field("name").max_length or 0
    return all(len(name) <= longest for name in (credit.name, credit.agency, credit.distributor))
