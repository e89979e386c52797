"""A post of a WordPress export becomes a manuscript, field by field."""

from __future__ import annotations

import re
from collections.abc import Iterable

from articles.sources.grammar.names import is_name
from articles.sources.manuscript import Manuscript
from articles.sources.story import Story
from articles.sources.vocabulary import Ask, Role
from articles.sources.web.attachments import Site, postmeta, value
from articles.sources.web.authors import state_author
from articles.sources.web.captions import join_captions
from articles.sources.web.embedded import Fields, place
from articles.sources.web.facts import Author
from articles.sources.web.handing import hand_over
from articles.sources.web.meta import NOBODY
from articles.sources.web.moments import stated
from articles.sources.web.other_stories import leave_out_links
from articles.sources.web.pieces import Piece, Span
from articles.sources.web.post_fields import (
    BYLINES,
    HOLDS,
    LONGEST_FIELD,
    MARKS,
    NO_SECTION,
    SHORTCODE,
    STANDFIRSTS,
    as_utc,
    terms,
)
from articles.sources.web.post_walker import PostWalker
from articles.sources.web.signed_body import keep_signed_body
from articles.sources.web.told import is_shown, lead_with
from articles.sources.web.weight import weigh
from articles.sources.xml_tree import Element


class Post:
    def __init__(self, item: Element, site: Site, fields: Fields, made: Manuscript) -> None:
        self.made = made
        self._item, self._site, self._fields = item, site, fields
        self._meta = postmeta(item)
        self._status = value(item, "status")
        self._terms = terms(item)
        self._pieces: list[Piece] = []
        self._begins = -1

    def note(self, notes: Iterable[tuple[str, Span]]) -> None:
        """What stands beside posts in the export, kept in this one's account."""
        for text, span in notes:
            self.made.metadata(text, span)

    def take(self) -> None:
        content = next((p for p in self._item.all("encoded") if "excerpt" not in p.space), None)
        if content is not None:
            self._pieces = self._body(content)
        self._lead_picture()
        comments: list[Element] = []
        for part in self._item.children:
            if part is content:
                begins = len(self.made.sheet.blocks)
                hand_over(self.made, self._pieces)
                self._ask_shortcodes(begins)
                self._begins = begins
            elif part.name == "comment":
                comments.append(part)
            else:
                self._part(part)
        if comments:
            numbers = ", ".join(value(comment, "comment_id") for comment in comments)
            span = comments[0].start, comments[-1].end
            self.made.piece(Role.METADATA, f"comment {numbers}"[:500], span, "stated-field")

    def story(self) -> Story:
        if self._begins >= 0:
            keep_signed_body(self.made, self._begins)
        sections = [t for t in self._terms.get("category", []) if t.lower() not in NO_SECTION]
        language = self._site.language.replace("_", "-")
        return self.made.story(
            reader="wxr-1",
            encoding=self._fields.encoding,
            language=language if re.fullmatch(r"[A-Za-z]{2,3}(-\w{2,8}){0,2}", language) else "",
            identifier=value(self._item, "guid") or value(self._item, "link"),
            section=sections[0] if sections else "",
            keywords=tuple(dict.fromkeys([*self._terms.get("post_tag", []), *sections[1:]])),
            hold=self._hold(),
        )

    def _hold(self) -> str:
        if self._status != "publish":
            return HOLDS.get(self._status, f"has the state “{self._status}”")
        if value(self._item, "post_password"):
            return "is protected by a password"
        return ""

    def _body(self, content: Element) -> list[Piece]:
        root, whole = self._fields.tree(content, shortcodes=True)
        pieces = PostWalker(weigh(root), self._site.attachments).walk(root)
        for piece in pieces if whole is not None else ():
            place(piece, content.span)
        pieces = join_captions(pieces, self._fields.lexicon)
        leave_out_links(pieces, root, value(self._item, "link"))
        return pieces

    def _lead_picture(self) -> None:
        thumbnail = self._meta.get("_thumbnail_id")
        number = thumbnail.words if thumbnail is not None else ""
        attachment = self._site.attachments.get(number)
        if attachment is not None and not is_shown(attachment.shot, self._pieces):
            lead_with(self.made, attachment.shot)

    def _part(self, part: Element) -> None:
        made, text = self.made, self._fields.words(part)
        if part.name == "title":
            made.headline(text, part.span)
        elif part.name == "creator":
            self._creator(part, text)
        elif part.name in ("post_date_gmt", "post_date", "pubDate"):
            self._published(part, text)
        elif part.name == "post_modified_gmt" and (moment := stated(text)):
            made.updated(text, as_utc(moment), part.span)
        elif part.name == "encoded":
            self._standfirst(text, part.span)
        elif part.name == "category" and part.get("domain") == "author":
            self._author(text, text, part.span)
        elif part.name == "postmeta":
            self._postmeta(part)
        elif part.name == "post_password":
            made.piece(Role.NOT_FOR_PUBLICATION, text, part.span, "stated-internal")
        elif text:
            made.metadata(f"{part.name}: {text}"[:LONGEST_FIELD], part.span)

    def _creator(self, part: Element, login: str) -> None:
        """Who saved the post is its author unless the post names others."""
        name = self._site.people.get(login, login)
        if self._printed_byline() or self._terms.get("author") or name.lower() in NOBODY:
            self.made.metadata(f"{part.name}: {login}", part.span)
        else:
            self._author(name, login, part.span)

    def _author(self, name: str, text: str, span: Span) -> None:
        if self._printed_byline():
            self.made.metadata(text, span)
            return
        at = len(self.made.sheet.blocks)
        state_author(self.made, Author(name=name), text, span)
        if not is_name(name) and at < len(self.made.sheet.blocks):
            self.made.ask(Ask.CREDIT_UNCLEAR, at, name)

    def _printed_byline(self) -> str:
        return next((key for key in BYLINES if key in self._meta), "")

    def _published(self, part: Element, text: str) -> None:
        """The first moment with a zone counts; the others say the same."""
        chosen = next(
            (
                found
                for name in ("post_date_gmt", "pubDate", "post_date")
                if (found := self._item.first(name)) is not None and stated(found.words)
            ),
            None,
        )
        if part is not chosen:
            self.made.metadata(f"{part.name}: {text}" if text else "", part.span)
            return
        moment = stated(text)
        if moment is not None and part.name == "post_date_gmt":
            moment = as_utc(moment)
        if self._status == "future":
            self.made.embargo(text, moment, part.span)
        else:
            self.made.published(text, moment, part.span)

    def _standfirst(self, text: str, span: Span) -> None:
        whole = " ".join(" ".join(piece.text.split()) for piece in self._pieces)
        if text and text.rstrip("[]….,;: ") in whole:
            self.made.piece(Role.DUPLICATE, text, span, "paragraph-again")
        elif any(key in self._meta for key in STANDFIRSTS):
            self.made.metadata(text, span)
        else:
            self.made.standfirst(text, span)

    def _postmeta(self, part: Element) -> None:
        key, worth = value(part, "meta_key"), part.first("meta_value")
        text = self._fields.words(worth) if worth is not None else ""
        if text and key == self._printed_byline():
            self.made.byline(text, part.span)
        elif text and key == next((name for name in STANDFIRSTS if name in self._meta), ""):
            self.made.standfirst(text, part.span)
        else:
            self.made.metadata(f"{key}: {text}"[:LONGEST_FIELD], part.span)

    def _ask_shortcodes(self, begins: int) -> None:
        """Words in brackets that no reader knows stay as text, and the desk is told."""
        sheet = self.made.sheet
        for index in range(begins, len(sheet.blocks)):
            text = sheet.blocks[index].text
            found = SHORTCODE.search(text) if "[" in text and index in sheet.otherwise else None
            if found and (found[0] == text or MARKS.search(found[0])):
                self.made.ask(Ask.UNKNOWN_LINE, index, "a shortcode", text=found[0][:60])
