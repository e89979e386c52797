"""The "^…<" lines of ANPA 1312: slug, headline, notes to editors, by-line, summary."""

from __future__ import annotations

import re

from articles.sources.grammar.bare_byline import opens_as_byline
from articles.sources.grammar.embargo import LABEL
from articles.sources.grammar.signed import is_role
from articles.sources.grammar.wire import HANDLING
from articles.sources.lines import SourceLine
from articles.sources.manuscript import Manuscript
from articles.sources.vocabulary import Ask, Role
from articles.sources.wires.states import internal
from articles.sources.wires.wire_lines import add_block, bare, mark_block

SLUG = re.compile(r"(?:BC|AM|PM|AP|US|EU|HK|OL|PA)-[^ ].{0,120}")
NOTES = re.compile(r"(?:eds|editors)\b|note to editors\b", re.IGNORECASE)
PICTURES = re.compile(r"(?:with )?AP (?:photo|graphic|video|audio)s?\b", re.IGNORECASE)
EDGE = "^<= "
LONGEST_HEADLINE = 200


def is_head(line: SourceLine) -> bool:
    return bare(line.text).startswith("^") or not bare(line.text)


class AnpaHead:
    """``hold`` is filled with why a note holds the story back; ``body`` is the story's text."""

    def __init__(self, manuscript: Manuscript, body: str) -> None:
        self.hold: list[str] = []
        self._manuscript = manuscript
        self._body = " ".join(body.split())
        self._signed = False

    def take(self, line: SourceLine) -> None:
        text = bare(line.text).strip(EDGE)
        sheet = self._manuscript.sheet
        signed, self._signed = self._signed, False
        if not text:
            if line.text.strip():
                mark_block(self._manuscript, [line], Role.FURNITURE, "wire-control")
        elif SLUG.fullmatch(text) and sheet.headline_at < 0:
            self._mark(line, Role.FURNITURE, "wire-slug")
        elif NOTES.match(text):
            self.hold.append(internal(self._manuscript, text, (line.start, line.end)))
        elif LABEL.match(text):
            add_block(self._manuscript, [line], edge=EDGE)
        elif PICTURES.match(text) or HANDLING.fullmatch(text):
            self._mark(line, Role.FURNITURE, "wire-handling")
        elif opens_as_byline(text):
            self._manuscript.byline(text, (line.start, line.end))
            self._signed = True
        elif signed and is_role(text, sheet.lexicon):
            index = self._mark(line, Role.BYLINE, "byline-role")
            sheet.byline.append(sheet.blocks[index].text)
        elif sheet.headline_at < 0 and len(text) <= LONGEST_HEADLINE:
            sheet.headline_at = self._mark(line, Role.HEADLINE, "stated")
        else:
            self._summary(line, text)

    def _mark(self, line: SourceLine, role: Role, rule: str) -> int:
        return mark_block(self._manuscript, [line], role, rule, edge=EDGE)

    def _summary(self, line: SourceLine, text: str) -> None:
        """A summary for sites; its first sentence is mostly the story's."""
        sentence = text.partition(". ")[0].rstrip(" .…")
        if " ".join(sentence.split()) in self._body:
            self._mark(line, Role.DUPLICATE, "stated-again")
        elif not self._manuscript.sheet.standfirst and " " in text:
            index = self._mark(line, Role.STANDFIRST, "stated")
            self._manuscript.sheet.standfirst.append(self._manuscript.sheet.blocks[index].text)
        else:
            index = self._mark(line, Role.UNKNOWN, "unknown")
            self._manuscript.ask(Ask.UNKNOWN_LINE, index)
