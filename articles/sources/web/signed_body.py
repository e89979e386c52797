"""A by-line printed as the first paragraph of a post or entry, as readers of the site saw it."""

from __future__ import annotations

from articles.sources.grammar.byline import read_byline
from articles.sources.grammar.credits import keep_credits, who
from articles.sources.grammar.signed import Signed
from articles.sources.manuscript import Manuscript
from articles.sources.vocabulary import Ask, Role, Work

NEAR = 3  # a picture may stand above it


def keep_signed_body(made: Manuscript, begins: int) -> None:
    """What is printed counts; the field's author gives way, and is asked when it differs."""
    sheet = made.sheet
    index = next((i for i in range(begins, begins + NEAR) if _is_body(made, i)), -1)
    signed = read_byline(sheet.blocks[index].fold, sheet.lexicon) if index >= 0 else None
    if signed is None or not signed.credits or sheet.byline:
        return
    block = sheet.blocks[index]
    del sheet.otherwise[index]
    sheet.html.pop(index, None)
    sheet.mark(index, Role.BYLINE, "byline")
    sheet.byline.append(block.printed(0, signed.end))
    _settle(made, index, signed)


def _settle(made: Manuscript, index: int, signed: Signed) -> None:
    sheet = made.sheet
    stated = tuple(credit for credit in sheet.credits if credit.work is Work.AUTHOR)
    same = {name.casefold() for name in who(stated)} == {n.casefold() for n in who(signed.credits)}
    sheet.credits = [credit for credit in sheet.credits if credit.work is not Work.AUTHOR]
    lines = {n for i, block in enumerate(sheet.blocks) if i != index for n in block.lines
             if sheet.role(i) is Role.BYLINE}  # fmt: skip
    sheet.questions = [
        q for q in sheet.questions if q.kind is not Ask.CREDIT_UNCLEAR or q.line not in lines
    ]
    keep_credits(sheet, index, signed.credits, clear=signed.clear)
    if stated and not same:
        made.ask(Ask.CREDIT_UNCLEAR, index, ", ".join(who(stated)))


def _is_body(made: Manuscript, index: int) -> bool:
    stated = made.sheet.otherwise.get(index)
    return made.sheet.open(index) and stated is not None and stated[0] is Role.BODY
