"""What kind of archive bytes are, if any."""

from __future__ import annotations

from typing import BinaryIO

from articles.sources.zipped import names_in

TAR_AT = 257
BEGINNINGS = (
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
    (b"\x1f\x8b", "gz"),
    (b"BZh", "bz2"),
    (b"\xfd7zXZ\x00", "xz"),
)
# What a zip file has in it that is one document: of Word and its like, OpenDocument, EPUB.
OF_ONE_DOCUMENT = ("[content_types].xml", "mimetype")


def archive_kind(head: bytes) -> str:
    """ "zip", "tar", or how one document or a tar is packed: "gz", "bz2", "xz"; else ``""``."""
    for beginning, kind in BEGINNINGS:
        if head.startswith(beginning):
            return "" if kind == "zip" and _begins_as_document(head) else kind
    return "tar" if is_tar(head) else ""


def is_tar(head: bytes) -> bool:
    return head[TAR_AT : TAR_AT + 5] == b"ustar"


def is_one_document(zip_file: BinaryIO) -> bool:
    """Whether a zip file is a document of its own, wherever in it that is said."""
    names = {name.lower() for name in names_in(zip_file)}
    zip_file.seek(0)
    return any(name in names for name in OF_ONE_DOCUMENT)


def _begins_as_document(head: bytes) -> bool:
    name = head[30 : 30 + int.from_bytes(head[26:28], "little")].decode("latin-1").lower()
    return name in OF_ONE_DOCUMENT or name.startswith(("word/", "_rels/"))
