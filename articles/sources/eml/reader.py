from __future__ import annotations

from dataclasses import replace

from articles.sources.decoding import Decoded
from articles.sources.eml.attached import Attached, open_attachment
from articles.sources.eml.forms import Forms
from articles.sources.eml.headers import FORWARDED, field, told, traces
from articles.sources.eml.mail import Mail
from articles.sources.eml.mail_line import MailLine
from articles.sources.eml.message import FAULTS, Parts, Sorting, parse
from articles.sources.eml.replies import sort_out
from articles.sources.errors import DocumentRefused
from articles.sources.lexicon import Lexicon
from articles.sources.limits import Limits
from articles.sources.story import Story

# With a document attached, a message of no more words is a covering note.
LONGEST_NOTE = 80
MOST_LINES = 50_000


def read_mail(
    data: bytes, name: str, lexicon: Lexicon, limits: Limits, attached: Attached
) -> tuple[Story, ...]:
    """The story that a message holds, and those of the documents attached to it.

    The subject is the headline unless the text has one. The sender is not the author, and the day
    it was sent is no date of publication: both are kept with it. Greetings, signatures and quoted
    messages are in the account alone. With a document attached, a few words are a covering note.
    """
    try:
        return _read(data, name, Mail(lexicon), limits, attached)
    except FAULTS as error:
        raise DocumentRefused(name, f"it is mail that cannot be read ({error})") from error


def _read(
    data: bytes, name: str, mail: Mail, limits: Limits, attached: Attached
) -> tuple[Story, ...]:
    message = parse(data, name)
    forwarded = bool(FORWARDED.match(field(message, "subject")))
    forms = Forms(name, forwarded=forwarded)
    parts = Sorting(data, name, forms.choose).sort(message)
    mail.header(told(message), traces(message), _head(data))
    lines, letters = _text(parts, forms, name, forwarded=forwarded)
    words = sum(len(line.text.split()) for line in lines if not line.rule)
    found = [
        open_attachment(part, number, attached, limits)
        for number, part in enumerate(parts.attached, 1)
    ]
    documents = any(attachment.stories for attachment in found)
    if not (words or documents):
        raise DocumentRefused(name, "it has no words in it")
    is_note = documents and words <= LONGEST_NOTE
    mail.copy(_noted(lines) if is_note else lines)
    for attachment in found:
        mail.attach(attachment)
    for part in parts.again:
        mail.again(part, forms)
    if parts.cut_short:
        mail.cut_short()
    mail.doubt(letters)
    return mail.stories(field(message, "message-id").strip("<>"), is_note=is_note)


def _text(
    parts: Parts, forms: Forms, name: str, *, forwarded: bool
) -> tuple[list[MailLine], list[Decoded]]:
    lines: list[MailLine] = []
    letters: list[Decoded] = []
    for part in parts.body:
        read, decoded = forms.read(part)
        letters.append(decoded)
        lines += read
        lines.append(MailLine(text="", span=part.span))
    written = sum(not line.blank for line in lines)
    if written > MOST_LINES:
        reason = f"it has {written:,} lines; at most {MOST_LINES:,} are read"
        raise DocumentRefused(name, reason)
    return sort_out(lines, forwarded=forwarded), letters


def _noted(lines: list[MailLine]) -> list[MailLine]:
    return [it if it.rule or it.blank else replace(it, rule="mail-note") for it in lines]


def _head(data: bytes) -> tuple[int, int]:
    ends = [at for end in (b"\r\n\r\n", b"\n\n") if (at := data.find(end)) >= 0]
    return 0, min(ends, default=len(data))
