"""The words that the code and the templates mark for translation."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from babel.messages.extract import DEFAULT_KEYWORDS, extract
from django.utils.translation import override
from django.utils.translation.template import templatize

from articles.models import CorrectionKind, Kind, Trade, Work

ROOT = Path(__file__).resolve().parents[2]
READERS_CODE = (
    "feeds", "filters.py", "ninjs", "search", "sitemaps", "structured_data", "templatetags",
    "views",
)  # fmt: skip
# Of the models' words, those that readers meet.
READERS_CHOICES = (CorrectionKind, Kind, Trade, Work)
KEYWORDS = {
    **DEFAULT_KEYWORDS,
    **{f"{name}_lazy": spec for name, spec in DEFAULT_KEYWORDS.items()},
    "_lazy": None,
}


class Word(NamedTuple):
    """``plural`` and ``context`` may be ``""``; ``place`` is a file's path in the project."""

    single: str
    plural: str
    context: str
    place: str

    @property
    def key(self) -> tuple[str, str]:
        return self.single, self.context


def readers_words() -> dict[tuple[str, str], Word]:
    """By what they are looked up by: their first form and their context."""
    return _first_of((*_of_choices(), *_words(_readers_files())))


def desk_words() -> dict[tuple[str, str], Word]:
    """All the others."""
    theirs = readers_words()
    found = _first_of(_words(_all_files()))
    return {key: word for key, word in found.items() if key not in theirs}


def _first_of(words: Iterator[Word] | tuple[Word, ...]) -> dict[tuple[str, str], Word]:
    """The one with a plural counts, where the same word stands with and without."""
    found: dict[tuple[str, str], Word] = {}
    for word in words:
        known = found.get(word.key)
        if known is None or (word.plural and not known.plural):
            found[word.key] = word
    return found


def _of_choices() -> Iterator[Word]:
    with override(None):
        for choices in READERS_CHOICES:
            place = f"{choices.__module__.replace('.', '/')}.py"
            yield from (Word(str(one.label), "", "", place) for one in choices)


def _readers_files() -> Iterator[Path]:
    for name in READERS_CODE:
        path = ROOT / "articles" / name
        yield from sorted(path.rglob("*.py")) if path.is_dir() else [path]
    templates = ROOT / "templates"
    files = (file for file in sorted(templates.rglob("*")) if file.is_file())
    yield from (file for file in files if file.relative_to(templates).parts[0] != "admin")


def _all_files() -> Iterator[Path]:
    for folder, pattern in (("articles", "*.py"), ("newsroom", "*.py"), ("templates", "*.*")):
        yield from sorted((ROOT / folder).rglob(pattern))


def _words(files: Iterator[Path]) -> Iterator[Word]:
    for file in files:
        text = file.read_text(encoding="utf-8")
        if file.suffix != ".py":
            # In brackets, so that the template's indents are none of Python's.
            text = f"({templatize(text)})"
        place = file.relative_to(ROOT).as_posix()
        for _line, said, _comments, context in extract("python", BytesIO(text.encode()), KEYWORDS):
            single, plural = (*said, "")[:2] if isinstance(said, tuple) else (said, "")
            if single:
                yield Word(single, plural or "", context or "", place)
