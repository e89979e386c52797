"""Whom a page names beside its text: cards, credits in several elements, its head."""

from __future__ import annotations

import pytest

from articles.sources import Ask, Credit, Figure, Story, Work
from tests.sources.samples import LEAD, read


def story_of(inside: str, head: str = "") -> Story:
    text = f"<html><head>{head}</head><body><article><h1>Bridge to close</h1>{inside}</article>"
    return read(text.encode(), "page.html")


def credits(story: Story) -> list[tuple[Work, str, str]]:
    return [(credit.work, credit.name, credit.agency) for credit in story.credits]


@pytest.mark.parametrize("post", ["Harbour correspondent", "Chief reporter"])
def test_a_card_has_its_name_and_its_post_side_by_side(post: str) -> None:
    card = f'<div class="author"><span>Ana Rook</span><span>{post}</span></div><p>{LEAD}</p>'
    story = story_of(card)
    assert (story.byline, credits(story)) == (f"Ana Rook {post}", [(Work.AUTHOR, "Ana Rook", "")])
    assert story.questions == ()


@pytest.mark.parametrize(
    ("marked", "line", "names"),
    [
        ('<i class="credit">Ana Rook</i><i class="source">AFP</i>', "Ana Rook/AFP",
         ("Ana Rook", "AFP")),
        ('<i class="credit">Photo:</i> <i class="source">Ana Rook</i>', "Ana Rook",
         ("Ana Rook", "")),
        ('<i class="credit">Ana Rook</i> <i class="source">via AFP</i>', "Ana Rook via AFP",
         ("Ana Rook", "AFP")),
    ],
)  # fmt: skip
def test_a_credit_in_several_elements_names_each(
    marked: str, line: str, names: tuple[str, str]
) -> None:
    words = f"<figcaption><span class='caption'>The quay.</span>{marked}</figcaption>"
    story = story_of(f"<p>{LEAD}</p><figure><img src='a.jpg'>{words}</figure>")
    (figure,) = [block for block in story.body if isinstance(block, Figure)]
    (credit,) = figure.credits
    assert (figure.caption, figure.credit_line) == ("The quay.", line)
    assert (credit.name, credit.agency or credit.distributor) == names


def test_a_paper_in_the_head_is_no_person() -> None:
    head = '<meta name="author" content="Ostlemere Post">'
    asked = story_of(f"<p>{LEAD}</p>", head)
    assert (asked.credits, [ask.kind for ask in asked.questions]) == ((), [Ask.CREDIT_UNCLEAR])
    site = '<meta property="og:site_name" content="Ostlemere Post">'
    own = story_of(f"<p>{LEAD}</p>", head + site)
    assert own.credits == (Credit(work=Work.AUTHOR, agency="Ostlemere Post"),)
    person = '{"@type":"NewsArticle","author":{"@type":"Person","name":"Emily Post"}}'
    script = f'<script type="application/ld+json">{person}</script>'
    assert credits(story_of(f"<p>{LEAD}</p>", script)) == [(Work.AUTHOR, "Emily Post", "")]


def test_contributors_and_editors_of_the_head_are_credited() -> None:
    told = (
        '{"@type":"NewsArticle","author":{"@type":"Person","name":"Ana Rook"},'
        '"contributor":[{"@type":"Person","name":"Jo Pell"},"Ana Rook"],"editor":"Una Moss"}'
    )
    story = story_of(f"<p>{LEAD}</p>", f'<script type="application/ld+json">{told}</script>')
    assert credits(story) == [
        (Work.AUTHOR, "Ana Rook", ""),
        (Work.CONTRIBUTOR, "Jo Pell", ""),
        (Work.EDITOR, "Una Moss", ""),
    ]


def test_who_saved_a_page_is_no_second_byline() -> None:
    lines = "<div>By Ana Rook</div><div>Submitted by admin on Fri, 05/17/2024 - 14:20</div>"
    assert story_of(f"{lines}<p>{LEAD}</p>").byline == "By Ana Rook"


@pytest.mark.parametrize(
    "words", ["Staff photo by Jo Pell<br>The quay.", "The quay.<br>Photo: Jo Pell"]
)
def test_a_paragraph_under_a_picture_may_be_its_credit_and_its_caption(words: str) -> None:
    story = story_of(f"<p>{LEAD}</p><img src='a.gif'><p>{words}</p><p>It rose.</p>")
    (figure,) = [block for block in story.body if isinstance(block, Figure)]
    assert (figure.caption, figure.credits[0].name) == ("The quay.", "Jo Pell")
