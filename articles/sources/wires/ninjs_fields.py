"""The fields of a ninjs item: taken once, by name, and the rest told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from articles.sources.account import Span
from articles.sources.fragment import fragment
from articles.sources.json_value import Value, leaves

MARKUP = re.compile(r"\s*+<(?:p|div|h[1-6]|section|article|figure|blockquote|ul|ol)\b", re.I)
MAIN = ("main", "", "text", "headline", "drop:head")
SUMMARIES = ("summary", "abstract", "lead", "standfirst", "text", "caption", "main", "")


@dataclass(frozen=True, kw_only=True)
class Text:
    """One of an item's headlines, descriptions or bodies, with the role it is given."""

    text: str
    span: Span
    label: str
    role: str
    form: str

    @property
    def is_markup(self) -> bool:
        forms = f"{self.form} {self.role}".lower()
        return "html" in forms or "nitf" in forms or bool(MARKUP.match(self.text))

    @cached_property
    def plain(self) -> str:
        if not self.is_markup and "<" not in self.text:
            return self.text.strip()
        if not self.is_markup and "xml" not in self.form.lower():
            return self.text.strip()
        root = fragment(self.text, self.span)
        return " ".join(it for it in _texts(root))

    @property
    def rank(self) -> int:
        role = self.role.lower()
        first = (*MAIN, *SUMMARIES)
        place = first.index(role) if role in first else len(first)
        return place + len(first) * (self.label.startswith("title"))

    @property
    def body_rank(self) -> int:
        form = f"{self.form} {self.role}".lower()
        if "html" in form or (self.is_markup and "nitf" not in form):
            return 0
        return 2 if "xml" in form or "nitf" in form else 1


class Fields:
    """``odd`` holds the ids of values that are of the wrong kind or of a name given twice."""

    def __init__(self, value: Value) -> None:
        self.value = value
        self.odd: set[int] = set()
        self._used: set[int] = set()
        self._by_name: dict[str, list[Value]] = {}
        for name, member in value.members:
            self._by_name.setdefault(name.lower(), []).append(member)

    def all(self, *names: str) -> list[Value]:
        """Every member of these names, whatever it is."""
        found = [value for name in names for value in self._by_name.get(name, ())]
        self._used |= set(map(id, found))
        return found

    def take(self, *names: str) -> Value | None:
        """The first text under one of these names, once."""
        for name in names:
            for value in self._by_name.get(name, ()):
                if value.kind == "string" and id(value) not in self._used and value.text.strip():
                    self._used.add(id(value))
                    self._note_others(name, value)
                    return value
                self._note_odd(value)
        return None

    def peek(self, *names: str) -> str:
        """A text that is metadata too."""
        return self.value.string(*names)

    def _note_others(self, name: str, taken: Value) -> None:
        self.odd |= {id(it) for it in self._by_name[name] if it is not taken}

    def _note_odd(self, value: Value) -> None:
        if value.kind != "string" and value.text != "null":
            self.odd.add(id(value))

    def texts(self, stem: str, plural: str) -> list[Text]:
        """1.x: "stem" and "stem_role"; 2.x and 3.x: objects in a list with role and value."""
        found: list[Text] = []
        for name, value in self.value.members:
            low = name.lower()
            if low == plural and value.kind == "array":
                found += self._listed(name, value)
            elif low == stem or low.startswith(f"{stem}_"):
                if value.kind == "string":
                    self._used.add(id(value))
                    role = low[len(stem) + 1 :]
                    found.append(_text(value, name, role, role))
                else:
                    self._note_odd(value)
            elif low == plural and value.kind == "string":
                self._used.add(id(value))
                found.append(_text(value, name, "", ""))
        return found

    def _listed(self, name: str, value: Value) -> Iterator[Text]:
        self._used.add(id(value))
        for item in value.items:
            given = next(item.named("value"), None) if item.kind == "object" else item
            if given is None or given.kind != "string":
                self._left(name, item)
                continue
            role = item.string("role")
            label = f"{name} {role}".strip()
            self._beside(label, item, given)
            yield _text(given, label, role, item.string("contenttype", "mimetype"))

    def _beside(self, label: str, item: Value, taken: Value) -> None:
        """What an object says beside the member that was taken."""
        others = Value("object", item.start)
        others.end = item.end
        others.members = [pair for pair in item.members if pair[1] is not taken]
        if others.members:
            self._extra.append((label, others))

    def _left(self, name: str, value: Value) -> None:
        """Back among what is told as metadata."""
        self.odd.add(id(value))
        self._extra.append((name, value))

    @cached_property
    def _extra(self) -> list[tuple[str, Value]]:
        return []

    def lists(self, *names: str) -> Iterator[Value]:
        """The name of each organisation in a list; a text is a list of one."""
        for value in self.all(*names):
            for item in value.items or [value]:
                named = item.first("name") if item.kind == "object" else item
                if named and named.kind == "string":
                    self._beside(names[0], item, named)
                    yield named
                else:
                    self._left(names[0], item)

    def items(self, name: str) -> Iterator[Fields]:
        """The items of an object (1.x) or a list (2.x and 3.x)."""
        for value in self.all(name):
            for item in [*value.items, *(member for _, member in value.members)]:
                if item.kind == "object":
                    yield Fields(item)
                else:
                    self._left(name, item)

    def rest(self, label: str) -> Iterator[tuple[str, Value]]:
        """What nothing took, as lines with their values."""
        left = [pair for pair in self.value.members if id(pair[1]) not in self._used]
        for name, value in [*left, *self._extra]:
            if value.start == value.end:
                continue  # it does not stand in the document
            for text, leaf in leaves(f"{label} {name}".strip(), value):
                if id(value) in self.odd:
                    self.odd.add(id(leaf))
                yield text, leaf


def _text(value: Value, label: str, role: str, form: str) -> Text:
    return Text(text=value.text, span=value.span, label=label, role=role, form=form)


def _texts(root: object) -> Iterator[str]:
    """The words of each piece of text apart, so that paragraphs do not run together."""
    waiting = [root]
    while waiting:
        part = waiting.pop()
        if isinstance(part, str):
            yield from filter(None, [" ".join(part.split())])
        else:
            waiting.extend(reversed(getattr(part, "content", [])))
