"""Bytes that are hardly text: every one is read as what it is, shown as doubtful, or named."""

from __future__ import annotations

from pathlib import Path
from xml.dom.minidom import parseString as parse

import pytest

from articles.models import Article, Edition, Source
from tests.hostile.intake import LEAD, SECOND, body_of, only_article, pages, story, take_in_bytes

pytestmark = pytest.mark.django_db
BOM = b"\xef\xbb\xbf"


# N01
@pytest.mark.parametrize(
    "data", [b"", BOM, " \t\r\n\v\f\u00a0\u200b".encode() * 500], ids=["none", "mark", "blank"]
)
def test_a_document_without_words_is_refused_by_name(folder: Path, data: bytes) -> None:
    taken = take_in_bytes(folder, data)
    assert (taken.status, taken.outcomes) == (1, ["refused"])
    assert taken.reason in ("it is empty", "it has no words in it")
    assert "story.txt" in taken.output
    assert not Article.objects.exists()


# N02
@pytest.mark.parametrize(
    "ends",
    [["\r\n"], ["\r"], ["\r\n", "\u2028", "\r", "\u0085"], ["\n\u2029"]],
    ids=["windows", "old mac", "mixed", "paragraph separators"],
)
def test_line_ends_of_every_kind_make_the_same_paragraphs(folder: Path, ends: list[str]) -> None:
    lines = story("Harbour clock stops", *[f"{LEAD[22:]} {n}" for n in "abcde"]).split("\n\n")
    twin = "".join(line + 2 * ends[n % len(ends)] for n, line in enumerate(lines))
    take_in_bytes(folder, BOM + "\n\n".join(lines).encode(), "a.txt")
    take_in_bytes(folder, BOM + twin.encode(), "b.txt")
    plain, other = Article.objects.order_by("pk")
    assert (plain.headline, body_of(plain)) == (other.headline, body_of(other))
    assert "\ufeff" not in other.headline


# N03, N04
@pytest.mark.parametrize("mark", [True, False], ids=["with a mark", "without"])
@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_wide_encodings_give_the_same_text(folder: Path, encoding: str, mark: bool) -> None:
    text = story("Glocke im Hafen läutet wieder 🛎")
    take_in_bytes(folder, ("\ufeff" * mark + text).encode(encoding))
    article = only_article()
    assert article.headline == "Glocke im Hafen läutet wieder 🛎"
    assert "—" not in body_of(article)
    assert "\x00" not in body_of(article)
    reading = Source.objects.get().readings.get()
    assert [line.text for line in reading.accounted()] == text.strip().split("\n\n")


RUSSIAN = "Часы на набережной снова остановились, и город научился смотреть на паром вместо них"
JAPANESE = "港の時計がまた止まり、町の人々は代わりに渡し船を見るようになったと担当者は語った"


# N05
@pytest.mark.parametrize(
    ("headline", "encoding"),
    [
        ("“Small” – 5 € for a ferry…", "windows-1252"),
        ("Straße über den Fluß für ein Jahr gesperrt", "latin-1"),
        (RUSSIAN, "windows-1251"),
        (RUSSIAN, "koi8-r"),
        (JAPANESE, "shift_jis"),
        (JAPANESE, "euc-jp"),
    ],
)
def test_old_encodings_give_the_right_letters(folder: Path, headline: str, encoding: str) -> None:
    text = f"{headline}\n\n{headline}. {headline}.\n\n{headline}, {headline}.\n"
    take_in_bytes(folder, text.encode(encoding))
    article = only_article()
    assert article.headline == headline
    letters = f"{article.headline}{body_of(article)}"
    assert not set(letters) & {"\ufffd", *map(chr, range(0x80, 0xA0))}
    asked = article.questions.filter(kind="encoding").exists()
    assert asked == (encoding not in ("windows-1252", "latin-1"))


# N06
def test_letters_that_were_encoded_twice_are_kept_and_the_repair_is_proposed(folder: Path) -> None:
    damaged = LEAD.replace("clock", "cafÃ©")
    take_in_bytes(folder, story("A cafe by the harbour", damaged).encode())
    article = only_article()
    assert "cafÃ©" in body_of(article)
    assert "café" in article.questions.get(kind="encoding").proposal


# N06
@pytest.mark.parametrize(
    "bad",
    [b"\xc3\x28\xa0\xa1", "Straße für Möwen".encode("latin-1"), b"\xf0\x9f\x92"],
    ids=["broken", "a second encoding", "cut off"],
)
def test_bytes_that_cannot_be_read_are_marked_and_all_others_kept(folder: Path, bad: bytes) -> None:
    lines = story("Möwe über dem Café «Zur Brücke»", "Der Bürgermeister weiß davon.").split("\n\n")
    data = "\n\n".join(lines[:3]).encode() + b" " + bad + b"\n\n" + lines[3].encode()
    taken = take_in_bytes(folder, data)
    article = only_article()
    assert article.headline == "Möwe über dem Café «Zur Brücke»"
    assert "Der Bürgermeister weiß davon." in body_of(article)
    assert "Orla Venn" in body_of(article)
    asked = article.questions.get(kind="encoding")
    assert (asked.line, "\ufffd" in asked.text) == (5, True)
    assert "cannot be read as UTF-8" in taken.reason
    assert not Edition.objects.exists()


