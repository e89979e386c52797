"""Corrections, clarifications, updates and notes from the desk, as houses word them.

Guardian: "This article was amended on 3 March 2023." NYT: "A correction was made on …: An
earlier version of this article …". AP: "This story corrects …". Reuters: "(Corrects …)".
"""

from __future__ import annotations

import re
from datetime import date

from articles.sources.grammar.date_line import date_line
from articles.sources.grammar.dates import day_of
from articles.sources.openings import openings
from articles.sources.sheet import Sheet
from articles.sources.story import Correction
from articles.sources.vocabulary import Role

PIECE = r"(?:article|story|report|post|headline|caption|version|piece|column|review|obituary|file)"
DATED = r",? (?:on )?(?:[a-z]{3,9}\.? \d{1,2}|\d{1,2} [a-z]{3,9})\b"
# Kind and how its text begins, in lower case.
FORMS = (
    ("correction", rf"\(?corrections?(?: and clarifications?)?(?: ?[:—–]|{DATED}| \()"),
    ("correction", r"an? correction was made on\b"),
    (
        "correction",
        r"\(?(?:an|a|the)? ?(?:earlier|previous|original) version of (?:this|the|an?) .{0,40}"
        + PIECE,
    ),
    (
        "correction",
        rf"\(?(?:this|the|that) {PIECE} (?:was|has been|is being|have been) "
        r"(?:amended|corrected|revised|changed)",
    ),
    ("correction", rf"\(?(?:this|the) {PIECE} corrects|\(corrects "),
    ("correction", r"\(this [^)]{0,60}(?:story|version) (?:(?:has been|was) )?(?:correct|refiled)"),
    ("correction", rf"\(?corrected(?: ?[:—–]|{DATED}.{{0,12}}[:—–])"),
    (
        "correction",
        r"(?:because of|due to|owing to) an? (?:\w+ )?(?:editing|editor's|production|reporter's"
        rf"|reporting|transcription|typographical) error, (?:an?|the|this) (?:\w+ )?{PIECE}\b",
    ),
    ("clarification", rf"\(?clarifications?(?: ?[:—–(]|{DATED})"),
    ("correction", r"for the record: "),
    ("clarification", rf"\(?(?:this|the) {PIECE} (?:was|has been) clarified"),
    ("update", rf"\(?updates?(?: ?[:—–]|{DATED}.{{0,12}}:)|\(updates? (?:with|to)\b"),
    (
        "update",
        r"\((?:updates?|updating|adds|adding|recasts|rewrites|combines|includes|releads)"
        r" [^()]{3,160}\)\Z",
    ),
    ("update", rf"\(?(?:this|the) {PIECE} (?:was|has been|is being) updated"),
    ("note", rf"\(?editors?'?s?'? notes?(?: ?[:—–]| \(|{DATED})"),
)
PATTERNS = tuple((kind, re.compile(form)) for kind, form in FORMS)
HINT = re.compile(
    r"for the record|refiled| error|correct|version|clarif|updat|amended|revised|changed|editor"
    r"|\((?:add|recast|rewrit|combin|includ|relead)"
)
OPENINGS = openings("""
    a add an because corrected due owing anearlier anoriginal anprevious aearlier aoriginal
    aprevious clarification combines correction earlier editor for includes original
    previous recasts releads rewrites that the this update
""")
LABEL = re.compile(
    r"(?:corrections?|clarifications?|editors?'?s?'? notes?)[:.,]?(?: \(?(?:on )?|\Z)"
)
LONGEST_LABEL = 60
RULES = {kind: f"{kind}-worded" for kind in ("correction", "clarification", "update", "note")}


def mark_corrections(sheet: Sheet) -> None:
    for index in sheet.still_open():
        block = sheet.blocks[index]
        if block.opening not in OPENINGS:
            continue
        low = block.fold[:200].lower().lstrip("•·* ")
        if not HINT.search(low[:90]):
            continue
        if len(low) < LONGEST_LABEL and _is_label(low) and _mark_labelled(sheet, index, low):
            continue
        kind = correction_kind(low)
        if kind and block.words > 3:
            sheet.mark(index, Role.CORRECTION, RULES[kind])
            _keep(sheet, index, kind, block.lines)


def correction_kind(low: str) -> str:
    """correction, clarification, update or note, by how a (lower-case) text begins; else ""."""
    return next((kind for kind, pattern in PATTERNS if pattern.match(low)), "")


def _is_label(low: str) -> bool:
    """ "Corrections", "Correction: Nov. 12, 2026": a label and at most a date."""
    label = LABEL.match(low)
    return bool(label and (label.end() == len(low) or date_line(low[label.end() :])))


def _mark_labelled(sheet: Sheet, index: int, low: str) -> bool:
    """A label on its own line, and the text that it stands above; whether there is any."""
    following = index + 1
    if not sheet.open(following) or not sheet.blocks[following].stops:
        return False
    kind = next(kind for kind in ("note", "correction", "clarification") if kind in low)
    sheet.mark(index, Role.CORRECTION, "correction-label")
    sheet.mark(following, Role.CORRECTION, "correction-under-label")
    lines = sheet.blocks[index].lines + sheet.blocks[following].lines
    _keep(sheet, following, kind, lines, day_of(low))
    return True


def _keep(
    sheet: Sheet, index: int, kind: str, lines: tuple[int, ...], day: date | None = None
) -> None:
    block = sheet.blocks[index]
    day = day or day_of(block.fold[:160])
    sheet.corrections.append(Correction(kind=kind, text=block.text, lines=lines, date=day))
