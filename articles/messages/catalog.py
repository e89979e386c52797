"""The files of a language: ``django.po``, which people write, and ``django.mo``, which is read."""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from babel.messages import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from articles.messages.found import Word, desk_words, readers_words

LOCALE = Path(__file__).resolve().parents[1] / "locale"
HEADER = "# The words of Newsroom's interface."


def read(language: str) -> Catalog:
    """An empty one for a language that has no file yet."""
    file = _file(language)
    if not file.exists():
        return _empty(language)
    with file.open("rb") as lines:
        return read_po(lines, locale=language)


def made_anew(language: str, *, desk: bool = False) -> Catalog:
    """What is translated stays, what is new waits with no words, what is unused goes.

    Of the desk's words, all with ``desk``; without it, those that are translated.
    """
    known = read(language)
    wanted = list(readers_words().values())
    wanted += [word for word in desk_words().values() if desk or _is_told(known, word)]
    result = _empty(language)
    for word in sorted(wanted, key=lambda word: (word.place, word.single)):
        _add(result, word, known)
    return result


def write(language: str, catalog: Catalog) -> Path:
    """The folder that holds both files now."""
    file = _file(language)
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("wb") as lines:
        write_po(lines, catalog, width=100, include_lineno=False)
    file.with_suffix(".mo").write_bytes(compiled(catalog))
    return file.parent


def compiled(catalog: Catalog) -> bytes:
    file = BytesIO()
    write_mo(file, catalog)
    return file.getvalue()


def is_told(message: Message) -> bool:
    """Whether it has all its forms."""
    forms = message.string if isinstance(message.string, (tuple, list)) else (message.string,)
    return all(forms)


def _file(language: str) -> Path:
    return LOCALE / language / "LC_MESSAGES" / "django.po"


def _empty(language: str) -> Catalog:
    """Without a day of its own: the same words make the same file."""
    never = datetime(2026, 1, 1, tzinfo=UTC)
    return Catalog(
        locale=language, project="Newsroom", header_comment=HEADER, fuzzy=False,
        creation_date=never, revision_date=never, version="1", last_translator="the newsroom",
        language_team=language, msgid_bugs_address="the newsroom", charset="utf-8",
    )  # fmt: skip


def _is_told(known: Catalog, word: Word) -> bool:
    message = known.get(word.single, word.context or None)
    return message is not None and is_told(message)


def _add(catalog: Catalog, word: Word, known: Catalog) -> None:
    before = known.get(word.single, word.context or None)
    said = before.string if before and before.pluralizable == bool(word.plural) else ""
    catalog.add(
        (word.single, word.plural) if word.plural else word.single,
        said or None,
        locations=[(word.place, 0)],
        context=word.context or None,
    )
