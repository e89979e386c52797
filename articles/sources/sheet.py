"""The working sheet of one reading: blocks, what each was found to be, and what was found."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from articles.sources.block import Block
from articles.sources.lexicon import Lexicon
from articles.sources.story import Block as BodyBlock
from articles.sources.story import Correction, Credit, Dateline, Question, Stated
from articles.sources.vocabulary import Ask, Role

Mark = tuple[Role, str]


class Sheet:
    """Each step marks blocks that are still open; what is marked stays marked.

    ``body`` holds the parts of the body by the index of the block where they stand. What a
    structured document states of a block is in ``html`` (its markup) and ``otherwise`` (what the
    block is unless a step finds more in it). ``told`` is what an editor said that lines are.
    ``state`` is why the state that a field gives holds the story back. ``begins`` is which blocks
    were found to begin a story by their own words, whatever the others are. ``labelled`` is what
    the labels of a form said that lines are.
    """

    def __init__(
        self, blocks: Sequence[Block], lexicon: Lexicon, told: Mapping[int, Role] | None = None
    ) -> None:
        self.blocks = list(blocks)
        self.lexicon = lexicon
        self.told = dict(told or {})
        self.marks: list[Mark | None] = [None] * len(blocks)
        self.body: dict[int, BodyBlock] = {}
        self.html: dict[int, str] = {}
        self.otherwise: dict[int, Mark] = {}
        self.questions: list[Question] = []
        self.credits: list[Credit] = []
        self.corrections: list[Correction] = []
        self.standfirst: list[str] = []
        self.byline: list[str] = []
        self.contributor_lines: list[str] = []
        self.headline_at = -1
        self.headline_span: tuple[int, int] | None = None  # of its block's fold, if not all of it
        self.lead_at = -1
        self.kicker = ""
        self.published: Stated | None = None
        self.updated: Stated | None = None
        self.embargo: Stated | None = None
        self.dateline: Dateline | None = None
        self.holds: list[str] = []
        self.state = ""
        self.dateline_ends: dict[int, int] = {}
        self._low = ""
        self.begins: dict[int, bool] = {}
        self.labelled: dict[int, Role] = {}

    def add(self, block: Block) -> int:
        self.blocks.append(block)
        self.marks.append(None)
        self._forget()
        return len(self.blocks) - 1

    def rewrite(self, index: int, block: Block) -> None:
        """Puts a block in the place of one that was cut."""
        self.blocks[index] = block
        self._forget()

    def join(self, joints: Mapping[int, tuple[int, Block]]) -> None:
        """Puts one block in the place of several open ones: by the first, where they stop."""
        kept: list[int] = []
        at = 0
        while at < len(self.blocks):
            kept.append(at)
            stop, block = joints.get(at, (at + 1, self.blocks[at]))
            self.blocks[at] = block
            at = stop
        moved = {old: new for new, old in enumerate(kept)}
        self.blocks = [self.blocks[old] for old in kept]
        self.marks = [self.marks[old] for old in kept]
        self.body = {moved[old]: part for old, part in self.body.items()}
        self.html = {moved[old]: html for old, html in self.html.items()}
        self.otherwise = {moved[old]: mark for old, mark in self.otherwise.items()}
        self.dateline_ends = {moved[old]: end for old, end in self.dateline_ends.items()}
        self.headline_at = moved.get(self.headline_at, -1)
        self._forget()

    def _forget(self) -> None:
        self._low = ""
        self.begins.clear()

    @property
    def low(self) -> str:
        """All of the blocks in lower case, for a question before each of them is asked."""
        if not self._low:
            self._low = "\n".join([block.fold for block in self.blocks]).lower()
        return self._low

    def open(self, index: int) -> bool:
        """Whether there is such a block, still without a role."""
        return 0 <= index < len(self.marks) and self.marks[index] is None

    def still_open(self, start: int = 0, end: int | None = None) -> Iterator[int]:
        """The open blocks from ``start`` to before ``end``, as they are when their turn comes."""
        marks = self.marks
        stop = len(marks) if end is None else min(end, len(marks))
        for index in range(max(start, 0), stop):
            if marks[index] is None:
                yield index

    def still_open_or(self, roles: Collection[Role]) -> Iterator[int]:
        """The open blocks, and those that the document's format states as one of these."""
        for index, mark in enumerate(self.marks):
            if mark is None or (mark[0] in roles and mark[1] != "told"):
                yield index

    def of_roles(self, roles: Collection[Role], start: int = 0) -> Iterator[tuple[int, Block]]:
        """The blocks of these roles from ``start`` on, without those that an editor spoke of."""
        for index, mark in enumerate(self.marks):
            if mark is not None and mark[0] in roles and mark[1] != "told" and index >= start:
                yield index, self.blocks[index]

    def mark(self, index: int, role: Role, rule: str) -> None:
        if self.marks[index] is None:
            self.marks[index] = (role, rule)

    def hold_back(self, why: str) -> None:
        """The story stays a draft; ``why`` reads on after "it"."""
        if why not in self.holds:
            self.holds.append(why)

    def role(self, index: int) -> Role | None:
        mark = self.marks[index] if 0 <= index < len(self.marks) else None
        return mark[0] if mark else None

    def rule(self, index: int) -> str:
        mark = self.marks[index] if 0 <= index < len(self.marks) else None
        return mark[1] if mark else ""

    def told_as(self, role: Role) -> int:
        """The first block that an editor said to be this; -1 if there is none."""
        return next((at for at, mark in enumerate(self.marks) if mark == (role, "told")), -1)

    def ask(self, kind: Ask, index: int, proposal: str = "", text: str | None = None) -> None:
        block = self.blocks[index]
        printed = block.text if text is None else text
        self.questions.append(
            Question(kind=kind, line=block.lines[0], text=printed, proposal=proposal)
        )
