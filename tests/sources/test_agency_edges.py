"""What agencies write at the edges of their copy: numbers above it, addresses below it."""

from __future__ import annotations

import pytest

from articles.sources import DocumentRefused, Role, Work
from tests.sources.samples import LEAD, document, read

TITLE = "Town to close its oldest bridge"
END = "The toll was a penny in 1871, and the penny was never raised."


def test_the_number_of_a_dispatch_is_no_kicker() -> None:
    story = read(document("dpa0412", TITLE, "By Ana Rook", LEAD, END), "bridge.txt")
    assert (story.headline, story.kicker, story.questions) == (TITLE, "", ())


def test_addresses_behind_a_sign_off_hide_no_contributor() -> None:
    last = (
        "(Writing by Ana Rook, editing by Ben Tarrow) ((ana.rook@lenn.example; +44 20 7946 0000))"
    )
    story = read(document(TITLE, LEAD, END, last), "bridge.txt")
    assert [(it.work, it.name) for it in story.credits] == [
        (Work.WRITER, "Ana Rook"),
        (Work.EDITOR, "Ben Tarrow"),
    ]
    assert story.lines[-1].role is Role.CONTRIBUTORS
    assert story.lines[-1].text == last
    assert "@" not in story.contributor_line


def test_a_page_of_menus_and_cookies_is_refused() -> None:
    page = "Home\nNews\nSport\nShare\nWe use cookies\n© 2024 Lenn Courier"
    with pytest.raises(DocumentRefused, match="only menus"):
        read(page.encode(), "page.txt")


def test_commands_to_a_terminal_leave_nothing_behind() -> None:
    title = "Town \x1b[31mto\x1b[0m close \x1b]0;gone\x07its oldest bridge"
    story = read(document(title, "By Ana Rook", LEAD, END), "bridge.txt")
    assert story.headline == TITLE


def test_a_caption_without_spaces_is_no_name_of_a_topic() -> None:
    last = ("图为周一的旧桥。本报记者 安然 摄", "（编辑：安然）")
    story = read(
        document("镇议会决定关闭旧桥", "镇议会周二投票决定关闭旧桥。" * 4, *last), "bridge.txt"
    )
    assert "topic-labels" not in {line.rule for line in story.lines}
