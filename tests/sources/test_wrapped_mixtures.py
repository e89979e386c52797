"""Wrapped copy beside lines that nothing wrapped: heads, captions, contributors, long lines."""

from __future__ import annotations

import pytest

from articles.sources import Figure, Paragraph, Subhead
from tests.sources.samples import read
from tests.sources.wrapped import ENGLISH, parted, wrap

HEAD = "Town to keep its ferry until the spring\nBy Sunniva Pell\n\n"
CAPTION = (
    "Passengers wait at the slip on Monday for the last boat to the quay, in rain that had come in"
    " from the sea. (Joss Marrable/dpa)"
)
CONTRIBUTORS = "Sunniva Pell reported from Ostlemere, and Tobias Quill from Porto."
FIRST, REST = ENGLISH[:2], ENGLISH[2:]
WIDTHS = (60, 66, 72, 78)


def mixtures(width: int) -> dict[str, str]:
    above, below = parted(FIRST, width), parted(REST, width)
    caption = "\n".join(wrap(CAPTION, width))
    return {
        "long paragraphs below": f"{above}\n" + "\n\n".join(REST),
        "long paragraphs above": "\n\n".join(FIRST) + f"\n\n{below}",
        "long paragraphs directly below": above + "\n".join(REST),
        "a caption in one line": f"{above}\n{CAPTION}\n\n{below}",
        "a wrapped caption": f"{above}\n{caption}\n\n{below}",
        "a caption directly above text": f"{above}\n{caption}\n{below}",
        "a contributor line": f"{above}\n{below}\n{CONTRIBUTORS}\n",
        "a contributor line directly below": f"{above}\n{below}{CONTRIBUTORS}\n",
        "a subhead": f"{above}\nA choir at the slip\n\n{below}",
        "a subhead directly above text": f"{above}\nA choir at the slip\n{below}",
    }


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", mixtures(60))
def test_paragraphs_are_whole_beside(name: str, width: int) -> None:
    text = HEAD + mixtures(width)[name]
    story = read(text.encode(), "ferry.txt")
    assert [block.text for block in story.body if isinstance(block, Paragraph)] == list(ENGLISH)
    assert (story.headline, story.byline) == (
        "Town to keep its ferry until the spring",
        "By Sunniva Pell",
    )
    assert len(story.lines) == sum(bool(line.strip()) for line in text.split("\n"))
    assert ("caption" in name) == any(isinstance(block, Figure) for block in story.body)
    assert ("subhead" in name) == any(isinstance(block, Subhead) for block in story.body)
    assert ("contributor" in name) == bool(story.contributor_line)


@pytest.mark.parametrize("width", WIDTHS)
def test_one_wrapped_paragraph_is_a_paragraph(width: int) -> None:
    story = read((HEAD + parted(ENGLISH[:1], width)).encode(), "ferry.txt")
    assert [it.text for it in story.body if isinstance(it, Paragraph)] == [ENGLISH[0]]


def test_titles_of_like_length_in_a_list_stay_apart() -> None:
    titles = [f"The harbour office {verb} its rules for boats on the river" for verb in
              ("changes", "mends", "prints", "forgets", "loses", "finds")]  # fmt: skip
    text = HEAD + "\n\n".join(ENGLISH) + "\n\n" + "\n".join(titles) + "\n"
    lines = [line.text for line in read(text.encode(), "ferry.txt").lines]
    body = [getattr(it, "text", "") for it in read(text.encode(), "ferry.txt").body]
    assert lines[-6:] == titles
    assert not any(f"{titles[0]} {titles[1]}" in it for it in body)
