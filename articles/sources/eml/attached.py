"""What is attached to a message, and the stories in it, told in the message's lines and bytes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from articles.sources.eml.message import Part
from articles.sources.errors import DocumentRefused
from articles.sources.limits import Limits
from articles.sources.no_picture import why_no_picture
from articles.sources.picture_kinds import is_picture_name, picture_kind
from articles.sources.story import Story

Span = tuple[int, int]
# Reads a document that is attached; None when it is of no kind that is read.
Attached = Callable[[bytes, str], tuple[Story, ...] | None]

# Parts for other programs, of which nobody misses anything.
CARDS = ("text/calendar", "text/vcard", "text/x-vcard", "message/delivery-status")


@dataclass(frozen=True, kw_only=True, slots=True)
class Attachment:
    """``problem`` says, for the desk, what of it could not be taken."""

    part: Part
    name: str
    data: bytes
    stories: tuple[Story, ...] = ()
    problem: str = ""


def open_attachment(part: Part, number: int, read: Attached, limits: Limits) -> Attachment:
    name = part.name or f"attachment {number}"
    found = Attachment(part=part, name=name, data=part.data)
    if picture_kind(found.data):
        large = len(found.data) > limits.picture
        return replace(found, problem=f"{name}: it is too large" if large else "")
    if part.kind in CARDS:
        return found
    if part.kind.startswith("image/") or is_picture_name(name):
        return replace(found, problem=f"{name}: {why_no_picture(found.data)}")
    try:
        stories = read(found.data, name)
    except DocumentRefused as refusal:
        return replace(found, problem=f"{name}: {refusal.reason}")
    return replace(found, stories=stories or (), problem="" if stories else name)


def placed(story: Story, *, before: int, span: Span) -> Story:
    """The story with ``before`` lines ahead of its first; its lines stand in the bytes of ``span``,
    packed, so that they keep their text."""

    def moved(numbers: tuple[int, ...]) -> tuple[int, ...]:
        return tuple(number + before for number in numbers)

    start, end = span
    return replace(
        story,
        literal=False,
        body=tuple(replace(block, lines=moved(block.lines)) for block in story.body),
        corrections=tuple(replace(it, lines=moved(it.lines)) for it in story.corrections),
        questions=tuple(replace(it, line=it.line and it.line + before) for it in story.questions),
        lines=tuple(
            replace(line, number=line.number + before, start=start, end=end) for line in story.lines
        ),
    )
