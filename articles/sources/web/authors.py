"""Who wrote it: the by-line that readers see beside the names that the page states."""

from __future__ import annotations

from dataclasses import replace

from articles.sources.grammar.placed_names import names_paper
from articles.sources.grammar.stated_byline import read_stated_byline
from articles.sources.manuscript import Manuscript
from articles.sources.story import Credit
from articles.sources.vocabulary import Ask, Role, Work
from articles.sources.web.facts import Author, Facts
from articles.sources.web.pieces import Span


def settle_authors(made: Manuscript, facts: Facts) -> None:
    """What is printed counts; what is only stated fills its place, and is asked when it differs."""
    _settle_authors(made, facts)
    _add_others(made, facts, "contributors", Work.CONTRIBUTOR)
    _add_others(made, facts, "editors", Work.EDITOR)


def _add_others(made: Manuscript, facts: Facts, name: str, work: Work) -> None:
    """Whom the head names beside the authors, unless the page prints them."""
    known = {_who(credit) for credit in made.sheet.credits}
    for author in getattr(facts, name):
        for credit in _credits(made, author):
            if _who(credit) not in known:
                stated = replace(credit, work=work)
                made.credit(stated, credit.name or credit.agency, facts.span(name))


def _settle_authors(made: Manuscript, facts: Facts) -> None:
    stated = [credit for author in facts.authors for credit in _credits(made, author)]
    if not stated:
        return
    sheet = made.sheet
    read = [credit for credit in sheet.credits if credit.work is Work.AUTHOR]
    printed = " ".join(sheet.byline).casefold()
    if not read:
        if printed and all(_who(credit) in printed for credit in stated):
            _answer(made)
        for author in facts.authors:
            _state(made, author, facts)
        return
    people = {_who(credit) for credit in stated if credit.name}
    if people and people != {_who(credit) for credit in read if credit.name}:
        names = ", ".join(author.name for author in facts.authors)
        made.ask(Ask.CREDIT_UNCLEAR, _byline_at(made), names)


def _state(made: Manuscript, author: Author, facts: Facts) -> None:
    """A name that a paper may have as well, unless the page says which of them it is, is asked."""
    paper = names_paper(author.name) and not (author.organisation or author.person)
    if paper and author.name.casefold() == facts.site.casefold():
        made.credit(
            Credit(work=Work.AUTHOR, agency=author.name), author.name, facts.span("authors")
        )
    elif paper and not made.sheet.lexicon.is_agency(author.name):
        index = made.piece(Role.METADATA, author.name, facts.span("authors"), "stated-field")
        made.ask(Ask.CREDIT_UNCLEAR, index, author.name)
    else:
        for credit in _credits(made, author):
            made.credit(credit, credit.name or credit.agency, facts.span("authors"))


def state_author(made: Manuscript, author: Author, text: str, span: Span) -> None:
    """An author whom a field names; ``text`` is the field's."""
    for credit in _credits(made, author):
        made.credit(credit, text, span)
        text = credit.name


def _credits(made: Manuscript, author: Author) -> tuple[Credit, ...]:
    lexicon = made.sheet.lexicon
    if author.organisation or lexicon.is_agency(author.name):
        return (Credit(work=Work.AUTHOR, agency=author.name),)
    signed = read_stated_byline(author.name, lexicon)
    if signed and signed.clear and signed.credits:
        return signed.credits
    return (Credit(work=Work.AUTHOR, name=author.name),)


def _who(credit: Credit) -> str:
    return (credit.name or credit.agency).casefold()


def _answer(made: Manuscript) -> None:
    """The stated names settle what could not be read in the by-line."""
    at = {n for i in _bylines(made) for n in made.sheet.blocks[i].lines}
    made.sheet.questions[:] = [
        question
        for question in made.sheet.questions
        if not (question.kind is Ask.CREDIT_UNCLEAR and question.line in at)
    ]


def _bylines(made: Manuscript) -> list[int]:
    sheet = made.sheet
    return [i for i in range(len(sheet.blocks)) if sheet.role(i) is Role.BYLINE]


def _byline_at(made: Manuscript) -> int:
    return next(iter(_bylines(made)), 0)
