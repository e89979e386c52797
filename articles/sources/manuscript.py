"""A structured document on its way to a story: its pieces in order, and what it says of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from articles.sources.account import Account, Span
from articles.sources.assemble import assemble
from articles.sources.data_uri import EmbeddedPictures, is_data, short
from articles.sources.finished import credit_once, stating
from articles.sources.grammar.credits import keep_credits
from articles.sources.grammar.field_states import leave_out_notices
from articles.sources.grammar.stated_byline import read_stated_byline
from articles.sources.inline import Inline
from articles.sources.language import language_of
from articles.sources.lexicon import Lexicon
from articles.sources.limits import Limits
from articles.sources.printable import printable
from articles.sources.providers import called, page_of, titled
from articles.sources.stated_figure import keep_stated_figure
from articles.sources.steps import STATED_STEPS, Step
from articles.sources.story import Credit, Embed, Figure, Stated, Story
from articles.sources.vocabulary import Ask, Role, Work


class Manuscript(Account):
    """Takes the pieces of one story in the order of the document, each with its bytes' span.

    Every piece becomes a line of the account. A piece whose part in the story the format states
    is marked at once; the rest is open to the grammar, which finds datelines, contributor lines,
    credits, corrections and furniture in it as in plain text.
    """

    def __init__(self, lexicon: Lexicon, limits: Limits | None = None, *, first: int = 1) -> None:
        super().__init__(lexicon, first=first)
        self._embedded = EmbeddedPictures(limits or Limits())

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

    def embed(self, address: str, title: str, text: str, span: Span) -> int:
        """Something from another site; one that is known has its link in the body, once."""
        index = self.piece(Role.EMBED, text, span, "stated-embed")
        page = page_of(address)
        known = {it.address for it in self.sheet.body.values() if isinstance(it, Embed)}
        if index >= 0 and page and page not in known:
            title = titled(printable(title)) or called(page)
            lines = self.sheet.blocks[index].lines
            self.sheet.body[index] = Embed(address=page, title=title, lines=lines)
        return index

    def row(self, text: Inline, span: Span) -> int:
        """A row of a table, as ``articles.sources.table`` makes it."""
        return self._body(Role.BODY, text, span, "stated-table")

    def _body(self, role: Role, text: Inline | str, span: Span, rule: str = "stated") -> int:
        plain, html = (text.plain, text.html) if isinstance(text, Inline) else (text, "")
        index = self.line(plain, span, html)
        if index >= 0:
            self.sheet.otherwise[index] = (role, rule)
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

        A picture without any words is kept under its ``href``. One whose address holds its bytes
        becomes a picture of the story, or is asked about.
        """
        address, problem = short(href), ""
        if is_data(href):
            href, problem = self._embedded.take(href)
        at = self.piece(Role.CAPTION, caption, caption_span)
        credit_at = self.piece(Role.CREDIT, credit_line, credit_span)
        if at < 0 and credit_at < 0:
            at = self.piece(Role.METADATA, address or alt, caption_span, "stated-picture")
        index = at if at >= 0 else credit_at
        if index < 0:
            return index
        if problem:
            self.ask(Ask.NOT_READ, index, text=f"a picture in the document: {problem}")
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
        credit_once(sheet)
        text = "\n".join(block.text for block in sheet.blocks[:200])
        story = assemble(
            sheet,
            self.lines,
            encoding=encoding,
            reader=reader,
            language=language or language_of(text),
        )
        stated["pictures"] = (*self._embedded.pictures, *stated.get("pictures", ()))
        return stating(story, sheet, stated)
