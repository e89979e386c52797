"""A body as a list of its smallest parts, which can be compared, and back as rows.

A part is ``{"type": "text", "html": …}`` (one paragraph, subhead, list or quotation),
``{"type": "figure", "image": pk}``, ``{"type": "quote", "text": …, "attribution": …}`` or
``{"type": "embed", "address": …, "title": …}``.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from itertools import groupby
from typing import Any

from articles.models import Article, Embed, Figure, PullQuote, RichText
from articles.snapshot import Block, blocks_in

Atom = dict[str, Any]
Placed = tuple[Atom, Block]

ELEMENT = re.compile(r"<(/?)(?:p|h2|h3|ul|ol|blockquote|table)\b[^>]*>")
SPELT = {"&#x27;": "'", "&#39;": "'", "&quot;": '"', "&nbsp;": " ", "\u00a0": " "}
ENTITY = re.compile("|".join(map(re.escape, SPELT)))


def atoms_of(blocks: Iterable[Block]) -> list[Placed]:
    """Each part with the row that it stands in."""
    found: list[Placed] = []
    for block in blocks:
        match block:
            case RichText():
                found += [({"type": "text", "html": one}, block) for one in split(block.text)]
            case Figure():
                found.append(({"type": "figure", "image": block.image_id}, block))
            case PullQuote():
                quote = {"type": "quote", "text": block.text, "attribution": block.attribution}
                found.append((quote, block))
            case Embed():
                embed = {"type": "embed", "address": block.address, "title": block.title}
                found.append((embed, block))
    return found


def split(html: str) -> list[str]:
    """The outermost elements, one by one; text that stands in none is a part of its own."""
    parts: list[str] = []
    depth = start = 0
    for tag in ELEMENT.finditer(html):
        if depth == 0:
            parts.append(html[start : tag.start()])
            start = tag.start()
        depth = max(depth - 1, 0) if tag[1] else depth + 1
        if depth == 0:
            parts.append(html[start : tag.end()])
            start = tag.end()
    return [part for part in (*parts, html[start:]) if part.strip() and part != "<p></p>"]


def key(atom: Atom) -> str:
    """Equal for parts that read the same: the block editor spells some letters otherwise."""
    if atom["type"] != "text":
        return json.dumps(atom, sort_keys=True)
    return " ".join(ENTITY.sub(lambda found: SPELT[found[0]], atom["html"]).split())


def write_body(article: Article, placed: list[Placed], wanted: list[Atom]) -> None:
    """Makes the rows of the body say ``wanted``; rows whose parts stay are kept."""
    free: dict[str, list[Block]] = {}
    for atom, row in placed:
        free.setdefault(key(atom), []).append(row)
    before = {id(row): _said_by(row) for _, row in placed}
    with_rows = [(atom, free[key(atom)].pop(0) if free.get(key(atom)) else None) for atom in wanted]
    rows = _rows(with_rows)
    kept = {(type(row), row.pk) for row in rows if row.pk}
    for _, row in placed:
        if row.pk and (type(row), row.pk) not in kept:
            row.delete()
    for position, row in enumerate(rows, 1):
        row.parent, row.region, row.ordering = article, "body", position * 10
        if row.pk is None or before[id(row)] != _said_by(row):
            row.save()


def _said_by(row: Block) -> tuple[int, str]:
    """What can change in a row that stays."""
    return row.ordering, row.text if isinstance(row, RichText) else ""


def _rows(parts: list[tuple[Atom, Block | None]]) -> list[Block]:
    """Neighbouring text shares a row, unless it stood in rows apart."""
    rows: list[Block] = []
    used: set[int] = set()
    for is_text, group in groupby(parts, lambda part: part[0]["type"] == "text"):
        if is_text:
            rows.extend(_texts(list(group), used))
        else:
            rows.extend(row or _made(atom) for atom, row in group)
    return rows


def _texts(parts: list[tuple[Atom, Block | None]], used: set[int]) -> list[Block]:
    rows: list[RichText] = []
    before: Block | None = None
    for atom, row in parts:
        if not rows or (row is not None and before is not None and row is not before):
            fresh = isinstance(row, RichText) and id(row) not in used
            rows.append(row if fresh else RichText())  # type: ignore[arg-type]
            used.add(id(row))
            rows[-1].text = ""
        rows[-1].text += atom["html"]
        before = row or before
    return list(rows)


def _made(atom: Atom) -> Block:
    if atom["type"] == "figure":
        return Figure(image_id=atom["image"])
    if atom["type"] == "embed":
        return Embed(address=atom["address"], title=atom["title"])
    return PullQuote(text=atom["text"], attribution=atom["attribution"])


def body_of(article: Article) -> list[Placed]:
    return atoms_of(blocks_in(article))
