"""The fields of front matter become lines of a manuscript and facts of its story."""

from __future__ import annotations

import re

from articles.sources.grammar.field_states import NONE
from articles.sources.json_value import names_embargo
from articles.sources.manuscript import Manuscript
from articles.sources.web.facts import MOST_KEYWORDS, Author, Facts
from articles.sources.web.front_field import Field
from articles.sources.web.meta import NOBODY
from articles.sources.web.moments import stated
from articles.sources.web.pieces import Piece, Shot, Span
from articles.sources.web.places import Places
from articles.sources.wires.states import embargo

HEADLINES = ("title", "headline")
KICKERS = ("kicker", "eyebrow", "rubric")
STANDFIRSTS = ("standfirst", "subtitle", "subheadline", "deck", "dek", "strapline", "summary",
               "excerpt", "lede")  # fmt: skip
AUTHORS = ("author", "authors", "writer", "writers")
PUBLISHED = ("date", "published_at", "publishdate", "publish_date", "pubdate", "date_published",
             "datepublished", "published_on", "publicationdate")  # fmt: skip
UPDATED = ("updated", "lastmod", "modified", "last_modified_at", "date_modified", "updated_at",
           "datemodified", "last_modified")  # fmt: skip
EMBARGOES = ("embargo", "embargoed", "embargo_until", "embargoed_until", "release_date",
             "release_time", "publish_after", "not_before")  # fmt: skip
KEYWORDS = ("tags", "tag", "keywords", "topics")
SECTIONS = ("section", "category", "categories", "desk")
IDENTIFIERS = ("canonical_url", "canonical", "guid", "identifier", "id", "url", "permalink")
LANGUAGES = ("lang", "language", "locale")
PICTURES = ("image", "images", "cover", "featured_image", "feature_image", "hero", "photo",
            "picture", "lead_image", "thumbnail", "header")  # fmt: skip
CAPTIONS = ("caption", "image_caption", "cover_caption", "photo_caption", "feature_image_caption")
CREDITS = ("credit", "image_credit", "photo_credit", "credits", "photographer", "cover_credit")
ALTS = ("alt", "image_alt", "alt_text", "cover_alt", "feature_image_alt")
FILES = ("", "src", "url", "path", "file", "image", "filename", "href")
YES = ("true", "yes", "on", "1", "y")
NO = ("false", "no", "off", "0", "n")
LIVE = ("published", "publish", "live", "final", "public", "approved", "ready")
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}")


