"""One item of ninjs on its way to a story: which of its fields is what."""

from __future__ import annotations

from collections.abc import Iterable

from articles.sources.fragment import fragment
from articles.sources.json_value import Value, leaves
from articles.sources.manuscript import Manuscript
from articles.sources.markup import Markup
from articles.sources.story import Story
from articles.sources.vocabulary import Ask, Role
from articles.sources.wires.initials import mark_initials
from articles.sources.wires.located import with_place
from articles.sources.wires.moments import later, moment
from articles.sources.wires.ninjs_fields import Fields, Text
from articles.sources.wires.ninjs_pictures import inline_picture, is_picture, picture_words
from articles.sources.wires.ninjs_signed import sign
from articles.sources.wires.pictures import Pictures
from articles.sources.wires.plain_body import add_plain
from articles.sources.wires.states import embargoes, hold_of, internal
from articles.sources.wires.topics import LANGUAGE, topics
from articles.sources.wires.version_number import version_number

READER_VERSION = "ninjs-1"
# The words of a second body that must stand in the first for it to be the same text.
SAME = 0.85
MOST_QUESTIONS = 20
MOST_PICTURES = 500
LONGEST_KICKER = 100


class Item:
    """Takes the fields in the order in which a story is read, and the rest as metadata."""

    def __init__(self, value: Value, manuscript: Manuscript) -> None:
        self._fields = Fields(value)
        self._manuscript = manuscript
        self._pictures = Pictures(manuscript)
        self._hold: list[str] = []
        self._asked = 0

    def story(self, encoding: str, envelope: Iterable[tuple[str, Value]]) -> Story:
        fields, manuscript = self._fields, self._manuscript
        kind = fields.peek("type").lower()
        alone = is_picture(kind, fields.value)
        if "body" in "".join(key for key, _ in fields.value.members).lower():
            alone = False
        for text, value in envelope:
            manuscript.metadata(text, value.span)
        self._states(fields)
        self._dates()
        self._headlines()
        if alone:
            self._pictures.add(picture_words(fields))
            self._hold.append("is a picture without a story")
        else:
            sign(fields, manuscript)
            self._body()
        keywords, section = topics(fields.value)
        language = fields.peek("language")
        located = "" if alone else fields.peek("located")
        self._rest()
        story = manuscript.story(
            reader=READER_VERSION,
            encoding=encoding,
            language=language if LANGUAGE.fullmatch(language) else "",
            identifier=fields.peek("uri")[:500],
            version=version_number(*(it.text for it in fields.value.named("version"))),
            section=section,
            keywords=keywords,
            hold="; it ".join(dict.fromkeys(filter(None, self._hold))),
        )
        return with_place(story, located)

    def _states(self, fields: Fields, whose: str = "") -> None:
        """All members of a name count, so that a second one never undoes the first."""
        manuscript = self._manuscript
        for value in fields.all("pubstatus"):
            manuscript.metadata(f"pubstatus: {value.text}", value.span)
            text = value.text if value.kind == "string" else "neither usable nor withheld"
            self._hold.append(hold_of(text).replace("is", f"{whose}is", 1))
        for value in fields.all("embargoed", "embargo", "embargo_until", "embargountil"):
            embargoes(manuscript, value)
        for value in fields.all("ednote", "ednotes", "instructions"):
            for note, leaf in leaves("", value):
                self._hold.append(internal(manuscript, note.lstrip(": "), leaf.span))

    def _dates(self) -> None:
        fields, manuscript = self._fields, self._manuscript
        created = fields.take("firstpublished") or fields.take("firstcreated")
        changed = fields.take("versioncreated")
        published = moment(created.text) if created else None
        updated = moment(changed.text) if changed else None
        if changed and not created:
            manuscript.published(changed.text, updated, changed.span)
        elif created:
            manuscript.published(created.text, published, created.span)
            if changed:
                manuscript.updated(changed.text, later(updated, published), changed.span)

    def _headlines(self) -> None:
        """The main one; the item's title where there is none."""
        manuscript = self._manuscript
        found = self._fields.texts("headline", "headlines") + self._fields.texts("title", "titles")
        found.sort(key=lambda text: text.rank)
        for text in found:
            if text.role.lower() == "kicker" and len(text.plain) <= LONGEST_KICKER:
                manuscript.kicker(text.plain, text.span)
            elif manuscript.sheet.headline_at < 0 and len(text.plain) <= 1_000:
                manuscript.headline(text.plain, text.span)
            elif text.plain == _headline(manuscript):
                manuscript.piece(Role.DUPLICATE, text.plain, text.span, "headline-again")
            else:
                manuscript.metadata(f"{text.label}: {text.plain}", text.span)

    def _body(self) -> None:
        bodies = sorted(self._fields.texts("body", "bodies"), key=lambda text: text.body_rank)
        self._descriptions(bodies[0] if bodies else None)
        associated = list(self._fields.items("associations"))
        shown = [it for it in associated if is_picture(it.peek("type").lower(), it.value)]
        pictures = shown[:MOST_PICTURES]
        others = [it for it in associated if not is_picture(it.peek("type").lower(), it.value)]
        others += shown[MOST_PICTURES:]
        inside = bodies and bodies[0].is_markup and "<img" in bodies[0].text
        if pictures and not inside:
            self._association(pictures.pop(0))
        before = len(self._manuscript.sheet.blocks)
        for number, text in enumerate(bodies):
            if number:
                self._other_body(bodies[0], text)
            elif text.is_markup:
                tree = fragment(text.text, text.span)
                takers = {"figure": inline_picture(self._pictures)}
                Markup(self._manuscript, takers).walk(tree)
            else:
                add_plain(self._manuscript, text.text, text.span)
        mark_initials(self._manuscript, before)
        for fields in pictures:
            self._association(fields)
        for fields in others:
            self._metadata(fields)

    def _descriptions(self, body: Text | None) -> None:
        """A standfirst, unless it is the beginning of the body cut off."""
        seen = False
        for text in sorted(self._fields.texts("description", "descriptions"), key=_rank):
            if body and _within(text.plain.rstrip(" .…"), body.plain):
                self._manuscript.piece(Role.DUPLICATE, text.plain, text.span, "stated-again")
            elif seen or not text.plain:
                self._manuscript.metadata(f"{text.label}: {text.plain}", text.span)
            else:
                self._manuscript.standfirst(text.plain, text.span)
                seen = True

    def _other_body(self, first: Text, other: Text) -> None:
        """The same text in another form; if it is not the same, the desk has to see it."""
        index = self._manuscript.piece(Role.DUPLICATE, other.plain, other.span, "stated-again")
        words = other.plain.casefold().split()
        known = set(first.plain.casefold().split())
        if index >= 0 and sum(word in known for word in words) < SAME * len(words):
            self._manuscript.ask(Ask.UNKNOWN_LINE, index)

    def _association(self, fields: Fields) -> None:
        self._states(fields, "has a picture that ")
        self._pictures.add(picture_words(fields))
        self._metadata(fields)

    def _metadata(self, fields: Fields) -> None:
        for text, value in fields.rest("association"):
            self._manuscript.metadata(text, value.span)

    def _rest(self) -> None:
        """What is left; a value of the wrong kind, or of a name given twice, is asked."""
        for text, value in self._fields.rest(""):
            index = self._manuscript.metadata(text, value.span)
            if id(value) in self._fields.odd and self._asked < MOST_QUESTIONS and index >= 0:
                self._manuscript.ask(Ask.UNKNOWN_LINE, index, text=text[:200])
                self._asked += 1


def _headline(manuscript: Manuscript) -> str:
    at = manuscript.sheet.headline_at
    return manuscript.sheet.blocks[at].text if at >= 0 else ""


def _rank(text: Text) -> int:
    return text.rank


def _within(text: str, body: str) -> bool:
    return bool(text) and " ".join(text.split()) in " ".join(body.split())
