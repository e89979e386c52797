"""Which reader reads which kind of document: one format a reader, found in a plain table."""

from __future__ import annotations

from functools import cache
from pkgutil import resolve_name

from articles.sources.bare_data import bare_data
from articles.sources.digest import with_digest
from articles.sources.docx.package import is_docx
from articles.sources.eml.headers import is_mail
from articles.sources.errors import DocumentRefused
from articles.sources.file_name import heed_name
from articles.sources.format import Beginning, Format
from articles.sources.lexicon import Lexicon
from articles.sources.limits import Limits
from articles.sources.no_picture import why_no_picture
from articles.sources.picture_kinds import is_picture_name, picture_kind
from articles.sources.storable import storable
from articles.sources.story import Story
from articles.sources.too_large import what_fills
from articles.sources.web.formats import WEB
from articles.sources.wires.formats import JSON, WIRES

PLAIN = Format(
    name="plain text",
    reader="articles.sources.plain:read_plain",
    endings=("", ".txt", ".text"),
)

DOCX = Format(
    name="Word",
    reader="articles.sources.docx.reader:read_docx",
    endings=(".docx", ".docm"),
    recognises=is_docx,
    certain=True,
    roomy=True,
)

EML = Format(
    name="mail",
    reader="articles.sources.eml.with_attached:read_mail_with_attached",
    endings=(".eml",),
    recognises=is_mail,
    roomy=True,
)

# The first whose bytes are recognised; a name's ending decides only where bytes are silent.
FORMATS: tuple[Format, ...] = (*WIRES, *WEB, DOCX, EML, JSON, PLAIN)

# What is no document, by its first bytes.
KINDS = (
    (b"%pdf", "a PDF"),
    (b"pk\x03\x04", "a ZIP archive, as Word and OpenDocument files are"),
    (b"\x89png", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"gif8", "a GIF picture"),
    (b"\xd0\xcf\x11\xe0", "a file of an old Office program, or one locked with a password"),
    (b"{\\rtf", "an RTF document"),
    (b"\x78\x9f\x3e\x22", "mail packed by Outlook (TNEF, winmail.dat)"),
    (b"<?xml", "an XML document of a kind that is not known"),
)


# Which kind of document a packed one is stands at its end.
PACKED = (b"pk\x03\x04", b"\x1f\x8b")


@cache
def endings() -> frozenset[str]:
    """The endings of names, in lower case, under which documents are looked for in folders."""
    return frozenset(ending for format in FORMATS for ending in format.endings)


@cache
def import_readers() -> None:
    """Once, before reading is timed: no document is charged with what this takes."""
    for format in FORMATS:
        resolve_name(format.reader)


def read_stories(
    data: bytes, name: str, lexicon: Lexicon | None = None, limits: Limits | None = None
) -> tuple[Story, ...]:
    """What a document says, story by story: parts, the account of every line, open questions.

    A feed or an export holds many stories, every other document one. The numbers of the lines
    run on from story to story. ``name`` is used for its ending and in errors. Raises
    DocumentRefused, with the reason, for what cannot be read whole.
    """
    try:
        return _read_stories(data, name, lexicon or Lexicon.standard(), limits or Limits())
    except DocumentRefused:
        if is_picture_name(name) and not picture_kind(data):
            raise DocumentRefused(name, why_no_picture(data)) from None
        raise


def _read_stories(data: bytes, name: str, lexicon: Lexicon, limits: Limits) -> tuple[Story, ...]:
    if not data.strip():
        raise DocumentRefused(name, "it is empty")
    beginning = Beginning.of(data, name)
    format = find_format(beginning)
    most = _most_bytes(format, limits)
    if len(data) > most:
        size = ", ".join(filter(None, [f"{len(data):,} bytes", what_fills(data)]))
        raise DocumentRefused(name, f"it is too large: {size}; at most {most:,} are read")
    if format is PLAIN:
        _refuse_known_kinds(beginning)
    stories = tuple(format.read(data, name, lexicon, limits))
    # Of plain text nothing is unpacked, so what it cannot hold is seen in its bytes.
    if format is not PLAIN or b"\0" in data:
        stories = storable(stories)
    return tuple(heed_name(with_digest(story), name) for story in stories)


def most_bytes(head: bytes, name: str, limits: Limits) -> int:
    """How long a document that begins so may be, known before the rest of it is read."""
    beginning = Beginning.of(head, name)
    if beginning.raw.startswith(PACKED):
        return limits.largest_export
    return _most_bytes(find_format(beginning), limits)


def is_recognised(head: bytes, name: str) -> bool:
    """Whether bytes that begin so are a document of a known format, whatever it is called."""
    beginning = Beginning.of(head, name)
    return any(format.recognises(beginning) for format in FORMATS)


def _most_bytes(format: Format, limits: Limits) -> int:
    return limits.largest_export if format.roomy else limits.largest


def find_format(beginning: Beginning) -> Format:
    """By what the bytes begin with; else by the ending of the name; else plain text."""
    for format in FORMATS:
        if format.recognises(beginning):
            return format
    for format in FORMATS:
        if beginning.ending in format.endings and not format.certain:
            return format
    return PLAIN


def _refuse_known_kinds(beginning: Beginning) -> None:
    if beginning.ending == ".msg" and beginning.raw.startswith(b"\xd0\xcf\x11\xe0"):
        reason = "it is a message as Outlook saves it (.msg); that kind is not read"
        raise DocumentRefused(beginning.name, f"{reason}: save it as .eml")
    for start, kind in KINDS:
        if beginning.raw.startswith(start):
            reason = f"it is {kind}; that kind is not read"
            raise DocumentRefused(beginning.name, reason)
    if kind := bare_data(beginning):
        raise DocumentRefused(beginning.name, kind)
