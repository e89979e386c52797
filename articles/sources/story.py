"""What a reader makes of a document: the values, and nothing that reads or stores them.

All values are frozen and complete: absent text is ``""``, absent many is ``()``. Text is as
printed, to the letter; what was read out of it stands beside it. Terms are those of IPTC's
photo metadata, NITF and ninjs where they have one.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from articles.sources.carried import Carried
from articles.sources.vocabulary import Ask, Role, Work


@dataclass(frozen=True, kw_only=True, slots=True)
class Line(Carried):
    """One source line and the account of it.

    ``number`` counts every line of the document from 1, blank ones included; ``start`` and
    ``end`` are byte offsets into the document as received, line ending excluded, so that
    ``document[start:end]`` is the line to the letter. ``rule`` names an entry of
    ``articles.sources.rules.RULES``, which gives the reason in words.
    """

    number: int
    start: int
    end: int
    text: str
    role: Role
    rule: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Place(Carried):
    """A place as printed: ``city`` in reading case, ``region`` a state or country or ``""``."""

    city: str
    region: str = ""

    def __str__(self) -> str:
        return f"{self.city}, {self.region}" if self.region else self.city


@dataclass(frozen=True, kw_only=True, slots=True)
class Dateline(Carried):
    """Where a story was filed from. ``printed`` is verbatim, without the dash that ends it."""

    printed: str
    places: tuple[Place, ...]
    agency: str = ""
    date: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Credit(Carried):
    """One piece of work by one person or organisation.

    ``name`` is the person as printed, ``""`` when only an organisation is named. ``agency`` is
    whose service the work came from, ``distributor`` through whom it came, both as printed.
    ``as_written`` is what is printed here of a name that the byline has in full ("Rook").
    """

    work: Work
    name: str = ""
    agency: str = ""
    distributor: str = ""
    place: str = ""
    as_written: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Paragraph(Carried):
    """``html`` is the same text with its links and emphasis, when the document marks any up.

    It is of the small schema that ``articles.sources.inline`` makes, list items included.
    """

    text: str
    lines: tuple[int, ...]
    html: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Subhead(Carried):
    text: str
    lines: tuple[int, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class PullQuote(Carried):
    """A fragment of the body set large; ``attribution`` is who said it, ``""`` if not printed."""

    text: str
    lines: tuple[int, ...]
    attribution: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Figure(Carried):
    """A picture's words in their place in the body; the picture itself may be missing.

    ``credit_line`` is the attribution to the letter (IPTC Credit Line), without the mark that
    introduced it ("Credit…"). ``instructions`` holds usage terms printed with it. ``href`` is
    the picture's file name or address as the document gives it, and ``alt`` its description.
    """

    caption: str
    credit_line: str
    credits: tuple[Credit, ...]
    lines: tuple[int, ...]
    instructions: str = ""
    href: str = ""
    alt: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Embed(Carried):
    """A film, post or chart at another site: its page there, and what it shows in words."""

    address: str
    title: str
    lines: tuple[int, ...]


Block = Paragraph | Subhead | PullQuote | Figure | Embed


@dataclass(frozen=True, kw_only=True, slots=True)
class Correction(Carried):
    """A published fault put right. ``kind`` is correction, clarification, note or update."""

    kind: str
    text: str
    lines: tuple[int, ...]
    date: date | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Stated(Carried):
    """A moment that the document itself states in full: never worked out from "on Friday".

    A ``date`` when no time is printed; a naive ``datetime`` when no zone is.
    """

    printed: str
    moment: date | datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class Picture(Carried):
    """A picture that came inside the document, under the name that its figure's ``href`` gives."""

    name: str
    data: bytes


@dataclass(frozen=True, kw_only=True, slots=True)
class Question(Carried):
    """Something for a person to decide: ``text`` is what is printed, ``proposal`` our reading."""

    kind: Ask
    line: int
    text: str
    proposal: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Story(Carried):
    """A document as read: its parts, the account of every line, and the open questions.

    ``language`` is a BCP 47 tag as far as the script tells ("he", "und-Arab"), else ``""``.
    ``encoding`` is how the bytes were decoded. ``body`` keeps the order of the document.
    ``updated`` is when the document says that it was last changed, ``embargo`` the moment before
    which it must not be published.
    ``identifier`` is what the document calls itself, an address or a number that stays the same
    when its text changes; ``version`` is the number of this text of it, 0 where none is stated.
    ``hold`` says, in words that read on after "it", why the document
    itself asks not to be published ("is marked as cancelled"); it never asks for the contrary.
    ``digest`` is a SHA-256 of what the story says. ``literal`` is false when the text of the
    lines is not their bytes (tags, escapes, packing).
    """

    headline: str
    body: tuple[Block, ...]
    lines: tuple[Line, ...]
    encoding: str
    reader: str
    kicker: str = ""
    standfirst: str = ""
    byline: str = ""
    dateline: Dateline | None = None
    contributor_line: str = ""
    credits: tuple[Credit, ...] = ()
    corrections: tuple[Correction, ...] = ()
    published: Stated | None = None
    updated: Stated | None = None
    embargo: Stated | None = None
    language: str = ""
    questions: tuple[Question, ...] = ()
    identifier: str = ""
    section: str = ""
    keywords: tuple[str, ...] = ()
    hold: str = ""
    pictures: tuple[Picture, ...] = ()
    literal: bool = True
    digest: str = ""
    version: int = 0
