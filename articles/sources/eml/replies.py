"""What in the text of a message is the copy, and what is greeting, quotation or signature."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from articles.sources.eml.covering import mark_covering
from articles.sources.eml.mail_line import MailLine

LINES = r"-{2,}\s*(?:%s)\s*-{2,}\s*"
ORIGINAL = re.compile(
    LINES % "original message|original appointment|ursprüngliche nachricht|message d.origine"
    "|mensaje original|messaggio originale",
    re.IGNORECASE,
)
FORWARDED = re.compile(
    LINES % "forwarded message|weitergeleitete nachricht|message transféré|mensaje reenviado"
    + "|begin forwarded message:|anfang der weitergeleiteten nachricht:",
    re.IGNORECASE,
)
WROTE = re.compile(
    r"(?:on|am|le|el|il) .{5,200}(?:wrote|schrieb|a écrit|escribió|ha scritto)\b.{0,80}:",
    re.IGNORECASE,
)
HEADER = re.compile(
    r"\*?(?:from|sent|date|to|cc|bcc|subject|reply-to|von|gesendet|datum|an|betreff|de|envoyé|à"
    r"|objet|para|asunto)\*?: ?\*?\S.{0,500}",
    re.IGNORECASE,
)
GREETING = re.compile(
    r"(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|morning|hallo|liebe[rs]?|bonjour"
    r"|hola|ciao)\b[^.?]{0,60}[,!:–-]",
    re.IGNORECASE,
)
SIGN_OFF = re.compile(
    r"(?:(?:kind|best|warm|warmest|many)? ?regards|(?:with )?best wishes|all the best"
    r"|(?:yours )?(?:sincerely|faithfully)|yours truly|(?:many )?thanks|thank you|cheers"
    r"|(?:mit )?(?:freundlichen|besten|herzlichen) grüßen|(?:viele|beste|liebe|herzliche) grüße|mfg"
    r"|(?:bien )?cordialement|(?:un )?saludos?(?: cordial(?:es)?)?|atentamente|cordiali saluti)"
    r"[,.!]?",
    re.IGNORECASE,
)
DEVICE = re.compile(
    r"(?:sent from my |get outlook for |gesendet von mein|envoyé de mon ).{1,80}", re.I
)
LEGAL = re.compile(
    r"(?:confidentiality notice|disclaimer:"
    r"|this (?:e-?mail|message)\b.{0,120}(?:confidential|intended|privileged))",
    re.IGNORECASE,
)
DELIMITER = ("-- ", "--")
LONGEST_SIGNATURE = 20
# A longer line under a sign-off is copy.
WIDEST_SIGNATURE = 90
# A covering note has fewer words; more of them are a story above an older message.
LONGEST_NOTE = 80


def sort_out(lines: Sequence[MailLine], *, forwarded: bool) -> list[MailLine]:
    """The same lines, each that is not the copy with the rule that says so.

    ``forwarded`` is whether the subject says that the message was passed on: then the copy is what
    it quotes, unless a story stands above it.
    """
    found = [_marked(line, "mail-quoted") if _is_quoted(line) else line for line in lines]
    start = 0
    while (at := _mark_of_older(found, start)) >= 0:
        above = sum(len(it.text.split()) for it in found[start:at] if not it.rule)
        passed_on = forwarded or FORWARDED.fullmatch(found[at].text.strip())
        all_of_it = not above or _has_copy(found, at)
        if above > LONGEST_NOTE or not (passed_on and all_of_it):
            _mark(found, at, len(found), "mail-quoted")
            return _ends(found, start, at)
        _mark(found, start, at, "mail-note")
        start = _mark_headers(found, at)
    return _ends(found, start, len(found))


def _is_quoted(line: MailLine) -> bool:
    return line.text.lstrip().startswith(">")


def _marked(line: MailLine, rule: str) -> MailLine:
    return line if line.rule or line.blank else replace(line, rule=rule)


def _mark(lines: list[MailLine], start: int, end: int, rule: str) -> None:
    lines[start:end] = [_marked(line, rule) for line in lines[start:end]]


def _mark_of_older(lines: Sequence[MailLine], start: int) -> int:
    """Where an older message begins that this one quotes or passes on; -1 for nowhere."""
    for at in range(start, len(lines)):
        text = lines[at].text.strip()
        if lines[at].rule or not text:
            continue
        if ORIGINAL.fullmatch(text) or FORWARDED.fullmatch(text) or WROTE.fullmatch(text):
            return at
        following = lines[at + 1].text.strip() if at + 1 < len(lines) else ""
        if text[-1:] != ":" and WROTE.fullmatch(f"{text[:300]} {following[:300]}"):
            return at
        fields = [bool(HEADER.fullmatch(it.text.strip())) for it in lines[at : at + 3]]
        if at > 0 and fields == [True] * 3:
            return at
    return -1


def _has_copy(lines: Sequence[MailLine], at: int) -> bool:
    return sum(len(it.text.split()) for it in lines[at:] if not it.rule) > LONGEST_NOTE // 2


def _mark_headers(lines: list[MailLine], at: int) -> int:
    """Marks the line that says so and the fields below it; where the copy begins."""
    begun = bool(HEADER.fullmatch(lines[at].text.strip()))
    if not begun:
        _mark(lines, at, at + 1, "mail-header")
        at += 1
    while at < len(lines):
        if HEADER.fullmatch(lines[at].text.strip()):
            begun = True
        elif begun or not lines[at].blank:
            break
        _mark(lines, at, at + 1, "mail-header")
        at += 1
    return at


def _ends(lines: list[MailLine], start: int, end: int) -> list[MailLine]:
    """Marks the greeting above the copy and what stands below it."""
    first = next((at for at in range(start, end) if _open(lines[at])), end)
    if first < end and GREETING.fullmatch(lines[first].text.strip()):
        _mark(lines, first, first + 1, "mail-greeting")
    mark_covering(lines, start, end)
    for at in range(first, end):
        line = lines[at]
        if line.rule:
            continue
        if _begins_signature(lines, at, end):
            _mark(lines, at, end, "mail-signature")
        elif DEVICE.fullmatch(line.text.strip()):
            _mark(lines, at, at + 1, "mail-signature")
        elif LEGAL.match(line.text.strip()):
            _mark(lines, at, _end_of_paragraph(lines, at, end), "legal")
    return lines


def _begins_signature(lines: Sequence[MailLine], at: int, end: int) -> bool:
    if lines[at].text in DELIMITER:
        return _is_last(lines, at, end)
    if not SIGN_OFF.fullmatch(lines[at].text.strip()):
        return False
    short = all(len(it.text) <= WIDEST_SIGNATURE for it in lines[at:end] if _open(it))
    return short and _is_last(lines, at, end)


def _is_last(lines: Sequence[MailLine], at: int, end: int) -> bool:
    """Whether no more than a signature follows."""
    return sum(_open(it) for it in lines[at + 1 : end]) <= LONGEST_SIGNATURE


def _open(line: MailLine) -> bool:
    return not (line.rule or line.blank)


def _end_of_paragraph(lines: Sequence[MailLine], at: int, end: int) -> int:
    return next((it for it in range(at, end) if lines[it].blank), end)
