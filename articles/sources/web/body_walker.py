"""What bodies of stories have beside text: figures, pull quotes, tables, embeds, posts."""

from __future__ import annotations

from articles.sources.data_uri import short
from articles.sources.table import caption_of
from articles.sources.web import marks
from articles.sources.web.cells import row_in
from articles.sources.web.node import Node, Text
from articles.sources.web.pictures import bare_shot, is_figure, shot_of
from articles.sources.web.pieces import NOWHERE, Kind, Piece, Shot
from articles.sources.web.printed import CONTROLS as UNREAD
from articles.sources.web.printed import printed
from articles.sources.web.walker import APART, Walker
from articles.sources.web.weight import FRAMES, PICTURES, weigh

CONTROLS = frozenset("form button nav select textarea fieldset dialog".split())
# A cell with more letters than this is no cell but a part of an old page.
LAYOUT = 250
LONGEST_PULL_QUOTE = 900
# What a leftover of a figure may have: "View image in full screen", not a paragraph.
LONGEST_CONTROL = 160


def pieces_of(root: Node) -> list[Piece]:
    """The pieces of the body of an item, where everything is the story's."""
    return BodyWalker(weigh(root)).walk(root)


class BodyWalker(Walker):
    _in_table = False

    def special(self, node: Node, kind: Kind) -> bool:
        if kind in APART:
            if node.name in FRAMES:
                self._frame(node, kind)
            return node.name in FRAMES or node.name in PICTURES
        if node.name in PICTURES:
            self._picture(node, kind)
        elif node.name in FRAMES:
            self._frame(node, Kind.EMBED)
        elif marks.is_pull_quote(node) and self.weights[node].letters <= LONGEST_PULL_QUOTE:
            self._pull_quote(node, kind)
        elif marks.is_post(node):
            self._post(node, kind)
        elif node.name == "figure" and self._is_embed(node):
            self._embed(node, kind)
        elif is_figure(node, self.weights):
            self._figure(node, kind)
        elif node.name in CONTROLS:
            self.block(node, kind, Kind.FURNITURE)
        elif node.name == "table" and not self._lays_out(node):
            self._table(node, kind)
        elif node.name == "figcaption" and self._in_table:
            words, span = printed(node)
            self.flush(kind)
            self.add(
                Piece(kind=Kind.ROW, text=words, span=span, node=node, inline=caption_of(words))
            )
        elif node.name == "figure" and not self.weights[node].pictures and any(node.find("table")):
            self._in_table = True
            self.block(node, kind)
            self._in_table = False
        elif node.name == "figcaption" and self._is_gallery_caption(node):
            self._shot(node, Shot(caption=node.words, caption_span=node.span))
        else:
            return False
        return True

    def _picture(self, node: Node, kind: Kind) -> None:
        shot = bare_shot(node)
        if shot is None and "emoji" in marks.words(node):
            self.text(Text(node.get("alt"), node.start, node.end), kind)
        elif shot is not None and (shot.href or shot.alt):
            self._shot(node, shot)

    def _shot(self, node: Node, shot: Shot) -> None:
        text = shot.caption or shot.credit or short(shot.href) or shot.alt
        self.add(Piece(kind=Kind.FIGURE, text=text, span=node.span, node=node, shot=shot))

    def _figure(self, node: Node, kind: Kind) -> None:
        shot, (rest, span) = shot_of(node)
        self.flush(kind)
        self._shot(node, shot)
        if rest:
            left = Kind.FURNITURE if len(rest) <= LONGEST_CONTROL else kind
            self.add(Piece(kind=left, text=rest, span=span, node=node))
        self._unseen(node)

    def _unseen(self, node: Node) -> None:
        """What readers do not read of an element whose words were taken as one."""
        waiting = list(node.children)
        while waiting:
            part = waiting.pop()
            if marks.is_hidden(part):
                self.hidden(part)
            elif part.name in UNREAD and part.words:
                piece = Piece(kind=Kind.FURNITURE, text=part.words, span=part.span, node=part)
                self.add(piece)
            else:
                waiting.extend(part.children)

    def _is_embed(self, node: Node) -> bool:
        return "embed" in marks.words(node) or (
            self.weights[node].frames > 0 and not self.weights[node].pictures
        )

    def _is_gallery_caption(self, node: Node) -> bool:
        return bool(node.words) and len(node.words) < 1000

    def _frame(self, node: Node, kind: Kind) -> None:
        href = node.get("src") or node.get("data-src") or node.get("data")
        inner = next((source.get("src") for source in node.find("source")), "")
        if text := (short(href or inner) or node.get("data-videoid") or node.get("title")).strip():
            kind = Kind.EMBED if kind is not Kind.FURNITURE else kind
            piece = Piece(kind=kind, text=text, span=node.span, node=node)
            piece.links, piece.title = (href or text,), node.get("title")
            if node.name == "amp-youtube":
                piece.links = (f"https://youtu.be/{node.get('data-videoid')}",)
            self.add(piece)
        if words := node.words:
            self.add(Piece(kind=Kind.HIDDEN, text=words, span=node.span, node=node))

    def _post(self, node: Node, kind: Kind) -> None:
        """A post of another platform with its address, which is that of its last link."""
        self.block(node, kind, Kind.EMBED)
        links = [link.get("href") for link in node.find("a") if link.get("href")]
        href = node.get("data-instgrm-permalink") or node.get("cite") or (links or [""])[-1]
        if href.startswith(("http://", "https://")):
            piece = Piece(kind=Kind.EMBED, text=href, span=node.span, node=node)
            piece.title = printed(node)[0]
            self.add(piece)

    def _embed(self, node: Node, kind: Kind) -> None:
        """A figure around something from another site: its caption says what that shows."""
        before = len(self._pieces)
        self.block(node, kind, Kind.EMBED)
        caption = next((printed(part)[0] for part in node.find("figcaption")), "")
        for piece in self._pieces[before:]:
            if piece.kind is Kind.EMBED and piece.text != caption:
                piece.title = caption or piece.title

    def _pull_quote(self, node: Node, kind: Kind) -> None:
        """The quotation, and who said it where that is marked."""
        cite = next((part for part in node.find("cite", "figcaption", "footer")), None)
        text = printed(node, lambda part: part is cite)[0]
        said, said_span = printed(cite) if cite else ("", NOWHERE)
        self.flush(kind)
        if text:
            shot = Shot(credit=said, credit_span=said_span)
            self.add(Piece(kind=Kind.PULL_QUOTE, text=text, span=node.span, node=node, shot=shot))
        elif said:
            self.add(Piece(kind=kind, text=said, span=said_span, node=node))
        self._unseen(node)

    def _lays_out(self, table: Node) -> bool:
        """Whether a table only places the parts of a page."""
        if table.get("role") == "presentation" or any(n is not table for n in table.find("table")):
            return True
        cells = list(table.find("td", "th"))
        letters = [self.weights[cell].letters for cell in cells]
        if max(letters, default=0) > LAYOUT or self.weights[table].pictures > 3:
            return True
        return any(map(_has_paragraphs, cells))

    def _table(self, table: Node, kind: Kind) -> None:
        """Row by row."""
        self.flush(kind)
        outside, span = printed(table, lambda part: part.name in ("tr", "caption"))
        if outside:
            self.add(Piece(kind=kind, text=outside, span=span, node=table))
        heads = {row for head in table.find("thead") for row in head.children}
        for row in table.find("tr", "caption"):
            inline = row_in(row, heads=row in heads)
            if inline.plain:
                piece = Piece(kind=Kind.ROW, text=inline.plain, span=row.span, node=row)
                piece.inline = inline
                self.add(piece)
        for picture in table.find(*PICTURES):
            self._picture(picture, kind)
        self._unseen(table)


def _has_paragraphs(cell: Node) -> bool:
    """Whether empty lines divide a cell, as they do the text of old pages."""
    breaks = 0
    for part in cell.content:
        if isinstance(part, Node) and part.name == "br":
            breaks += 1
            if breaks > 1:
                return True
        elif not isinstance(part, Text) or part.text.strip():
            breaks = 0
    return False
