"""Lines that end as a picture's words do: captions, credits or questions, and never headings."""

from __future__ import annotations

import pytest

from articles.sources import Ask, Role
from tests.sources.samples import LEAD, document, read

MORE = "Divers had found that two of the piers were hollow. A third was close to it, they said."
LAST = "The mayor, who crosses the bridge to work, has asked for a ferry and been given a boat."


def _role_of(line: str) -> tuple[str, list[Ask]]:
    story = read(
        document("The River Rises Again", "By Ana Rook", LEAD, MORE, line, LAST), "tail.txt"
    )
    (role,) = [each.role for each in story.lines if each.text == line]
    return role, [question.kind for question in story.questions if question.text == line]


ASKED = [
    "Ferries wait outside the harbour wall. — LennNewsTV/File",
    "Ferries wait outside the harbour wall. — AFP",
    "Ferries wait outside the harbour wall. — Online/File",
    "煙を上げる橋＝27日、レン（ＡＰ＝共同）",
    "橋上的人群。新华社记者 高瀬 摄",
    "다리 앞의 사람들 [오스틀미어 소방본부 제공]",
    "،تصویر کا ذریعہ Getty Images",
    "Photo courtesy Bo Marrable",
    "The council will publish its plan on Monday (Reuters)",
    "“It was bad,” she told the crowd (PTI)",
]


@pytest.mark.parametrize("line", ASKED)
def test_an_unproved_picture_tail_is_asked_and_kept(line: str) -> None:
    assert _role_of(line) == (Role.BODY, [Ask.CAPTION_CANDIDATE])


CREDITED = [
    ("The pier on Friday.Bo Marrable/Courier", Role.CAPTION),
    ("फोटो: पीटीआई", Role.CREDIT),
    ("ΦΩΤΟΓΡΑΦΙΑ: Άννα Κέμμου/LENN NEWS", Role.CREDIT),
    ("Courtesy photo", Role.CREDIT),
    ("AP", Role.CREDIT),
    ("REUTERS", Role.CREDIT),
]


@pytest.mark.parametrize(("line", "role"), CREDITED)
def test_a_credit_between_paragraphs_is_no_heading(line: str, role: Role) -> None:
    assert _role_of(line)[0] == role


@pytest.mark.parametrize("line", ["1 of 2", "Return to menu", "Lesen Sie auch: Der Fluss steigt"])
def test_a_page_s_counter_or_link_is_no_heading(line: str) -> None:
    assert _role_of(line) == (Role.FURNITURE, [])


@pytest.mark.parametrize("line", ["What happens next", "Rent and/or buy", "Life after 9/11"])
def test_a_heading_stays_one(line: str) -> None:
    assert _role_of(line) == (Role.SUBHEAD, [])


def test_no_question_is_asked_twice() -> None:
    story = read(
        document(
            "The River Rises Again",
            "By Ana Rook",
            "Keep pieces to read another day.",
            "A farmer in his field [Bo Marrable/Reuters]",
            f"Lenn, Pakistan – {LEAD}",
            MORE,
        ),
        "twice.txt",
    )
    assert len(story.questions) == len(set(story.questions)) > 0
