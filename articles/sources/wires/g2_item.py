"""One item of NewsML-G2: its management, its description and its content."""

from __future__ import annotations

from articles.sources.manuscript import Manuscript
from articles.sources.markup import Taker
from articles.sources.story import Story
from articles.sources.vocabulary import Role
from articles.sources.wires.bylines import add_byline
from articles.sources.wires.content import Content
from articles.sources.wires.g2_pictures import PICTURE, TEXT, kind_of, picture_of
from articles.sources.wires.located import with_place
from articles.sources.wires.moments import later, moment
from articles.sources.wires.pictures import Pictures
from articles.sources.wires.signed import add_source, know
from articles.sources.wires.stated_dateline import state_dateline
from articles.sources.wires.states import embargo, hold_of, internal
from articles.sources.wires.summaries import add_summary
from articles.sources.wires.topics import keywords_of, language_tag
from articles.sources.wires.version_number import version_number
from articles.sources.wires.xml_walk import Walk, spaced
from articles.sources.xml_tree import Element

READER_VERSION = "newsml-g2-1"


class G2Item(Walk):
    def __init__(self, manuscript: Manuscript, item: Element) -> None:
        self._item, self._kind = item, kind_of(item)
        self._pictures = Pictures(manuscript)
        self._content = Content(manuscript, self._pictures)
        self._hold: list[str] = []
        self._keywords: list[str] = []
        self._located = self._section = ""
        self._own: list[Element] = []
        self._names = {it.name for it in item.walk()}
        self._body = " ".join(it.words for it in item.all("contentSet"))
        described = {
            "versionCreated": self._version,
            "firstCreated": self._created,
            "title": self._title,
            "headline": self._headline,
            "by": self._by,
            "creator": self._creator,
            "creditline": self._source,
            "infoSource": self._source,
            "provider": self._source,
            "dateline": self._dateline,
            "located": self._place,
            "description": self._description,
            "keyword": self._keyword,
            "subject": self._subject,
            "contentSet": self._contents,
        }
        for it in item.walk():
            if it.name in ("infoSource", "provider", "creditline") and self._kind == TEXT:
                know(manuscript, it.words)
        super().__init__(manuscript, {**self._states(), **described})

    def _states(self, whose: str = "") -> dict[str, Taker]:
        """What takes the states of this item, or of a picture that belongs to it."""

        def status(element: Element) -> None:
            self.tell_all(element)
            code = element.get("qcode") or element.get("uri") or element.words
            self._hold.append(hold_of(code).replace("is", f"{whose}is", 1))

        def until(element: Element) -> None:
            if element.words:
                embargo(self._manuscript, element.words, element.span)
            else:
                self._hold.append(f"{whose}is under an embargo without an end")

        def note(element: Element) -> None:
            self._hold.append(internal(self._manuscript, spaced(element), element.span))

        def terms(element: Element) -> None:
            if begins := element.get("validfrom") or element.get("validFrom"):
                embargo(self._manuscript, begins, element.span, "valid from")
            self.tell_all(element)

        return {"pubStatus": status, "embargoed": until, "edNote": note, "usageTerms": terms}

    def story(self, pictures: list[Element]) -> Story:
        item, manuscript = self._item, self._manuscript
        self._own = pictures
        if self._kind == PICTURE:
            words = picture_of(item, self.taken)
            self.visit(item)
            self._pictures.add(words)
        else:
            self.visit(item)
        if self._kind != TEXT:
            self._hold.append(f"is a {self._kind} without a story")
        self._hold += self._content.hold
        tags = (it.get("tag") for it in item.walk() if it.name == "language")
        languages = map(language_tag, [*tags, item.get("lang")])
        story = manuscript.story(
            reader=READER_VERSION,
            encoding="utf-8",
            language=next(filter(None, languages), ""),
            identifier=item.get("guid")[:500],
            version=version_number(item.get("version")),
            section=self._section or self._content.section,
            keywords=keywords_of([*self._keywords, *self._content.keywords]),
            hold="; it ".join(dict.fromkeys(filter(None, self._hold))),
        )
        return with_place(story, self._located) if self._kind == TEXT else story

    def _add(self, pictures: list[Element]) -> None:
        """Pictures of this item: their states count for it, the rest of them is metadata."""
        for picture in pictures:
            walk = Walk(self._manuscript, self._states("has a picture that "))
            self._pictures.add(picture_of(picture, walk.taken))
            walk.visit(picture)

    def _contents(self, element: Element) -> None:
        """The first picture above the text, the others below it."""
        self.tell(element)
        self._add(self._own[:1])
        self._content.add(element, self, text=self._kind == TEXT)
        self._add(self._own[1:])

    def _created(self, element: Element) -> None:
        self._manuscript.published(element.words, moment(element.words), element.span)

    def _version(self, element: Element) -> None:
        first = self._item.first("itemMeta", "firstCreated")
        stated, created = moment(element.words), moment(first.words) if first else None
        if created:
            stated = later(stated, created)
            self._manuscript.updated(element.words, stated, element.span)
        else:
            self._manuscript.published(element.words, stated, element.span)

    def _title(self, element: Element) -> None:
        """The item's name is its headline where no element states one."""
        if "headline" in self._names:
            self.tell_all(element)
        else:
            self._headline(element)

    def _headline(self, element: Element) -> None:
        sheet, words = self._manuscript.sheet, element.words
        if sheet.headline_at < 0:
            self._manuscript.headline(words, element.span)
        elif words == sheet.blocks[sheet.headline_at].text:
            self._manuscript.piece(Role.DUPLICATE, words, element.span, "headline-again")
        elif "sub" in element.get("role").lower():
            self._manuscript.standfirst(words, element.span)
        else:
            self.tell_all(element)

    def _by(self, element: Element) -> None:
        add_byline(self._manuscript, (spaced(element), element.span))

    def _creator(self, element: Element) -> None:
        """Who made it signs it, where there is no by-line."""
        names = list(element.all("name"))
        if self._kind == TEXT and names and "by" not in self._names:
            add_byline(self._manuscript, (names[0].words, names[0].span))
            self.taken.add(id(names[0]))
        self.tell(element)
        for child in element.children:
            self.visit(child)

    def _source(self, element: Element) -> None:
        names = [it for it in element.all("name") if it.words]
        if element.words and self._kind == TEXT:
            named = names[0] if names else element
            add_source(self._manuscript, named.words, named.span)
            self.taken.add(id(named))
        self.tell_attributes(element)
        for child in element.children:
            self.visit(child)

    def _dateline(self, element: Element) -> None:
        state_dateline(self._manuscript, spaced(element), element.span)

    def _place(self, element: Element) -> None:
        self.tell_all(element)
        names = [it.words for it in element.all("name")]
        self._located = self._located or next(filter(None, names), "")

    def _description(self, element: Element) -> None:
        if self._kind == TEXT:
            add_summary(self._manuscript, spaced(element), element.span, self._body)
        else:
            self.tell_all(element)

    def _keyword(self, element: Element) -> None:
        self.tell_all(element)
        self._keywords.append(element.words)

    def _subject(self, element: Element) -> None:
        self.tell_all(element)
        names = [it.words for it in element.all("name")][:1]
        self._keywords += names
        self._section = self._section or "".join(names)[:100]