# N06
def test_the_stored_bytes_and_the_bytes_of_each_line_stay_what_they_were(folder: Path) -> None:
    data = "Café über «Brücke» für alle\n\n".encode() + b"Bad \xff\xfe here.\n\n" + LEAD.encode()
    take_in_bytes(folder, data)
    source = Source.objects.get()
    assert bytes(source.data) == data
    spans = [(start, end) for _, start, end, *_ in source.readings.get().lines]
    assert [data[start:end] for start, end in spans] == data.split(b"\n\n")


# N07
@pytest.mark.parametrize(
    "bad", [b"\xc0\xbcscript\xc0\xbe", b"\xed\xa0\xbd\xed\xb8\x80", b"\xf8\x88\x80\x80\x80"]
)
@pytest.mark.parametrize("around", ["Quay", "Café «Zur Brücke» für Möwen über alles"])
def test_no_markup_is_born_of_bytes_that_are_no_letters(
    folder: Path, bad: bytes, around: str
) -> None:
    take_in_bytes(folder, around.encode() + b" " + bad + b"\n\n" + story().encode())
    article = only_article()
    assert "<" not in article.headline
    assert "script>" not in body_of(article)
    for text in pages().values():
        assert "<script>" not in text


CONTROLS = "".join(map(chr, [*range(1, 9), *range(14, 32), *range(0x7F, 0x85), *range(0x86, 0xA0)]))


# N08
def test_controls_are_kept_in_the_source_and_printed_nowhere(folder: Path) -> None:
    headline = f"Coun\x00cil\x1b]30;title\x07 votes{CONTROLS} again"
    spoilt = story(headline, f"A\x00 {CONTROLS}line.", *[SECOND] * 20)
    data = spoilt.encode()
    taken = take_in_bytes(folder, data)
    article = only_article()
    assert " ".join(article.headline.split()) == "Council votes again"
    assert bytes(Source.objects.get().data) == data
    assert article.questions.filter(kind="encoding", line=1, text__contains="⟨U+001B⟩").exists()
    for text in (*pages().values(), taken.output):
        assert not set(text) & {"\x00", *CONTROLS}


# N08
def test_feeds_and_sitemaps_are_well_formed_whatever_a_headline_held(folder: Path) -> None:
    take_in_bytes(
        folder, story(f"Clock{CONTROLS}\ufffe\uffff & <tower> ]]> stops", *[SECOND] * 20).encode()
    )
    for path, text in pages().items():
        if "feed" in path or "sitemap" in path:
            parse(text)


# N08
def test_a_name_and_a_headline_take_one_line_each_on_the_screen(folder: Path) -> None:
    taken = take_in_bytes(folder, story("Clock\x0bstops\x85at\u2028ten"), "a\x1b[2Jb\n.txt")
    assert taken.output.count("imported ") == 1
    assert all(line.isprintable() for line in taken.output.splitlines())


GERMAN = "Bürger über {bad} Brücken."
STRUCTURED = {
    "story.html": (
        f"<html><body><article><h1>Möwe über dem Café</h1><p>{LEAD}</p><p>{GERMAN}</p>"
        f"<p>{SECOND}</p></article></body></html>"
    ),
    "story.md": f"# Möwe über dem Café\n\n{LEAD}\n\n{GERMAN}\n\n{SECOND}\n",
    "story.json": (
        '{"uri": "tag:1", "headline": "Möwe über dem Café", "body_text": "'
        f'{LEAD}\\n\\n{GERMAN}\\n\\n{SECOND}"}}'
    ),
}


# N06
@pytest.mark.parametrize("name", STRUCTURED)
def test_a_structured_document_with_bad_bytes_is_a_draft_too(folder: Path, name: str) -> None:
    before, after = STRUCTURED[name].replace("{bad}", "\0").encode().split(b"\0")
    taken = take_in_bytes(folder, before + b"\xff\xfe" + after, name)
    article = only_article()
    assert article.headline == "Möwe über dem Café"
    assert "Brücken" in body_of(article)
    assert "Orla Venn" in body_of(article)
    assert "\ufffd" in article.questions.filter(kind="encoding").get().text
    assert "cannot be read" in taken.reason
    assert not Edition.objects.exists()


# N03, N04
@pytest.mark.parametrize("name", STRUCTURED)
@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be", "utf-16-le", "latin-1"])
def test_a_structured_document_is_read_in_other_encodings(
    folder: Path, name: str, encoding: str
) -> None:
    text = STRUCTURED[name].replace("{bad}", "alte").replace("<body", "<meta charset=utf-8><body")
    western = text.translate({0x2014: "-", 0x201C: "'", 0x201D: "'"})
    take_in_bytes(folder, western.encode(encoding), name)
    assert only_article().headline == "Möwe über dem Café"
    assert "alte Brücken" in body_of(only_article())


# N04, N08
@pytest.mark.parametrize("bad", ["\0", "\x1b", "\x93"])
@pytest.mark.parametrize("name", ["story.html", "story.md"])
def test_controls_in_markup_are_dropped_and_asked_about(folder: Path, name: str, bad: str) -> None:
    take_in_bytes(folder, STRUCTURED[name].replace("{bad}", f"alte{bad}n"), name)
    article = only_article()
    assert bad not in body_of(article)
    assert article.questions.filter(kind="encoding").exists()
