"""Words that a desk keeps to itself under the story: no reader gets them, whatever the language."""

from __future__ import annotations

import pytest

from articles.sources import Ask, Role
from tests.sources.samples import document, read
from tests.sources.withheld import BODY, FORMATS, TITLE, shown

LEAD, SECOND, END = BODY
SECRET = "Orla Venn is the source of this story and lives at 9 Quay Row."
LAST = "Her brother works for the harbour master."

HEADINGS = [
    "NOT FOR PUBLICATION",
    "Not for publication:",
    "DO NOT PUBLISH BELOW THIS LINE",
    "Everything below is not for publication",
    "For internal use only",
    "INTERNAL",
    "OFF THE RECORD",
    "CONFIDENTIAL",
    "Strictly confidential",
    "Background (not to be used)",
    "Background only",
    "Nicht zur Veröffentlichung bestimmt",
    "Nur für den internen Gebrauch",
    "STRENG VERTRAULICH",
    "NE PAS DIFFUSER",
    "Usage interne uniquement",
    "Confidentiel",
    "No publicar",
    "SOLO PARA USO INTERNO",
    "Non pubblicare",
    "Riservato",
    "NÃO PUBLICAR",
    "Apenas para uso interno",
    "Niet voor publicatie",
    "Vertrouwelijk",
    "Nie do publikacji",
    "Do użytku wewnętrznego",
    "НЕ ДЛЯ ПУБЛИКАЦИИ",
    "Для служебного пользования",
    "ليس للنشر",
    "للاستخدام الداخلي فقط",
    "不得发表",
    "仅供内部参考",
    "掲載不可",
    "社外秘",
]


@pytest.mark.parametrize("heading", HEADINGS)
def test_all_under_such_a_heading_is_withheld_and_asked(heading: str) -> None:
    story = read(document(TITLE, LEAD, SECOND, heading, SECRET, LAST), "tail.txt")
    roles = [line.role for line in story.lines]
    assert roles[-3:] == [Role.NOT_FOR_PUBLICATION] * 3
    assert [block.text for block in story.body if hasattr(block, "text")] == [LEAD, SECOND]
    assert story.hold
    assert [(q.kind, q.text) for q in story.questions] == [(Ask.UNKNOWN_LINE, SECRET)]


@pytest.mark.parametrize("heading", HEADINGS)
def test_what_stands_behind_such_words_in_their_line_is_withheld(heading: str) -> None:
    line = f"{heading.rstrip(':')}: {SECRET}"
    story = read(document(TITLE, LEAD, SECOND, line, LAST), "tail.txt")
    assert SECRET not in shown(story)
    assert LAST not in shown(story)
    assert story.hold
    assert story.questions


@pytest.mark.parametrize("name", FORMATS)
def test_a_tail_is_withheld_in_every_format(name: str) -> None:
    tail = ("For internal use only", SECRET, LAST)
    story = read(FORMATS[name](TITLE, (LEAD, SECOND, *tail)), name)
    assert story.hold
    assert not any(words in shown(story) for words in tail)
    assert SECOND in shown(story)


@pytest.mark.parametrize(
    "line", ["STRICTLY CONFIDENTIAL - INTERNAL USE ONLY", "VERTRAULICH", "不得发表", "社外秘"]
)
def test_above_the_story_such_a_line_is_no_headline(line: str) -> None:
    story = read(document(line, TITLE, LEAD, SECOND, END), "top.txt")
    assert story.headline == TITLE
    assert story.hold
    assert [block.text for block in story.body if hasattr(block, "text")] == [LEAD, SECOND, END]


ORDINARY = [
    "The band's album Confidential was made in a shed behind the mill in nine nights.",
    "Off the record, he is said to like the ferry more than he would ever let on.",
    "Confidential papers about the bridge were found on a bench by the north bank.",
    "Internal walls of the toll house will be taken down before the winter, she said.",
    "“This letter is not for publication,” the clerk had written at the top of it.",
    "Do not use the north steps until the ferry is in, the harbour master told them.",
    "Background noise from the works kept the north bank awake for most of a week.",
]


@pytest.mark.parametrize("paragraph", ORDINARY)
def test_prose_with_such_words_is_read_as_it_stands(paragraph: str) -> None:
    story = read(document(TITLE, LEAD, paragraph, END), "prose.txt")
    assert paragraph in shown(story)
    assert END in shown(story)
    assert (story.hold, story.questions) == ("", ())


@pytest.mark.parametrize(
    "title",
    [
        "Off the record, on the stage: a night with the lock keepers",
        "The band's album Confidential",
        "Confidential papers found on a bench",
        "Internal walls of the Corn Hall to go",
        "Nicht verwendete Brücke wird verkauft",
    ],
)
def test_a_headline_with_such_words_is_one(title: str) -> None:
    story = read(document(title, "By Ana Rook", LEAD, END), "title.txt")
    assert (story.headline, story.hold, story.questions) == (title, "", ())


def test_the_notebook_of_an_agency_is_for_desks_in_german_too() -> None:
    tail = ("# Notizblock", "## Redaktionelle Hinweise\n- Foto folgt", SECRET)
    story = read(document(TITLE, LEAD, SECOND, *tail), "dpa.txt")
    assert "Foto" not in shown(story)
    assert SECRET not in shown(story)
    assert "#" not in shown(story)
