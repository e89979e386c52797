from __future__ import annotations

from articles.sources import Paragraph, Role
from tests.sources.samples import read

HEAD = "Ferry to Skerry Point will sail again\n\nBy Ana Rook\n\n"
FIRST = "When it comes to a ferry like the Orla"
REST = ", new owners take their time, the board said on Tuesday."
LAST = "It had lain at the quay since a storm broke its ramp."


def paragraphs(text: str) -> list[str]:
    return [
        block.text for block in read(text.encode(), "cut.txt").body if isinstance(block, Paragraph)
    ]


def test_a_line_that_begins_with_a_comma_goes_on_with_the_line_before() -> None:
    text = "\n".join((HEAD.strip().replace("\n\n", "\n"), FIRST, REST, LAST))
    assert paragraphs(text) == [FIRST + REST, LAST]


def test_lines_parted_by_an_empty_one_are_joined_too() -> None:
    text = f"{HEAD}{LAST}\n\n{FIRST}\n\n{REST}\n\n{LAST[:-1]} in May."
    assert paragraphs(text)[1] == FIRST + REST


def test_both_lines_of_a_cut_sentence_are_in_the_account() -> None:
    story = read(f"{HEAD}{FIRST}\n{REST}\n\n{LAST}".encode(), "cut.txt")
    assert [line.role for line in story.lines[2:]] == [Role.BODY] * 3
    assert [line.text for line in story.lines[2:4]] == [FIRST, REST]


def test_many_such_lines_are_one_block() -> None:
    story = read(f"{HEAD}{FIRST}{f'{chr(10)}, in May' * 5_000}.".encode(), "cut.txt")
    assert len(story.body) == 1
    assert len(story.lines) == 5_003


def test_a_wrapped_line_that_begins_with_a_comma_goes_on_without_a_space() -> None:
    wrapped = (
        "The council of Brackenmoor met on Tuesday to talk of a ferry called the Orla\n"
        ", which had lain at the quay since a storm broke its ramp in March, and it\n"
        "said that nobody had paid for a new one, nor had the harbour board found any\n"
        "money for the ferry in its purse, as was promised to the islanders then.\n"
    )
    (paragraph,) = paragraphs(HEAD + wrapped)
    assert "called the Orla, which had lain" in paragraph


def test_a_comma_behind_a_full_stop_joins_nothing() -> None:
    assert len(paragraphs(f"{HEAD}{LAST}\n{REST}\n{LAST[:-1]} in May.")) == 3
