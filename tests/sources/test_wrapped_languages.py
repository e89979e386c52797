"""Copy wrapped at a width, in several languages: paragraphs come out whole, every line counted."""

from __future__ import annotations

import pytest

from articles.sources import Paragraph, Role, Story
from tests.sources import wrapped
from tests.sources.samples import read

HEADS = {
    "en": "Town to keep its ferry until the spring\nBy Sunniva Pell\n\n",
    "de": "Lindenau behält seine Fähre bis zum Frühjahr\nVon Sunniva Pell\n\n",
    "ru": "Город сохранит паром до весны\n\n",
    "ja": "夜の渡し船、春まで存続へ\n\n",
    "zh": "小镇决定保留深夜渡船到春天\n\n",
}
COPY = {
    "en": wrapped.ENGLISH,
    "de": wrapped.GERMAN,
    "ru": wrapped.RUSSIAN,
    "ja": wrapped.JAPANESE,
    "zh": wrapped.CHINESE,
}
LATIN = [(language, width) for language in ("en", "de", "ru") for width in (45, 60, 66, 72, 80, 92)]
CLOSE_SET = [(language, width) for language in ("ja", "zh") for width in (28, 34, 40)]
UNSURE = "is wrapped, and it is not certain where its paragraphs end"


def paragraphs(story: Story) -> list[str]:
    return [block.text for block in story.body if isinstance(block, Paragraph)]


def accounted(story: Story, text: str) -> bool:
    """Whether every line of the document is in the account, with its own bytes."""
    data = text.encode()
    told = [data[line.start : line.end].decode() for line in story.lines]
    return told == [line for line in text.split("\n") if line.strip()]


@pytest.mark.parametrize(("language", "width"), LATIN)
def test_paragraphs_between_empty_lines_are_whole(language: str, width: int) -> None:
    text = HEADS[language] + wrapped.parted(COPY[language], width)
    story = read(text.encode(), "ferry.txt")
    assert paragraphs(story) == list(COPY[language])
    assert accounted(story, text)
    assert not story.hold


@pytest.mark.parametrize("indent", ["  ", "    ", "\t"])
@pytest.mark.parametrize(("language", "width"), LATIN)
def test_paragraphs_that_are_indented_are_whole(language: str, width: int, indent: str) -> None:
    text = HEADS[language] + wrapped.indented(COPY[language], width, indent)
    story = read(text.encode(), "ferry.txt")
    assert paragraphs(story) == list(COPY[language])
    assert accounted(story, text)
    assert not story.hold


@pytest.mark.parametrize(("language", "width"), LATIN)
def test_paragraphs_that_nothing_parts_are_whole_or_asked_about(language: str, width: int) -> None:
    text = HEADS[language] + wrapped.close(COPY[language], width)
    story = read(text.encode(), "ferry.txt")
    assert paragraphs(story) == list(COPY[language]) or story.hold == UNSURE
    assert accounted(story, text)
    assert bool(story.hold) == bool(story.questions)


@pytest.mark.parametrize("between", ["\n\n", "\n"])
@pytest.mark.parametrize("indent", ["", "\u3000"])
@pytest.mark.parametrize(("language", "width"), CLOSE_SET)
def test_scripts_without_spaces_are_joined_without_any(
    language: str, width: int, indent: str, between: str
) -> None:
    wide = ["\n".join(wrapped.cut(indent + it, width)) for it in COPY[language]]
    text = HEADS[language] + between.join(wide) + "\n"
    story = read(text.encode(), "ferry.txt")
    assert paragraphs(story) == list(COPY[language])
    assert accounted(story, text)


HALVED = """\
Lindenau behält seine Fähre bis zum Frühjahr
Von Sunniva Pell

Der Stadtrat von Lindenau an der Lenn hat am Dienstagabend be-
schlossen, die späte Fähre bis zum Frühjahr weiterfahren zu las-
sen. Der Bürgermeister lobte die Ein- und Ausfahrt bei Nacht-
und Nebelwetter, das sagte eine Sprecherin der Lenn-
Behörde am Mittwoch.
"""


def test_words_that_a_german_line_end_split_are_whole_again() -> None:
    (paragraph,) = paragraphs(read(HALVED.encode(), "ferry.txt"))
    assert "beschlossen, die" in paragraph
    assert "zu lassen." in paragraph
    assert "bei Nacht- und Nebelwetter" in paragraph
    assert "der Lenn-Behörde am" in paragraph


COMPOUND = """\
Town to keep its ferry until the spring

The council of this river town voted on Tuesday to keep the late-
night ferry until the spring, after forty residents had offered to
handle the ropes for nothing more than a supper.
"""


def test_an_english_compound_at_a_line_end_keeps_its_hyphen() -> None:
    (paragraph,) = paragraphs(read(COMPOUND.encode(), "ferry.txt"))
    assert "the late-night ferry until" in paragraph


def test_a_line_with_a_dateline_is_the_first_of_its_paragraph() -> None:
    first = f"OSTLEMERE, Lennshire — {wrapped.ENGLISH[0]}"
    text = HEADS["en"] + wrapped.parted((first, *wrapped.ENGLISH[1:]), 66)
    story = read(text.encode(), "ferry.txt")
    assert paragraphs(story) == list(wrapped.ENGLISH)
    assert story.dateline is not None


def test_each_line_of_a_joined_paragraph_has_its_role() -> None:
    story = read((HEADS["ru"] + wrapped.parted(wrapped.RUSSIAN, 60)).encode(), "ferry.txt")
    assert [line.role for line in story.lines][1:] == [Role.BODY] * (len(story.lines) - 1)
