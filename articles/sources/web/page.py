"""A page's pieces and facts become a manuscript."""

from __future__ import annotations

import re

from articles.sources.folding import fold
from articles.sources.grammar.contributors import read_contributors
from articles.sources.grammar.corrections import correction_kind
from articles.sources.grammar.dates import day_stated
from articles.sources.manuscript import Manuscript
from articles.sources.story import Stated
from articles.sources.vocabulary import Ask, Role
from articles.sources.web import marks
from articles.sources.web.bylines import keep_byline
from articles.sources.web.facts import Facts
from articles.sources.web.handing import hand
from articles.sources.web.layout import Layout
from articles.sources.web.moments import stated
from articles.sources.web.pieces import Kind, Piece, Span
from articles.sources.web.submitted import keep_submitted
from articles.sources.web.told import is_shown, lead_with, tell

TEXT = frozenset({Kind.PARAGRAPH, Kind.SUBHEAD, Kind.HEADLINE, Kind.ROW})
CHANGED = re.compile(r"(?:updated|modified|amended|changed)\b", re.IGNORECASE)
# What a style sheet may hide without a question: words for screen readers, labels of buttons.
LONGEST_LABEL = 60
LONGEST_FOOT = 1_200
STOPS = (".", "!", "?", "…", "”", '"', "»")


