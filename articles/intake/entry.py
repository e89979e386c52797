from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from articles import models, sources
from articles.bulk import row
from articles.images.metadata import FileMetadata
from articles.intake.documents import Document
from articles.snapshot import Block, Content
from articles.versions.follow import Followed

# A line with more spaces than this is a sentence that readers would miss.
RUNNING = 8


@dataclass(kw_only=True)
class Entry:
    """One story on its way in: what was read of it, and the rows made of it.

    ``loose`` are pictures of which nobody can tell where they belong; those refused are named
    with the reason. It is ``blocked`` by pictures that readers may not be shown, and ``doubts`` are
    about those that they may. ``title`` tells it from others in its document. It is a new version
    of the story of ``origin``, if there is one, and ``followed`` says what became of that. A stray
    one states an identifier that too many others state. ``from_files`` is what the files of its
    pictures say; ``metadata`` and ``file_credits`` are what is kept of that. It went in as
    ``scheduled`` where its own date is still to come.
    """

    document: Document
    story: sources.Story
    source: models.Source
    reading: models.Reading
    article: models.Article
    images: dict[int, models.Image] = field(default_factory=dict)
    loose: list[models.Image] = field(default_factory=list)
    refused_pictures: list[str] = field(default_factory=list)
    blocked: str = ""
    doubts: list[str] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    credits: list[models.Credit] = field(default_factory=list)
    from_files: list[tuple[models.Image, FileMetadata]] = field(default_factory=list)
    metadata: list[models.Metadata] = field(default_factory=list)
    file_credits: list[tuple[models.Image, sources.Credit]] = field(default_factory=list)
    corrections: list[models.Correction] = field(default_factory=list)
    questions: list[models.Question] = field(default_factory=list)
    topics: list[int] = field(default_factory=list)
    title: str = ""
    origin: models.Origin | None = None
    followed: Followed | None = None
    names_section: bool = False
    is_stray: bool = False
    scheduled: datetime | None = None

    @property
    def held_back(self) -> str:
        """Why the article stays a draft whatever was asked for; ``""`` when nothing is missing."""
        if not self.article.headline:
            return "it has no headline"
        if self.story.hold:
            return f"it {self.story.hold}"
        if not self.story.body:
            return "it has no body"
        if self.is_stray:
            return f"its identifier is that of many others, {self.story.identifier[:60]}"
        if any(question.kind == "embargo_unclear" for question in self.questions):
            return "it has an embargo whose end is not clear"
        if any(map(_is_running_text, self.questions)):
            return "running text in it could not be placed"
        return self.blocked

    @property
    def is_changed(self) -> bool:
        """Whether a known story says anything else than when it came last."""
        if self.origin is None or self.is_older:
            return False
        return self.origin.digest != self.story.digest

    @property
    def is_older(self) -> bool:
        """Whether it states a lower version of a known story than came before."""
        return 0 < self.story.version < self._version_before

    @property
    def is_next(self) -> bool:
        return 0 < self._version_before < self.story.version

    @property
    def _version_before(self) -> int:
        return (self.origin.version or 0) if self.origin and self.story.identifier else 0

    @property
    def content(self) -> Content:
        return Content(
            blocks=self.blocks,
            credits=[credit for credit in self.credits if credit.article is not None],
            corrections=self.corrections,
            topics=self.topics,
        )

    def refuse_picture(self, name: str, reason: str) -> None:
        self.refused_pictures.append(f"{name}: {reason}")
        self.ask("not_read", f"{name}: {reason}")

    def ask(self, kind: str, text: str, *, line: int = 0, proposal: str = "") -> None:
        self.questions.append(
            row(
                models.Question,
                reading=self.reading,
                article=self.article,
                kind=kind,
                line=line,
                text=text,
                proposal=proposal,
            )
        )


def _is_running_text(question: models.Question) -> bool:
    return question.kind == "unknown_line" and question.text.count(" ") >= RUNNING