class Header:
    """Takes the fields in order. ``facts`` are what they say of the story, ``shots`` the pictures
    that they name; what is no part of a story is kept in the account."""

    def __init__(self, made: Manuscript, pieces: list[Piece], places: Places) -> None:
        self.facts = Facts()
        self._made, self._places = made, places
        self._whole = " ".join(" ".join(piece.text.split()) for piece in pieces)
        self._shots: list[Shot] = []
        self._told: dict[str, tuple[str, Span]] = {}

    @property
    def shots(self) -> list[Shot]:
        """Captions and credits that stand beside the picture's field are the first one's."""
        if not self._shots and "caption" not in self._told:
            return []
        first = self._shots[0] if self._shots else Shot()
        caption, caption_span = self._told.get("caption", (first.caption, first.caption_span))
        credit, credit_span = self._told.get("credit", (first.credit, first.credit_span))
        alt = first.alt or self._told.get("alt", ("", first.caption_span))[0]
        lead = Shot(
            href=first.href,
            alt=alt,
            caption=caption,
            caption_span=caption_span,
            credit=credit,
            credit_span=credit_span,
        )
        return [lead, *self._shots[1:]]

    def take(self, field: Field) -> None:
        key = _key(field.key)
        span = self._places.at(field.start), self._places.at(field.end)
        if not self._part(key, field, span):
            self._fact(key, field, span)
            self._made.metadata(f"{field.key}: {', '.join(field.texts)}", span)
            self._inside(field, span)

    def _inside(self, field: Field, span: Span) -> None:
        """What parts of a field say can hold the story back, however deep they stand."""
        for name, text in field.inner:
            key = _key(name)
            if _is_embargo(key):
                self._embargo(name, text, span)
            elif key == "draft":
                self._state(key, text.lower(), text)

    def _embargo(self, label: str, text: str, span: Span) -> None:
        """Only a moment with its time and zone is one; of several the last to end counts."""
        if text.lower() not in NONE:
            embargo(self._made, text, span, label)

    def _part(self, key: str, field: Field, span: Span) -> bool:
        """What is printed with the story."""
        made, text = self._made, field.text
        if key in HEADLINES and made.sheet.headline_at < 0:
            made.headline(text, span)
        elif key in KICKERS:
            made.kicker(text, span)
        elif key in STANDFIRSTS and text.rstrip("[]….,; ") not in self._whole:
            made.standfirst(text, span)
        elif key == "byline":
            made.byline(text, span)
        elif key in PUBLISHED and made.sheet.published is None:
            made.published(text, stated(text), span)
        elif key in UPDATED:
            made.updated(text, stated(text), span)
        elif _is_embargo(key) and not field.inner and text.lower() not in NO:
            self._embargo(field.key, text, span)
        else:
            return False
        return True

    def _fact(self, key: str, field: Field, span: Span) -> None:
        """What is said about the story."""
        facts, texts = self.facts, field.texts
        if key in AUTHORS:
            facts.state("authors", tuple(_authors(field)), span)
        elif key in KEYWORDS:
            words = [part.strip() for text in texts for part in text.split(",")]
            self._keywords(words)
        elif key in SECTIONS and field.text:
            facts.state("section", field.text, span)
            self._keywords([text for text in texts if text != facts.section])
        elif key in IDENTIFIERS and field.text:
            if field.text.startswith("http") or not facts.identifier:
                facts.identifier = field.text
        elif key in LANGUAGES and LANGUAGE.fullmatch(field.text):
            facts.language = field.text.replace("_", "-")
        else:
            self._state(key, field.text.lower(), field.text)
            self._picture(key, field, span)

    def _state(self, key: str, low: str, text: str) -> None:
        """What a file says of its state can only hold it back."""
        is_draft = (key == "draft" and low in YES) or (key == "published" and low in NO)
        if is_draft or (key == "status" and low == "draft"):
            self.facts.hold = "is marked as a draft"
        elif key == "status" and low and low not in LIVE:
            self.facts.hold = self.facts.hold or f"is marked as “{text}”"

    def _keywords(self, words: list[str]) -> None:
        kept = dict.fromkeys([*self.facts.keywords, *filter(None, words)])
        self.facts.keywords = tuple(kept)[:MOST_KEYWORDS]

    def _picture(self, key: str, field: Field, span: Span) -> None:
        if key in PICTURES:
            self._shots += _shots(field, span)
        for name, keys in (("caption", CAPTIONS), ("credit", CREDITS), ("alt", ALTS)):
            if key in keys and field.text:
                self._told.setdefault(name, (field.text, span))


def _is_embargo(key: str) -> bool:
    return key in EMBARGOES or names_embargo(key)


def _key(name: str) -> str:
    return name.lower().replace("-", "_")


def _authors(field: Field) -> list[Author]:
    names = [_first(part, ("", "name")) for part in field.parts]
    kept = [name for name in names if name and name.lower() not in NOBODY and "://" not in name]
    return [Author(name=name.removeprefix("By ").removeprefix("by ")) for name in kept]


def _shots(field: Field, span: Span) -> list[Shot]:
    return [
        Shot(
            href=_first(part, FILES),
            alt=_first(part, ALTS),
            caption=_first(part, CAPTIONS),
            caption_span=span,
            credit=_first(part, CREDITS),
            credit_span=span,
        )
        for part in field.parts[:20]
    ]


def _first(part: dict[str, str], keys: tuple[str, ...]) -> str:
    return next((part[key] for key in keys if part.get(key)), "")
