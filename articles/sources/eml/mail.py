"""A message on its way to stories: its header, its copy, and what is attached to it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from articles.sources.account import Span
from articles.sources.blocks import make_blocks
from articles.sources.decoding import Decoded
from articles.sources.doubted import ask_about_encoding, why_hold
from articles.sources.eml.attached import Attachment, placed
from articles.sources.eml.covering import NOT_READY
from articles.sources.eml.forms import Forms
from articles.sources.eml.mail_line import MailLine
from articles.sources.eml.message import Part
from articles.sources.eml.subject import steps_with
from articles.sources.inline import Inline
from articles.sources.lexicon import Lexicon
from articles.sources.lines import SourceLine
from articles.sources.manuscript import Manuscript
from articles.sources.picture_kinds import picture_kind
from articles.sources.steps import Step
from articles.sources.story import Picture, Story
from articles.sources.vocabulary import Ask, Role

READER_VERSION = "eml-1"
DOUBTED = "begins with what may be a note to the desk"
NOTED = "came with a note that it may have to wait"
ROLES = {
    "mail-quoted": Role.NOT_FOR_PUBLICATION,
    "mail-note": Role.NOT_FOR_PUBLICATION,
    "mail-note-doubted": Role.NOT_FOR_PUBLICATION,
    "stated-deleted": Role.NOT_FOR_PUBLICATION,
    "stated-hidden": Role.NOT_FOR_PUBLICATION,
    "mail-header": Role.METADATA,
    "mail-greeting": Role.FURNITURE,
    "mail-signature": Role.FURNITURE,
    "legal": Role.FURNITURE,
}


class Mail:
    def __init__(self, lexicon: Lexicon) -> None:
        self._made = Manuscript(lexicon)
        self._subject_at = -1
        self._pictures: list[Picture] = []
        self._documents: list[Attachment] = []

    def header(self, told: Iterable[tuple[str, str]], traces: str, span: Span) -> None:
        for key, text in told:
            if key.lower() == "subject" and self._subject_at < 0:
                self._subject_at = self._made.metadata(text, span)
            else:
                self._made.metadata(f"{key}: {text}", span)
        self._made.metadata(traces, span)

    def copy(self, lines: Iterable[MailLine]) -> None:
        """The lines of the text, those that are no copy in the account alone."""
        run: list[MailLine] = []
        for line in lines:
            if line.rule:
                self._keep(run)
                run = []
                self._ruled(line)
            else:
                run.append(line)
        self._keep(run)

    def _ruled(self, line: MailLine) -> None:
        if line.rule == "stated-picture":
            self._made.figure(caption_span=line.span, href=line.html)
        elif line.rule == "stated-table":
            self._made.row(Inline.made(line.text, line.html), line.span)
        elif line.rule == "stated-deleted":
            self._made.deleted(line.text, line.span)
        else:
            self._made.piece(ROLES[line.rule], line.text, line.span, line.rule)

    def _keep(self, run: list[MailLine]) -> None:
        made = self._made
        lines = []
        marked_up = {}
        for line in run:
            number = 0 if line.blank else made.next
            source = SourceLine(number, *line.span, line.text)
            lines.append(source)
            if number:
                made.lines.append(source)
                marked_up[number] = line.html
        for block in make_blocks(lines):
            index = made.sheet.add(block)
            if html := marked_up.get(block.lines[0]):
                made.sheet.html[index] = html

    def attach(self, attachment: Attachment) -> None:
        part, name = attachment.part, attachment.name
        kind = picture_kind(attachment.data) or part.kind
        at = self._made.metadata(f"attached: {name} ({kind})", part.span)
        if attachment.problem:
            self._made.ask(Ask.NOT_READ, at, text=attachment.problem)
        elif attachment.stories:
            self._documents.append(attachment)
        elif picture_kind(attachment.data):
            self._pictures.append(Picture(name=name, data=attachment.data))

    def again(self, part: Part, forms: Forms) -> None:
        """The text once more, in another form; asked about where its words are others."""
        words = f"the text once more, as {part.kind}"
        at = self._made.piece(Role.DUPLICATE, words, part.span, "mail-alternative")
        if part in forms.unlike:
            self._made.ask(Ask.UNKNOWN_LINE, at, text=f"{words}, in other words")
        for said, text in forms.embargoes:
            if said is part:
                self._made.ask(Ask.EMBARGO_UNCLEAR, at, text=text)

    def doubt(self, letters: Iterable[Decoded]) -> None:
        """Asks about letters that could not be read, or may be of another encoding."""
        sheet = self._made.sheet
        at = next((i for i, it in enumerate(sheet.blocks) if "\ufffd" in it.text), 0)
        for decoded in letters:
            ask_about_encoding(sheet, decoded, at)
            if why := why_hold(decoded):
                sheet.ask(Ask.ENCODING, at)
                sheet.hold_back(why)

    def _heed_notes(self) -> None:
        """A covering note may say what the story has to wait for."""
        sheet = self._made.sheet
        for index, block in enumerate(sheet.blocks):
            rule = sheet.rule(index)
            waits = rule.startswith("mail-note") and NOT_READY.search(block.fold)
            if waits or rule == "mail-note-doubted":
                sheet.ask(Ask.UNKNOWN_LINE, index)
                sheet.hold_back(NOTED if waits else DOUBTED)

    def cut_short(self) -> None:
        self._made.ask(Ask.NOT_READ, 0, text="the end of the message")

    def stories(self, identifier: str, *, is_note: bool) -> tuple[Story, ...]:
        """The message's own story and those attached; a covering note only goes with those."""
        steps: tuple[Step, ...] = () if is_note else steps_with(self._subject_at)
        self._heed_notes()
        own = self._made.story(
            reader=READER_VERSION, encoding="utf-8", identifier=identifier, steps=steps
        )
        attached = [replace(it, hold=_both(own, it)) for it in self._attached(identifier)]
        if not is_note:
            return (replace(own, pictures=(*own.pictures, *self._pictures)), *attached)
        first, *others = attached
        first = replace(
            first,
            reader=READER_VERSION,
            lines=(*own.lines, *first.lines),
            questions=(*own.questions, *first.questions),
            pictures=(*first.pictures, *own.pictures, *self._pictures),
        )
        return (first, *others)

    def _attached(self, identifier: str) -> list[Story]:
        found: list[Story] = []
        before = self._made.next - 1
        for document in self._documents:
            for story in document.stories:
                own = f"{identifier} {document.name}" if identifier else ""
                moved = placed(story, before=before, span=document.part.span)
                found.append(replace(moved, identifier=story.identifier or own))
            before = max((line.number for line in found[-1].lines), default=before)
        return found


def _both(note: Story, story: Story) -> str:
    return "; it ".join(filter(None, [note.hold, story.hold]))
