"""By-lines of agency formats: the names, and below them for whom or as what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from articles.sources.manuscript import Manuscript
from articles.sources.vocabulary import Role, Work
from articles.sources.wires.pictures import Words

MOST = 20


def add_byline(manuscript: Manuscript, names: Words, posts: Sequence[Words] = ()) -> None:
    """A post that is an agency's name is whose service the names are of; alone, it signs."""
    if not names[0].strip() and posts:
        names, *posts = posts
    if len(manuscript.sheet.byline) >= MOST:
        manuscript.metadata(*names)
        return
    if _bare(names[0]) in map(_bare, manuscript.sheet.byline):
        manuscript.piece(Role.DUPLICATE, *names, "byline-again")
        return
    before = len(manuscript.sheet.credits)
    if manuscript.byline(*names) < 0:
        return
    lexicon = manuscript.sheet.lexicon
    for text, span in posts:
        index = manuscript.piece(Role.BYLINE, text, span, "byline-role")
        if index < 0:
            continue
        manuscript.sheet.byline.append(manuscript.sheet.blocks[index].text)
        for at, credit in enumerate(manuscript.sheet.credits[before:], before):
            if lexicon.is_agency(text) and credit.work is Work.AUTHOR and not credit.agency:
                manuscript.sheet.credits[at] = replace(credit, agency=text.strip())


def _bare(names: str) -> str:
    return " ".join(names.casefold().removeprefix("by ").split())
