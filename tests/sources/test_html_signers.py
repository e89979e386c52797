"""Who signs a page: what its data refer to, what its marks say, and what is no name."""

from __future__ import annotations

import json

import pytest

from articles.sources import Figure, Role, Story
from tests.sources.samples import LEAD, read

REFERENCE = {"@id": "#/person/1"}
PERSON = {"@type": "Person", "@id": "#/person/1", "name": "Ana Rook"}


def page(head: str, *, author: object = None, meta: str = "") -> Story:
    data = [{"@type": "NewsArticle", "headline": "Bridge to close", "author": author}, PERSON]
    script = f'<script type="application/ld+json">{json.dumps({"@graph": data})}</script>'
    login = f'<meta name="author" content="{meta}">' if meta else ""
    return read(
        f"<html><head>{login}{script if author else ''}</head><body><article>"
        f"<h1>Bridge to close</h1>{head}<p>{LEAD}</p><p>{LEAD} Again.</p></article>".encode(),
        "page.html",
    )


def signers(story: Story) -> list[tuple[str, str]]:
    return [(credit.name, credit.agency) for credit in story.credits]


@pytest.mark.parametrize(
    "author",
    [{"@id": "#/person/1"}, [{"@id": "#/person/1"}], {"@type": "Person", "@id": "#/person/1"}],
)
@pytest.mark.parametrize("meta", ["", "arook_admin"])
def test_an_author_given_by_reference_is_found(author: object, meta: str) -> None:
    story = page("", author=author, meta=meta)
    assert (signers(story), story.questions) == ([("Ana Rook", "")], ())


@pytest.mark.parametrize("login", ["arook_admin", "arook2", "web_desk"])
def test_a_login_is_no_author(login: str) -> None:
    story = page("<p class=byline>By Ana Rook</p>", meta=login)
    assert (signers(story), story.questions) == ([("Ana Rook", "")], ())
    assert signers(page("", meta=login)) == []


def test_the_word_before_a_date_is_no_part_of_the_by_line() -> None:
    signed = "By <span class=vcard>Ana Rook</span>"
    story = page(f"<div class=entry-meta>{signed} on <time>4 March 2024</time></div>")
    assert (story.byline, signers(story)) == ("By Ana Rook", [("Ana Rook", "")])
    assert story.questions == ()


@pytest.mark.parametrize("post", ["Environment reporter", "River correspondent", "in Lenn"])
def test_a_post_behind_a_marked_name_is_no_part_of_it(post: str) -> None:
    story = page(f"<div class=byline><a rel=author href=x>Ana Rook</a> {post}</div>")
    assert (signers(story)[0], story.byline) == (("Ana Rook", ""), f"Ana Rook {post}")


def test_buttons_in_a_by_line_are_furniture() -> None:
    head = (
        "<div class=byline-block><div><button>Share</button><button>Save</button></div>"
        "<div class=byline-name><span>Ana Rook</span></div></div>"
    )
    story = page(head)
    assert (story.byline, signers(story), story.questions) == ("Ana Rook", [("Ana Rook", "")], ())
    roles = {line.text: line.role for line in story.lines}
    assert roles["Share"] is roles["Save"] is Role.FURNITURE


@pytest.mark.parametrize("name", ["/a/grey-placeholder.png", "spacer.gif", "/blank.png?x=1"])
def test_a_file_that_stands_in_for_a_picture_is_not_it(name: str) -> None:
    image = f'<img src="{name}" class=lazy><img src="weir.jpg">'
    story = page(f"<figure>{image}<figcaption>The weir in March</figcaption></figure>")
    assert [block.href for block in story.body if isinstance(block, Figure)] == ["weir.jpg"]
    image = f'<img src="{name}" srcset="weir.jpg 800w">'
    story = page(f"<figure>{image}<figcaption>The weir in March</figcaption></figure>")
    assert [block.href for block in story.body if isinstance(block, Figure)] == ["weir.jpg"]
