from __future__ import annotations

import re
from html import escape
from itertools import groupby
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from articles import models, sources
from articles.bulk import row
from articles.images.arrival import LONGEST_NAME
from articles.intake.entry import Entry
from articles.snapshot import Block
from articles.sources.table import in_one

# Where one list was told item by item.
BETWEEN_ITEMS = re.compile(r"</ul><ul>|</ol><ol>")
# What is no paragraph but stands beside paragraphs.
WHOLE = ("<ul>", "<ol>", "<blockquote>", "<table>")


def images_of(story: sources.Story) -> dict[int, models.Image]:
    """Rows for the story's figures, by the figure's place in the body."""
    return {
        index: row(
            models.Image,
            caption=block.caption,
            credit_line=block.credit_line,
            instructions=block.instructions,
            alt=block.alt,
            original_name=file_name(block.href),
        )
        for index, block in enumerate(story.body)
        if isinstance(block, sources.Figure)
    }


def file_name(href: str) -> str:
    """What the document calls a picture's file, without its folder; kept until the file comes."""
    name = PurePosixPath(path_in(href)).name
    return name if name.isprintable() and len(name) <= LONGEST_NAME else ""


def path_in(href: str) -> str:
    """A path, or the last part of an address, without what an address asks for."""
    try:
        path = urlsplit(href).path if "://" in href else href.partition("?")[0]
    except ValueError:
        return ""
    path = unquote(path).replace("\\", "/")
    return PurePosixPath(path).name if "://" in href else path


def blocks_of(entry: Entry) -> list[Block]:
    """The body as rows in order; neighbouring paragraphs and subheads share one row."""
    rows: list[Block] = []
    for is_text, group in groupby(enumerate(entry.story.body), lambda item: _is_text(item[1])):
        if is_text:
            text = in_one(_html(block) for _, block in group)
            rows.append(row(models.RichText, text=BETWEEN_ITEMS.sub("", text)))
        else:
            rows.extend(_row(block, entry.images.get(index)) for index, block in group)
    for position, it in enumerate(rows, 1):
        it.parent, it.region, it.ordering = entry.article, "body", position * 10
    return rows


def _is_text(block: sources.Block) -> bool:
    return isinstance(block, sources.Paragraph | sources.Subhead)


def _html(block: sources.Block) -> str:
    if isinstance(block, sources.Paragraph) and block.html:
        whole = block.html.startswith(WHOLE)
        return models.clean_html(block.html if whole else f"<p>{block.html}</p>")
    tag = "h2" if isinstance(block, sources.Subhead) else "p"
    text = block.text if isinstance(block, sources.Paragraph | sources.Subhead) else ""
    return f"<{tag}>{escape(text)}</{tag}>"


def _row(block: sources.Block, image: models.Image | None) -> Block:
    if isinstance(block, sources.PullQuote):
        return row(models.PullQuote, text=block.text, attribution=block.attribution)
    if isinstance(block, sources.Embed):
        return row(models.Embed, address=block.address, title=block.title)
    return row(models.Figure, image=image)
