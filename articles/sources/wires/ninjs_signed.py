"""Who signs an item of ninjs: its by-line, those who contributed, and where it comes from."""

from __future__ import annotations

from dataclasses import replace

from articles.sources.block import make_block
from articles.sources.grammar.stated_byline import read_stated_byline
from articles.sources.json_value import Value
from articles.sources.manuscript import Manuscript
from articles.sources.vocabulary import Ask, Role, Work
from articles.sources.wires.ninjs_fields import Fields
from articles.sources.wires.signed import add_source

CONTRIBUTED = "contributed_by"


def sign(fields: Fields, manuscript: Manuscript) -> None:
    byline = fields.take("byline", "by")
    if byline:
        manuscript.byline(byline.text, byline.span)
    if contributed := fields.take(CONTRIBUTED):
        _contributed(manuscript, contributed)
    for name in ("creditline", "provider"):
        value = fields.take(name)
        if value:
            add_source(manuscript, value.text, value.span)
    for value in fields.lists("infosource", "infosources"):
        add_source(manuscript, value.text, value.span)


def _contributed(manuscript: Manuscript, value: Value) -> None:
    signed = read_stated_byline(make_block(value.text, (0,)).fold, manuscript.sheet.lexicon)
    index = manuscript.piece(Role.CONTRIBUTORS, value.text, value.span)
    if not signed or not signed.clear:
        manuscript.ask(Ask.CREDIT_UNCLEAR, index)
        return
    manuscript.sheet.credits += [replace(it, work=Work.CONTRIBUTOR) for it in signed.credits]
