"""One item of NewsML 1: its management, the lines of its components and their content."""

from __future__ import annotations

from articles.sources.manuscript import Manuscript
from articles.sources.markup import Taker
from articles.sources.story import Story
from articles.sources.vocabulary import Role
from articles.sources.wires.bylines import add_byline
from articles.sources.wires.content import Content
from articles.sources.wires.moments import later, moment, zoned
from articles.sources.wires.newsml_1_pictures import formal, is_image, picture_of, pictures_in
from articles.sources.wires.pictures import Pictures
from articles.sources.wires.signed import add_source, know
from articles.sources.wires.stated_dateline import state_dateline
from articles.sources.wires.states import embargo, hold_of, internal
from articles.sources.wires.topics import keywords_of, language_tag
from articles.sources.wires.version_number import version_number
from articles.sources.wires.xml_walk import Walk, spaced
from articles.sources.xml_tree import Element

READER_VERSION = "newsml-1"
FOR_DESKS = ("advis", "note", "instruction", "ednote")


class NewsItem(Walk):
    def __init__(self, manuscript: Manuscript, item: Element) -> None:
        self._item = item
        self._shown = pictures_in(item)
        self._pictures = Pictures(manuscript)
        self._content = Content(manuscript, self._pictures)
        self._hold: list[str] = []
        self._keywords: list[str] = []
        lines: dict[str, Taker] = {
            "HeadLine": self._headline,
            "SubHeadLine": self._subheadline,
            "ByLine": self._byline,
            "DateLine": self._dateline,
            "CreditLine": self._source,
            "KeywordLine": self._keyword,
            "NewsLine": self._newsline,
        }
        rest: dict[str, Taker] = {
            "FirstCreated": self._created,
            "ThisRevisionCreated": self._revised,
            "Provider": self._provider,
            "Property": self._property,
            "NewsComponent": self._component,
            "ContentItem": self._text,
        }
        for it in item.walk():
            if it.name in ("CreditLine", "Provider"):
                know(manuscript, it.words or formal(it.first("Party")))
        super().__init__(manuscript, {"NewsManagement": self._management, **lines, **rest})

    def story(self, pictures: list[Element]) -> Story:
        item = self._item
        self.visit(item)
        for picture in pictures:
            self._add(picture, "has a picture that ")
        if id(item) in self._shown:
            self._hold.append("is a picture without a story")
        self._hold += self._content.hold
        revision = item.first("Identification", "NewsIdentifier", "RevisionId")
        languages = [item.get("lang")]
        languages += [formal(it) for it in item.walk() if it.name == "Language"]
        return self._manuscript.story(
            reader=READER_VERSION,
            encoding="utf-8",
            language=next(filter(None, map(language_tag, languages)), ""),
            identifier=_identifier(item),
            version=version_number(revision.words) if revision else 0,
            keywords=keywords_of([*self._keywords, *self._content.keywords]),
            section=self._content.section,
            hold="; it ".join(dict.fromkeys(filter(None, self._hold))),
        )

    def _management(self, element: Element, whose: str = "") -> None:
        """An embargo is a status that changes by itself; without its moment it stays."""
        status = formal(element.first("Status"))
        change = element.first("StatusWillChange", "DateAndTime")
        if status.lower() == "embargoed" and change and zoned(change.words):
            embargo(self._manuscript, change.words, change.span)
            self.taken.add(id(change))
        else:
            self._hold.append(hold_of(status).replace("is", f"{whose}is", 1))
        self.tell(element)
        for child in element.children:
            self.visit(child)

    def _created(self, element: Element) -> None:
        self._manuscript.published(element.words, moment(element.words), element.span)

    def _revised(self, element: Element) -> None:
        created = self._item.first("NewsManagement", "FirstCreated")
        first, stated = moment(created.words) if created else None, moment(element.words)
        self._manuscript.updated(element.words, later(stated, first), element.span)

    def _headline(self, element: Element) -> None:
        sheet, words = self._manuscript.sheet, element.words
        if sheet.headline_at < 0:
            self._manuscript.headline(words, element.span)
        elif words == sheet.blocks[sheet.headline_at].text:
            self._manuscript.piece(Role.DUPLICATE, words, element.span, "headline-again")
        else:
            self.tell(element)

    def _subheadline(self, element: Element) -> None:
        self._manuscript.standfirst(element.words, element.span)

    def _byline(self, element: Element) -> None:
        add_byline(self._manuscript, (spaced(element), element.span))

    def _dateline(self, element: Element) -> None:
        state_dateline(self._manuscript, spaced(element), element.span)

    def _source(self, element: Element) -> None:
        add_source(self._manuscript, element.words, element.span)

    def _provider(self, element: Element) -> None:
        """Whose service it is; as a code it is metadata, as a name it is credited."""
        party = element.first("Party")
        if party and formal(party) and not self._is_credited(formal(party)):
            add_source(self._manuscript, formal(party), party.span)
        else:
            self.tell_all(element)

    def _is_credited(self, name: str) -> bool:
        return any(name in (it.name, it.agency) for it in self._manuscript.sheet.credits)

    def _keyword(self, element: Element) -> None:
        self.tell(element)
        self._keywords += element.words.replace(";", ",").split(",")

    def _property(self, element: Element) -> None:
        self.tell_all(element)
        if formal(element).lower() == "keyword":
            self._keywords.append(element.get("Value"))

    def _newsline(self, element: Element) -> None:
        """A line of a kind of its own; what is meant for desks stays with them."""
        kind = formal(element.first("NewsLineType")).lower()
        for line in element.all("NewsLineText"):
            if any(word in kind for word in FOR_DESKS):
                self._hold.append(internal(self._manuscript, spaced(line), line.span))
                self.taken.add(id(line))
        self.tell(element)
        for child in element.children:
            self.visit(child)

    def _component(self, element: Element) -> None:
        if id(element) in self._shown:
            self._add(element)
            return
        self.tell(element)
        for child in element.children:
            self.visit(child)

    def _add(self, element: Element, whose: str = "") -> None:
        """A picture, and the rest of what is said of it as metadata."""

        def management(part: Element) -> None:
            self._management(part, whose)

        self._tell_picture(element, {"NewsManagement": management})

    def _tell_picture(self, element: Element, takers: dict[str, Taker]) -> None:
        walk = Walk(self._manuscript, takers)
        words = picture_of(element, walk.taken)
        alone = self._manuscript.sheet.headline_at < 0 and id(self._item) in self._shown
        for line in element.walk() if alone else ():
            if line.name == "HeadLine":
                self._headline(line)
                walk.taken.add(id(line))
        self._pictures.add(words)
        walk.visit(element)

    def _text(self, element: Element) -> None:
        """Content that is neither text nor a picture is told, with its address."""
        self.tell(element)
        for child in element.children:
            if child.name == "DataContent" and not is_image(element):
                self._content.text(child, self)
            else:
                self.visit(child)


def _identifier(item: Element) -> str:
    """The identifier of all revisions: the public one, but for the number of the revision."""
    named = item.first("Identification", "NewsIdentifier")
    if not named:
        return ""
    parts = [named.first(name) for name in ("ProviderId", "DateId", "NewsItemId")]
    words = [part.words for part in parts if part and part.words]
    if len(words) == 3:
        return ":".join(["urn:newsml", *words])[:500]
    public = named.first("PublicIdentifier")
    return public.words[:500] if public else ""
