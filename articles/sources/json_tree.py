"""JSON as values that know their bytes: nothing is dropped, nothing is turned into a number.

All members of an object are kept, those of one name too, in the order of the document.
"""

from __future__ import annotations

import re
from json import JSONDecodeError, JSONDecoder

from articles.sources.decoding import Decoded, decode
from articles.sources.errors import DocumentRefused
from articles.sources.json_value import Value
from articles.sources.limits import Limits

STRING = JSONDecoder(strict=False)
TOKEN = re.compile(r'[ \t\r\n]*+(?:([{}\[\],:"])|([-+.\w]++))')
SPACE = re.compile(r"[ \t\r\n]*+")
WORD = re.compile(r"true|false|null|NaN|-?Infinity|-?\d++(?:\.\d++)?(?:[eE][-+]?\d++)?")
# Halves of surrogate pairs are no letters, but for those that stand for lost bytes; controls are
# none that a text has a use for.
LONE = re.compile("[\ud800-\udc7f\udd00-\udfff]")
CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
# A value costs as much as so many elements of markup.
ELEMENTS_A_VALUE = 16


def parse_json(data: bytes, name: str, limits: Limits) -> Value:
    """The one value of a document. DocumentRefused, with the place, for anything else."""
    decoded = decode(data, name, losing=True)
    parser = _Parser(decoded, name, limits)
    value = parser.parse()
    rest = SPACE.match(decoded.text, parser.at)
    if rest and rest.end() < len(decoded.text):
        raise parser.refusal("something follows its end", rest.end())
    return value


class _Parser:
    """Keeps its own stack, so that depth is bounded by the limits alone."""

    def __init__(self, decoded: Decoded, name: str, limits: Limits) -> None:
        self.at = 0
        self._text = decoded.text
        self._name = name
        self._limits = limits
        self._bytes = _Bytes(decoded)
        self._open: list[Value] = []
        self._keys: list[str] = []
        self._count = 0
        self._most = limits.elements // ELEMENTS_A_VALUE

    def refusal(self, problem: str, at: int) -> DocumentRefused:
        line = self._text.count("\n", 0, at) + 1
        column = at - self._text.rfind("\n", 0, at)
        place = f"in line {line}, column {column}"
        return DocumentRefused(self._name, f"it is JSON that cannot be read: {problem}, {place}")

    def parse(self) -> Value:
        while True:
            value = self._value()
            if value.kind in ("object", "array"):
                self._enter(value)
                if not self._closes(value):
                    continue
            while True:
                if not self._open:
                    return value
                parent = self._open[-1]
                if self._goes_on(parent):
                    break
                value = parent

    def _token(self) -> tuple[str, int]:
        """A bracket, comma, colon, quote or word, and where it begins."""
        found = TOKEN.match(self._text, self.at)
        if not found:
            space = SPACE.match(self._text, self.at)
            at = space.end() if space else self.at
            ends = at >= len(self._text)
            raise self.refusal("it ends too early" if ends else "this is no value", at)
        self.at = found.end()
        group = 1 if found[1] else 2
        return found[group], found.start(group)

    def _value(self) -> Value:
        mark, at = self._token()
        self._count += 1
        if self._count > self._most:
            raise self.refusal(f"it has more than {self._most:,} values", at)
        if mark in "{[":
            value = Value("object" if mark == "{" else "array", self._bytes.at(at))
        elif mark == '"':
            value = Value("string", self._bytes.at(at), self._string(at))
        elif WORD.fullmatch(mark):
            value = Value("word", self._bytes.at(at), mark)
        else:
            raise self.refusal(f"“{mark[:20]}” is no value", at)
        value.end = self._bytes.at(self.at)
        self._keep(value)
        return value

    def _keep(self, value: Value) -> None:
        if self._open and self._open[-1].kind == "object":
            self._open[-1].members.append((self._keys.pop(), value))
        elif self._open:
            self._open[-1].items.append(value)

    def _string(self, at: int) -> str:
        try:
            text, self.at = STRING.raw_decode(self._text, at)
        except JSONDecodeError as error:
            raise self.refusal(error.msg.lower(), error.pos) from None
        return CONTROLS.sub("", LONE.sub("\ufffd", text))

    def _enter(self, value: Value) -> None:
        if len(self._open) >= self._limits.depth:
            raise self.refusal(f"it is nested deeper than {self._limits.depth}", self.at)
        self._open.append(value)

    def _closes(self, value: Value) -> bool:
        """Whether an object or array ends at once; else the key of its first member is read."""
        before = self.at
        mark, _ = self._token()
        if mark == ("}" if value.kind == "object" else "]"):
            self._leave()
            return True
        self.at = before
        if value.kind == "object":
            self._key()
        return False

    def _goes_on(self, parent: Value) -> bool:
        mark, at = self._token()
        if mark == ",":
            if parent.kind == "object":
                self._key()
            return True
        if mark != ("}" if parent.kind == "object" else "]"):
            raise self.refusal("a comma or the end was expected", at)
        self._leave()
        return False

    def _key(self) -> None:
        mark, at = self._token()
        if mark != '"':
            raise self.refusal("a name was expected", at)
        self._keys.append(self._string(at))
        colon, at = self._token()
        if colon != ":":
            raise self.refusal("a colon was expected", at)

    def _leave(self) -> None:
        self._open.pop().end = self._bytes.at(self.at)


class _Bytes:
    """Byte offsets of letters, asked for in the order of the text."""

    def __init__(self, decoded: Decoded) -> None:
        self._decoded = decoded
        self._plain = decoded.text.isascii() and decoded.encoding == "utf-8"
        self._letter = 0
        self._byte = decoded.start

    def at(self, letter: int) -> int:
        passed = self._decoded.text[self._letter : letter]
        self._byte += (
            len(passed) if self._plain else len(passed.encode(self._decoded.encoding, "replace"))
        )
        self._letter = letter
        return self._byte
