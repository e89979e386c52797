"""The body of a WordPress post: its pictures are numbered and described elsewhere."""

from __future__ import annotations

from dataclasses import replace

from articles.sources.web.attachments import NUMBER, Attachment
from articles.sources.web.body_walker import BodyWalker
from articles.sources.web.node import Node
from articles.sources.web.pieces import Kind, Piece, Shot
from articles.sources.web.weight import PICTURES, Weights

Attachments = dict[str, Attachment]


class PostWalker(BodyWalker):
    def __init__(self, weights: Weights, attachments: Attachments) -> None:
        super().__init__(weights)
        self._attachments = attachments

    def special(self, node: Node, kind: Kind) -> bool:
        if node.name == "wp-gallery":
            self._gallery(node, kind)
            return True
        return super().special(node, kind)

    def add(self, piece: Piece) -> None:
        """A picture takes the words of its attachment where the post has none of its own."""
        if piece.kind is Kind.FIGURE and piece.node is not None and piece.shot is not None:
            known = self._attachments.get(number_of(piece.node))
            if known is not None:
                piece.shot = _told(piece.shot, known.shot)
        super().add(piece)

    def _gallery(self, node: Node, kind: Kind) -> None:
        self.flush(kind)
        for number in node.get("ids").replace(" ", "").split(",")[:500]:
            found = self._attachments.get(number)
            shot = found.shot if found is not None else Shot(href=number, caption_span=node.span)
            if number:
                text = shot.caption or shot.href
                self.add(Piece(kind=Kind.FIGURE, text=text, span=node.span, shot=shot))


def number_of(node: Node) -> str:
    """The number of the attachment that a figure or picture shows."""
    for part in (node, *node.find(*PICTURES)):
        names = f"{part.get('class')} {part.get('id')}"[:500]
        if found := NUMBER.search(names) if "gallery" not in names else None:
            return found[1]
    return ""


def _told(shot: Shot, known: Shot) -> Shot:
    if not shot.caption and not shot.credit:
        shot = replace(shot, caption=known.caption, caption_span=known.caption_span)
    if not shot.credit and known.credit.casefold() not in shot.caption.casefold():
        shot = replace(shot, credit=known.credit, credit_span=known.credit_span)
    return replace(shot, alt=shot.alt or known.alt, href=shot.href or known.href)
