"""Comments in Markdown are not for readers, wherever they stand."""

from __future__ import annotations

import pytest

from articles.sources import Paragraph, Role
from tests.sources.samples import LEAD, read

END = "The toll was a penny in 1871, and the penny was never raised."


@pytest.mark.parametrize(
    "comment", ["%% ask Orla again %%", "%%\n\nask Orla again\n\n%%", "{>> ask Orla again <<}"]
)
def test_a_comment_of_its_own_is_kept_from_readers(comment: str) -> None:
    story = read(f"# Bridge to close\n\n{LEAD}\n\n{comment}\n\n{END}\n".encode(), "bridge.md")
    assert [it.text for it in story.body if isinstance(it, Paragraph)] == [LEAD, END]
    assert any("ask Orla" in it.text for it in story.lines)
    assert {it.role for it in story.lines if "ask Orla" in it.text} == {Role.NOT_FOR_PUBLICATION}


def test_a_comment_in_a_paragraph_leaves_the_rest() -> None:
    text = f"# Bridge to close\n\n{LEAD} %% ask Orla %%\n\n{END}\n"
    story = read(text.encode(), "bridge.md")
    assert [it.text for it in story.body if isinstance(it, Paragraph)] == [LEAD, END]
    assert "%% ask Orla %%" in [it.text for it in story.lines]


def test_marks_that_are_never_closed_are_text() -> None:
    text = f"# Bridge to close\n\n{LEAD}\n\n%% of all tolls are paid\n\n{END}\n"
    story = read(text.encode(), "bridge.md")
    assert len(story.body) == 3
