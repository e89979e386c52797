"""Films, posts and charts of other sites are links of the body; what else is framed is not."""

from __future__ import annotations

import pytest

from articles.sources import Embed, Role, Story
from articles.sources.providers import page_of
from tests.sources.samples import LEAD, read

TWEET = (
    '<blockquote class="twitter-tweet"><p>The piers are hollow.</p>— Orla Venn (@orla) '
    '<a href="https://twitter.com/orla/status/123?ref=x">May 1</a></blockquote>'
)
FILM = "https://www.youtube.com/watch?v=a_b-c"


def embeds(story: Story) -> list[tuple[str, str]]:
    return [(it.address, it.title) for it in story.body if isinstance(it, Embed)]


def page(html: str) -> Story:
    text = f"<html><article><h1>Bridge to close</h1><p>{LEAD}</p>{html}<p>{LEAD} So.</p></article>"
    return read(text.encode(), "page.html")


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://www.youtube.com/embed/a_b-c?rel=0", FILM),
        ("//www.youtube-nocookie.com/embed/a_b-c", FILM),
        ("http://youtu.be/a_b-c", "https://youtu.be/a_b-c"),
        ("https://player.vimeo.com/video/123?h=1", "https://vimeo.com/123"),
        ("https://platform.twitter.com/embed/Tweet.html?dnt=true&id=123",
         "https://x.com/i/status/123"),
        ("https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Flenn"
         "%2Fposts%2F12&width=500", "https://www.facebook.com/lenn/posts/12"),
        ("https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/1",
         "https://api.soundcloud.com/tracks/1"),
        ("https://open.spotify.com/embed/episode/4rX", "https://open.spotify.com/episode/4rX"),
        ("https://datawrapper.dwcdn.net/abC1d/2/", "https://datawrapper.dwcdn.net/abC1d/2/"),
        ("https://www.youtube.com/@ostlemere", ""),
        ("https://twitter.com/orla", ""),
        ("https://youtube.com.evil.example/watch?v=1", ""),
        ("https://ads.example/frame?u=https://www.youtube.com/watch?v=a", ""),
        ("javascript:alert('https://youtu.be/a')", ""),
        ("https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fevil.example%2F", ""),
        ("https://www.facebook.com/plugins/post.php?href=" * 20, ""),
        ("https://[", ""),
        ("https://youtu.be/a b", ""),
        (f"https://youtu.be/{'a' * 2000}", ""),
    ],
)  # fmt: skip
def test_the_page_of_what_a_player_plays(address: str, expected: str) -> None:
    assert page_of(address) == expected


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<iframe src="//www.youtube.com/embed/a_b-c" title="The dive"></iframe>',
         (FILM, "The dive")),
        ('<iframe src="//www.youtube.com/embed/a_b-c" title="YouTube video player"></iframe>',
         (FILM, "Video at YouTube")),
        (TWEET, ("https://twitter.com/orla/status/123?ref=x",
                 "The piers are hollow. — Orla Venn (@orla) May 1")),
        (f'<figure class="wp-block-embed"><div>\n{FILM}\n</div><figcaption>The dive</figcaption>'
         "</figure>", (FILM, "The dive")),
        (f"<p>{FILM}</p>", (FILM, "Video at YouTube")),
    ],
)  # fmt: skip
def test_a_page_has_them_in_their_place(html: str, expected: tuple[str, str]) -> None:
    story = page(html)
    assert embeds(story) == [expected]
    assert isinstance(story.body[1], Embed)
    assert len(story.body) == 3
    assert {line.rule for line in story.lines if line.role is Role.EMBED} == {"stated-embed"}


@pytest.mark.parametrize(
    "html",
    [
        '<iframe src="https://ads.example/1"></iframe>',
        '<div class="newsletter"><iframe src="https://www.youtube.com/embed/a"></iframe></div>',
        '<iframe src="https://www.youtube.com/embed/a" style="display:none"></iframe>',
    ],
)
def test_other_frames_are_in_the_account_alone(html: str) -> None:
    story = page(html)
    assert not embeds(story)
    assert len(story.body) == 2


def test_a_film_below_the_story_is_not_its_own() -> None:
    film = '<iframe src="https://www.youtube.com/embed/a"></iframe>'
    text = f"<html><article><h1>Bridge</h1><div class=article-body><p>{LEAD}</p><p>{LEAD} So.</p>"
    assert not embeds(read(f"{text}</div></article>{film}".encode(), "page.html"))


def test_a_figure_of_json_around_a_film_is_the_film() -> None:
    figure = f"<figure><iframe src='{FILM}'></iframe><figcaption>The dive</figcaption></figure>"
    text = (
        f'{{"uri": "urn:1", "type": "text", "headline": "A", "body_html": "<p>{LEAD}</p>{figure}"}}'
    )
    story = read(text.encode(), "story.json")
    assert embeds(story) == [(FILM, "The dive")]
    assert len(story.body) == 2


def test_one_that_is_told_twice_stands_once() -> None:
    assert len(embeds(page(f"<p>{FILM}</p><iframe src={FILM}></iframe>"))) == 1


def test_a_long_post_ends_in_an_ellipsis() -> None:
    ((_, title),) = embeds(page(TWEET.replace("hollow", "hollow " * 60)))
    assert len(title) < 300
    assert title.endswith("hollow …")


def test_they_are_told_in_markdown_wordpress_and_ninjs() -> None:
    markdown = f"# Bridge to close\n\n{LEAD}\n\n{FILM}\n"
    assert embeds(read(markdown.encode(), "page.md")) == [(FILM, "Video at YouTube")]
    body = f"<p>{LEAD}</p>{TWEET}<iframe src='{FILM}'></iframe>".replace('"', '\\"')
    ninjs = f'{{"uri": "urn:1", "type": "text", "headline": "Bridge", "body_html": "{body}"}}'
    assert [address for address, _ in embeds(read(ninjs.encode(), "story.json"))] == [
        "https://twitter.com/orla/status/123?ref=x",
        FILM,
    ]
    post = f"<title>Bridge</title><content:encoded><![CDATA[{LEAD}\n\n{FILM}\n\nSo.]]>"
    wxr = (
        '<rss xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/'
        'modules/content/"><channel><wp:wxr_version>1.2</wp:wxr_version><item>'
        f"{post}</content:encoded><wp:post_type>post</wp:post_type>"
        "<wp:status>publish</wp:status></item></channel></rss>"
    )
    assert embeds(read(wxr.encode(), "export.xml")) == [(FILM, "Video at YouTube")]
