"""A structured document on its way to a story: its pieces in order, and what it says of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from articles.sources.assemble import assemble
from articles.sources.block import make_block
from articles.sources.grammar.credits import keep_credits
from articles.sources.grammar.field_states import leave_out_notices
from articles.sources.grammar.stated_byline import read_stated_byline
from articles.sources.inline import Inline
from articles.sources.language import language_of
from articles.sources.lexicon import Lexicon
from articles.sources.lines import SourceLine
from articles.sources.printable import printable
from articles.sources.sheet import Sheet
from articles.sources.stated_figure import keep_stated_figure
from articles.sources.steps import STATED_STEPS, Step
from articles.sources.story import Credit, Figure, Stated, Story
from articles.sources.vocabulary import Ask, Role, Work

Span = tuple[int, int]
LETTERS_LOST = "has letters that cannot be read"


class Manuscript:
    """Takes the pieces of one story in the order of the document, each with its bytes' span.

    Every piece becomes a line of the account, numbered from ``first``. A piece whose part in the
    story the format states is marked at once; the rest is open to the grammar, which finds
    datelines, contributor lines, credits, corrections and furniture in it as in plain text.
    Methods return the index of the piece in ``sheet``, or -1 for text that is blank.
    """

    def __init__(self, lexicon: Lexicon, *, first: int = 1) -> None:
        self.sheet = Sheet([], lexicon)
        self.lines: list[SourceLine] = []
        self.first = first

    @property
    def next(self) -> int:
        """The number that the line after this story's last has."""
        return self.first + len(self.lines)

    def line(self, text: str, span: Span, html: str = "") -> int:
        """A piece that says nothing of itself."""
        text = text.strip()
        if not text:
            return -1
        number = self.next
        self.lines.append(SourceLine(number, span[0], span[1], printable(text)))
        index = self.sheet.add(make_block(" ".join(text.split("\n")), (number,)))
        if html:
            self.sheet.html[index] = html
        return index

    def piece(self, role: Role, text: str, span: Span, rule: str = "stated") -> int:
        """A piece of a known role, kept in the account alone: metadata, furniture and the like."""
        index = self.line(text, span)
        if index >= 0:
            self.sheet.mark(index, role, rule)
        return index

    def deleted(self, text: str, span: Span) -> int:
        """What is struck out: not for readers, and asked once a document."""
        index = self.piece(Role.NOT_FOR_PUBLICATION, " ".join(text.split()), span, "stated-deleted")
        if index >= 0 and all(it.kind is not Ask.TRACKED_CHANGES for it in self.sheet.questions):
            self.sheet.ask(Ask.TRACKED_CHANGES, index)
        return index

    def metadata(self, text: str, span: Span) -> int:
        return self.piece(Role.METADATA, text, span, "stated-field")

    def headline(self, text: str, span: Span) -> int:
        """The first one counts; the same words again are a duplicate, other words a line."""
        index = self.line(text, span)
        if index < 0:
            return index
        if self.sheet.headline_at < 0:
            self.sheet.headline_at = index
            self.sheet.mark(index, Role.HEADLINE, "stated")
        elif self._is_headline(index):
            self.sheet.mark(index, Role.DUPLICATE, "headline-again")
        return index

    def _is_headline(self, index: int) -> bool:
        blocks = self.sheet.blocks
        headline = blocks[self.sheet.headline_at].fold.casefold()
        return headline == blocks[index].fold.casefold()

    def kicker(self, text: str, span: Span) -> int:
        index = self.piece(Role.KICKER, text, span)
        if index >= 0:
            self.sheet.kicker = self.sheet.kicker or self.sheet.blocks[index].text
        return index

    def standfirst(self, text: str, span: Span) -> int:
        index = self.piece(Role.STANDFIRST, text, span)
        if index >= 0:
            self.sheet.standfirst.append(self.sheet.blocks[index].text)
        return index

    def byline(self, text: str, span: Span) -> int:
        """A by-line as printed, with or without "By"; asked when not all of it can be read."""
        index = self.piece(Role.BYLINE, text, span)
        if index < 0:
            return index
        block = self.sheet.blocks[index]
        self.sheet.byline.append(block.text)
        lexicon = self.sheet.lexicon
        signed = read_stated_byline(block.fold, lexicon)
        if signed:
            keep_credits(self.sheet, index, signed.credits, clear=signed.clear)
        else:
            self.sheet.ask(Ask.CREDIT_UNCLEAR, index)
        return index

    def credit(self, credit: Credit, text: str, span: Span, rule: str = "stated") -> int:
        """Somebody whom the format names in a role; ``text`` is what is printed."""
        role = Role.BYLINE if credit.work is Work.AUTHOR else Role.CONTRIBUTORS
        index = self.piece(role, text, span, rule)
        self.sheet.credits.append(credit)
        return index

    def published(self, text: str, stated: Stated | None, span: Span) -> int:
        """A date of publication; one that could not be read is asked."""
        index = self.piece(Role.DATE, text, span)
        if index >= 0 and stated is None:
            self.sheet.ask(Ask.DATE_UNCLEAR, index)
        self.sheet.published = self.sheet.published or stated
        return index

    def updated(self, text: str, stated: Stated | None, span: Span) -> int:
        index = self.piece(Role.DATE, text, span)
        self.sheet.updated = self.sheet.updated or stated
        return index

    def embargo(self, text: str, stated: Stated | None, span: Span) -> int:
        """No earlier than this; one that could not be read is asked, and holds the story back."""
        index = self.piece(Role.METADATA, text, span, "stated-embargo")
        if index >= 0 and stated is None:
            self.sheet.ask(Ask.EMBARGO_UNCLEAR, index)
        self.sheet.embargo = self.sheet.embargo or stated
        return index

    def paragraph(self, text: Inline | str, span: Span) -> int:
        return self._body(Role.BODY, text, span)

    def subhead(self, text: Inline | str, span: Span) -> int:
        return self._body(Role.SUBHEAD, text, span)

    def pull_quote(self, text: Inline | str, span: Span) -> int:
        return self._body(Role.PULL_QUOTE, text, span)

    def _body(self, role: Role, text: Inline | str, span: Span) -> int:
        plain, html = (text.plain, text.html) if isinstance(text, Inline) else (text, "")
        index = self.line(plain, span, html)
        if index >= 0:
            self.sheet.otherwise[index] = (role, "stated")
        if isinstance(text, Inline):
            self.deleted("".join(text.deleted), span)
        return index

    def figure(
        self,
        *,
        caption: str = "",
        caption_span: Span = (0, 0),
        credit_line: str = "",
        credit_span: Span = (0, 0),
        credits: Iterable[Credit] = (),
        href: str = "",
        alt: str = "",
        instructions: str = "",
    ) -> int:
        """A picture's words in their place. ``credits`` are used as they are; without them the
        credit line, or the credit at the end of the caption, is taken apart.

        A picture without any words is kept under its ``href``.
        """
        at = self.piece(Role.CAPTION, caption, caption_span)
        credit_at = self.piece(Role.CREDIT, credit_line, credit_span)
        if at < 0 and credit_at < 0:
            at = self.piece(Role.METADATA, href or alt, caption_span, "stated-picture")
        index = at if at >= 0 else credit_at
        if index < 0:
            return index
        keep_stated_figure(self.sheet, index, at, credit_at)
        figure = self.sheet.body[index]
        assert isinstance(figure, Figure)
        self.sheet.body[index] = replace(
            figure,
            credits=tuple(credits) or figure.credits,
            instructions=instructions or figure.instructions,
            href=printable(href),
            alt=printable(alt),
        )
        return index

    def ask(self, kind: Ask, index: int, proposal: str = "", text: str | None = None) -> None:
        self.sheet.ask(kind, max(index, 0), proposal, text)

    def story(
        self,
        *,
        reader: str,
        encoding: str,
        language: str = "",
        steps: Iterable[Step] = STATED_STEPS,
        **stated: Any,
    ) -> Story:
        """The story, after the grammar went over what is open. ``stated`` are fields of Story that
        the format gives: identifier, section, keywords, hold, pictures."""
        sheet = self.sheet
        leave_out_notices(sheet, stated)
        if sheet.headline_at < 0 and steps is STATED_STEPS and sheet.blocks:
            sheet.ask(Ask.NO_HEADLINE, 0, text="")
        for step in steps:
            step(sheet)
        _credit_once(sheet)
        text = "\n".join(block.text for block in sheet.blocks[:200])
        story = assemble(
            sheet,
            self.lines,
            encoding=encoding,
            reader=reader,
            language=language or language_of(text),
        )
        hold = stated.get("hold", "") or sheet.state
        stated["hold"] = "; it ".join(filter(None, [hold, story.hold]))
        if any("\N{REPLACEMENT CHARACTER}" in block.text for block in sheet.blocks):
            stated["hold"] = "; it ".join(filter(None, [stated.get("hold", ""), LETTERS_LOST]))
        fields = {name: _printable(value) for name, value in stated.items()}
        return replace(story, literal=False, **fields)


def _printable(value: Any) -> Any:
    if isinstance(value, str):
        return printable(value)
    whole = isinstance(value, tuple) and all(isinstance(one, str) for one in value)
    return tuple(map(printable, value)) if whole else value


def _credit_once(sheet: Sheet) -> None:
    """Who is named in a field and printed in a by-line is credited once, as first named."""
    kept: dict[tuple[str, ...], Credit] = {}
    for credit in sheet.credits:
        kept.setdefault(
            (credit.work, (credit.name or credit.agency).casefold(), credit.place), credit
        )
    sheet.credits[:] = kept.values()