class Page:
    """Hands the pieces over in order; what the head states is kept beside what is printed.

    ``styled`` is where the elements begin that a style sheet hides."""

    def __init__(
        self, made: Manuscript, facts: Facts, layout: Layout, styled: frozenset[int] = frozenset()
    ) -> None:
        self._made, self._facts, self._layout = made, facts, layout
        self._shots = [shot for shot in facts.shots if shot.caption or shot.credit]
        self._asked: set[Kind] = set()
        self._styled = styled
        made.sheet.published, made.sheet.updated = facts.published, facts.updated

    def take(self, pieces: list[Piece]) -> None:
        self._stated_figures(pieces)
        self._loosen(pieces)
        for piece in pieces:
            self._take(piece)
            if piece.kind is Kind.FIELD:
                self._fields(piece.span)

    def _stated_figures(self, pieces: list[Piece]) -> None:
        """A picture that the head describes and no figure shows leads the story."""
        tell(pieces, self._shots)
        shown = (piece.shot for piece in pieces if piece.kind is Kind.FIGURE and piece.shot)
        if any(shot.caption or shot.credit for shot in shown):
            return  # another cut of the same picture has another name
        for lead in self._shots[:1]:
            if not is_shown(lead, pieces):
                lead_with(self._made, lead)

    def _loosen(self, pieces: list[Piece]) -> None:
        """What stands beside the body is the story's only if it says so."""
        body = self._layout.body
        begins, ends = body.span if body else (_prose_begins(pieces), self._layout.end)
        for piece in pieces:
            is_body = piece.node is not None and piece.node.name == "p" and body is None
            if not begins <= piece.span[0] < ends and not is_body:
                piece.loose = True

    def _take(self, piece: Piece) -> None:
        made = self._made
        if piece.kind is Kind.HEADLINE and piece.node is self._layout.headline:
            made.headline(piece.text, piece.span)
        elif piece.kind is Kind.KICKER:
            made.kicker(piece.text, piece.span)
        elif piece.kind is Kind.STANDFIRST and piece.text in self._facts.body:
            made.piece(Role.DUPLICATE, piece.text, piece.span, "paragraph-again")
        elif piece.kind is Kind.STANDFIRST:
            made.standfirst(piece.text, piece.span)
        elif piece.kind is Kind.BYLINE:
            keep_byline(made, piece)
        elif piece.kind is Kind.DATE:
            self._date(piece)
        elif piece.kind in TEXT and piece.loose:
            if not keep_submitted(made, piece.text, piece.span):
                self._loose(piece)
        elif piece.foot and piece.kind is Kind.FURNITURE and self._is_of_story(piece):
            self._loose(piece)
        else:
            self._body(piece)

    def _is_of_story(self, piece: Piece) -> bool:
        """Whether a foot of the page says who helped, or what was corrected."""
        text = fold(" ".join(piece.text.split())).text
        if len(text) > LONGEST_FOOT or piece.linked:
            return False
        said = correction_kind(text.lower()) or read_contributors(text, self._made.sheet.lexicon)
        return bool(said) and " " in text

    def _loose(self, piece: Piece) -> None:
        index = self._made.line(piece.text, piece.span)
        if piece.linked:
            self._made.sheet.mark(index, Role.FURNITURE, "stated-furniture")
        else:
            self._made.sheet.otherwise[index] = (Role.FURNITURE, "stated-furniture")

    def _body(self, piece: Piece) -> None:
        after = piece.loose and piece.span[0] >= (self._layout.body or self._layout).end
        shot = piece.shot if piece.kind is Kind.FIGURE and after else None
        if shot is not None and not shot.caption and not shot.credit:
            self._made.piece(Role.FURNITURE, piece.text, piece.span, "stated-furniture")
            return
        if after and piece.kind is Kind.EMBED:
            self._made.piece(Role.EMBED, piece.text, piece.span, "stated-embed")
            return
        index = hand(self._made, piece)
        if piece.kind is Kind.HIDDEN and self._is_styled_away(piece):
            self._ask(piece, index, "text that a style sheet hides; it is not published")

    def _is_styled_away(self, piece: Piece) -> bool:
        styled = piece.node is not None and piece.node.start in self._styled
        return styled and len(piece.text) > LONGEST_LABEL

    def _ask(self, piece: Piece, index: int, proposal: str) -> None:
        """Once a page for each kind of piece."""
        if piece.kind not in self._asked:
            self._asked.add(piece.kind)
            self._made.ask(Ask.UNKNOWN_LINE, index, proposal, text=piece.text[:40])

    def _date(self, piece: Piece) -> None:
        """A printed date; one that the head states too is not read again."""
        made, node = self._made, piece.node
        given = (node.get("datetime") or node.get("content")) if node else ""
        label = CHANGED.search(piece.text)
        moment = stated(given) or stated(piece.text[label.end() if label else 0 :].strip(" :"))
        moment = Stated(printed=piece.text, moment=moment.moment) if moment else None
        if label or (node is not None and marks.is_change(node)):
            made.updated(piece.text, moment, piece.span)
        elif self._facts.published is None:
            made.published(piece.text, moment, piece.span)
        else:
            index = made.piece(Role.DATE, piece.text, piece.span)
            known = [day_stated(m) for m in (self._facts.published, self._facts.updated) if m]
            if moment and min(abs((day_stated(moment) - day).days) for day in known) > 1:
                made.ask(Ask.DATE_UNCLEAR, index, known[0].isoformat())

    def _fields(self, span: Span) -> None:
        """Lines for what the story takes from this field."""
        made, facts = self._made, self._facts
        if self._layout.headline is None and facts.headline and facts.span("headline") == span:
            made.headline(without_site(facts.headline, facts.site), span)
        if facts.published and facts.span("published") == span:
            made.published(facts.published.printed, facts.published, span)
        if facts.updated and facts.span("updated") == span:
            made.updated(facts.updated.printed, facts.updated, span)


def _prose_begins(pieces: list[Piece]) -> int:
    """Where the first sentence stands, or the subhead right above it: short lines before them
    that are no paragraphs of the page are labels of its head."""
    subhead = -1
    for piece in pieces:
        if piece.kind is Kind.PARAGRAPH and (len(piece.text) > 80 or piece.text.endswith(STOPS)):
            return subhead if subhead >= 0 else piece.span[0]
        if piece.kind is Kind.SUBHEAD:
            subhead = piece.span[0]
        elif piece.kind is not Kind.DATE:
            subhead = -1
    return 0


def without_site(title: str, site: str) -> str:
    """A title without the name of the site behind it."""
    for mark in (" | ", " - ", " – ", " — ", " :: ", " » "):
        front, found, last = title.rpartition(mark)
        is_site = bool(site) and last.casefold() == site.casefold()
        if found and (is_site or (mark == " | " and len(front) > len(last))):
            return front
    return title
