"""Every language that the project brings is whole on the readers' side."""

from __future__ import annotations

import re
from gettext import GNUTranslations
from io import BytesIO

import pytest
from babel.messages import Catalog, Message

from articles.messages import compiled, is_told, made_anew, read, readers_words
from articles.messages.catalog import LOCALE

LANGUAGES = sorted(path.name for path in LOCALE.iterdir() if path.is_dir())
PLACEHOLDER = re.compile(r"%\(\w+\)s|\{\w+\}|</?\w+[^>]*>")

pytestmark = pytest.mark.parametrize("language", LANGUAGES)


def told(mo: bytes) -> dict[object, str]:
    words = dict(GNUTranslations(BytesIO(mo))._catalog)  # type: ignore[attr-defined]
    words.pop("")
    return words


def forms(message: Message) -> list[tuple[str, str]]:
    """Each form with what it translates, the last one for all that follow."""
    said = [message.id] if isinstance(message.id, str) else list(message.id)
    strings = [message.string] if isinstance(message.string, str) else list(message.string or [])
    said += said[-1:] * len(strings)
    return [(one, str(string)) for one, string in zip(said, strings, strict=False)]


def messages(catalog: Catalog) -> list[Message]:
    return [message for message in catalog if message.id]


def test_readers_words_are_all_translated(language: str) -> None:
    catalog = read(language)
    known = [catalog.get(word.single, word.context or None) for word in readers_words().values()]
    assert [word for word in known if word is None or not is_told(word)] == []
    assert len(known) > 150


def test_words_that_nobody_prints_are_gone(language: str) -> None:
    as_it_would_be = {(it.id, it.context) for it in messages(made_anew(language))}
    assert {(it.id, it.context) for it in messages(read(language))} == as_it_would_be


def test_nothing_is_guessed(language: str) -> None:
    assert [message.id for message in messages(read(language)) if message.fuzzy] == []


def test_placeholders_and_markup_are_those_of_the_original(language: str) -> None:
    pairs = [pair for message in messages(read(language)) for pair in forms(message)]
    differing = [
        (said, string)
        for said, string in pairs
        if sorted(PLACEHOLDER.findall(said)) != sorted(PLACEHOLDER.findall(string))
    ]
    assert differing == []


def test_spaces_at_the_ends_are_those_of_the_original(language: str) -> None:
    def ends(words: str) -> tuple[bool, bool]:
        return words[0].isspace(), words[-1].isspace()

    pairs = [pair for message in messages(read(language)) for pair in forms(message)]
    assert [pair for pair in pairs if ends(pair[0]) != ends(pair[1])] == []


def test_what_the_site_reads_is_what_was_written(language: str) -> None:
    file = LOCALE / language / "LC_MESSAGES" / "django.mo"
    assert told(file.read_bytes()) == told(compiled(read(language)))


def test_a_run_of_make_messages_changes_nothing(language: str) -> None:
    assert compiled(made_anew(language)) == compiled(read(language))
