"""Whom a picture's file credits, beside whom its caption does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from articles import models, sources
from articles.images.metadata import FileMetadata
from articles.intake.file_words import work_of
from articles.sources.grammar.credit_line import attribute
from articles.sources.stated_credit import says_more, stated_credit


@dataclass(frozen=True, kw_only=True, slots=True)
class Asked:
    kind: models.Asked
    text: str
    proposal: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class FileCredit:
    """``credits`` are to be made rows, and ``line`` is for an image that has none."""

    line: str = ""
    credits: tuple[sources.Credit, ...] = ()
    asked: tuple[Asked, ...] = ()


def file_credit(
    metadata: FileMetadata,
    line: str,
    credits: Sequence[sources.Credit],
    lexicon: sources.Lexicon,
) -> FileCredit:
    """``line`` and ``credits`` are what is known of the image: nothing there is overwritten."""
    said = stated_credit(
        metadata.creators, metadata.credit_line, metadata.source, lexicon, work_of(metadata)
    )
    clear = said.clear and all(map(_fits, said.credits))
    made = said.credits if all(map(_fits, said.credits)) else ()
    if not line and not credits:
        who = ", ".join(it.name or it.agency for it in made)
        unclear = Asked(kind=models.Asked.CREDIT_UNCLEAR, text=said.printed, proposal=who)
        return FileCredit(line=said.printed, credits=made, asked=() if clear else (unclear,))
    if not said.printed:
        return FileCredit()
    known = credits or attribute(line, lexicon).credits()
    if not _same(said.printed, line) and (not clear or says_more(made, known, lexicon)):
        printed = line or ", ".join(it.name or it.agency for it in credits)
        differ = Asked(kind=models.Asked.CREDITS_DIFFER, text=printed, proposal=said.printed)
        return FileCredit(asked=(differ,))
    return FileCredit(credits=made if clear and not credits else ())


def _same(one: str, other: str) -> bool:
    return one.casefold().split() == other.casefold().split()


def _fits(credit: sources.Credit) -> bool:
    longest = models.Author._meta.get_field("name").max_length or 0
    return all(len(name) <= longest for name in (credit.name, credit.agency, credit.distributor))
