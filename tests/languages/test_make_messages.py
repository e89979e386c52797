from __future__ import annotations

import gettext
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from articles.messages import catalog, desk_words, read, readers_words


@pytest.fixture
def locale(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(catalog, "LOCALE", tmp_path)
    return tmp_path


def make(*arguments: str) -> str:
    out = StringIO()
    call_command("make_messages", *arguments, stdout=out)
    return out.getvalue()


def test_a_new_language_has_all_the_readers_words_waiting(locale: Path) -> None:
    count = len(readers_words())
    assert make("pt-br").endswith(f"{count} strings, {count} without a translation.\n")
    assert (locale / "pt_BR" / "LC_MESSAGES" / "django.mo").exists()


def test_the_desks_words_come_when_they_are_asked_for(locale: Path) -> None:
    make("nl", "--desk")
    assert len(read("nl")) == len(readers_words()) + len(desk_words())


def test_what_is_translated_stays_and_is_read(locale: Path) -> None:
    make("nl", "--desk")
    file = locale / "nl" / "LC_MESSAGES" / "django.po"
    written = file.read_text(encoding="utf-8")
    for said, told in (("Topics", "Onderwerpen"), ("Never published", "Nooit gepubliceerd")):
        written = written.replace(f'msgid "{said}"\nmsgstr ""', f'msgid "{said}"\nmsgstr "{told}"')
    file.write_text(written, encoding="utf-8")
    make("nl")
    assert len(read("nl")) == len(readers_words()) + 1
    with file.with_suffix(".mo").open("rb") as lines:
        words = gettext.GNUTranslations(lines)
    assert words.gettext("Topics") == "Onderwerpen"
    assert words.gettext("Never published") == "Nooit gepubliceerd"


def test_what_is_no_language_is_refused(locale: Path) -> None:
    with pytest.raises(CommandError, match="“klingon” is no language"):
        make("klingon")
    assert list(locale.iterdir()) == []
