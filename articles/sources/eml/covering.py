"""A covering note in the text of a message: words to the desk, above the copy."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from articles.sources.eml.mail_line import MailLine

DIVIDER = re.compile(r"[-*_=~#—–]{3,}")
COPY = r"(?:copy|story|text|article|piece|draft|words)"
FOLLOWS = re.compile(
    rf"\b{COPY} (?:is )?(?:pasted )?(?:below|follows?|starts(?: here)?|begins(?: here)?)\b"
    rf"|\bbelow is (?:the|my) {COPY}\b|\bhere(?:'s|’s| is| are) (?:the|my|our) {COPY}\b"
    r"|\b(?:text|artikel|beitrag) (?:folgt|unten|anbei)\b|\b(?:texte|article) ci-dessous\b"
    r"|\banbei (?:de[rn]|die|das|meine?|unsere?) (?:text|artikel|beitrag|meldung|bericht)\b"
    r"|\bci-joint (?:l['’]article|le texte|mon texte)|\badjunto (?:el texto|la nota|el artículo)\b"
    r"|\b(?:texto|artículo) (?:abajo|a continuación)\b",
    re.IGNORECASE,
)
TO_DESK = re.compile(
    r"\b(?:please|pls|plz|bitte) (?:sub|use|run|hold|check|cut|edit|file|publish|note|let|find"
    r"|see|confirm|redigieren|prüfen|kürzen)\b"
    r"|\bcan (?:you|someone|somebody) (?:please )?(?:sub|use|run|check|cut|edit|look|confirm)\b"
    r"|\blegal (?:has|have|is|are|still|hasn|haven|needs?|wants?)\b"
    r"|\b(?:for|in) (?:tomorrow|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
    r"(?:'s|’s)? ?(?:paper|edition|please|pls)?[,.:]"
    r"|\bpars? \d|\blet me know\b|\bas (?:discussed|promised|agreed)\b|\bpics? to follow\b"
    r"|\b(?:call|ring|text) me\b|\bhappy to (?:cut|trim|rewrite)\b|\b\d{2,4} words\b",
    re.IGNORECASE,
)
# A greeting with more behind it in its line or paragraph.
GREETED = re.compile(
    r"(?:hi|hello|hey|dear|morning|good (?:morning|afternoon|evening)|hallo|liebe[rs]?|bonjour|hola"
    r"|ciao)(?: [\w.'’-]+){0,4}[,!:–-]+ \S",
    re.IGNORECASE,
)
QUOTES = re.compile('["“”„«»]')
THANKS = re.compile(
    r"(?:(?:many )?thanks|thank you|cheers|best|(?:kind |best )?regards|danke|viele grüße|merci"
    r"|gracias)\b[\w ’',.!–-]{0,40}",
    re.IGNORECASE,
)
# What a note may say that a story must wait for.
NOT_READY = re.compile(
    r"\b(?:legal|lawyers?|cleared?|clearance|embargo\w*|hold|held|do not|don['’]?t|not for|wait"
    r"|until|off the record|confidential|unconfirmed|to be confirmed|tbc|queries|sperrfrist"
    r"|nicht (?:vor|veröffentlichen|senden|freigegeben)|freigabe|gesperrt|ne pas"
    r"|pas avant|sous embargo|no (?:publicar|difundir|antes)|not before)\b",
    re.IGNORECASE,
)
LONGEST_NOTE = 80
# Under a greeting, a sentence as short as this is said to whom it greets.
SHORT_SENTENCES = 12
LONGEST_LINE = 500


def mark_covering(lines: list[MailLine], start: int, end: int) -> None:
    """Marks the note, in ``lines[start:end]``, that ends at a divider, or with the last paragraph
    to the desk at the top. Only words that announce copy, a greeting or a divider make it sure."""
    stop = _divider(lines, start, end)
    sure = stop > 0
    stop = stop or _last_said(lines, start, end)
    if not stop or not any(_open(it) for it in lines[stop:end]):
        return
    greeted = any(it.rule == "mail-greeting" for it in lines[start:end])
    proof = _is_said if greeted else FOLLOWS.search
    sure = sure or any(proof(it.text) for it in lines[start:stop] if _open(it))
    rule = "mail-note" if sure else "mail-note-doubted"
    lines[start:stop] = [replace(it, rule=rule) if _open(it) else it for it in lines[start:stop]]


def _divider(lines: Sequence[MailLine], start: int, end: int) -> int:
    """Behind the line that parts a note from its copy; 0 where none does."""
    words = 0
    said = any(it.rule == "mail-greeting" for it in lines[start:end])
    for at in range(start, end):
        text = lines[at].text.strip()[:LONGEST_LINE]
        if DIVIDER.fullmatch(text) and not lines[at].rule:
            return at + 1 if said and words else 0
        if _open(lines[at]):
            words += len(text.split())
            said = said or _is_said(text)
        if words > LONGEST_NOTE:
            break
    return 0


def _last_said(lines: Sequence[MailLine], start: int, end: int) -> int:
    """The end of the paragraphs at the top that all speak to the desk."""
    stop = words = 0
    at = start
    greeted = any(it.rule == "mail-greeting" for it in lines[start:end])
    while at < end:
        if not _open(lines[at]):
            at += 1
            continue
        upto = next((it for it in range(at, end) if lines[it].blank), end)
        text = " ".join(it.text.strip()[:LONGEST_LINE] for it in lines[at:upto] if _open(it))
        words += len(text.split())
        said = _is_said(text) or (greeted and _is_short(text))
        if words > LONGEST_NOTE or not (said or THANKS.fullmatch(text)):
            break
        stop = at = upto
    return stop


def _is_said(text: str) -> bool:
    if FOLLOWS.search(text):
        return True
    if QUOTES.search(text):
        return False
    return bool(TO_DESK.search(text) or GREETED.match(text))


def _is_short(text: str) -> bool:
    return text.endswith((".", "!", "?")) and text.count(" ") < SHORT_SENTENCES


def _open(line: MailLine) -> bool:
    return not (line.rule or line.blank)
