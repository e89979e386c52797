"""Which form of a text that came in several holds the story, told by comparing their words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from articles.sources.decoding import Decoded
from articles.sources.eml.mail_line import MailLine
from articles.sources.eml.message import Part
from articles.sources.eml.replies import sort_out
from articles.sources.eml.text import lines_of
from articles.sources.folding import fold
from articles.sources.grammar.embargo import FREE, LABEL
from articles.sources.grammar.embargo_hints import may_name_embargo
from articles.sources.grammar.embargo_words import is_when

WORD = re.compile(r"\w+")
# Of a form's words, those that must stand in another for it to be no more than that.
SAME = 0.85
# What programs write in place of a text that they have in HTML alone.
STUB = re.compile(
    r"\bbrowser\b|\bhtml\b|(?:mail|e-mail|email) (?:client|program|reader)|web ?version"
    r"|navigateur|navegador|webansicht|онлайн-верси",
    re.IGNORECASE,
)
LONGEST_STUB = 80


Read = tuple[list[MailLine], Decoded]


@dataclass(frozen=True, kw_only=True)
class Form:
    """``lines`` are those of its parts, sorted out and none of them blank."""

    parts: Sequence[Part]
    lines: Sequence[MailLine]

    @property
    def is_html(self) -> bool:
        return any(part.kind == "text/html" for part in self.parts)

    @cached_property
    def words(self) -> Counter[str]:
        copy = (line.text.lower() for line in self.lines if not line.rule)
        return Counter(word for text in copy for word in WORD.findall(text))

    @cached_property
    def is_stub(self) -> bool:
        if not self.words:
            return True
        said = " ".join(line.text for line in self.lines)
        return self.words.total() <= LONGEST_STUB and bool(STUB.search(said))

    def holds(self, other: Form) -> bool:
        shared = (self.words & other.words).total()
        return shared >= SAME * other.words.total()


class Forms:
    """Chooses among the forms of a text. ``unlike`` are parts with words of their own that were
    not chosen; ``embargoes`` what only such a part says of an embargo."""

    def __init__(self, name: str, *, forwarded: bool) -> None:
        self._name, self._forwarded = name, forwarded
        self._read: dict[int, Read] = {}
        self.unlike: list[Part] = []
        self.embargoes: list[tuple[Part, str]] = []

    def read(self, part: Part) -> Read:
        if id(part) not in self._read:
            self._read[id(part)] = lines_of(part, self._name, forwarded=self._forwarded)
        return self._read[id(part)]

    def choose(self, several: Iterable[Sequence[Part]]) -> Sequence[Part]:
        """Plain text where it has all of the story; else the form that has."""
        forms = sorted(map(self._form, several), key=lambda form: form.is_html)
        if not forms:
            return ()
        chosen, *others = forms
        for form in others:
            if not (form.is_stub or (chosen.holds(form) and not chosen.is_stub)):
                chosen = max(chosen, form, key=_worth)
        for form in forms:
            if form is not chosen:
                self._compare(form, chosen)
        return chosen.parts

    def _form(self, parts: Sequence[Part]) -> Form:
        lines = [line for part in parts for line in self.read(part)[0]]
        found = sort_out(lines, forwarded=self._forwarded)
        return Form(parts=parts, lines=[line for line in found if not line.blank])

    def _compare(self, form: Form, chosen: Form) -> None:
        if not (form.is_stub or chosen.holds(form)):
            self.unlike += form.parts[:1]
        if text := _embargo(form, chosen):
            self.embargoes.append((form.parts[0], text))


def _worth(form: Form) -> tuple[bool, int]:
    return not form.is_stub, form.words.total()


def _embargo(form: Form, chosen: Form) -> str:
    """A line about an embargo that the chosen form does not have."""
    if not may_name_embargo("\n".join(it.text for it in form.lines).lower()):
        return ""
    known = {_bare(line.text) for line in chosen.lines}
    return next(
        (it.text for it in form.lines if _is_embargo(it.text) and _bare(it.text) not in known), ""
    )


def _is_embargo(text: str) -> bool:
    folded = fold(text[:400]).text
    return is_when(folded) or bool(LABEL.match(folded) and not FREE.fullmatch(folded))


def _bare(text: str) -> str:
    return " ".join(WORD.findall(text.lower()))
