"""The signature of a mail whose text was saved as a plain document: for nobody but the desk."""

from __future__ import annotations

import re

from articles.sources.grammar.hints import has_any
from articles.sources.sheet import Sheet
from articles.sources.vocabulary import Role

DELIMITER = "--"
DEVICE = re.compile(
    r"(?:sent from my |sent from outlook|get outlook for |gesendet von mein|envoyé de mon"
    r"|enviado desde mi|inviato da )[^.]{0,60}\.?",
    re.IGNORECASE,
)
DEVICE_HINTS = (" from ", " for ", " von ", " de ", " desde ", " da ")
REACHED = re.compile(r"\S@\S+\.\w|\+?\(?\d[\d ()-]{6,}\d")
MOST_LINES = 12
MOST_WORDS = 12


def mark_mail_signature(sheet: Sheet) -> None:
    """Short lines to the end, one of them an address, a telephone or the name of a device."""
    last = len(sheet.blocks)
    at = next(
        (at for at in range(last - 1, max(last - 1 - MOST_LINES, 0), -1) if _delimits(sheet, at)),
        last,
    )
    if at < last and _is_signature(sheet, at + 1):
        for index in sheet.still_open(at):
            sheet.mark(index, Role.FURNITURE, "mail-signature")
    for index in sheet.still_open(1):
        if _is_device(sheet.blocks[index].fold):
            sheet.mark(index, Role.FURNITURE, "mail-signature")


def _delimits(sheet: Sheet, at: int) -> bool:
    return sheet.blocks[at].fold.strip() == DELIMITER


def _is_signature(sheet: Sheet, start: int) -> bool:
    blocks = sheet.blocks[start:]
    short = all(it.words <= MOST_WORDS and not it.stops for it in blocks)
    return short and any(REACHED.search(it.fold) or _is_device(it.fold) for it in blocks)


def _is_device(text: str) -> bool:
    may_be = len(text) <= 100 and has_any(text.lower(), DEVICE_HINTS)
    return may_be and bool(DEVICE.fullmatch(text))
