"""A text that comes in two forms: the one that holds the story is read."""

from __future__ import annotations

import pytest

from articles.sources import Ask, Story
from tests.sources.mails import BODY, STORY, multipart, ruled, text
from tests.sources.samples import LEAD, read

MORE = "The mill will pay for the boat, its owner said on Monday."
MARKUP = "".join(f"<p>{paragraph}</p>" for paragraph in [*BODY, MORE])
STUBS = (
    "If you cannot see this message, view it in your browser at the address below.\n\n"
    "Your mail client does not display HTML messages.",
    "This message was sent in HTML. To read it, open it in another program.",
    "View in browser: https://courier.example/view/123",
)


def mail(plain: str, markup: str) -> Story:
    data = multipart(
        f"Content-Type: text/plain; charset=utf-8\n\n{plain}",
        f"Content-Type: text/html; charset=utf-8\n\n<html><body>{markup}</body></html>",
        kind="alternative",
    )
    return read(data, "copy.eml")


def kinds(story: Story) -> list[Ask]:
    return [question.kind for question in story.questions]


@pytest.mark.parametrize("stub", STUBS)
def test_a_plain_form_without_the_story_gives_way_to_html(stub: str) -> None:
    story = mail(stub, MARKUP)
    assert text(story) == [*BODY, MORE]
    assert ruled(story, "mail-alternative") == ["the text once more, as text/plain"]
    assert kinds(story) == []


def test_an_empty_plain_form_gives_way_to_html() -> None:
    assert text(mail("\n", MARKUP)) == [*BODY, MORE]


def test_a_html_form_without_the_story_gives_way_to_plain() -> None:
    assert text(mail(STORY, "<p>View in your browser</p>")) == BODY


def test_the_same_words_are_read_from_plain() -> None:
    story = mail(STORY, f"<table><tr><td>{MARKUP.replace(f'<p>{MORE}</p>', '')}</td></tr></table>")
    assert (text(story), kinds(story)) == (BODY, [])


def test_a_plain_form_cut_short_gives_way_to_the_whole() -> None:
    story = mail(LEAD, MARKUP)
    assert (text(story), kinds(story)) == ([*BODY, MORE], [])


def test_of_two_different_texts_the_longer_is_read_and_asked() -> None:
    story = mail("Quite another tale of a heron and a pond in the rain.", MARKUP)
    assert (text(story), kinds(story)) == ([*BODY, MORE], [Ask.UNKNOWN_LINE])


def test_an_embargo_in_the_form_that_is_not_read_is_asked() -> None:
    story = mail(STORY, f"<p>EMBARGOED UNTIL 6 a.m. on Friday</p>{MARKUP}")
    assert story.embargo is not None or Ask.EMBARGO_UNCLEAR in kinds(story)
    short = MARKUP.replace(f"<p>{MORE}</p>", "")
    story = mail(f"{STORY}\n", f"<p>EMBARGOED UNTIL FRIDAY</p>{short}")
    assert (text(story), kinds(story)) == (BODY, [Ask.EMBARGO_UNCLEAR])


def test_forms_with_pictures_beside_their_text_are_compared_whole() -> None:
    inner = f"Content-Type: text/html; charset=utf-8\n\n{MARKUP}"
    related = f'Content-Type: multipart/related; boundary="abc"\n\n--abc\n{inner}\n--abc--'
    data = multipart(f"Content-Type: text/plain\n\n{STUBS[0]}", related, kind="alternative")
    assert text(read(data, "copy.eml")) == [*BODY, MORE]
