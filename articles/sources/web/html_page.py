"""HTML: pages of sites, saved or scraped, and pages without any dress.

What the page states of itself in JSON-LD counts before its meta elements; what it shows counts
before both in the words of the story. All that is not the story is accounted for as furniture.
"""

from __future__ import annotations

import re
from dataclasses import replace

from articles.sources.decoding import Decoded
from articles.sources.errors import DocumentRefused
from articles.sources.grammar.second_story import WHY
from articles.sources.lexicon import Lexicon
from articles.sources.limits import Limits
from articles.sources.manuscript import Manuscript
from articles.sources.story import Story
from articles.sources.vocabulary import Ask
from articles.sources.web.captions import join_captions
from articles.sources.web.charset import decode_page
from articles.sources.web.error_page import is_error_page
from articles.sources.web.facts import Facts
from articles.sources.web.index_page import is_index
from articles.sources.web.json_ld import facts_in
from articles.sources.web.layout import layout_of, other_story
from articles.sources.web.main_text import leave_out_chrome
from articles.sources.web.meta import facts_of
from articles.sources.web.node import Node
from articles.sources.web.other_stories import leave_out_links
from articles.sources.web.page import Page, without_site
from articles.sources.web.page_walker import PageWalker
from articles.sources.web.pieces import Kind, Piece
from articles.sources.web.places import Places
from articles.sources.web.sheets import apply_sheets
from articles.sources.web.steps import steps_for
from articles.sources.web.tree import grow
from articles.sources.web.weight import weigh

TAG = re.compile(r"<!doctype html|<html[\s>]|<(?:p|div|h1|article|body)(?:\s[^<>]*)?>", re.I)
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}")
MOST_PIECES = 50_000
MOST_ELEMENTS = 300_000
STORY = (Kind.PARAGRAPH, Kind.SUBHEAD, Kind.FIGURE, Kind.PULL_QUOTE, Kind.ROW)


def read_html(data: bytes, name: str, lexicon: Lexicon, limits: Limits) -> tuple[Story]:
    """A page as a Story; DocumentRefused for what is no text, nested too deep, or no story.

    A page that shows none of its story has the text that its data give.
    """
    decoded = decode_page(data, name)
    text = decoded.text
    limits = replace(limits, elements=min(limits.elements, MOST_ELEMENTS))
    root = grow(text, Places(text, decoded.encoding, decoded.start), name, limits)
    styled = apply_sheets(root)
    facts = _facts(root)
    weights = weigh(root)
    if is_index(root, weights, facts):
        raise DocumentRefused(name, "it is an index of stories, not a story")
    if is_error_page(root, facts, weights[root].letters):
        raise DocumentRefused(name, "it is a page that a server sends where there is no story")
    layout = layout_of(root, weights, facts)
    pieces = PageWalker(weights, layout, root).walk(root)
    is_shown = any(piece.kind in STORY for piece in pieces)
    _refuse(pieces, name, told=is_shown or bool(facts.body))
    if not layout.known and layout.chrome:
        leave_out_chrome(pieces, text)
    pieces = join_captions(pieces, lexicon)
    leave_out_links(pieces, root, facts.identifier)
    made = Manuscript(lexicon, limits)
    Page(made, facts, layout, styled).take(pieces)
    if other := other_story(root, layout):
        made.ask(Ask.UNKNOWN_LINE, 0, text=next(other.find("h1")).words)
        facts.hold = facts.hold or WHY
    for paragraph in () if is_shown else facts.body:
        made.paragraph(paragraph, facts.span("body"))
    return (_story(made, facts, decoded),)


def _refuse(pieces: list[Piece], name: str, *, told: bool) -> None:
    if len(pieces) > MOST_PIECES:
        reason = f"it has {len(pieces):,} paragraphs; at most {MOST_PIECES:,} are read"
        raise DocumentRefused(name, reason)
    if not told:
        raise DocumentRefused(name, "it is a page without a story in it")


def _facts(root: Node) -> Facts:
    """JSON-LD, then meta elements, then the title."""
    facts = Facts()
    nodes = list(root.walk())
    for node in nodes:
        if node.name == "script" and "ld+json" in node.get("type").lower():
            facts.fill(facts_in(node.code, node.span))
    metas = [node for node in nodes if node.name == "meta"]
    facts.fill(facts_of(metas, [node for node in nodes if node.name == "link"]))
    for node in nodes:
        if node.name == "html" and LANGUAGE.fullmatch(node.get("lang")):
            facts.state("language", node.get("lang"), node.span)
        elif node.name == "title":
            facts.state("title", without_site(node.words, facts.site), node.span)
    return facts


def _story(made: Manuscript, facts: Facts, decoded: Decoded) -> Story:
    return made.story(
        reader="html-1",
        encoding=decoded.encoding,
        language=facts.language if LANGUAGE.fullmatch(facts.language) else "",
        steps=steps_for(made, facts),
        identifier=facts.identifier,
        section=facts.section,
        keywords=facts.keywords,
        hold=facts.hold,
    )
