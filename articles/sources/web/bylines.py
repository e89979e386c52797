"""By-lines that a page marks: as printed, with who the marks say signs."""

from __future__ import annotations

import re

from articles.sources.grammar.credits import keep_credits
from articles.sources.grammar.signed import Signed
from articles.sources.grammar.stated_byline import read_stated_byline
from articles.sources.grammar.titles import is_post
from articles.sources.lexicon import Lexicon
from articles.sources.manuscript import Manuscript
from articles.sources.vocabulary import Role
from articles.sources.web import marks
from articles.sources.web.node import Node
from articles.sources.web.pieces import Kind, Piece

ALONE = ("by", "written by", "words by", "author", "authors", "and")
BY = re.compile(r"(?:(?:written |words )?by:? )?", re.IGNORECASE)
# What somebody is, behind the name: "Environment reporter".
POST = re.compile(r"[^\W\d_][^\W\d]+(?: [^\W\d_]+){0,5}")
NOT_POSTS = re.compile(r"\b(?:and|with|for|by|via)\b", re.IGNORECASE)

# Two elements without a space between them.
GLUED = re.compile(r"[^\W\d_](?=[A-Z])")
MOST_PARTS = 4
SIGNED_ON = re.compile(r"((?:written |posted )?by \S.{2,100}?),? (?:on|at)", re.IGNORECASE)


def sign_before_date(pieces: list[Piece]) -> None:
    """ "By Ana Rook on <time>…": the joining word is no part of the by-line."""
    last = pieces[-1] if pieces else None
    signed = SIGNED_ON.fullmatch(last.text) if last else None
    if last and signed and last.kind in (Kind.PARAGRAPH, Kind.BYLINE):
        last.kind, last.text, last.inline = Kind.BYLINE, signed[1], None


def keep_byline(made: Manuscript, piece: Piece) -> None:
    lexicon = made.sheet.lexicon
    if card := _card(piece, lexicon):
        text, signed_there = card
        index = made.piece(Role.BYLINE, text, piece.span)
        made.sheet.byline.append(made.sheet.blocks[index].text)
        keep_credits(made.sheet, index, signed_there.credits, clear=signed_there.clear)
        return
    text = piece.text.strip(" |·•,—–-")
    if text.casefold() in ALONE:
        made.piece(Role.BYLINE, piece.text, piece.span, "byline-role")
    elif signed := _signed_with_post(piece.node, text, lexicon):
        index = made.piece(Role.BYLINE, text, piece.span)
        made.sheet.byline.append(made.sheet.blocks[index].text)
        keep_credits(made.sheet, index, signed.credits, clear=signed.clear)
    elif not made.sheet.byline or read_stated_byline(text, lexicon):
        made.byline(text, piece.span)
    else:
        made.piece(Role.BYLINE, piece.text, piece.span, "byline-role")


def _card(piece: Piece, lexicon: Lexicon) -> tuple[str, Signed] | None:
    """The words of a card whose elements stand side by side without a space between them: the name
    in the first, posts and outlets in the others."""
    if piece.node is None or GLUED.search(piece.text) is None:
        return None
    parts = [part.words for part in piece.node.children if part.words]
    if not 1 < len(parts) <= MOST_PARTS or "".join(parts) != piece.text:
        return None
    signed = read_stated_byline(parts[0], lexicon)
    others = all(is_post(part) or lexicon.is_agency(part) for part in parts[1:])
    named = signed is not None and signed.clear and any(credit.name for credit in signed.credits)
    return (" ".join(parts), signed) if signed and named and others else None


def _signed_with_post(node: Node | None, text: str, lexicon: Lexicon) -> Signed | None:
    """One whom the page marks as the author, with a post behind the name and nothing between."""
    marked = [part for part in node.walk() if marks.signs(part)] if node else []
    if len(marked) != 1 or marked[0] is node:
        return None
    name = marked[0].words
    begins = BY.match(text)
    rest = text[begins.end() if begins else 0 :]
    post = rest.removeprefix(f"{name} ")
    if post == rest or not POST.fullmatch(post) or NOT_POSTS.search(post):
        return None
    signed = read_stated_byline(name, lexicon)
    return signed if signed and signed.clear else None
